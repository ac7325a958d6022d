import type { PairList, PairsLeft } from './pair-maxima.ts';
import type { Pairs } from './step-down.ts';

/**
 * Lays out the ordered pairs of items that are not rejected yet, so that rejected ones
 * cost nothing.
 *
 * @param item - only pairs with this item; −1 for all pairs
 */
export function pairsLeft({ items, spread, inverseSd, found }: Pairs, item: number): PairsLeft {
  const order = Int32Array.from(spread.keys()).sort(
    (a, b) => (spread[a] ?? 0) - (spread[b] ?? 0) || a - b,
  );
  const either = emptyList(items);
  const ordered = emptyList(items);
  const reach = new Float64Array(items);
  const left = new Float64Array(items * items);
  for (let r = 0; r < items; r += 1) {
    const i = order[r] ?? 0;
    let eithers = either.start[r] ?? 0;
    let ordereds = ordered.start[r] ?? 0;
    for (let q = 0; q < r; q += 1) {
      const j = order[q] ?? 0;
      const inverse = inverseSd[i * items + j] ?? 0;
      if (inverse === 0 || (item >= 0 && i !== item && j !== item)) continue;
      const [isFound, isFoundTurned] = [found[i * items + j], found[j * items + i]];
      if (isFound && isFoundTurned) continue;
      reach[r] = Math.max(reach[r] ?? 0, inverse);
      if (!isFound) left[r * items + q] = inverse;
      if (!isFoundTurned) left[q * items + r] = inverse;
      const list = isFound || isFoundTurned ? ordered : either;
      const at = list === either ? eithers++ : ordereds++;
      list.second[at] = q;
      list.inverseSd[at] = isFound ? -inverse : inverse;
    }
    either.start[r + 1] = eithers;
    ordered.start[r + 1] = ordereds;
  }
  const inverseSpread = Float64Array.from(order, (i) => {
    const own = spread[i] ?? 0;
    return own > 0 ? 1 / own : 0;
  });
  return { order, inverseSpread, either, ordered, reach, inverseSd: left };
}

function emptyList(items: number): PairList {
  const most = (items * (items - 1)) / 2;
  return {
    start: new Int32Array(items + 1),
    second: new Int32Array(most),
    inverseSd: new Float64Array(most),
  };
}
