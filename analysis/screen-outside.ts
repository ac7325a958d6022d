import { normalCdf } from './distributions.ts';
import type { ItemEstimates } from './estimate-item.ts';

/** False discovery rate of the screening. */
const RATE = 0.05;
/** A statistic below this has a p above the rate, and is never found. */
const LEAST = 1.64;

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
  if (outside.length === 0) return counts;
  const statistics = new Float64Array(inside.length * outside.length);
  let tested = 0;
  let large = 0;
  const candidates = new Float64Array(statistics.length);
  inside.forEach((item, a) => {
    for (let b = 0; b < outside.length; b += 1) {
      const other = outside[b];
      const sd = item.linear.se + (other?.linear.se ?? 0);
      if (!(sd > 0)) continue;
      const z = (item.value - (other?.value ?? 0)) / sd;
      statistics[a * outside.length + b] = z;
      tested += 1;
      if (z < LEAST) continue;
      candidates[large] = z;
      large += 1;
    }
  });
  const limit = criticalValue(candidates.subarray(0, large).sort(), tested);
  for (let at = 0; at < statistics.length; at += 1) {
    if (!((statistics[at] ?? 0) >= limit)) continue;
    const a = Math.floor(at / outside.length);
    const b = inside.length + (at % outside.length);
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  return counts;
}

/** The smallest statistic that is found of `tested`, the largest of which are given; infinite when none is. */
function criticalValue(increasing: Float64Array, tested: number): number {
  const count = increasing.length;
  for (let at = 0; at < count; at += 1) {
    const z = increasing[at] ?? 0;
    if (normalCdf(-z) <= (RATE * (count - at)) / tested) return z;
  }
  return Number.POSITIVE_INFINITY;
}
