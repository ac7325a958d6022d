import { checkFlagColumns, checkLimit } from './check-flag-columns.ts';
import type { CopyColumns } from './flag-copies.ts';

export interface BurstColumns extends CopyColumns {
  /** When the answer arrived, in seconds from any start; NaN where it is not known. */
  readonly arrived: Float64Array;
}

export interface BurstLimits {
  /** How close together the answers arrived, in seconds; 600 by default. */
  readonly within?: number;
  /** Content with fewer particulars is never compared; 7 by default: one concern and who answers. */
  readonly details?: number;
  /** How many answers must share the content within the time; 3 by default. */
  readonly least?: number;
}

/**
 * Marks bursts: answers with the same content that arrived shortly after each other, as
 * when a form is sent again and again by a script or by one person.
 *
 * Threshold: at least `least` answers (3) with the same content of at least `details`
 * particulars (7) within `within` seconds (600). Since the time is short, less content is
 * asked for than by `flagCopies`; no false alarm was seen in simulated rounds of 400 and
 * 4,000 answers (analysis/README.md). Answers that a tablet sends late arrive together: give
 * the time at which they were made, or leave them NaN. A mark removes nothing.
 *
 * Cost: a sort of the answers.
 *
 * @returns 1 for each answer that is marked
 * @throws RangeError when the columns differ in length or a limit is out of range
 * @example
 * flagBursts({
 *   content: Int32Array.of(7, 7, 8, 7, 7),
 *   details: Int32Array.of(9, 9, 9, 9, 9),
 *   arrived: Float64Array.of(0, 20, 30, 45, 90_000),
 * }); // => [1, 1, 0, 1, 0]
 */
export function flagBursts(
  { content, details, arrived }: BurstColumns,
  { within = 600, details: fewest = 7, least = 3 }: BurstLimits = {},
): Uint8Array {
  checkFlagColumns('flagBursts', content.length, { details, arrived });
  checkLimit('flagBursts', 'within', within, 0);
  checkLimit('flagBursts', 'details', fewest, 0);
  checkLimit('flagBursts', 'least', least, 2);
  const at = (i: number): number => arrived[i] ?? Number.NaN;
  const order = Array.from(content.keys())
    .filter((i) => (details[i] ?? 0) >= fewest && !Number.isNaN(at(i)))
    .sort((a, b) => (content[a] ?? 0) - (content[b] ?? 0) || at(a) - at(b));
  const marks = new Uint8Array(content.length);
  for (let from = 0; from + least <= order.length; from += 1) {
    const first = order[from] ?? 0;
    const last = order[from + least - 1] ?? 0;
    if (content[first] !== content[last] || at(last) - at(first) > within) continue;
    for (const i of order.slice(from, from + least)) marks[i] = 1;
  }
  return marks;
}
