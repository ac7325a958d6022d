/** The closed set of tables: what each group named, one variable at a time. */
import type { GroupTable, Item, Priorities } from '../../contract/index.ts';
import type { DataColumn, DataRow, DataTable, TablesView } from '../../contract/screens/council.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { findings } from '../../report/findings.ts';
import { NOT_SHOWN, notShownNote, unrankedWords } from '../../report/hidden-words.ts';
import { groupShareCell, hiddenCell, plainCell, shareCell } from './figure-cells.ts';
import { snapshotAddress } from './frame.ts';
import { inGroupOrder } from './group-order.ts';
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

/** What one group named. */
interface Found {
  readonly items: ReadonlyMap<string, Item>;
  readonly respondents: number | null;
}

const headingOf = ({ label, respondents }: GroupTable): DataColumn => ({
  title: label,
  numeric: true,
  note: respondents === null ? NOT_SHOWN : answersInWords(respondents),
});

function rowOf(item: Item, found: readonly Found[], smallestCell: number | null): DataRow {
  return {
    id: item.id,
    divider: null,
    faint: item.status !== 'ranked',
    cells: [
      plainCell(item.label),
      item.status === 'ranked'
        ? shareCell(item.prevalence)
        : hiddenCell(unrankedWords(item.status, smallestCell)),
      ...found.map(({ items, respondents }) => groupShareCell(items.get(item.id), respondents)),
    ],
  };
}

/** Names the rows in which no group may be shown: as rows they would say nothing, many times over. */
function leftOutNote(rows: readonly DataRow[]): string {
  const names = rows.map(({ cells }) =>
    cells
      .slice(0, 2)
      .map(({ text }) => text)
      .join('\u00a0'),
  );
  return `För de här kan ingen grupp visas. Andelen av alla står efter: ${names.join(', ')}.`;
}

function tableOf(part: Part, priorities: Priorities, groups: readonly GroupTable[]): DataTable {
  const found = groups.map((group) => ({
    items: new Map(part.of(group).map((item) => [item.id, item])),
    respondents: group.respondents,
  }));
  const rows = part.all(priorities).map((item) => rowOf(item, found, priorities.smallestCell));
  const shown = rows.filter(({ cells }) => cells.slice(2).some(({ hidden }) => !hidden));
  const leftOut = rows.filter((row) => !shown.includes(row));
  return {
    id: `tabell-${part.id}`,
    heading: 0,
    caption: part.caption,
    columns: [
      { title: part.itemLabel, numeric: false },
      { title: 'Alla', numeric: true, note: answersInWords(priorities.respondents) },
      ...groups.map(headingOf),
    ],
    rows: shown,
    ...(leftOut.length > 0 && { note: leftOutNote(leftOut) }),
  };
}

const isAnyHidden = ({ columns, rows }: DataTable) =>
  columns.some(({ note }) => note === NOT_SHOWN) ||
  rows.some(({ cells }) => cells.some(({ text }) => text === NOT_SHOWN));

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
  const groups = inGroupOrder(
    chosen.name,
    Object.entries(priorities.byVariable[chosen.name] ?? {}),
  );
  const tables = PARTS.map((part) => tableOf(part, priorities, groups)).filter(
    ({ rows, note }) => rows.length > 0 || note !== undefined,
  );
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
    tables,
    hiddenNote: tables.some(isAnyHidden) ? notShownNote(priorities.smallestCell) : null,
    source,
  };
}
