/**
 * The rule between snapshots. Whoever keeps what has been published can subtract one snapshot from
 * the next, and what is left is a table of those who answered in between. So that table must be one
 * that could be published: a new snapshot is published when every figure that it shows has changed
 * since it was last shown by at least the smallest cell, or not at all, and when nothing hidden,
 * then or now, follows from the differences (`isExposed`).
 *
 * - A figure is compared with the last time that *it* was shown, however long ago: held back once,
 *   it may not come back one answer later.
 * - From hidden to shown (an item that becomes ranked, a cell that grows): what was hidden is known
 *   only as far as `isExposed` allows, and so is the change; "fewer than 5" before leaves as many
 *   possibilities for the change as it did for the figure. What was not in the tables was 0.
 * - From shown to hidden: answers only come to, so the old figure is a lower bound of the new one,
 *   which `isExposed` counts with.
 * - Those in no group of a variable (unknown) are protected here no more than within a snapshot.
 */
import type { Priorities } from '../../contract/index.ts';
import { Held } from './held-cells.ts';
import { type HistoryRow, isExposed } from './history-row.ts';
import { movedQuestions } from './hold-questions.ts';
import { holdMoved } from './moved-figures.ts';
import {
  KINDS,
  type ShownGroup,
  type ShownItems,
  type ShownTables,
  shownTables,
  smallestOf,
} from './shown-tables.ts';

export interface Comparison {
  /** Figures that have changed by too little to be shown again. */
  readonly moved: number;
  /** What would have to be held back: those, and as many others as it takes to protect them. */
  readonly held: Held;
  /** All have moved by too little: too few have answered since, and nothing can be held back for it. */
  readonly tooFewAnswers: boolean;
}

/**
 * Compares new priorities with all that have been published before, in order.
 *
 * Cost: the audit of each row is linear in groups × publications times its hidden figures.
 */
export function comparePublications(
  next: Priorities,
  published: readonly Priorities[],
): Comparison {
  const held = new Held();
  const smallest = next.smallestCell ?? 1;
  if (published.length === 0 || smallest <= 1) return { moved: 0, held, tooFewAnswers: false };
  const history = [...published, next].map(shownTables);
  const [figures, tooFewAnswers] = holdMoved(history, smallest, held);
  const questions = movedQuestions(next, published, smallest);
  for (const question of questions) held.holdBeside(question);
  const moved = figures + questions.length;
  if (tooFewAnswers) return { moved, held, tooFewAnswers };
  for (const variable of variablesOf(history)) protectVariable(history, variable, smallest, held);
  return { moved, held, tooFewAnswers };
}

function variablesOf(history: readonly ShownTables[]): Set<string> {
  return new Set(history.flatMap(({ byVariable }) => [...byVariable.keys()]));
}

/** Holds back what it takes in the tables of one variable for nothing to be worked out. */
function protectVariable(
  history: readonly ShownTables[],
  variable: string,
  smallest: number,
  held: Held,
): void {
  const tables = history.map(({ byVariable }) => byVariable.get(variable));
  const names = [...new Set(tables.flatMap((table) => [...(table?.keys() ?? [])]))].sort();
  const groupsOf = (name: string) => tables.map((table) => table?.get(name));
  const sizesOf = (name: string) =>
    groupsOf(name).map((group, period) => {
      const isHeld = period === tables.length - 1 && held.hasGroup(variable, name);
      return group ? (isHeld ? null : group.respondents) : 0;
    });
  protectRow(
    {
      totals: history.map(({ respondents }) => respondents),
      groups: names.map(sizesOf),
      sizes: null,
      unknown: null,
      smallest,
      smallestChange: smallest,
    },
    (g) => held.holdGroup(variable, names[g] ?? ''),
  );
  const sizes = names.map(sizesOf);
  const unknown = history.map(({ respondents }, period) => {
    const known = sizes.map((size) => size[period] ?? null);
    return known.includes(null)
      ? null
      : respondents - known.reduce<number>((a, n) => a + (n ?? 0), 0);
  });
  for (const kind of KINDS) {
    for (const item of history.at(-1)?.all.get(kind)?.keys() ?? []) {
      const isHeld = (period: number) => period === history.length - 1;
      const totals = history.map(({ all }, period) =>
        isHeld(period) && held.hasItem(kind, item) ? null : countIn(all.get(kind), item),
      );
      const groups = names.map((name) =>
        groupsOf(name).map((group, period) =>
          isHeld(period) && held.hasCell(variable, name, kind, item)
            ? null
            : cellOf(group, kind, item),
        ),
      );
      const row = {
        totals,
        groups,
        sizes,
        unknown,
        smallest: smallestOf(kind, smallest),
        smallestChange: smallest,
      };
      const isSafe = protectRow(row, (g) => held.holdCell(variable, names[g] ?? '', kind, item));
      if (!isSafe) held.holdItem(kind, item);
    }
  }
}

/** What is not in a table was named by nobody. */
const countIn = (items: ShownItems | undefined, id: string): number | null =>
  items?.has(id) ? (items.get(id) ?? null) : 0;

function cellOf(group: ShownGroup | undefined, kind: string, item: string): number | null {
  if (!group) return 0;
  return group.respondents === null ? null : countIn(group.items.get(kind), item);
}

/**
 * Hides the smallest figure that the newest publication still shows, until nothing is exposed.
 * Figures that have not changed go last: they hide no change of another.
 */
function protectRow(row: HistoryRow, hold: (group: number) => void): boolean {
  const groups = row.groups.map((figures) => [...figures]);
  const newest = row.totals.length - 1;
  const isWhole = groups.every((figures) => !figures.includes(null)) && !row.totals.includes(null);
  if (isWhole) return true;
  while (isExposed({ ...row, groups })) {
    const [next] = groups
      .flatMap((figures, g) => {
        const count = figures[newest];
        if (count === null || count === undefined || count === 0) return [];
        const before = figures.slice(0, newest).findLast((figure) => figure !== null) ?? 0;
        return [{ g, count, isSame: before === count }];
      })
      .sort((a, b) => Number(a.isSame) - Number(b.isSame) || a.count - b.count || a.g - b.g);
    if (!next) return false;
    const own = groups[next.g];
    if (own) own[newest] = null;
    hold(next.g);
  }
  return true;
}
