import type { MiddlewareHandler } from 'hono';
import type { Role } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from './app-env.ts';
import { ProblemError } from './problem-error.ts';
import { sameOrigin } from './same-origin.ts';
import { mustSetUp } from './second-factor.ts';
import { hashToken, readSessionToken } from './session-cookie.ts';

/** Where the second factor is set up, and the only pages for who has to do that first. */
const SECOND_FACTOR_PAGE = '/radet/konto/tvafaktor';
const BEFORE_SECOND_FACTOR: ReadonlySet<string> = new Set([SECOND_FACTOR_PAGE, '/radet/logga-ut']);

/**
 * Finds out who is signed in. Whoever comes with a session's cookie must come from our own pages.
 * Who has to set up a second factor is sent there from the council's pages, and is nobody elsewhere.
 */
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
      const account = (await deps.store.sessions.account(hashToken(token), seconds)) ?? null;
      c.set('account', account);
      if (account === null || !mustSetUp(deps, account)) return next();
      if (BEFORE_SECOND_FACTOR.has(c.req.path)) return next();
      if (/^\/radet(\/|$)/.test(c.req.path)) {
        c.res = c.redirect(SECOND_FACTOR_PAGE, 303);
        return;
      }
      c.set('account', null);
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
