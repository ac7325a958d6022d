/** One theme or place of a snapshot, taken apart: why it lies where it lies. */
import type { Item, PairItem, Priorities, RankedPriority } from '../../contract/index.ts';
import type { DataRow, DataTable, ItemView } from '../../contract/screens/council.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { stabilityFigure } from '../../report/documents/report-words.ts';
import { unrankedWords } from '../../report/hidden-words.ts';
import { VARIABLE_LABELS } from '../../report/labels.ts';
import {
  countInWords,
  formatCountOf,
  formatNumber,
  formatRange,
  joinList,
} from '../../report/numbers.ts';
import { scenarioWord } from '../../report/scenario-words.ts';
import { groupShareCell, hiddenCell, numberCell, plainCell, shareCell } from './figure-cells.ts';
import { roundPageAddress, snapshotAddress } from './frame.ts';
import { inGroupOrder } from './group-order.ts';
import { rankedOf } from './ranking-figure.ts';
import type { SnapshotContext } from './snapshot-context.ts';

/** What is taken apart, and what stands beside it. */
interface Kind {
  readonly path: 'teman' | 'platser';
  readonly all: (priorities: Priorities) => readonly Item[];
  readonly robustness: (priorities: Priorities) => Priorities['robustness'] | undefined;
  readonly own: (pair: PairItem) => string;
  readonly other: (pair: PairItem) => string;
  readonly others: (priorities: Priorities) => readonly Item[];
  readonly beside: { readonly caption: string; readonly title: string };
  readonly inGroup: (group: Priorities['byVariable'][string][string]) => readonly Item[];
  readonly textFilter: 'tema' | 'plats';
}

export const THEME: Kind = {
  path: 'teman',
  all: ({ themes }) => themes,
  robustness: ({ robustness }) => robustness,
  own: ({ theme }) => theme,
  other: ({ place }) => place,
  others: ({ places }) => places,
  beside: { caption: 'Var det nämns', title: 'Plats' },
  inGroup: ({ themes }) => themes,
  textFilter: 'tema',
};

export const PLACE: Kind = {
  path: 'platser',
  all: ({ places }) => places,
  robustness: ({ placeRobustness }) => placeRobustness,
  own: ({ place }) => place,
  other: ({ theme }) => theme,
  others: ({ themes }) => themes,
  beside: { caption: 'Vad som nämns där', title: 'Tema' },
  inGroup: ({ places }) => places,
  textFilter: 'plats',
};

const row = (id: string, cells: DataRow['cells'], divider: string | null = null): DataRow => ({
  id,
  divider,
  faint: false,
  cells,
});

/** @throws ProblemError `not-found` when the snapshot has no such item */
export function itemView(context: SnapshotContext, kind: Kind, code: string): ItemView {
  const { round, snapshot, frame, source } = context;
  const { priorities } = snapshot;
  const item = kind.all(priorities).find(({ id }) => id === code);
  if (!item) throw new ProblemError('not-found');
  return {
    ...frame,
    name: item.label,
    sentences:
      item.status === 'ranked'
        ? whySentences(item, kind, priorities)
        : [
            `Det går inte att säga något säkert om det här: ${unrankedWords(item.status, priorities.smallestCell)} nämnde det.`,
          ],
    facts: item.status === 'ranked' ? factsOf(item, priorities) : [],
    tables: [
      besideTable(code, kind, priorities),
      whenTable(code, kind, priorities),
      whoTable(code, kind, priorities),
      scenarioTable(item, kind, priorities),
    ].filter(({ rows }) => rows.length > 0),
    links: [
      {
        label: 'Läs vad som skrevs (maskerat)',
        href: `${roundPageAddress(round.id, 'texter')}?${kind.textFilter}=${encodeURIComponent(code)}`,
      },
      {
        label: kind.path === 'teman' ? 'Alla teman' : 'Alla platser',
        href: snapshotAddress(round.id, snapshot.number, kind.path),
      },
    ],
    source,
  };
}

function whySentences(item: RankedPriority, kind: Kind, priorities: Priorities): readonly string[] {
  const { answered } = priorities;
  const tied = rankedOf(kind.all(priorities)).filter(
    ({ id, tier }) => id !== item.id && tier === item.tier,
  );
  const names = joinList(tied.map(({ label }) => `”${label}”`));
  return [
    `${formatCountOf(item.named, answered)} som svarade på frågan nämnde det. Bland dem var otryggheten i snitt ${formatNumber(item.severity.estimate, 1)} på skalan 1 till 5.`,
    `Ordningen räknas på båda: hur många som nämner, och hur otrygga de är. Platsen i ordningen kan vara ${formatRange(...item.rankInterval)}.`,
    tied.length === 0
      ? 'Det går att skilja från alla andra.'
      : `Det går inte att skilja från ${tied.length > MOST_NAMED ? `${countInWords(tied.length)} andra` : names}.`,
  ];
}

const MOST_NAMED = 5;

function factsOf(item: RankedPriority, { top, answered }: Priorities): ItemView['facts'] {
  const share = shareCell(item.prevalence);
  const burden = numberCell(item.burden);
  const severity = numberCell(item.severity, 1);
  return [
    {
      term: 'Ordning',
      value: formatRange(...item.rankInterval),
      about: 'De platser i listan som siffrorna tillåter',
    },
    {
      term: 'Andel',
      value: share.text,
      about: `${share.interval ?? ''} av ${formatNumber(answered)} svar, viktat`,
    },
    {
      term: 'Otrygghet 0–5',
      value: burden.text,
      about: `${burden.interval ?? ''} i snitt bland alla som svarade`,
    },
    {
      term: 'Bland dem som nämnt',
      value: severity.text,
      about: `${severity.interval ?? ''} på skalan 1–5`,
    },
    {
      term: `Bland de ${countInWords(top)} främsta`,
      value: stabilityFigure(item.topProbability),
      about: 'Så ofta när siffrorna räknades om',
    },
  ];
}

function besideTable(code: string, kind: Kind, priorities: Priorities): DataTable {
  const label = (pair: PairItem) =>
    kind.others(priorities).find(({ id }) => id === kind.other(pair))?.label ?? kind.other(pair);
  const pairs = rankedOf(priorities.pairs.filter((pair) => kind.own(pair) === code));
  return {
    id: 'bredvid',
    caption: kind.beside.caption,
    heading: 0,
    columns: [
      { title: kind.beside.title, numeric: false },
      { title: 'Andel av svaren', numeric: true },
      { title: 'Nämnd av', numeric: true },
      { title: 'Mot väntat', numeric: true },
    ],
    rows: pairs.map((pair) =>
      row(pair.id, [
        plainCell(label(pair)),
        shareCell(pair.prevalence),
        plainCell(formatNumber(pair.named)),
        plainCell(`${formatNumber(pair.lift, 1)} gånger`),
      ]),
    ),
    note: 'Mot väntat är hur många gånger oftare plats och tema nämns ihop än om de inte hade med varandra att göra. Kombinationer som för få nämnde visas inte.',
  };
}

function whenTable(code: string, kind: Kind, priorities: Priorities): DataTable {
  const label = (time: string) =>
    priorities.timesOfDay.find(({ id }) => id === time)?.label ?? time;
  const times =
    kind === THEME
      ? rankedOf((priorities.themeTimes ?? []).filter(({ theme }) => theme === code))
      : [];
  return {
    id: 'nar',
    caption: 'När det nämns',
    heading: 0,
    columns: [
      { title: 'Tid', numeric: false },
      { title: 'Andel av svaren', numeric: true },
      { title: 'Mot väntat', numeric: true },
    ],
    rows: times.map((item) =>
      row(item.id, [
        plainCell(label(item.time)),
        shareCell(item.prevalence),
        plainCell(`${formatNumber(item.lift, 1)} gånger`),
      ]),
    ),
  };
}

/** The groups of the closed set of tables: what is hidden there is hidden here. */
function whoTable(code: string, kind: Kind, { byVariable }: Priorities): DataTable {
  return {
    id: 'vem',
    caption: 'Vilka som nämner det',
    heading: 0,
    columns: [
      { title: 'Grupp', numeric: false },
      { title: 'Andel av gruppen', numeric: true },
    ],
    rows: Object.entries(byVariable).flatMap(([variable, groups]) =>
      inGroupOrder(variable, Object.entries(groups)).map((table, at) =>
        row(
          `${variable}-${table.label}`,
          [
            plainCell(table.label),
            groupShareCell(
              kind.inGroup(table).find(({ id }) => id === code),
              table.respondents,
            ),
          ],
          at === 0 ? (VARIABLE_LABELS[variable] ?? variable) : null,
        ),
      ),
    ),
  };
}

/** Where it would lie if one counted otherwise. */
function scenarioTable(item: Item, kind: Kind, priorities: Priorities): DataTable {
  const scenarios = kind.robustness(priorities)?.scenarios ?? [];
  return {
    id: 'andra-satt',
    caption: 'Plats i ordningen, räknat på andra sätt',
    heading: 0,
    columns: [
      { title: 'Räknat', numeric: false },
      { title: 'Plats', numeric: true },
    ],
    rows:
      item.status === 'ranked'
        ? scenarios.map(({ id, ranks }) => {
            const rank = ranks[item.id];
            return row(id, [
              plainCell(scenarioWord(id, priorities)),
              rank === undefined ? hiddenCell('finns inte med') : plainCell(formatNumber(rank)),
            ]);
          })
        : [],
    note: 'Ligger det högt på alla sätt hänger platsen inte på hur vi har räknat.',
  };
}
