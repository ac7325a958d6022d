/**
 * What somebody who has kept every publication can work out about one row: an item (or the number
 * of respondents) over the groups of one variable, publication after publication. Answers only
 * come to, so each figure is the one before plus what came since.
 *
 * The row is a network. In each period the new namings of the item go to the groups of those who
 * named it (an arc a group: what came), and flow on to the next period (an arc a group: what there
 * was by then). Published figures fix their arcs, and the size of a group bounds those of its
 * items. `flowRanges` gives what is left open, exactly.
 */
import { type BoundedArc, flowRanges, UNBOUNDED } from '../../../analysis/index.ts';

/** A row through all publications; the newest stands last. `null` is a figure that is not shown. */
export interface HistoryRow {
  readonly totals: readonly (number | null)[];
  /** Group by group, publication by publication. */
  readonly groups: readonly (readonly (number | null)[])[];
  /** How many could have named it: the size of each group; `null` where nothing bounds the row. */
  readonly sizes: readonly (readonly (number | null)[])[] | null;
  /** How many are in no group, as far as they can be worked out; they are told of nowhere. */
  readonly unknown: readonly (number | null)[] | null;
  /** The smallest figure that may be shown. */
  readonly smallest: number;
  /** The smallest change that may be. */
  readonly smallestChange: number;
}

/**
 * Whether a small figure, or a change smaller than the smallest cell, can be worked out: some
 * hidden figure or change is bounded more narrowly than the smallest cell (or than its total alone
 * would bound it, which is shown for all to see), and may be small. A change that is known to be none, or to be large, gives nobody away.
 */
export function isExposed(row: HistoryRow): boolean {
  const newest = row.totals.length - 1;
  // All publications together, and each with the newest: what came between those two is a sum.
  return (
    isExposedIn(row) ||
    row.totals.some(
      (_, period) => period < newest - 1 && isExposedIn(periodsOf(row, [period, newest])),
    )
  );
}

function isExposedIn(row: HistoryRow): boolean {
  const network = networkOf(row);
  const ranges = flowRanges(network.nodes, network.arcs);
  // Counts have fallen (answers were withdrawn): an outsider cannot tell what came from what went.
  if (!ranges) return row.totals.length > 1 && isExposedIn(periodsOf(row, [row.totals.length - 1]));
  return network.guarded.some(({ arc, cap, isChange }) => {
    const smallest = isChange ? row.smallestChange : row.smallest;
    const wide = Math.min(smallest, cap);
    const [low, high] = ranges.range(arc, wide);
    if (high - low >= wide || low >= smallest) return false;
    return !(isChange && high === 0);
  });
}

function periodsOf(row: HistoryRow, periods: readonly number[]): HistoryRow {
  const of = (figures: readonly (number | null)[]) =>
    periods.map((period) => figures[period] ?? null);
  return {
    totals: of(row.totals),
    groups: row.groups.map(of),
    sizes: row.sizes?.map(of) ?? null,
    unknown: row.unknown && of(row.unknown),
    smallest: row.smallest,
    smallestChange: row.smallestChange,
  };
}

interface Guarded {
  readonly arc: number;
  /** The most that it could be if nothing but its total and its group's size were shown. */
  readonly cap: number;
  readonly isChange: boolean;
}

interface RowNetwork {
  readonly nodes: number;
  readonly arcs: readonly BoundedArc[];
  /** Arcs whose amount is not published, of groups that have a name. */
  readonly guarded: readonly Guarded[];
}

const SINK = 0;

function networkOf({ totals, groups, sizes, unknown }: HistoryRow): RowNetwork {
  const periods = totals.length;
  const arcs: BoundedArc[] = [];
  const guarded: Guarded[] = [];
  const came = (period: number) => 1 + period;
  let nodes = 1 + periods;
  nodes = addTotals(arcs, totals, nodes);
  const whole = capsOf(totals, periods);
  const named = groups.map((figures, g) => ({ figures, sizes: sizes?.[g] ?? null, isNamed: true }));
  const unknownRow = { figures: totals.map(() => null), sizes: unknown, isNamed: false };
  for (const group of [...named, unknownRow]) {
    const caps = capsOf(group.sizes, periods);
    group.figures.forEach((figure, period) => {
      const node = nodes + period;
      const next = period + 1 < periods ? node + 1 : SINK;
      const change = caps.change[period] ?? UNBOUNDED;
      const most = caps.level[period] ?? UNBOUNDED;
      if (group.isNamed && period > 0 && isHidden(group.figures, period)) {
        const cap = Math.min(change, whole.change[period] ?? UNBOUNDED);
        guarded.push({ arc: arcs.length, cap, isChange: true });
      }
      arcs.push({ from: came(period), to: node, low: 0, high: change });
      if (group.isNamed && figure === null) {
        const cap = Math.min(most, whole.level[period] ?? UNBOUNDED);
        guarded.push({ arc: arcs.length, cap, isChange: false });
      }
      arcs.push({ from: node, to: next, low: figure ?? 0, high: figure ?? most });
    });
    nodes += periods;
  }
  return { nodes, arcs, guarded };
}

/** Whether the change of a period does not follow at once from the figures on both sides. */
const isHidden = (figures: readonly (number | null)[], period: number): boolean =>
  figures[period] === null || figures[period - 1] === null;

/**
 * What came in each period, as far as the totals tell: between two that are shown, their difference
 * is known, spread over the periods between. Returns the number of nodes.
 */
function addTotals(arcs: BoundedArc[], totals: readonly (number | null)[], nodes: number): number {
  let free = nodes;
  let before = 0;
  let from = 0;
  totals.forEach((total, period) => {
    const isLast = period === totals.length - 1;
    if (total === null && !isLast) return;
    const amount = total === null ? null : total - before;
    const block = free;
    free += 1;
    // Fallen counts make bounds that nothing fits.
    arcs.push(
      amount === null
        ? { from: SINK, to: block, low: 0, high: UNBOUNDED }
        : { from: SINK, to: block, low: Math.max(0, amount), high: Math.max(0, amount) },
    );
    for (let p = from; p <= period; p += 1) {
      arcs.push({ from: block, to: 1 + p, low: 0, high: UNBOUNDED });
    }
    if (total !== null) before = total;
    from = period + 1;
  });
  return free;
}

/** The most that can have been, and have come, by what is shown of figures that only grow. */
function capsOf(
  sizes: readonly (number | null)[] | null,
  periods: number,
): { readonly level: readonly number[]; readonly change: readonly number[] } {
  const above = (period: number) =>
    sizes?.slice(period).find((size): size is number => size !== null) ?? UNBOUNDED;
  const below = (period: number) =>
    sizes?.slice(0, period).findLast((size): size is number => size !== null) ?? 0;
  const all = Array.from({ length: periods }, (_, period) => period);
  return {
    level: all.map(above),
    change: all.map((period) =>
      above(period) === UNBOUNDED ? UNBOUNDED : Math.max(0, above(period) - below(period)),
    ),
  };
}
