import { normalCdf } from './distributions.ts';
import type { ItemEstimates } from './estimate-item.ts';

/** False discovery rate of the screening. */
const RATE = 0.05;

/**
 * For each item, how many on the other side of the limit it is found apart from: every
 * item inside the simultaneous ranking against every item outside, by a one-sided test
 * with the sum of the two errors (an upper bound whatever the correlation), screened by
 * Benjamini–Hochberg.
 *
 * Cost: inside × outside, sorted.
 *
 * @returns counts of the items inside, then of those outside
 * @see Benjamini and Hochberg (1995), JRSS B 57(1), 289–300
 */
export function screenOutside(
  inside: readonly ItemEstimates[],
  outside: readonly ItemEstimates[],
): Int32Array {
  const counts = new Int32Array(inside.length + outside.length);
  const statistics = new Float64Array(inside.length * outside.length);
  inside.forEach((large, a) => {
    outside.forEach((small, b) => {
      const sd = large.linear.se + small.linear.se;
      statistics[a * outside.length + b] = sd > 0 ? (large.value - small.value) / sd : Number.NaN;
    });
  });
  const limit = criticalValue(statistics.filter((z) => !Number.isNaN(z)).sort());
  statistics.forEach((z, at) => {
    if (!(z >= limit)) return;
    const a = Math.floor(at / outside.length);
    const b = inside.length + (at % outside.length);
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  });
  return counts;
}

/** The smallest statistic that is found; infinite when none is. */
function criticalValue(increasing: Float64Array): number {
  const count = increasing.length;
  for (let at = 0; at < count; at += 1) {
    const z = increasing[at] ?? 0;
    if (normalCdf(-z) <= (RATE * (count - at)) / count) return z;
  }
  return Number.POSITIVE_INFINITY;
}
