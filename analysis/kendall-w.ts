import { checkFinite } from './check-finite.ts';
import { chisquareUpper } from './distributions.ts';

export interface Concordance {
  readonly w: number;
  /** Corrected for ties within a rater. */
  readonly tieCorrected: number;
  /** From the tie-corrected value. */
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Kendall's coefficient of concordance: how alike several raters (scenarios) order
 * the same items; 1 is the same order. Ranks are averaged over ties.
 *
 * @param scores - one row an item, one column a rater
 * @returns ones when there are too few items or raters to differ
 * @throws RangeError when rows have different lengths or a score is not finite
 * @see Kendall and Babington Smith (1939), Annals of Mathematical Statistics 10(3), 275–287
 * @example
 * kendallW([[3, 30], [2, 20], [1, 10]]).w; // => 1
 */
export function kendallW(scores: readonly (readonly number[])[]): Concordance {
  const items = scores.length;
  const raters = scores[0]?.length ?? 0;
  if (scores.some((row) => row.length !== raters)) {
    throw new RangeError('kendallW requires every item to be scored by every rater');
  }
  for (const row of scores) checkFinite('kendallW', 'scores', row);
  const sums = new Float64Array(items);
  let ties = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    const averaged = averageRanks(scores.map((row) => row[rater] ?? 0));
    ties += averaged.ties;
    averaged.ranks.forEach((rank, item) => {
      sums[item] = (sums[item] ?? 0) + rank;
    });
  }
  const mean = (raters * (items + 1)) / 2;
  const spread = sums.reduce((all, sum) => all + (sum - mean) ** 2, 0);
  const most = raters * raters * (items ** 3 - items);
  const corrected = most - raters * ties;
  const df = Math.max(0, items - 1);
  const w = most > 0 ? (12 * spread) / most : 1;
  const tieCorrected = corrected > 0 ? (12 * spread) / corrected : 1;
  const chiSquare = raters * df * tieCorrected;
  const p = df > 0 ? chisquareUpper(chiSquare, df) : 1;
  return { w, tieCorrected, chiSquare, df, p };
}

function averageRanks(values: readonly number[]): { ranks: Float64Array; ties: number } {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let place = from; place < to; place += 1) result[order[place] ?? 0] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks: result, ties };
}
