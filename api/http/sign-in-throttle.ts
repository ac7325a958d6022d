/**
 * Slows down guessing of passwords, by user name and never by address: nothing about where
 * somebody sits is kept. The delay has a bound, so that nobody can lock a colleague out for long.
 */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** After this long without a failure a name starts afresh. */
const FORGET_AFTER_MS = 60 * 60_000;
const MOST_NAMES = 10_000;

interface Failures {
  readonly count: number;
  readonly lastAt: number;
  readonly openAt: number;
}

export interface SignInThrottle {
  /** Counts an attempt as failed until `clear`; returns how many ms to wait when it may not be made. */
  attempt(username: string, nowMs: number): number;
  clear(username: string): void;
}

export function createSignInThrottle(): SignInThrottle {
  const failures = new Map<string, Failures>();

  function remember(name: string, entry: Failures): void {
    failures.delete(name);
    failures.set(name, entry);
    if (failures.size <= MOST_NAMES) return;
    const [oldest] = failures.keys();
    if (oldest !== undefined) failures.delete(oldest);
  }

  return {
    attempt(username, nowMs) {
      const name = username.toLowerCase();
      const before = failures.get(name);
      if (before && nowMs < before.openAt) return before.openAt - nowMs;
      const recent = before && nowMs - before.lastAt < FORGET_AFTER_MS;
      const count = (recent ? before.count : 0) + 1;
      const waitMs =
        count < FREE_ATTEMPTS
          ? 0
          : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_ATTEMPTS), LONGEST_WAIT_MS);
      remember(name, { count, lastAt: nowMs, openAt: nowMs + waitMs });
      return 0;
    },
    clear(username) {
      failures.delete(username.toLowerCase());
    },
  };
}
