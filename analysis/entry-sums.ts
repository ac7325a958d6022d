import { addAlone, addMargins, closeCluster, openCluster } from './add-entries.ts';
import type { ClusteredEntries } from './clustered-entries.ts';
import type { LinearDesign } from './linear-design.ts';

/**
 * Sums over the entries of some items in every group, of m columns of values at once:
 * what every estimator that is linear in those columns needs. An item's groups are
 * slots beside each other; the column of values is the last index.
 */
export interface EntrySums {
  /** How many columns of values: m. */
  readonly width: number;
  /** Items × groups. */
  readonly slots: number;
  /** Σ T_c in each stratum: strata × slots × m. */
  readonly sums: Float64Array;
  /** Σ T_c v_c in each stratum, over `partners` denominators and then margin columns: strata × slots × those × m. */
  readonly cross: Float64Array;
  /** Σ T_ca T_cb in each stratum: strata × slots × `partners` × m × m. */
  readonly products: Float64Array;
  /** 1: a slot with itself and its group's denominator; the number of groups: with those of all groups. */
  readonly partners: number;
  /** Σ d value over each margin column: slots × margin columns × m. */
  readonly margins: Float64Array;
}

/** Which items, and what of them. */
export interface SumRequest {
  readonly from: number;
  readonly to: number;
  /** Values are named and rating; with their own denominators also 1 and named × rating. */
  readonly hasOwnDenominator: boolean;
  /** Whether the products of different groups are wanted, for comparing them. */
  readonly isAcross?: boolean;
}

/**
 * Sums the entries of items in one pass, cluster by cluster, all groups at once: what
 * is written stays in the processor's cache, and what is read lies in order. A
 * respondent who is a cluster of her own (most of a web sample) is added as she comes;
 * a cluster of several is summed first.
 *
 * Cost: entries × margins, and for entries in clusters of several × columns met there.
 */
export function entrySums(
  design: LinearDesign,
  entries: ClusteredEntries,
  request: SumRequest,
): EntrySums {
  const { index, weights, groupOf, groups } = design;
  const { clusterOf, members } = index;
  const { row, item, rating, named } = entries;
  const { from, hasOwnDenominator } = request;
  const items = request.to - from;
  const made = emptySums(design, items, hasOwnDenominator ? 4 : 2, request.isAcross ?? false);
  const { width } = made;
  const value = new Float64Array(width);
  const open = openCluster(made);
  let cluster = -1;
  for (let e = 0; e < row.length; e += 1) {
    const k = (item[e] ?? 0) - from;
    const i = row[e] ?? 0;
    const c = clusterOf[i] ?? -1;
    if (k < 0 || k >= items || c < 0) continue;
    const slot = k * groups + (groupOf[i] ?? 0);
    const isNamed = named ? (named[e] ?? 0) : 1;
    const rated = rating[e] ?? 0;
    value[0] = isNamed;
    value[1] = rated;
    if (hasOwnDenominator) {
      value[2] = 1;
      value[3] = isNamed * rated;
    }
    addMargins(design, made, i, slot, value);
    if (members[c] === 1) {
      addAlone(design, made, i, slot, value);
      continue;
    }
    if (c !== cluster) {
      if (cluster >= 0) closeCluster(design, made, cluster, open);
      cluster = c;
    }
    if (!open.isIn[slot]) {
      open.isIn[slot] = 1;
      open.slots[open.count] = slot;
      open.count += 1;
    }
    const weight = weights[i] ?? 0;
    for (let a = 0; a < width; a += 1) {
      const at = slot * width + a;
      open.totals[at] = (open.totals[at] ?? 0) + weight * (value[a] ?? 0);
    }
  }
  if (cluster >= 0) closeCluster(design, made, cluster, open);
  return made;
}

function emptySums(
  { index, groups, columns }: LinearDesign,
  items: number,
  width: number,
  isAcross: boolean,
): EntrySums {
  const slots = items * groups;
  const partners = isAcross ? groups : 1;
  const all = index.strata * slots;
  const margins = columns - groups;
  return {
    width,
    slots,
    partners,
    sums: new Float64Array(all * width),
    cross: new Float64Array(all * (partners + margins) * width),
    products: new Float64Array(all * partners * width * width),
    margins: new Float64Array(slots * margins * width),
  };
}
