import type { ClusterIndex } from './cluster-index.ts';
import type { LinearizerInput } from './linearizer.ts';

/** v_c of every cluster, sparse: denominators by group, then margin columns. */
export function clusterRows(input: LinearizerInput, columns: number) {
  const { index, weights, asked, groupOf, groups, plan } = input;
  const order = byCluster(index);
  const start = new Int32Array(index.clusters + 1);
  const most = order.length * (1 + (plan?.columnOf.length ?? 0));
  const column = new Int32Array(most);
  const value = new Float64Array(most);
  let filled = 0;
  const sums = new Float64Array(columns);
  const seen = new Uint8Array(columns);
  const list: number[] = [];
  const add = (j: number, weight: number): void => {
    if (!seen[j]) {
      seen[j] = 1;
      list.push(j);
    }
    sums[j] = (sums[j] ?? 0) + weight;
  };
  let at = 0;
  for (let c = 0; c < index.clusters; c += 1) {
    const end = at + (index.members[c] ?? 0);
    for (; at < end; at += 1) {
      const i = order[at] ?? 0;
      const weight = weights[i] ?? 0;
      if (asked[i]) add(groupOf[i] ?? 0, weight);
      if (plan)
        for (const of of plan.columnOf) add(groups + (of[plan.cellOf[i] ?? 0] ?? 0), weight);
    }
    for (const j of list) {
      column[filled] = j;
      value[filled] = sums[j] ?? 0;
      filled += 1;
      sums[j] = 0;
      seen[j] = 0;
    }
    list.length = 0;
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
  index.clusterOf.forEach((c, i) => {
    if (c < 0) return;
    const at = next[c] ?? 0;
    order[at] = i;
    next[c] = at + 1;
  });
  return order;
}
