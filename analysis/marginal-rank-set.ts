import type { NormalSource } from './correlated-draws.ts';
import { pairStatistics } from './pair-statistics.ts';
import { rankBounds } from './rank-bounds.ts';
import { stepDown } from './step-down.ts';

/**
 * The confidence set of the rank of one item that was chosen beforehand: the procedure
 * of `rankSets` over the pairs with that item only, so it is narrower.
 *
 * @param item - place of the item among the estimates, from 0
 * @returns `low` to `high`, the ranks that the item may have, and the critical value of
 *   each step
 * @throws RangeError when the item does not exist, or as `rankSets`
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91(1), 476–518
 * @example
 * marginalRankSet([9, 1], Float64Array.of(1, 0, 0, 1), { normals: new Float64Array(200) }, 0).high; // => 1
 */
export function marginalRankSet(
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  source: NormalSource,
  item: number,
  coverage = 0.95,
): { readonly low: number; readonly high: number; readonly critical: readonly number[] } {
  if (!(Number.isInteger(item) && item >= 0 && item < estimates.length)) {
    throw new RangeError(`marginalRankSet requires an item of the ranking; got: ${item}`);
  }
  const pairs = pairStatistics(estimates, covariance, source, coverage);
  const critical = stepDown(pairs, coverage, item);
  const { low, high } = rankBounds(pairs.found, estimates.length);
  return { low: low[item] ?? 1, high: high[item] ?? estimates.length, critical };
}
