import { checkFlagColumns, checkLimit } from './check-flag-columns.ts';

export interface CopyColumns {
  /** Equal numbers mean the same content, word for word; any whole numbers will do. */
  readonly content: Int32Array;
  /** How many particulars the content holds: ratings, places, themes, times, demographics. */
  readonly details: Int32Array;
}

export interface CopyLimits {
  /** Content with fewer particulars is never compared; 10 by default: two concerns and who answers. */
  readonly details?: number;
  /** How many answers must share the content; 3 by default. */
  readonly least?: number;
}

/**
 * Marks copies: answers whose content is also that of others, at any time in the round.
 *
 * Threshold: at least `least` answers (3) with the same content of at least `details`
 * particulars (10). Short answers are left alone, since "safe, no concern" is said by many
 * in the same words. Chance coincidences of three grow with the cube of the number of
 * answers; none was seen in simulated rounds of 400 and 4,000 (analysis/README.md). A mark
 * is a question to a person and removes nothing: a class may well say the same.
 *
 * @returns 1 for each answer that is marked
 * @throws RangeError when the columns differ in length or a limit is out of range
 * @example
 * flagCopies({
 *   content: Int32Array.of(7, 8, 7, 7),
 *   details: Int32Array.of(12, 12, 12, 12),
 * }); // => [1, 0, 1, 1]
 */
export function flagCopies(
  { content, details }: CopyColumns,
  { details: fewest = 10, least = 3 }: CopyLimits = {},
): Uint8Array {
  checkFlagColumns('flagCopies', content.length, { details });
  checkLimit('flagCopies', 'details', fewest, 0);
  checkLimit('flagCopies', 'least', least, 2);
  const counts = new Map<number, number>();
  const compared = (i: number): boolean => (details[i] ?? 0) >= fewest;
  content.forEach((code, i) => {
    if (compared(i)) counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return Uint8Array.from(content, (code, i) =>
    compared(i) && (counts.get(code) ?? 0) >= least ? 1 : 0,
  );
}
