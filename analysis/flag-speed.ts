import { checkFlagColumns, checkLimit } from './check-flag-columns.ts';

export interface SpeedColumns {
  /** Seconds from the first question to sending; NaN where it is not known. */
  readonly seconds: Float64Array;
  /** Words of the questions and choices that this answer had to pass, in its language. */
  readonly words: Int32Array;
  /** Choices made: taps, or fields filled in. */
  readonly choices: Int32Array;
}

export interface SpeedLimits {
  /** Faster reading than this is not reading; 600 words a minute by default. */
  readonly wordsPerMinute?: number;
  /** The least time a choice takes, in seconds; 0.3 by default. */
  readonly secondsPerChoice?: number;
}

/**
 * Marks answers that came faster than a person can read.
 *
 * Threshold: fewer seconds than `words / wordsPerMinute` (600; adults read 175 to 300
 * words a minute silently, fast ones 400) plus `secondsPerChoice` (0.3) for each choice.
 * Count only words that must be read to answer; people skim lists they know, so half of
 * the words of long lists is a fair count. Interviews read aloud are slower still. One or
 * two in ten thousand honest answers are marked in simulation (analysis/README.md). A mark
 * removes nothing.
 *
 * @returns 1 for each answer that is marked; never where the time is not known
 * @throws RangeError when the columns differ in length or a limit is out of range
 * @see Brysbaert (2019), Journal of Memory and Language 109, 104047
 * @example
 * flagSpeed({
 *   seconds: Float64Array.of(14, 95),
 *   words: Int32Array.of(200, 200),
 *   choices: Int32Array.of(12, 12),
 * }); // => [1, 0]
 */
export function flagSpeed(
  { seconds, words, choices }: SpeedColumns,
  { wordsPerMinute = 600, secondsPerChoice = 0.3 }: SpeedLimits = {},
): Uint8Array {
  checkFlagColumns('flagSpeed', seconds.length, { words, choices });
  checkLimit('flagSpeed', 'wordsPerMinute', wordsPerMinute, 1);
  checkLimit('flagSpeed', 'secondsPerChoice', secondsPerChoice, 0);
  return Uint8Array.from(seconds, (time, i) => {
    const least = ((words[i] ?? 0) * 60) / wordsPerMinute + (choices[i] ?? 0) * secondsPerChoice;
    return time < least ? 1 : 0;
  });
}
