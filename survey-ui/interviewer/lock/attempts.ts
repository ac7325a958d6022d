/** Wrong PINs in a row, and until when the next has to wait; kept, so that a reload gives no new ones. */
export interface Attempts {
  readonly failures: number;
  /** Epoch ms. */
  readonly notBefore: number;
}

export const NO_ATTEMPTS: Attempts = { failures: 0, notBefore: 0 };

const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** After one more: five are free, then 30 seconds, a minute, two … a quarter of an hour at most. */
export function afterFailure({ failures }: Attempts, now: number): Attempts {
  const more = failures + 1;
  if (more < FREE) return { failures: more, notBefore: 0 };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (more - FREE), LONGEST_WAIT_MS);
  return { failures: more, notBefore: now + wait };
}

/** How long until the next may be tried; never longer than the longest wait, however the clock was set. */
export function waitLeft({ notBefore }: Attempts, now: number): number {
  return Math.min(Math.max(0, notBefore - now), LONGEST_WAIT_MS);
}

/** How many are left before one has to wait. */
export function attemptsLeft({ failures }: Attempts): number {
  return Math.max(0, FREE - failures);
}

/** @example waitText(90_000) // => '1 min 30 s' */
export function waitText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes > 0 ? `${minutes} min` : '', seconds % 60 > 0 ? `${seconds % 60} s` : ''];
  return parts.filter(Boolean).join(' ');
}
