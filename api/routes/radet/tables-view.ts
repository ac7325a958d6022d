/** The closed set of tables: what each group named, one variable at a time. */
import type { GroupTable, Item, Priorities } from '../../contract/index.ts';
import type { DataTable, TablesView } from '../../contract/screens/council.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { findings } from '../../report/findings.ts';
import { groupShareCell, hiddenWords, plainCell, shareCell } from './figure-cells.ts';
import { snapshotAddress } from './frame.ts';
import { MEANINGS } from './meanings.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import { answersInWords } from './words.ts';

/** The variables that have a page, in order. */
const VARIABLES = [
  { name: 'ageGroup', path: 'alder', label: 'Ålder', title: 'Vad olika åldrar nämnde' },
  { name: 'gender', path: 'kon', label: 'Kön', title: 'Vad kvinnor och män nämnde' },
  { name: 'area', path: 'omrade', label: 'Område', title: 'Vad de i olika områden nämnde' },
  {
    name: 'mode',
    path: 'insamling',
    label: 'Sätt att svara',
    title: 'Vad olika sätt att svara gav',
  },
  { name: 'stopKind', path: 'plats', label: 'Insats', title: 'Vad olika insatser gav' },
] as const;

interface Part {
  readonly id: string;
  readonly caption: string;
  readonly itemLabel: string;
  readonly all: (priorities: Priorities) => readonly Item[];
  readonly of: (group: GroupTable) => readonly Item[];
}

const PARTS: readonly Part[] = [
  {
    id: 'teman',
    caption: 'Teman',
    itemLabel: 'Tema',
    all: ({ themes }) => themes,
    of: ({ themes }) => themes,
  },
  {
    id: 'platser',
    caption: 'Platser',
    itemLabel: 'Plats',
    all: ({ places }) => places,
    of: ({ places }) => places,
  },
  {
    id: 'kommunen',
    caption: 'Önskemål till kommunen',
    itemLabel: 'Önskemål',
    all: ({ wishes }) => wishes.municipality,
    of: ({ wishes }) => wishes.municipality,
  },
  {
    id: 'polisen',
    caption: 'Önskemål till polisen',
    itemLabel: 'Önskemål',
    all: ({ wishes }) => wishes.police,
    of: ({ wishes }) => wishes.police,
  },
];

const headingOf = ({ label, respondents }: GroupTable, smallestCell: number) =>
  `${label}, ${respondents === null ? hiddenWords('suppressed', smallestCell) : answersInWords(respondents)}`;

function tableOf(
  part: Part,
  priorities: Priorities,
  groups: readonly GroupTable[],
  smallestCell: number,
): DataTable {
  const found = groups.map((group) => new Map(part.of(group).map((item) => [item.id, item])));
  return {
    id: `tabell-${part.id}`,
    heading: 0,
    caption: part.caption,
    columns: [
      { title: part.itemLabel, numeric: false },
      { title: `Alla, ${answersInWords(priorities.respondents)}`, numeric: true },
      ...groups.map((group) => ({ title: headingOf(group, smallestCell), numeric: true })),
    ],
    rows: part.all(priorities).map((item) => ({
      id: item.id,
      divider: null,
      faint: item.status !== 'ranked',
      cells: [
        plainCell(item.label),
        item.status === 'ranked'
          ? shareCell(item.prevalence)
          : plainCell(hiddenWords(item.status, smallestCell)),
        ...groups.map((group, index) =>
          groupShareCell(found[index]?.get(item.id), group.respondents, smallestCell),
        ),
      ],
    })),
  };
}

/**
 * The tables of one variable, the first there is when `path` is left out.
 *
 * @throws ProblemError `not-found` when there is no such variable in the snapshot
 */
export function tablesView(context: SnapshotContext, path: string | undefined): TablesView {
  const { round, snapshot, catalogue, frame, source } = context;
  const { priorities } = snapshot;
  const present = VARIABLES.filter(({ name }) => Object.hasOwn(priorities.byVariable, name));
  const chosen = path === undefined ? present[0] : present.find((one) => one.path === path);
  if (!chosen) throw new ProblemError('not-found');
  const groups = Object.values(priorities.byVariable[chosen.name] ?? {});
  const smallestCell = priorities.smallestCell ?? round.smallestCell;
  const base = snapshotAddress(round.id, snapshot.number, 'tabell');
  return {
    ...frame,
    title: chosen.title,
    meaning: MEANINGS.tables,
    variables: present.map((one) => ({
      label: one.label,
      href: `${base}/${one.path}`,
      current: one === chosen,
    })),
    notes: findings(
      { ...priorities, gaps: priorities.gaps.filter(({ variable }) => variable === chosen.name) },
      catalogue,
    ).gaps,
    tables: PARTS.map((part) => tableOf(part, priorities, groups, smallestCell)).filter(
      ({ rows }) => rows.length > 0,
    ),
    source,
  };
}
