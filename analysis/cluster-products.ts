import type { ClusteredEntries } from './clustered-entries.ts';
import type { ItemEstimates } from './estimate-item.ts';
import type { LinearDesign } from './linear-design.ts';

/** The estimators of one group whose covariance is wanted. */
export interface GroupItems {
  readonly group: number;
  readonly items: readonly ItemEstimates[];
}

/**
 * Σ_c f_h T_ck T_cl of every two estimators within each group, in one pass over the
 * entries for all groups: clusters that named only one item of a group cost nothing.
 *
 * Cost: for each cluster and group the square of how many estimators have entries there.
 *
 * @param items - how many items the list has
 * @returns for each group row-major, estimators × estimators, filled below the diagonal
 */
export function clusterProducts(
  design: LinearDesign,
  entries: ClusteredEntries,
  items: number,
  wanted: readonly GroupItems[],
): Float64Array[] {
  const { index, weights, groupOf, factor } = design;
  const { row, item, rating, named } = entries;
  const { width, place, alpha } = placeEstimators(items, design.groups, wanted);
  const targets = new Map(
    wanted.map(({ group, items: own }) => [group, new Float64Array(own.length ** 2)]),
  );
  const targetOf = Array.from({ length: design.groups }, (_, b) => targets.get(b));
  const sizeOf = new Int32Array(design.groups);
  for (const { group, items: own } of wanted) sizeOf[group] = own.length;
  /** T_c of the cluster being read; its slots, group by group: the first, and the one after each. */
  const totals = new Float64Array(place.length);
  const isIn = new Uint8Array(place.length);
  const first = new Int32Array(design.groups).fill(-1);
  const after = new Int32Array(place.length);
  const groups: number[] = [];
  const close = (cluster: number): void => {
    const f = factor[index.stratumOf[cluster] ?? 0] ?? 1;
    for (const b of groups) {
      const target = targetOf[b];
      const size = sizeOf[b] ?? 0;
      for (let s = first[b] ?? -1; s >= 0; s = after[s] ?? -1) {
        const own = f * (totals[s] ?? 0);
        const k = place[s] ?? 0;
        for (let t = after[s] ?? -1; t >= 0; t = after[t] ?? -1) {
          const l = place[t] ?? 0;
          const at = k > l ? k * size + l : l * size + k;
          if (target) target[at] = (target[at] ?? 0) + own * (totals[t] ?? 0);
        }
      }
      for (let s = first[b] ?? -1; s >= 0; s = after[s] ?? -1) {
        totals[s] = 0;
        isIn[s] = 0;
      }
      first[b] = -1;
    }
    groups.length = 0;
  };
  let cluster = -1;
  for (let e = 0; e < row.length; e += 1) {
    const i = row[e] ?? 0;
    const b = groupOf[i] ?? 0;
    const slot = (item[e] ?? 0) * design.groups + b;
    const c = index.clusterOf[i] ?? -1;
    if (c < 0 || (place[slot] ?? -1) < 0) continue;
    if (c !== cluster) {
      // Whoever is her own cluster and named one thing adds to no product.
      if (index.members[c] === 1 && row[e + 1] !== i) continue;
      if (cluster >= 0) close(cluster);
      cluster = c;
    }
    if (!isIn[slot]) {
      isIn[slot] = 1;
      if ((first[b] ?? -1) < 0) groups.push(b);
      after[slot] = first[b] ?? -1;
      first[b] = slot;
    }
    const isNamed = named ? (named[e] ?? 0) : 1;
    const rated = rating[e] ?? 0;
    const at = slot * width;
    let value = (alpha[at] ?? 0) * isNamed + (alpha[at + 1] ?? 0) * rated;
    if (width > 2) value += (alpha[at + 2] ?? 0) + (alpha[at + 3] ?? 0) * isNamed * rated;
    totals[slot] = (totals[slot] ?? 0) + (weights[i] ?? 0) * value;
  }
  if (cluster >= 0) close(cluster);
  return wanted.map(({ group }) => targets.get(group) ?? new Float64Array(0));
}

/** Each slot's place among the estimators of its group, −1 for none, and its coefficients. */
function placeEstimators(items: number, groups: number, wanted: readonly GroupItems[]) {
  const width = wanted.find(({ items: [one] }) => one)?.items[0]?.linear.alpha.length ?? 2;
  const place = new Int32Array(items * groups).fill(-1);
  const alpha = new Float64Array(items * groups * width);
  for (const { group, items: own } of wanted) {
    own.forEach(({ item, linear }, at) => {
      const slot = item * groups + group;
      place[slot] = at;
      alpha.set(linear.alpha, slot * width);
    });
  }
  return { width, place, alpha };
}
