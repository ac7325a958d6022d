/** Who answered in two rounds, beside each other and beside the population. */
import type { Priorities, Round } from '../../../contract/index.ts';
import type { ComparedView } from '../../../contract/screens/change.ts';
import type { DataCell, DataRow } from '../../../contract/screens/council.ts';
import { type PublishedPair, publishedModes } from '../../../report/change/published-round.ts';
import { composition } from '../../../report/composition.ts';
import { notShownNote } from '../../../report/hidden-words.ts';
import { VARIABLE_LABELS } from '../../../report/labels.ts';
import { formatNumber, formatShare } from '../../../report/numbers.ts';
import { hiddenCell, plainCell } from '../figure-cells.ts';
import { inGroupOrder } from '../group-order.ts';

const VARIABLES = ['mode', 'ageGroup', 'gender', 'area'] as const;

type Groups = Readonly<Record<string, number | null>>;

/** Respondents by group, as published; a group that the round lacks is left out. */
function groupsOf(variable: string, own: Priorities): Groups {
  if (variable === 'mode') {
    return Object.fromEntries(
      Object.entries(publishedModes(own)).map(([mode, { answered, isHidden }]) => [
        mode,
        isHidden ? null : answered,
      ]),
    );
  }
  return Object.fromEntries(
    Object.entries(own.byVariable[variable] ?? {}).map(([group, { respondents }]) => [
      group,
      respondents,
    ]),
  );
}

const labelOf = (variable: string, group: string, { before, now }: PublishedPair): string =>
  now.byVariable[variable]?.[group]?.label ?? before.byVariable[variable]?.[group]?.label ?? group;

/** Of those whose group is known; where one is hidden, of all who answered. */
function cellOf(group: string, groups: Groups, { respondents }: Priorities): DataCell {
  const counts = Object.values(groups);
  const own = groups[group];
  if (own === undefined) return plainCell('–');
  if (own === null) return hiddenCell();
  const base = counts.includes(null)
    ? respondents
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { text: base > 0 ? formatShare(own / base) : '–', interval: `(${formatNumber(own)})` };
}

export function compositionBeside(
  pair: PublishedPair,
  { margins }: Pick<Round, 'margins'>,
  [before, now]: readonly [string, string],
): ComparedView['composition'] {
  const population = new Map(
    composition(pair.now, margins).map(({ variable, groups }) => [
      variable,
      new Map(groups.map(({ category, populationShare }) => [category, populationShare])),
    ]),
  );
  const rows = VARIABLES.flatMap((variable): DataRow[] => {
    const [then, today] = [groupsOf(variable, pair.before), groupsOf(variable, pair.now)];
    const names = [...new Set([...Object.keys(today), ...Object.keys(then)])];
    const named = names.map(
      (group) => [group, { group, label: labelOf(variable, group, pair) }] as const,
    );
    return inGroupOrder(variable, named).map(({ group, label }, at) => {
      const inPopulation = population.get(variable)?.get(group) ?? null;
      return {
        id: `${variable}-${group}`,
        divider: at === 0 ? (VARIABLE_LABELS[variable] ?? variable) : null,
        faint: false,
        cells: [
          plainCell(label),
          cellOf(group, then, pair.before),
          cellOf(group, today, pair.now),
          plainCell(inPopulation === null ? '–' : formatShare(inPopulation)),
        ],
      };
    });
  });
  const isAnyHidden = rows.some(({ cells }) => cells.some(({ hidden }) => hidden));
  return {
    table: {
      id: 'sammansattning',
      caption: 'De som svarade då och nu, och befolkningen',
      heading: 0,
      columns: [
        { title: 'Grupp', numeric: false },
        { title: 'Då', numeric: true, note: before },
        { title: 'Nu', numeric: true, note: now },
        { title: 'Av befolkningen', numeric: true },
      ],
      rows,
    },
    note: isAnyHidden ? notShownNote(pair.now.smallestCell) : null,
  };
}
