import type { LinearDesign } from './linear-design.ts';
import type { RakePlan } from './rake-plan.ts';

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
  readonly columns: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
}

/**
 * Makes a function that gathers; it keeps its working memory from item to item.
 *
 * Linear in entries. A respondent who is a cluster of her own (most of a web sample) is
 * counted on her cell; only clusters of several are looked up in the rows of v.
 */
export function entryGatherer(design: LinearDesign): (entries: Entries) => Gathered {
  const { index, plan, groups, columns } = design;
  const marked = new Uint8Array(index.clusters);
  const scratch = new Map<number, Float64Array>();
  return (entries) => {
    const width = entries.columns.length;
    const byCluster = scratch.get(width) ?? new Float64Array(index.clusters * width);
    scratch.set(width, byCluster);
    const cells = plan?.cells ?? 0;
    const sums: EntrySums = {
      byCluster,
      byCell: new Float64Array(cells * width),
      crossByCell: new Float64Array(index.strata * cells * width),
      cross: new Float64Array(index.strata * columns * width),
    };
    const touched = addEntries(design, entries, marked, sums);
    const totals = new Float64Array(touched.length * width);
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      marked[c] = 0;
      for (let a = 0; a < width; a += 1) {
        totals[t * width + a] = byCluster[c * width + a] ?? 0;
        byCluster[c * width + a] = 0;
      }
    }
    const squares = addClusters(design, touched, totals, width, sums.cross);
    for (let h = 0; h < index.strata; h += 1) {
      const from = (h * columns + groups) * width;
      const ofStratum = sums.crossByCell.subarray(h * cells * width, (h + 1) * cells * width);
      spreadCells(plan, ofStratum, width, sums.cross.subarray(from));
    }
    const margins = new Float64Array((plan?.columns ?? 0) * width);
    spreadCells(plan, sums.byCell, width, margins);
    return { width, touched, totals, margins, cross: sums.cross, ...squares };
  };
}

/** Sums that are being filled, the column of values last. */
interface EntrySums {
  readonly byCluster: Float64Array;
  /** Σ d value. */
  readonly byCell: Float64Array;
  /** Σ T_c w by stratum and cell, of clusters of one. */
  readonly crossByCell: Float64Array;
  readonly cross: Float64Array;
}

/** Adds each entry to its cluster and cell; the clusters met, in that order. */
function addEntries(
  { index, weights, baseWeight, plan, asked, groupOf, columns: all }: LinearDesign,
  { respondent, columns, from, to }: Entries,
  marked: Uint8Array,
  { byCluster, byCell, crossByCell, cross }: EntrySums,
): Int32Array {
  const { clusterOf, clusters, members, stratumOf } = index;
  const width = columns.length;
  const cells = plan?.cells ?? 0;
  const touched = new Int32Array(Math.min(to - from, clusters));
  let count = 0;
  for (let e = from; e < to; e += 1) {
    const i = respondent[e] ?? 0;
    const c = clusterOf[i] ?? -1;
    if (c < 0) continue;
    if (!marked[c]) {
      marked[c] = 1;
      touched[count] = c;
      count += 1;
    }
    const weight = weights[i] ?? 0;
    const base = baseWeight[i] ?? 0;
    const cell = plan ? (plan.cellOf[i] ?? 0) : -1;
    const isAlone = members[c] === 1;
    const h = isAlone ? (stratumOf[c] ?? 0) : 0;
    const group = isAlone && asked[i] ? (h * all + (groupOf[i] ?? 0)) * width : -1;
    for (let a = 0; a < width; a += 1) {
      const value = columns[a]?.[e] ?? 0;
      const total = weight * value;
      byCluster[c * width + a] = (byCluster[c * width + a] ?? 0) + total;
      if (group >= 0) cross[group + a] = (cross[group + a] ?? 0) + total * weight;
      if (cell < 0) continue;
      const at = cell * width + a;
      byCell[at] = (byCell[at] ?? 0) + base * value;
      if (!isAlone) continue;
      const own = h * cells * width + at;
      crossByCell[own] = (crossByCell[own] ?? 0) + total * weight;
    }
  }
  return touched.subarray(0, count);
}

function addClusters(
  { index, columns, rows }: LinearDesign,
  touched: Int32Array,
  totals: Float64Array,
  width: number,
  cross: Float64Array,
) {
  const sums = new Float64Array(index.strata * width);
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
    if (index.members[c] === 1) continue;
    const end = start[c + 1] ?? 0;
    for (let p = start[c] ?? 0; p < end; p += 1) {
      const first = (h * columns + (column[p] ?? 0)) * width;
      const v = value[p] ?? 0;
      for (let a = 0; a < width; a += 1) {
        cross[first + a] = (cross[first + a] ?? 0) + (totals[t * width + a] ?? 0) * v;
      }
    }
  }
  return { sums, products };
}

/** Adds the sums of cells to the margin columns that they lie in. */
function spreadCells(
  plan: RakePlan | null,
  byCell: Float64Array,
  width: number,
  target: Float64Array,
): void {
  for (const column of plan?.columnOf ?? []) {
    for (let g = 0; g < column.length; g += 1) {
      const q = (column[g] ?? 0) * width;
      for (let a = 0; a < width; a += 1) {
        target[q + a] = (target[q + a] ?? 0) + (byCell[g * width + a] ?? 0);
      }
    }
  }
}
