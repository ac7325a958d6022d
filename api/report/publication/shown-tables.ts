/** The counts of respondents that priorities show: the closed set of tables, as an outsider has it. */
import type { GroupTable, Item, Priorities } from '../../contract/index.ts';
import { PLACE_IN_GROUP_FACTOR } from '../hidden-words.ts';

/** Item → how many named it; `null` where that is not shown. */
export type ShownItems = ReadonlyMap<string, number | null>;

export interface ShownGroup {
  readonly respondents: number | null;
  /** By kind: `themes`, `places`, `wishes:police`, `wishes:municipality`. */
  readonly items: ReadonlyMap<string, ShownItems>;
}

export interface ShownTables {
  readonly respondents: number;
  readonly answered: number;
  /** By list: the kinds of groups, and `areas`, `pairs`, `timesOfDay`, `themeTimes`. */
  readonly all: ReadonlyMap<string, ShownItems>;
  /** Variable → group. */
  readonly byVariable: ReadonlyMap<string, ReadonlyMap<string, ShownGroup>>;
  /** Counts that stand beside the tables: neighbours, visitors, what cautions tell. */
  readonly beside: ReadonlyMap<string, readonly number[]>;
}

/** Lists that are broken down by group. */
export const KINDS = ['themes', 'places', 'wishes:police', 'wishes:municipality'] as const;

/** The smallest count of a kind in a group. */
export const smallestOf = (kind: string, smallest: number): number =>
  kind === 'places' ? PLACE_IN_GROUP_FACTOR * smallest : smallest;

const countsOf = (items: readonly Item[]): ShownItems =>
  new Map(items.map((item) => [item.id, item.status === 'ranked' ? item.named : null]));

/** Reads the tables off the priorities. Linear in their size. */
export function shownTables(priorities: Priorities): ShownTables {
  const { wishes } = priorities;
  return {
    respondents: priorities.respondents,
    answered: priorities.answered,
    all: new Map([
      ['themes', countsOf(priorities.themes)],
      ['places', countsOf(priorities.places)],
      ['areas', countsOf(priorities.areas)],
      ['pairs', countsOf(priorities.pairs)],
      ['timesOfDay', countsOf(priorities.timesOfDay)],
      ['themeTimes', countsOf(priorities.themeTimes ?? [])],
      ['wishes:police', countsOf(wishes.police)],
      ['wishes:municipality', countsOf(wishes.municipality)],
    ]),
    byVariable: new Map(
      Object.entries(priorities.byVariable).map(([variable, table]) => [
        variable,
        new Map(Object.entries(table).map(([name, group]) => [name, shownGroup(group)])),
      ]),
    ),
    beside: besideOf(priorities),
  };
}

function shownGroup({ respondents, themes, places, wishes }: GroupTable): ShownGroup {
  return {
    respondents,
    items: new Map([
      ['themes', countsOf(themes)],
      ['places', countsOf(places)],
      ['wishes:police', countsOf(wishes.police)],
      ['wishes:municipality', countsOf(wishes.municipality)],
    ]),
  };
}

/** Cautions that count respondents, or what they said, and the figure that does. */
export const COUNTED_CAUTIONS: Readonly<Record<string, string>> = {
  'visitors-apart': 'visitors',
  'unrated-concerns': 'count',
  'campaign-suspected': 'count',
  'stop-decides': 'respondents',
};

/** What tells figures beside the tables apart, the same in every publication. */
export const besideKey = {
  caution: (caution: Priorities['cautions'][number]) =>
    JSON.stringify([
      caution.code,
      caution.item,
      caution.kind,
      caution.mode,
      caution.day,
      caution.stop,
    ]),
  neighbours: (kind: string, { first, second }: { first: string; second: string }) =>
    JSON.stringify(['neighbours', kind, first, second]),
  stop: (stop: string) => JSON.stringify(['stop', stop]),
};

/** Several figures of one key stand or fall together. */
function besideOf(priorities: Priorities): Map<string, readonly number[]> {
  const beside = new Map<string, readonly number[]>();
  for (const kind of ['themes', 'places'] as const) {
    for (const pair of priorities.neighbours?.[kind] ?? []) {
      const { onlyFirst, onlySecond, both } = pair;
      if (onlyFirst === null || onlySecond === null || both === null) continue;
      beside.set(besideKey.neighbours(kind, pair), [onlyFirst, onlySecond, both]);
    }
  }
  for (const { stop, respondents } of priorities.stopInfluence?.most ?? []) {
    if (stop !== null && respondents !== null) beside.set(besideKey.stop(stop), [respondents]);
  }
  for (const caution of priorities.cautions) {
    const count = caution[COUNTED_CAUTIONS[caution.code] ?? ''];
    if (typeof count === 'number') beside.set(besideKey.caution(caution), [count]);
  }
  return beside;
}
