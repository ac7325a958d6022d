import type { LinearDesign } from './linear-design.ts';
import type { Linear } from './linearize.ts';

/**
 * Covariance of several estimators of one sample.
 *
 * Cost: estimators² × columns, and for each cluster the square of how many estimators
 * it has entries in.
 *
 * @returns row-major, estimators × estimators
 */
export function linearCovariance(design: LinearDesign, linears: readonly Linear[]): Float64Array {
  const count = linears.length;
  const { index, columns, pooledMoments } = design;
  const result = sparseProducts(design, linears);
  const turned = linears.map(({ gamma }) => multiply(pooledMoments, gamma, columns));
  const grand = linears.map(({ sums }) => sums.reduce((all, sum) => all + sum, 0) / index.clusters);
  linears.forEach((a, k) => {
    for (let l = 0; l < k; l += 1) {
      const b = linears[l];
      const turnedB = turned[l];
      if (!b || !turnedB) continue;
      const value =
        (result[k * count + l] ?? 0) +
        dot(a.gamma, b.cross) +
        dot(a.gamma, turnedB) +
        dot(b.gamma, a.cross) -
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

/** Σ_c f_h T_ck T_cl, cluster by cluster; lower triangle. */
function sparseProducts({ index, factor }: LinearDesign, linears: readonly Linear[]): Float64Array {
  const count = linears.length;
  const { start, item, total } = byCluster(index.clusters, linears);
  const result = new Float64Array(count * count);
  for (let c = 0; c < index.clusters; c += 1) {
    const f = factor[index.stratumOf[c] ?? 0] ?? 1;
    const end = start[c + 1] ?? 0;
    for (let a = start[c] ?? 0; a < end; a += 1) {
      const row = (item[a] ?? 0) * count;
      const scaled = f * (total[a] ?? 0);
      for (let b = start[c] ?? 0; b <= a; b += 1) {
        const at = row + (item[b] ?? 0);
        result[at] = (result[at] ?? 0) + scaled * (total[b] ?? 0);
      }
    }
  }
  return result;
}

/** The totals of all estimators, cluster by cluster, in the order of the estimators. */
function byCluster(clusters: number, linears: readonly Linear[]) {
  const start = new Int32Array(clusters + 1);
  for (const { touched } of linears) {
    for (let t = 0; t < touched.length; t += 1) {
      const c = (touched[t] ?? 0) + 1;
      start[c] = (start[c] ?? 0) + 1;
    }
  }
  for (let c = 0; c < clusters; c += 1) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice();
  const item = new Int32Array(start[clusters] ?? 0);
  const total = new Float64Array(item.length);
  linears.forEach(({ touched, totals }, k) => {
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      const at = next[c] ?? 0;
      item[at] = k;
      total[at] = totals[t] ?? 0;
      next[c] = at + 1;
    }
  });
  return { start, item, total };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function multiply(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, j) =>
    dot(matrix.subarray(j * size, (j + 1) * size), vector),
  );
}
