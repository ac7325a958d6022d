import type { LinearDesign } from './linear-design.ts';
import type { Linear } from './linearize.ts';

/**
 * Covariance of several estimators of one sample.
 *
 * Cost: estimators² × columns.
 *
 * @param products - Σ_c f_h T_ck T_cl, below the diagonal, from `clusterProducts`
 * @returns row-major, estimators × estimators
 */
export function linearCovariance(
  design: LinearDesign,
  linears: readonly Linear[],
  products: Float64Array,
): Float64Array {
  const count = linears.length;
  const { index, columns, pooledMoments } = design;
  const result = products.slice();
  /** The cross sums of each, and what the moments make of its γ: both are multiplied by the other's γ. */
  const turned = linears.map(({ gamma, cross }) => {
    const own = cross.slice();
    for (let j = 0; j < columns; j += 1) {
      own[j] = (own[j] ?? 0) + dot(pooledMoments, j * columns, gamma);
    }
    return own;
  });
  const grand = linears.map(({ sums }) => sums.reduce((all, sum) => all + sum, 0) / index.clusters);
  linears.forEach((a, k) => {
    for (let l = 0; l < k; l += 1) {
      const b = linears[l];
      const turnedB = turned[l];
      if (!b || !turnedB) continue;
      const value =
        (result[k * count + l] ?? 0) +
        dot(turnedB, 0, a.gamma) +
        dot(a.cross, 0, b.gamma) -
        centring(design, a.sums, b.sums, grand[k] ?? 0, grand[l] ?? 0);
      result[k * count + l] = value;
      result[l * count + k] = value;
    }
    result[k * count + k] = a.se * a.se;
  });
  return result;
}

/** What centring takes away: within strata, or at the grand mean where a stratum is one cluster. */
function centring(
  { index, factor }: LinearDesign,
  a: Float64Array,
  b: Float64Array,
  grandA: number,
  grandB: number,
): number {
  let value = 0;
  for (let h = 0; h < index.strata; h += 1) {
    const n = index.size[h] ?? 1;
    const sumA = a[h] ?? 0;
    const sumB = b[h] ?? 0;
    if (n > 1) value += ((factor[h] ?? 1) / n) * sumA * sumB;
    else value += sumA * grandB + grandA * sumB - grandA * grandB;
  }
  return value;
}

/** Σ_j values[from + j] × vector[j]. */
function dot(values: Float64Array, from: number, vector: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < vector.length; j += 1) sum += (values[from + j] ?? 0) * (vector[j] ?? 0);
  return sum;
}
