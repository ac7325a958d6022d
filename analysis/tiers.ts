import { ranks } from './ranks.ts';

/**
 * Tiers of a ranking: going down, a new tier begins at the first item that is found
 * smaller than the first item of the current tier.
 *
 * @param estimates - one an item
 * @param found - row-major, 1 where the row's item is found larger than the column's
 * @returns the tier of each item, from 1
 * @throws RangeError when there is not a mark for each pair
 * @example
 * tiers([9, 1], Uint8Array.of(0, 1, 0, 0)); // => [1, 2]
 */
export function tiers(estimates: ArrayLike<number>, found: Uint8Array): Int32Array {
  const count = estimates.length;
  if (found.length !== count * count) {
    throw new RangeError('tiers requires a row of found for each item');
  }
  const rank = ranks(estimates);
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b,
  );
  const result = new Int32Array(count);
  let tier = 1;
  let first = order[0] ?? 0;
  for (const item of order) {
    if (found[first * count + item]) {
      tier += 1;
      first = item;
    }
    result[item] = tier;
  }
  return result;
}
