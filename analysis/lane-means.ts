import type { ItemList } from './item-list.ts';
import { REPLICATE_LANES } from './replicate-weights.ts';

/**
 * Weight of those who were asked, for four replicates.
 *
 * @param weights - side by side, as `replicateWeights` makes them
 */
export function askedTotals(asked: Uint8Array, weights: Float64Array): Float64Array {
  const totals = new Float64Array(REPLICATE_LANES);
  for (let i = 0; i < asked.length; i += 1) {
    if (!asked[i]) continue;
    for (let lane = 0; lane < REPLICATE_LANES; lane += 1) {
      totals[lane] = (totals[lane] ?? 0) + (weights[i * REPLICATE_LANES + lane] ?? 0);
    }
  }
  return totals;
}

/**
 * Weighted means of all items in four replicates; 0 without a denominator. The four
 * lanes are written out so that they stay in registers.
 *
 * @param values - entry by entry
 * @param below - weight of the denominator; null: those with an entry for the item
 * @returns item k, lane l at `k * REPLICATE_LANES + l`
 */
export function laneMeans(
  { ids, start, respondent }: ItemList,
  values: ArrayLike<number>,
  weights: Float64Array,
  below: Float64Array | null,
): Float64Array {
  const target = new Float64Array(ids.length * REPLICATE_LANES);
  for (let k = 0; k < ids.length; k += 1) {
    const [from, to] = [start[k] ?? 0, start[k + 1] ?? 0];
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let e = from; e < to; e += 1) {
      const at = (respondent[e] ?? 0) * REPLICATE_LANES;
      const value = values[e] ?? 0;
      a += value * (weights[at] ?? 0);
      b += value * (weights[at + 1] ?? 0);
      c += value * (weights[at + 2] ?? 0);
      d += value * (weights[at + 3] ?? 0);
    }
    const sizes = below ?? entryTotals(respondent, from, to, weights);
    [a, b, c, d].forEach((sum, lane) => {
      const size = sizes[lane] ?? 0;
      target[k * REPLICATE_LANES + lane] = size > 0 ? sum / size : 0;
    });
  }
  return target;
}

function entryTotals(
  respondent: Int32Array,
  from: number,
  to: number,
  weights: Float64Array,
): Float64Array {
  const totals = new Float64Array(REPLICATE_LANES);
  for (let e = from; e < to; e += 1) {
    for (let lane = 0; lane < REPLICATE_LANES; lane += 1) {
      const weight = weights[(respondent[e] ?? 0) * REPLICATE_LANES + lane] ?? 0;
      totals[lane] = (totals[lane] ?? 0) + weight;
    }
  }
  return totals;
}
