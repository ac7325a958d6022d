const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Milliseconds before the next attempt: about 2, 4, 8 … seconds, at most five minutes. Up to a
 * quarter less by chance, so that a thousand phones don't come back at the same moment.
 *
 * @param failures - attempts that have failed in a row, at least 1
 * @param chance - from 0 up to 1
 */
export function waitAfter(failures: number, chance: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.round(longest * (1 - chance / 4));
}
