import type { MiddlewareHandler } from 'hono';
import type { Role } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';
import { sameOrigin } from './same-origin.ts';
import { hashToken, readSessionToken } from './session-cookie.ts';

/** Finds out who is signed in. Whoever comes with a session's cookie must come from our own pages. */
export function sessions(deps: Dependencies): MiddlewareHandler<AppEnv> {
  const fromOwnPages = sameOrigin(deps);
  return async function findSession(c, next) {
    const token = readSessionToken(c, deps);
    if (token === undefined) {
      c.set('account', null);
      return next();
    }
    return fromOwnPages(c, async () => {
      const seconds = Math.floor(deps.now().getTime() / 1000);
      const account = await deps.store.sessions.account(hashToken(token), seconds);
      c.set('account', account ?? null);
      await next();
    });
  };
}

/** Lets through only those signed in, with one of `roles` when any are named. */
export function requireRole(...roles: readonly Role[]): MiddlewareHandler<AppEnv> {
  return async function checkRole(c, next) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    if (roles.length > 0 && !roles.includes(account.role)) throw new ProblemError('forbidden');
    await next();
  };
}
