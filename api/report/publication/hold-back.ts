/** Priorities with some of their figures held back: as if those had never been counted out. */
import type {
  Caution,
  GroupTable,
  Item,
  Priorities,
  RankedPriority,
} from '../../contract/index.ts';
import { rankAnew } from '../label-items.ts';
import type { Held } from './held-cells.ts';
import { aroundWithout } from './hold-around.ts';
import { questionsWithout } from './hold-questions.ts';
import { besideKey, COUNTED_CAUTIONS } from './shown-tables.ts';

/** The priorities without what is held back, nor anything that it could be worked out from. */
export function holdBack(priorities: Priorities, held: Held): Priorities {
  const themeHeld = (id: string) => held.hasItem('themes', id);
  const placeHeld = (id: string) => held.hasItem('places', id);
  const list = <Row extends Item>(name: string, items: readonly Row[]): Row[] =>
    withoutItems(items, ({ id }) => held.hasItem(name, id));
  return {
    ...priorities,
    respondentsByMode: mapValues(priorities.respondentsByMode, (count, mode) =>
      held.hasGroup('mode', mode) ? null : count,
    ),
    weighting: {
      ...priorities.weighting,
      // The unknown are what is left when the groups are taken from all.
      unknown: Object.fromEntries(
        Object.entries(priorities.weighting.unknown).filter(
          ([variable]) => !holdsGroups(priorities, held, variable),
        ),
      ),
    },
    themes: list('themes', priorities.themes),
    places: list('places', priorities.places),
    areas: list('areas', priorities.areas),
    // How special a pair is gives its parts away.
    pairs: withoutItems(
      priorities.pairs,
      ({ id, place, theme }) => held.hasItem('pairs', id) || placeHeld(place) || themeHeld(theme),
    ),
    timesOfDay: list('timesOfDay', priorities.timesOfDay),
    ...(priorities.themeTimes && {
      themeTimes: withoutItems(
        priorities.themeTimes,
        ({ id, time, theme }) =>
          held.hasItem('themeTimes', id) || held.hasItem('timesOfDay', time) || themeHeld(theme),
      ),
    }),
    wishes: {
      police: list('wishes:police', priorities.wishes.police),
      municipality: list('wishes:municipality', priorities.wishes.municipality),
    },
    byVariable: mapValues(priorities.byVariable, (table, variable) =>
      mapValues(table, (group, name) => groupWithout(group, variable, name, held)),
    ),
    gaps: priorities.gaps.filter(
      ({ variable, group, item }) => !held.hasCell(variable, group, 'themes', item),
    ),
    changes: priorities.changes.filter(({ item }) => !themeHeld(item)),
    robustness: robustnessWithout(priorities.robustness, 'themes', held),
    ...(priorities.placeRobustness && {
      placeRobustness: robustnessWithout(priorities.placeRobustness, 'places', held),
    }),
    ...aroundWithout(priorities, held),
    ...(priorities.ownQuestions && {
      ownQuestions: questionsWithout(priorities.ownQuestions, held),
    }),
    stability: Object.fromEntries(
      Object.entries(priorities.stability).filter(([theme]) => !themeHeld(theme)),
    ),
    cautions: priorities.cautions.map((caution) => cautionWithout(caution, held)),
  };
}

function holdsGroups(priorities: Priorities, held: Held, variable: string): boolean {
  const groups = Object.keys(priorities.byVariable[variable] ?? {});
  return groups.some((group) => held.hasGroup(variable, group));
}

/** What is left is ranked anew among itself; held items stand with the others that have no figures. */
function withoutItems<Row extends Item>(
  items: readonly Row[],
  isHeld: (item: Row) => boolean,
  status: 'held' | 'suppressed' = 'held',
): Row[] {
  const ranked = items.filter(isRanked);
  const shown = ranked.filter((item) => !isHeld(item));
  if (shown.length === ranked.length) return [...items];
  const rest = items.flatMap((item): Row[] => {
    if (!isRanked(item)) return [item];
    return isHeld(item) ? [withoutFigures(item, status)] : [];
  });
  const anew: readonly Row[] = rankAnew(shown, ranked.filter(isHeld));
  return [...anew, ...rest.sort((a, b) => (a.id < b.id ? -1 : 1))];
}

const isRanked = <Row extends Item>(item: Row): item is Row & RankedPriority =>
  item.status === 'ranked';

/** What an item without figures keeps: its names. */
const NAMES: readonly string[] = ['id', 'label', 'place', 'theme', 'time'];

function withoutFigures<Row extends Item>(item: Row, status: 'held' | 'suppressed'): Row {
  const names = Object.entries(item).filter(([name]) => NAMES.includes(name));
  return { status, ...Object.fromEntries(names) } as Row;
}

function groupWithout(group: GroupTable, variable: string, name: string, held: Held): GroupTable {
  const items = (kind: string, own: readonly Item[]) =>
    withoutItems(own, ({ id }) => held.hasCell(variable, name, kind, id), 'suppressed');
  return {
    ...group,
    respondents: held.hasGroup(variable, name) ? null : group.respondents,
    themes: items('themes', group.themes),
    places: items('places', group.places),
    wishes: {
      police: items('wishes:police', group.wishes.police),
      municipality: items('wishes:municipality', group.wishes.municipality),
    },
  };
}

/** Ranks among what is left: a gap would tell between which counts a held one lies. */
function robustnessWithout(
  robustness: Priorities['robustness'],
  kind: 'themes' | 'places',
  held: Held,
): Priorities['robustness'] {
  return {
    ...robustness,
    inclusion: Object.fromEntries(
      Object.entries(robustness.inclusion).filter(([id]) => !held.hasItem(kind, id)),
    ),
    always: robustness.always.filter((id) => !held.hasItem(kind, id)),
    scenarios: robustness.scenarios.map(({ id, ranks }) => {
      const mode = id.startsWith('mode:') ? id.slice('mode:'.length) : null;
      const isHeld = (item: string) =>
        held.hasItem(kind, item) || (mode !== null && held.hasCell('mode', mode, kind, item));
      const shown = Object.entries(ranks).filter(([item]) => !isHeld(item));
      if (shown.length === Object.keys(ranks).length) return { id, ranks };
      const among = (rank: number) => 1 + shown.filter(([, other]) => other < rank).length;
      return {
        id,
        ranks: Object.fromEntries(shown.map(([item, rank]) => [item, among(rank)])),
      };
    }),
  };
}

function cautionWithout(caution: Caution, held: Held): Caution {
  const figure = COUNTED_CAUTIONS[caution.code];
  if (figure === undefined || !held.hasBeside(besideKey.caution(caution))) return caution;
  const { [figure]: _, stop: __, mode: ___, day: ____, ...rest } = caution;
  return { ...rest, code: caution.code };
}

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  change: (value: V, key: string) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
