/** Signing in and out: the pages that ask for it mount these. */
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account, AccountSecrets } from '../store/interface/accounts.ts';
import type { AppContext } from './app-env.ts';
import { verifyPassword } from './passwords.ts';
import { hashRecoveryCode, stepOfCode } from './second-factor.ts';
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
  | { readonly outcome: 'signed-in' }
  /** The password was right; a code of the second factor is asked for, to be sent with the ticket. */
  | { readonly outcome: 'code-required' | 'wrong-code'; readonly ticket: string }
  /** It took too long, or the server was restarted: the password is asked for again. */
  | { readonly outcome: 'ticket-expired' }
  | { readonly outcome: 'wrong-credentials' }
  | {
      readonly outcome: 'too-many-attempts';
      readonly retryAfterSeconds: number;
    };

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Makes the function that starts a session on the server, and sets its cookie. */
export function startSessions(deps: Dependencies) {
  const { store, now, randomBytes } = deps;
  return async function startSession(c: AppContext, account: Pick<Account, 'id'>): Promise<void> {
    const seconds = Math.floor(now().getTime() / 1000);
    const token = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
    const before = readSessionToken(c, deps);
    if (before !== undefined) await store.sessions.remove(hashToken(before));
    await store.sessions.removeExpired(seconds);
    await store.sessions.insert({
      tokenHash: hashToken(token),
      account: account.id,
      expiresAt: seconds + SESSION_SECONDS,
      day: stockholmDay(now()),
    });
    writeSessionToken(c, deps, token);
  };
}

/** Waits for the code of somebody whose password was right. In memory alone, for a few minutes. */
interface Waiting {
  readonly account: AccountSecrets;
  readonly untilMs: number;
}

const MINUTES_FOR_CODE = 5;
const MOST_WAITING = 1000;

/**
 * Makes the functions that sign somebody in: `withPassword`, and `withCode` where the account has a
 * second factor. Either starts a session; the caller answers with a redirect, or with the page and
 * 401 or 429. A code is taken once: who looks over a shoulder can't use it again.
 */
export function signIn(deps: Dependencies) {
  const { store, now, randomBytes } = deps;
  const startSession = startSessions(deps);
  const passwords = createSignInThrottle();
  const codes = createSignInThrottle();
  const waiting = new Map<string, Waiting>();
  let checking = 0;

  async function check({ username, password }: Credentials): Promise<AccountSecrets | null> {
    const known = await store.accounts.byUsername(username);
    const usable = known && !known.deactivated ? known : undefined;
    checking += 1;
    try {
      return (await verifyPassword(usable?.passwordHash, password)) && usable ? usable : null;
    } finally {
      checking -= 1;
    }
  }

  const tooMany = (waitMs: number): SignInResult => ({
    outcome: 'too-many-attempts',
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });

  function askForCode(account: AccountSecrets): SignInResult {
    const nowMs = now().getTime();
    for (const [ticket, { untilMs }] of waiting)
      if (untilMs < nowMs || waiting.size >= MOST_WAITING) waiting.delete(ticket);
    const ticket = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
    waiting.set(ticket, { account, untilMs: nowMs + MINUTES_FOR_CODE * 60_000 });
    return { outcome: 'code-required', ticket };
  }

  async function isRightCode(id: number, secret: string, code: string): Promise<boolean> {
    const step = stepOfCode(secret, code, now());
    if (step !== null) return store.accounts.useStep(id, step);
    return store.accounts.useRecoveryCode(id, hashRecoveryCode(code), stockholmDay(now()));
  }

  return {
    async withPassword(c: AppContext, given: Credentials): Promise<SignInResult> {
      const username = given.username.trim();
      if (username.length > LONGEST_FIELD || given.password.length > LONGEST_FIELD)
        return { outcome: 'wrong-credentials' };
      if (checking >= MOST_CHECKS_AT_ONCE) return tooMany(1000);
      const waitMs = passwords.attempt(username, now().getTime());
      if (waitMs > 0) return tooMany(waitMs);
      const account = await check({ ...given, username });
      if (account === null) return { outcome: 'wrong-credentials' };
      passwords.clear(username);
      if (account.totp !== null) return askForCode(account);
      await startSession(c, account);
      return { outcome: 'signed-in' };
    },
    async withCode(c: AppContext, ticket: string, code: string): Promise<SignInResult> {
      const nowMs = now().getTime();
      const asked = waiting.get(ticket);
      if (!asked || asked.untilMs < nowMs) return { outcome: 'ticket-expired' };
      const { username } = asked.account;
      const waitMs = codes.attempt(username, nowMs);
      if (waitMs > 0) return tooMany(waitMs);
      // Read again: somebody may have taken the account, or its second factor, away meanwhile.
      const account = await store.accounts.byUsername(username);
      if (!account?.totp || account.deactivated) return { outcome: 'ticket-expired' };
      if (!(await isRightCode(account.id, account.totp.secret, code.slice(0, LONGEST_FIELD))))
        return { outcome: 'wrong-code', ticket };
      waiting.delete(ticket);
      codes.clear(username);
      await startSession(c, account);
      return { outcome: 'signed-in' };
    },
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
