import type { ClusterIndex } from './cluster-index.ts';
import { type ItemList, measured } from './item-list.ts';

/**
 * Sums of a sample over cells (one combination of margin categories), and what each of
 * some clusters adds to them, so that a cluster can be taken out and put back at the
 * cost of its own answers.
 */
export interface CellSums {
  readonly cells: number;
  /** Blocks of `cells` numbers: base weights, then denominators, then values item by item. */
  readonly sums: Float64Array;
  /** First block of the denominators: one for all items, or one an item. */
  readonly below: (item: number) => number;
  readonly above: (item: number) => number;
  /** The clusters' own parts: entries `start[c]` to `start[c + 1] - 1`. */
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly value: Float64Array;
}

interface CellSumsInput {
  readonly list: ItemList;
  /** Places in the list of the items to sum. */
  readonly items: readonly number[];
  readonly baseWeight: Float64Array;
  readonly cellOf: Int32Array;
  readonly cells: number;
  readonly index: ClusterIndex;
  /** Clusters whose parts are wanted. */
  readonly clusters: readonly number[];
}

/** Sums everything once. Linear in respondents and namings. */
export function cellSums(input: CellSumsInput): CellSums {
  const { list, items, cells, index, clusters } = input;
  const blocks = list.asked ? 1 : items.length;
  const below = (item: number): number => (1 + (list.asked ? 0 : item)) * cells;
  const above = (item: number): number => (1 + blocks + item) * cells;
  const sums = new Float64Array((1 + blocks + items.length) * cells);
  const slotOf = new Int32Array(index.clusters).fill(-1);
  clusters.forEach((cluster, slot) => {
    slotOf[cluster] = slot;
  });
  const start = new Int32Array(clusters.length + 1);
  visit(
    input,
    below,
    above,
    (slot) => {
      if (slot >= 0) start[slot + 1] = (start[slot + 1] ?? 0) + 1;
    },
    slotOf,
  );
  for (let slot = 0; slot < clusters.length; slot += 1) {
    start[slot + 1] = (start[slot + 1] ?? 0) + (start[slot] ?? 0);
  }
  const next = Int32Array.from(start);
  const at = new Int32Array(start[clusters.length] ?? 0);
  const value = new Float64Array(at.length);
  visit(
    input,
    below,
    above,
    (slot, target, amount) => {
      sums[target] = (sums[target] ?? 0) + amount;
      if (slot < 0) return;
      const entry = next[slot] ?? 0;
      at[entry] = target;
      value[entry] = amount;
      next[slot] = entry + 1;
    },
    slotOf,
  );
  return { cells, sums, below, above, start, at, value };
}

/** Every amount that goes into the sums, with the slot of its cluster and its target. */
function visit(
  { list, items, baseWeight, cellOf, index }: CellSumsInput,
  below: (item: number) => number,
  above: (item: number) => number,
  add: (slot: number, target: number, amount: number) => void,
  slotOf: Int32Array,
): void {
  const { asked } = list;
  const slot = (i: number): number => slotOf[index.clusterOf[i] ?? 0] ?? -1;
  for (let i = 0; i < baseWeight.length; i += 1) {
    const weight = baseWeight[i] ?? 0;
    if (!(weight > 0)) continue;
    const cell = cellOf[i] ?? 0;
    add(slot(i), cell, weight);
    if (asked?.[i]) add(slot(i), below(0) + cell, weight);
  }
  const values = measured(list, list.measure);
  items.forEach((item, k) => {
    for (let e = list.start[item] ?? 0; e < (list.start[item + 1] ?? 0); e += 1) {
      const i = list.respondent[e] ?? 0;
      const weight = baseWeight[i] ?? 0;
      if (!(weight > 0) || (asked && !asked[i])) continue;
      const cell = cellOf[i] ?? 0;
      if (!asked) add(slot(i), below(k) + cell, weight);
      add(slot(i), above(k) + cell, weight * (values[e] ?? 0));
    }
  });
}
