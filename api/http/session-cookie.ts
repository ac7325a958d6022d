import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;

interface CookieSettings {
  readonly publicUrl: string;
}

function settings({ publicUrl }: CookieSettings) {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? '__Host-session' : 'session', secure };
}

export function readSessionToken(c: Context, deps: CookieSettings): string | undefined {
  return getCookie(c, settings(deps).name);
}

export function writeSessionToken(c: Context, deps: CookieSettings, token: string): void {
  const { name, secure } = settings(deps);
  setCookie(c, name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: SESSION_SECONDS,
  });
}

export function removeSessionToken(c: Context, deps: CookieSettings): void {
  const { name, secure } = settings(deps);
  deleteCookie(c, name, { path: '/', secure });
}

/** What the database holds of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
