/** Protection against requests that another site makes in a visitor's name. */

import type { Context, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { csrf } from 'hono/csrf';
import type { AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';

export interface Origins {
  readonly publicUrl: string;
  /** Whether a proxy in front says which scheme and host the visitor used. */
  readonly trustProxy: boolean;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The origin that the visitor's browser sees, which a proxy may have changed on the way. */
function addressedOrigin(c: Context, trustProxy: boolean): string {
  const url = new URL(c.req.url);
  if (!trustProxy) return url.origin;
  const scheme = c.req.header('x-forwarded-proto') ?? url.protocol.slice(0, -1);
  const host = c.req.header('x-forwarded-host') ?? url.host;
  return `${scheme}://${host}`;
}

/**
 * Refuses a changing request whose `Sec-Fetch-Site` or `Origin` says that it comes from elsewhere,
 * and any form that says nothing. A program that sends JSON without either is no browser.
 */
export function sameOrigin({ publicUrl, trustProxy }: Origins): MiddlewareHandler<AppEnv> {
  const ownOrigin = new URL(publicUrl).origin;
  const isOwn = (origin: string, c: Context) =>
    origin === ownOrigin || origin === addressedOrigin(c, trustProxy);

  return every(
    csrf({ origin: isOwn }),
    async function refuseOtherSites(c: Context<AppEnv>, next: () => Promise<void>) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const foreign =
        site === undefined
          ? origin !== undefined && !isOwn(origin, c)
          : site === 'cross-site' || site === 'same-site';
      if (foreign && !SAFE.has(c.req.method)) throw new ProblemError('cross-site');
      await next();
    },
  );
}
