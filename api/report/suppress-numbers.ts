/**
 * Which figures of the closed set of tables stay inside: every count under the smallest cell, and
 * as many others as it takes for differences between the table of all and the tables of groups not
 * to give them back. Items overlap (one names several), so each item is a row with its own total.
 */
import type { GroupNumbers, NumberItem, RankedDialogue } from '../../analysis/index.ts';
import { hiddenCells } from './hidden-cells.ts';
import { PLACE_IN_GROUP_FACTOR } from './hidden-words.ts';

/** Figures that may not leave. */
export interface Hidden {
  /** Groups whose number of respondents, and everything else, is hidden. */
  readonly isGroupHidden: (variable: string, group: string) => boolean;
  readonly isCellHidden: (variable: string, group: string, kind: ItemKind, item: string) => boolean;
  readonly isModeHidden: (mode: string) => boolean;
  /** An item of the tables of all. */
  readonly isItemHidden: (item: NumberItem) => boolean;
  /** Whether any group of the variable is hidden, so that its unknown are too. */
  readonly hidesGroups: (variable: string) => boolean;
}

/** `themes`, `places`, or `wishes:` and the actor. */
export type ItemKind = 'themes' | 'places' | `wishes:${string}`;

const NOTHING_HIDDEN: Hidden = {
  isGroupHidden: () => false,
  isCellHidden: () => false,
  isModeHidden: () => false,
  isItemHidden: () => false,
  hidesGroups: () => false,
};

/** What has to be hidden; `null` hides nothing. */
export function hiddenNumbers(numbers: RankedDialogue, smallestCell: number | null): Hidden {
  if (smallestCell === null || smallestCell <= 1) return NOTHING_HIDDEN;
  const groups = new Set<string>();
  const cells = new Set<string>();
  const variables = new Set<string>();
  for (const [variable, table] of Object.entries(numbers.byVariable)) {
    const smallGroups = hideGroups(numbers.respondents, respondentsOf(table), smallestCell);
    for (const group of smallGroups) groups.add(key(variable, group));
    if (smallGroups.length > 0) variables.add(variable);
    const context = boundsOf(table, new Set(smallGroups), numbers.respondents);
    const groupNames = Object.keys(table);
    for (const [kind, items] of itemKinds(numbers)) {
      const smallest = kind === 'places' ? PLACE_IN_GROUP_FACTOR * smallestCell : smallestCell;
      const named = Object.values(table).map((group) => countsById(itemsOf(group, kind)));
      for (const item of items) {
        const hidden = hiddenCells({
          ...context,
          counts: named.map((counts) => counts.get(item.id) ?? 0),
          residual: item.named - named.reduce((sum, counts) => sum + (counts.get(item.id) ?? 0), 0),
          smallest,
        });
        groupNames.forEach((group, k) => {
          if (hidden[k]) cells.add(key(variable, group, kind, item.id));
        });
      }
    }
  }
  const modes = new Set(hideGroups(numbers.respondents, numbers.respondentsByMode, smallestCell));
  return {
    isGroupHidden: (variable, group) => groups.has(key(variable, group)),
    isCellHidden: (variable, group, kind, item) =>
      groups.has(key(variable, group)) || cells.has(key(variable, group, kind, item)),
    isModeHidden: (mode) => modes.has(mode),
    isItemHidden: (item) => item.named < smallestCell,
    hidesGroups: (variable) => variables.has(variable),
  };
}

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

const respondentsOf = (table: Readonly<Record<string, GroupNumbers>>) =>
  Object.fromEntries(Object.entries(table).map(([group, { respondents }]) => [group, respondents]));

/** The kinds of items in the tables of groups, with the items of all. */
function itemKinds(
  numbers: Pick<GroupNumbers, 'themes' | 'places' | 'wishes'>,
): readonly (readonly [ItemKind, readonly NumberItem[]])[] {
  return [
    ['themes', numbers.themes],
    ['places', numbers.places],
    ...Object.entries(numbers.wishes).map(([actor, items]) => [`wishes:${actor}`, items] as const),
  ];
}

function itemsOf(group: GroupNumbers, kind: ItemKind): readonly NumberItem[] {
  return itemKinds(group).find(([name]) => name === kind)?.[1] ?? [];
}

function hideGroups(
  total: number,
  respondents: Readonly<Record<string, number>>,
  smallest: number,
): string[] {
  const groups = Object.keys(respondents);
  const counts = Object.values(respondents);
  const hidden = hiddenCells({
    counts,
    caps: counts.map(() => Number.POSITIVE_INFINITY),
    residual: total - counts.reduce((sum, count) => sum + count, 0),
    residualCap: Number.POSITIVE_INFINITY,
    smallest,
  });
  return groups.filter((_, k) => hidden[k]);
}

/** What an outsider knows of the groups before she looks at an item. */
function boundsOf(
  table: Readonly<Record<string, GroupNumbers>>,
  hiddenGroups: ReadonlySet<string>,
  total: number,
) {
  const groups = Object.entries(table);
  const known = groups.reduce((sum, [, { respondents }]) => sum + respondents, 0);
  return {
    caps: groups.map(([group, { respondents }]) =>
      hiddenGroups.has(group) ? Number.POSITIVE_INFINITY : respondents,
    ),
    residualCap: total - known,
    always: groups.map(([group]) => hiddenGroups.has(group)),
  };
}

const countsById = (items: readonly NumberItem[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id, named }) => [id, named]));
