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
  const counter = topCounter(items, top);
  for (let r = 0; r < rows; r += 1) {
    counter.row.set(replicates.subarray(r * items, (r + 1) * items));
    counter.count();
  }
  return counter.counts.map((count) => count / rows);
}

/** Counts in how many rows each item is among the top K; a row is written, then counted. */
export function topCounter(items: number, top: number) {
  const row = new Float64Array(items);
  const counts = new Float64Array(items);
  const best = new Float64Array(Math.min(top, items));
  return {
    row,
    counts,
    count(): void {
      const threshold = kthLargest(row, best);
      for (let k = 0; k < items; k += 1) {
        if ((row[k] ?? 0) >= threshold) counts[k] = (counts[k] ?? 0) + 1;
      }
    },
  };
}

/** An item has rank ≤ K exactly when it reaches the K-th largest value. */
function kthLargest(values: Float64Array, best: Float64Array): number {
  const k = best.length;
  if (k > 16) return values.slice().sort()[values.length - k] ?? 0;
  best.fill(Number.NEGATIVE_INFINITY);
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value <= least) continue;
    let place = k - 1;
    for (; place > 0 && (best[place - 1] ?? 0) < value; place -= 1)
      best[place] = best[place - 1] ?? 0;
    best[place] = value;
    least = best[k - 1] ?? 0;
  }
  return least;
}
