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
  const slotOf = new Int32Array(index.clusters).fill(-1);
  return (entries) => {
    const width = entries.columns.length;
    const most = Math.min(entries.to - entries.from, index.clusters);
    const cells = plan?.cells ?? 0;
    const made: EntrySums = {
      width,
      touched: new Int32Array(most),
      shared: new Int32Array(most),
      totals: new Float64Array(most * width),
      sums: new Float64Array(index.strata * width),
      products: new Float64Array(index.strata * width * width),
      cross: new Float64Array(index.strata * columns * width),
      crossByCell: new Float64Array(index.strata * cells * width),
      byCell: new Float64Array(cells * width),
    };
    const counts = addEntries(design, entries, slotOf, made);
    addShared(design, made, counts.shared);
    for (let s = 0; s < counts.shared; s += 1) slotOf[made.touched[made.shared[s] ?? 0] ?? 0] = -1;
    for (let h = 0; h < index.strata; h += 1) {
      const ofStratum = made.crossByCell.subarray(h * cells * width, (h + 1) * cells * width);
      spreadCells(plan, ofStratum, width, made.cross.subarray((h * columns + groups) * width));
    }
    const margins = new Float64Array((plan?.columns ?? 0) * width);
    spreadCells(plan, made.byCell, width, margins);
    return {
      width,
      margins,
      touched: made.touched.subarray(0, counts.touched),
      totals: made.totals.subarray(0, counts.touched * width),
      sums: made.sums,
      cross: made.cross,
      products: made.products,
    };
  };
}

/** What is being filled; besides `Gathered`: */
interface EntrySums extends Omit<Gathered, 'margins'> {
  /** Places in `touched` of clusters of several respondents. */
  readonly shared: Int32Array;
  /** Σ T_c w by stratum and cell, of clusters of one. */
  readonly crossByCell: Float64Array;
  /** Σ d value by cell. */
  readonly byCell: Float64Array;
}

/** Adds each entry to its cluster and cell, and those of clusters of one to the stratum. */
function addEntries(
  { weights, baseWeight, plan, asked, groupOf, aloneIn, index, columns: all }: LinearDesign,
  { respondent, columns, from, to }: Entries,
  slotOf: Int32Array,
  made: EntrySums,
) {
  const { width, touched, shared, totals, sums, products, cross, crossByCell, byCell } = made;
  const cells = plan?.cells ?? 0;
  let count = 0;
  let sharedCount = 0;
  for (let e = from; e < to; e += 1) {
    const i = respondent[e] ?? 0;
    const c = index.clusterOf[i] ?? -1;
    if (c < 0) continue;
    const h = aloneIn[i] ?? -1;
    let slot = h < 0 ? (slotOf[c] ?? -1) : -1;
    if (slot < 0) {
      slot = count;
      count += 1;
      touched[slot] = c;
      if (h < 0) {
        slotOf[c] = slot;
        shared[sharedCount] = slot;
        sharedCount += 1;
      }
    }
    const weight = weights[i] ?? 0;
    const base = baseWeight[i] ?? 0;
    const cell = plan ? (plan.cellOf[i] ?? 0) : -1;
    const group = h >= 0 && asked[i] ? (h * all + (groupOf[i] ?? 0)) * width : -1;
    for (let a = 0; a < width; a += 1) {
      const value = columns[a]?.[e] ?? 0;
      const total = weight * value;
      const at = cell * width + a;
      totals[slot * width + a] = (totals[slot * width + a] ?? 0) + total;
      if (cell >= 0) byCell[at] = (byCell[at] ?? 0) + base * value;
      if (h < 0) continue;
      sums[h * width + a] = (sums[h * width + a] ?? 0) + total;
      for (let b = 0; b <= a; b += 1) {
        const pair = (h * width + a) * width + b;
        products[pair] = (products[pair] ?? 0) + total * (totals[slot * width + b] ?? 0);
      }
      if (group >= 0) cross[group + a] = (cross[group + a] ?? 0) + total * weight;
      if (cell < 0) continue;
      const own = h * cells * width + at;
      crossByCell[own] = (crossByCell[own] ?? 0) + total * weight;
    }
  }
  return { touched: count, shared: sharedCount };
}

/** Adds the clusters of several respondents to their strata. */
function addShared({ index, columns, rows }: LinearDesign, made: EntrySums, count: number): void {
  const { width, touched, shared, totals, sums, products, cross } = made;
  const { start, column, value } = rows;
  for (let s = 0; s < count; s += 1) {
    const t = (shared[s] ?? 0) * width;
    const c = touched[shared[s] ?? 0] ?? 0;
    const h = index.stratumOf[c] ?? 0;
    for (let a = 0; a < width; a += 1) {
      const own = totals[t + a] ?? 0;
      sums[h * width + a] = (sums[h * width + a] ?? 0) + own;
      for (let b = 0; b <= a; b += 1) {
        const pair = (h * width + a) * width + b;
        products[pair] = (products[pair] ?? 0) + own * (totals[t + b] ?? 0);
      }
    }
    const end = start[c + 1] ?? 0;
    for (let p = start[c] ?? 0; p < end; p += 1) {
      const first = (h * columns + (column[p] ?? 0)) * width;
      const v = value[p] ?? 0;
      for (let a = 0; a < width; a += 1) {
        cross[first + a] = (cross[first + a] ?? 0) + (totals[t + a] ?? 0) * v;
      }
    }
  }
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
