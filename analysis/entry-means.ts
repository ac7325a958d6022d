import type { ClusteredEntries } from './clustered-entries.ts';

/**
 * Weighted means of all items, without errors: what scenarios need. Read respondent by
 * respondent, so that each weight is reached once. Items without a denominator get 0.
 *
 * @param items - how many the list has
 * @param asked - who is in the denominator; null: those with an entry for the item
 * @param values - entry by entry
 */
export function entryMeans(
  { row, item, first }: ClusteredEntries,
  items: number,
  asked: Uint8Array | null,
  values: ArrayLike<number>,
  weights: Float64Array,
): Float64Array {
  const above = new Float64Array(items);
  const below = new Float64Array(items);
  let all = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (!(weight > 0)) continue;
    if (asked?.[i]) all += weight;
    const from = first[i] ?? -1;
    if (from < 0) continue;
    for (let e = from; row[e] === i; e += 1) {
      const k = item[e] ?? 0;
      above[k] = (above[k] ?? 0) + weight * (values[e] ?? 0);
      below[k] = (below[k] ?? 0) + weight;
    }
  }
  return above.map((sum, k) => {
    const size = asked ? all : (below[k] ?? 0);
    return size > 0 ? sum / size : 0;
  });
}
