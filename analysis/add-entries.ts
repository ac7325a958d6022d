/** How the entries of one respondent, and then the totals of her cluster, go into the sums. */
import type { EntrySums } from './entry-sums.ts';
import type { LinearDesign } from './linear-design.ts';

/** `target[at + a] += factor × value[from + a]` for all columns of values; their number is even. */
function addColumns(
  target: Float64Array,
  at: number,
  factor: number,
  value: Float64Array,
  from: number,
  width: number,
): void {
  for (let a = 0; a < width; a += 2) {
    target[at + a] = (target[at + a] ?? 0) + factor * (value[from + a] ?? 0);
    target[at + a + 1] = (target[at + a + 1] ?? 0) + factor * (value[from + a + 1] ?? 0);
  }
}

/** Adds an entry, by its base weight, to the margin columns that its respondent is in. */
export function addMargins(
  { plan, baseWeight }: LinearDesign,
  { margins, width }: EntrySums,
  i: number,
  slot: number,
  value: Float64Array,
): void {
  if (!plan) return;
  const base = baseWeight[i] ?? 0;
  const cell = plan.cellOf[i] ?? 0;
  for (let m = 0; m < plan.columnOf.length; m += 1) {
    const at = (slot * plan.columns + (plan.columnOf[m]?.[cell] ?? 0)) * width;
    addColumns(margins, at, base, value, 0, width);
  }
}

/** Adds an entry of a respondent who is a cluster of her own, and has no other for the item. */
export function addAlone(
  { index, weights, plan, asked, groupOf }: LinearDesign,
  { width, slots, partners, sums, products, cross }: EntrySums,
  i: number,
  slot: number,
  value: Float64Array,
): void {
  const weight = weights[i] ?? 0;
  const square = weight * weight;
  const own = (index.stratumOf[index.clusterOf[i] ?? 0] ?? 0) * slots + slot;
  const partner = partners > 1 ? (groupOf[i] ?? 0) : 0;
  const pair = (own * partners + partner) * width * width;
  addColumns(sums, own * width, weight, value, 0, width);
  for (let a = 0; a < width; a += 1) {
    addColumns(products, pair + a * width, square * (value[a] ?? 0), value, 0, width);
  }
  const columns = partners + (plan?.columns ?? 0);
  if (asked[i]) addColumns(cross, (own * columns + partner) * width, square, value, 0, width);
  if (!plan) return;
  const cell = plan.cellOf[i] ?? 0;
  for (let m = 0; m < plan.columnOf.length; m += 1) {
    const at = (own * columns + partners + (plan.columnOf[m]?.[cell] ?? 0)) * width;
    addColumns(cross, at, square, value, 0, width);
  }
}

/** The totals of the cluster that is being read. */
export interface OpenCluster {
  readonly totals: Float64Array;
  readonly isIn: Uint8Array;
  readonly slots: Int32Array;
  count: number;
}

export const openCluster = ({ slots, width }: EntrySums): OpenCluster => ({
  totals: new Float64Array(slots * width),
  isIn: new Uint8Array(slots),
  slots: new Int32Array(slots),
  count: 0,
});

/** Adds a cluster of several respondents to its stratum, and makes room for the next. */
export function closeCluster(
  { index, rows, groups, plan }: LinearDesign,
  { width, slots, partners, sums, products, cross }: EntrySums,
  c: number,
  open: OpenCluster,
): void {
  const { totals } = open;
  const h = index.stratumOf[c] ?? 0;
  const end = rows.start[c + 1] ?? 0;
  const columns = partners + (plan?.columns ?? 0);
  for (let s = 0; s < open.count; s += 1) {
    const slot = open.slots[s] ?? 0;
    const own = h * slots + slot;
    const t = slot * width;
    const group = slot % groups;
    const first = partners > 1 ? slot - group : slot;
    addColumns(sums, own * width, 1, totals, t, width);
    for (let o = 0; o < partners; o += 1) {
      for (let a = 0; a < width; a += 1) {
        const pair = ((own * partners + o) * width + a) * width;
        addColumns(products, pair, totals[t + a] ?? 0, totals, (first + o) * width, width);
      }
    }
    for (let p = rows.start[c] ?? 0; p < end; p += 1) {
      const j = rows.column[p] ?? 0;
      if (j < groups && partners === 1 && j !== group) continue;
      const at = (own * columns + crossColumn(j, groups, partners)) * width;
      addColumns(cross, at, rows.value[p] ?? 0, totals, t, width);
    }
  }
  for (let s = 0; s < open.count; s += 1) {
    const slot = open.slots[s] ?? 0;
    for (let a = slot * width; a < (slot + 1) * width; a += 1) totals[a] = 0;
    open.isIn[slot] = 0;
  }
  open.count = 0;
}

/** Where a column of the design stands among those of the cross sums: a slot's own group first. */
export const crossColumn = (column: number, groups: number, partners: number): number =>
  column < groups ? (partners === 1 ? 0 : column) : column - groups + partners;
