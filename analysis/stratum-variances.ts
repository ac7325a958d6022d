import type { LinearDesign } from './linear-design.ts';

/**
 * Each stratum's contribution to the variance of an estimator. A stratum of one cluster is
 * centred at the grand mean of clusters.
 *
 * @param parts - Σ z_c² in each stratum
 * @param magnitude - size of what the parts were added up from
 * @param sums - Σ z_c in each stratum
 */
export function stratumVariances(
  { index, factor }: LinearDesign,
  parts: Float64Array,
  magnitude: Float64Array,
  sums: Float64Array,
): Float64Array {
  const grand = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, index.clusters);
  const rounding = 1e-13 * magnitude.reduce((all, part) => all + part, 0);
  return parts.map((part, h) => {
    const n = index.size[h] ?? 1;
    const sum = sums[h] ?? 0;
    const centred = n > 1 ? part - (sum * sum) / n : (sum - grand) ** 2;
    // What rounding leaves of a variance that is zero is zero.
    return centred > rounding ? centred * (factor[h] ?? 1) : 0;
  });
}
