/** Signing in and out: the pages that ask for it mount these. */
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/interface/accounts.ts';
import type { AppContext } from './app-env.ts';
import { verifyPassword } from './passwords.ts';
import {
  hashToken,
  readSessionToken,
  removeSessionToken,
  SESSION_SECONDS,
  writeSessionToken,
} from './session-cookie.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

const TOKEN_BYTES = 32;
/** Each check takes 19 MiB; more at once than this are asked to wait. */
const MOST_CHECKS_AT_ONCE = 8;
const LONGEST_FIELD = 200;

export type SignInResult =
  | { readonly outcome: 'signed-in'; readonly account: Account }
  | { readonly outcome: 'wrong-credentials' }
  | {
      readonly outcome: 'too-many-attempts';
      readonly retryAfterSeconds: number;
    };

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Makes the function that signs somebody in: checks the password, starts a session on the server,
 * and sets its cookie. The caller answers with a redirect, or with the page and 401 or 429.
 */
export function signIn(deps: Dependencies) {
  const { store, now, randomBytes } = deps;
  const throttle = createSignInThrottle();
  let checking = 0;

  async function check({ username, password }: Credentials): Promise<Account | null> {
    const known = await store.accounts.byUsername(username);
    checking += 1;
    try {
      if (!(await verifyPassword(known?.passwordHash, password)) || !known) return null;
      return { id: known.id, username: known.username, role: known.role };
    } finally {
      checking -= 1;
    }
  }

  async function startSession(c: AppContext, account: Account): Promise<void> {
    const seconds = Math.floor(now().getTime() / 1000);
    const token = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
    const before = readSessionToken(c, deps);
    if (before !== undefined) await store.sessions.remove(hashToken(before));
    await store.sessions.removeExpired(seconds);
    await store.sessions.insert({
      tokenHash: hashToken(token),
      account: account.id,
      expiresAt: seconds + SESSION_SECONDS,
    });
    writeSessionToken(c, deps, token);
  }

  return async function signInWith(c: AppContext, given: Credentials): Promise<SignInResult> {
    const username = given.username.trim();
    if (username.length > LONGEST_FIELD || given.password.length > LONGEST_FIELD)
      return { outcome: 'wrong-credentials' };
    if (checking >= MOST_CHECKS_AT_ONCE)
      return { outcome: 'too-many-attempts', retryAfterSeconds: 1 };
    const waitMs = throttle.attempt(username, now().getTime());
    if (waitMs > 0)
      return {
        outcome: 'too-many-attempts',
        retryAfterSeconds: Math.ceil(waitMs / 1000),
      };
    const account = await check({ username, password: given.password });
    if (account === null) return { outcome: 'wrong-credentials' };
    throttle.clear(username);
    await startSession(c, account);
    c.set('account', account);
    return { outcome: 'signed-in', account };
  };
}

/** Makes the function that ends the session, here and in the database. */
export function signOut(deps: Dependencies) {
  return async function signOutOf(c: AppContext): Promise<void> {
    const token = readSessionToken(c, deps);
    if (token !== undefined) await deps.store.sessions.remove(hashToken(token));
    removeSessionToken(c, deps);
    c.set('account', null);
  };
}
