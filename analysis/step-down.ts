import { type PairMaxima, updateMaxima } from './pair-maxima.ts';
import { pairsLeft } from './pairs-left.ts';
import { quantile } from './quantile.ts';

/** The ordered pairs of items that are tested, all matrices row-major, items × items. */
export interface Pairs {
  readonly items: number;
  readonly draws: number;
  /** Joint draws in fours, as `correlatedDraws` makes them. */
  readonly noise: Float64Array;
  /** (x_i − x_j) / sd_ij; 0 where the difference has no error. */
  readonly statistic: Float64Array;
  /** Standard error of each item. */
  readonly spread: Float64Array;
  /** 1 / sd_ij; 0 where the difference has no error: such a pair is never tested. */
  readonly inverseSd: Float64Array;
  /** Written here: 1 where the row's item is found larger than the column's. */
  readonly found: Uint8Array;
}

/**
 * Rejects ordered pairs step by step until nothing more is rejected: in each step those
 * whose statistic is above the quantile of the draws' largest statistic over the pairs
 * that are left.
 *
 * @param item - only pairs with this item; −1 for all pairs
 * @returns the critical value of each step; `pairs.found` holds the rejected pairs
 * @see Romano and Wolf (2005), JASA 100(469), 94–108
 */
export function stepDown(pairs: Pairs, coverage: number, item: number): number[] {
  const { items, draws, noise, found } = pairs;
  const maxima: PairMaxima = {
    value: new Float64Array(draws).fill(Number.NEGATIVE_INFINITY),
    pair: new Int32Array(draws).fill(-1),
  };
  const stale = new Uint8Array(draws).fill(1);
  const critical: number[] = [];
  for (;;) {
    updateMaxima(noise, items, pairsLeft(pairs, item), stale, maxima);
    if ((maxima.pair[0] ?? -1) < 0) return critical;
    const value = quantile(maxima.value, coverage);
    critical.push(value);
    if (reject(pairs, item, value) === 0) return critical;
    // Only draws whose largest pair was rejected have a new largest.
    for (let r = 0; r < draws; r += 1) stale[r] = found[maxima.pair[r] ?? 0] ?? 0;
  }
}

/** Marks the pairs above the critical value; how many were new. */
function reject({ items, statistic, found, inverseSd }: Pairs, item: number, value: number) {
  let rejected = 0;
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      if (item >= 0 && i !== item && j !== item) continue;
      const at = i * items + j;
      if (found[at] || !((statistic[at] ?? 0) > value && (inverseSd[at] ?? 0) > 0)) continue;
      found[at] = 1;
      rejected += 1;
    }
  }
  return rejected;
}
