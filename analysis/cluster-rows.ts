import type { ClusterIndex } from './cluster-index.ts';
import type { GroupedSample } from './linear-design.ts';

/** v_c of every cluster, sparse: row c stands from `start[c]` to `start[c + 1] - 1`. */
export interface ClusterRows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/**
 * Weighted sums of each cluster over the denominators by group, then over the margin
 * columns. Linear in respondents × margins.
 */
export function clusterRows(sample: GroupedSample, columns: number): ClusterRows {
  const { index, weights, asked, groupOf, groups, plan } = sample;
  const order = byCluster(index);
  const start = new Int32Array(index.clusters + 1);
  const margins = plan?.columnOf ?? [];
  const most = order.length * (1 + margins.length);
  const column = new Int32Array(most);
  const value = new Float64Array(most);
  /** Where each column stands, when that is in the row being filled. */
  const placeOf = new Int32Array(columns).fill(-1);
  let filled = 0;
  let at = 0;
  for (let c = 0; c < index.clusters; c += 1) {
    const begin = filled;
    const end = at + (index.members[c] ?? 0);
    for (; at < end; at += 1) {
      const i = order[at] ?? 0;
      const weight = weights[i] ?? 0;
      const cell = plan?.cellOf[i] ?? 0;
      for (let m = asked[i] ? -1 : 0; m < margins.length; m += 1) {
        const j = m < 0 ? (groupOf[i] ?? 0) : groups + (margins[m]?.[cell] ?? 0);
        let place = placeOf[j] ?? -1;
        if (place < begin) {
          place = filled;
          placeOf[j] = place;
          column[place] = j;
          filled += 1;
        }
        value[place] = (value[place] ?? 0) + weight;
      }
    }
    start[c + 1] = filled;
  }
  return { start, column: column.slice(0, filled), value: value.slice(0, filled) };
}

/** Respondents in the order of their clusters. */
function byCluster(index: ClusterIndex): Int32Array {
  const next = new Int32Array(index.clusters + 1);
  for (let c = 0; c < index.clusters; c += 1)
    next[c + 1] = (next[c] ?? 0) + (index.members[c] ?? 0);
  const order = new Int32Array(next[index.clusters] ?? 0);
  for (let i = 0; i < index.clusterOf.length; i += 1) {
    const c = index.clusterOf[i] ?? -1;
    if (c < 0) continue;
    const at = next[c] ?? 0;
    order[at] = i;
    next[c] = at + 1;
  }
  return order;
}
