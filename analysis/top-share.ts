import { checkFinite } from './check-finite.ts';

/**
 * Share of replicates in which each item is among the top K (ties share the smaller
 * rank, so the shares sum to at least K). It is called stability, never confidence.
 *
 * @param replicates - row-major, replicates × items
 * @throws RangeError when there is no whole replicate, K is below 1 or a value is not finite
 * @example
 * topShare(Float64Array.of(3, 2, 1, 2), 2, 1); // => [0.5, 0.5]
 */
export function topShare(replicates: Float64Array, items: number, top: number): Float64Array {
  const rows = items > 0 ? replicates.length / items : 0;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError('topShare requires at least one whole replicate');
  }
  if (!(top >= 1)) throw new RangeError(`topShare requires K to be at least 1; got: ${top}`);
  checkFinite('topShare', 'replicates', replicates);
  const counts = new Float64Array(items);
  const row = new Float64Array(items);
  for (let r = 0; r < rows; r += 1) {
    row.set(replicates.subarray(r * items, (r + 1) * items));
    const threshold = kthLargest(row, Math.min(top, items));
    for (let k = 0; k < items; k += 1) {
      if ((replicates[r * items + k] ?? 0) >= threshold) counts[k] = (counts[k] ?? 0) + 1;
    }
  }
  return counts.map((count) => count / rows);
}

/** An item has rank ≤ K exactly when it reaches the K-th largest value. */
function kthLargest(values: Float64Array, k: number): number {
  if (k > 16) {
    values.sort();
    return values[values.length - k] ?? 0;
  }
  const best = new Float64Array(k).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value <= (best[k - 1] ?? 0)) continue;
    let place = k - 1;
    for (; place > 0 && (best[place - 1] ?? 0) < value; place -= 1)
      best[place] = best[place - 1] ?? 0;
    best[place] = value;
  }
  return best[k - 1] ?? 0;
}
