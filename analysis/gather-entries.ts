import type { LinearDesign } from './linear-design.ts';

/**
 * Sums over the entries of one item, of m columns of values at once: what every
 * estimator that is linear in those columns needs. The column is the last index.
 */
export interface Gathered {
  /** How many columns of values: m. */
  readonly width: number;
  /** Clusters with an entry, and their totals T_c: clusters × m. */
  readonly touched: Int32Array;
  readonly totals: Float64Array;
  /** Σ T_c in each stratum: strata × m. */
  readonly sums: Float64Array;
  /** Σ T_c v_c in each stratum: strata × columns × m. */
  readonly cross: Float64Array;
  /** Σ T_ca T_cb in each stratum: strata × m × m, lower triangle. */
  readonly products: Float64Array;
  /** Σ d value over each margin column: margin columns × m. */
  readonly margins: Float64Array;
}

/** Values of the entries from `from` to `to - 1`. */
export interface Entries {
  readonly respondent: Int32Array;
  /** Without weight, at the same positions as the respondents. */
  readonly columns: readonly ArrayLike<number>[];
  readonly from: number;
  readonly to: number;
}

/** Makes a function that gathers; it keeps its working memory from item to item. Linear in entries. */
export function entryGatherer(design: LinearDesign): (entries: Entries) => Gathered {
  const { index, plan } = design;
  const marked = new Uint8Array(index.clusters);
  const scratch = new Map<number, Float64Array>();
  return (entries) => {
    const width = entries.columns.length;
    const byCluster = scratch.get(width) ?? new Float64Array(index.clusters * width);
    scratch.set(width, byCluster);
    const byCell = new Float64Array((plan?.cells ?? 0) * width);
    const touched = addEntries(design, entries, marked, byCluster, byCell);
    const totals = new Float64Array(touched.length * width);
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      marked[c] = 0;
      for (let a = 0; a < width; a += 1) {
        totals[t * width + a] = byCluster[c * width + a] ?? 0;
        byCluster[c * width + a] = 0;
      }
    }
    const margins = marginSums(design, byCell, width);
    return { width, touched, totals, margins, ...addClusters(design, touched, totals, width) };
  };
}

/** Adds each entry to its cluster and cell; the clusters met, in that order. */
function addEntries(
  { index, weights, baseWeight, plan }: LinearDesign,
  { respondent, columns, from, to }: Entries,
  marked: Uint8Array,
  byCluster: Float64Array,
  byCell: Float64Array,
): Int32Array {
  const width = columns.length;
  const cellOf = plan?.cellOf;
  const touched = new Int32Array(Math.min(to - from, index.clusters));
  let count = 0;
  for (let e = from; e < to; e += 1) {
    const i = respondent[e] ?? 0;
    const c = index.clusterOf[i] ?? -1;
    if (c < 0) continue;
    if (!marked[c]) {
      marked[c] = 1;
      touched[count] = c;
      count += 1;
    }
    const weight = weights[i] ?? 0;
    const base = baseWeight[i] ?? 0;
    const cell = cellOf ? (cellOf[i] ?? 0) * width : -1;
    for (let a = 0; a < width; a += 1) {
      const value = columns[a]?.[e] ?? 0;
      const at = c * width + a;
      byCluster[at] = (byCluster[at] ?? 0) + weight * value;
      if (cell >= 0) byCell[cell + a] = (byCell[cell + a] ?? 0) + base * value;
    }
  }
  return touched.subarray(0, count);
}

function addClusters(
  { index, columns, rows }: LinearDesign,
  touched: Int32Array,
  totals: Float64Array,
  width: number,
) {
  const sums = new Float64Array(index.strata * width);
  const cross = new Float64Array(index.strata * columns * width);
  const products = new Float64Array(index.strata * width * width);
  const { start, column, value } = rows;
  for (let t = 0; t < touched.length; t += 1) {
    const c = touched[t] ?? 0;
    const h = index.stratumOf[c] ?? 0;
    for (let a = 0; a < width; a += 1) {
      const own = totals[t * width + a] ?? 0;
      sums[h * width + a] = (sums[h * width + a] ?? 0) + own;
      for (let b = 0; b <= a; b += 1) {
        const at = (h * width + a) * width + b;
        products[at] = (products[at] ?? 0) + own * (totals[t * width + b] ?? 0);
      }
    }
    const end = start[c + 1] ?? 0;
    for (let p = start[c] ?? 0; p < end; p += 1) {
      const first = (h * columns + (column[p] ?? 0)) * width;
      const v = value[p] ?? 0;
      for (let a = 0; a < width; a += 1) {
        cross[first + a] = (cross[first + a] ?? 0) + (totals[t * width + a] ?? 0) * v;
      }
    }
  }
  return { sums, cross, products };
}

function marginSums({ plan }: LinearDesign, byCell: Float64Array, width: number): Float64Array {
  const sums = new Float64Array((plan?.columns ?? 0) * width);
  for (const column of plan?.columnOf ?? []) {
    for (let g = 0; g < column.length; g += 1) {
      const q = (column[g] ?? 0) * width;
      for (let a = 0; a < width; a += 1) {
        sums[q + a] = (sums[q + a] ?? 0) + (byCell[g * width + a] ?? 0);
      }
    }
  }
  return sums;
}
