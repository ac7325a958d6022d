/** The sections of a report that show a ranking: the sentence, the picture, the table. */
import type { Catalogue } from '../../contract/catalogue.ts';
import type { Priorities } from '../../contract/priorities.ts';
import type { Item } from '../../contract/ranked-item.ts';
import { SMOOTHED_NOTE, smoothedRows } from '../around-words.ts';
import { type Findings, findings } from '../findings.ts';
import { formatNumber, formatRange, formatShare, formatShareRange } from '../numbers.ts';
import { type Block, paragraphs, section } from './document.ts';
import { type Ranking, rankingPicture, rankingTable } from './ranking-blocks.ts';
import { AREAS_FINDING, countWords, itemWords } from './report-words.ts';

const SMOOTHED_SHOWN = 15;

/** Pairs are many; the report shows the leading ones and counts the rest. */
const PAIRS_SHOWN = 20;

/** What a ranking says in words, in a picture and in a table. */
function rankingSection(
  priorities: Priorities,
  heading: string,
  ranking: Ranking,
): readonly Block[] {
  if (ranking.items.length === 0) return [];
  return section(1, heading, [
    { kind: 'paragraph', text: ranking.finding, lead: true },
    rankingPicture(priorities, ranking),
    rankingTable(priorities, ranking),
  ]);
}

interface ShownRanking extends Pick<Ranking, 'pictureRows' | 'tableRows'> {
  readonly said: Findings;
}

/** The themes of a snapshot: what the rest of a report stands on. */
export function themeRanking(
  priorities: Priorities,
  { said, ...size }: ShownRanking,
): readonly Block[] {
  const { heading, row } = itemWords(priorities);
  return rankingSection(priorities, heading, {
    id: 'themes',
    finding: said.themes,
    itemLabel: row,
    items: priorities.themes,
    measure: 'burden',
    ...size,
  });
}

/** The places of a snapshot, as in the briefing. */
export function placeRanking(
  priorities: Priorities,
  { said, ...size }: ShownRanking,
): readonly Block[] {
  return rankingSection(priorities, 'Platser', {
    id: 'places',
    finding: said.places,
    itemLabel: 'Plats',
    items: priorities.places,
    measure: 'burden',
    ...size,
  });
}

function pairSection(priorities: Priorities): readonly Block[] {
  const ranked = priorities.pairs
    .filter((pair) => pair.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank);
  const rest = priorities.pairs.length - Math.min(ranked.length, PAIRS_SHOWN);
  if (ranked.length === 0) return [];
  return section(1, itemWords(priorities).pairs, [
    {
      kind: 'table',
      caption: 'Plats och tema tillsammans, de främsta först',
      columns: [
        { heading: 'Ordning', figures: true, width: 0.9 },
        { heading: 'Plats och tema', width: 3 },
        { heading: 'Andel (spann)', figures: true, width: 1.6 },
        { heading: countWords(priorities), figures: true },
        { heading: 'Mot väntat', figures: true, width: 1.1 },
      ],
      rows: ranked
        .slice(0, PAIRS_SHOWN)
        .map(({ rankInterval, label, prevalence, named, lift }) => [
          formatRange(...rankInterval),
          label,
          `${formatShare(prevalence.estimate)} (${formatShareRange(prevalence.low, prevalence.high)})`,
          formatNumber(named),
          `${formatNumber(lift, 1)} gånger`,
        ]),
    },
    ...paragraphs([
      '”Mot väntat” är hur många gånger vanligare temat är på platsen än om platser och teman inte hade med varandra att göra.',
      ...(rest > 0 ? [`${formatNumber(rest)} par till visas inte här.`] : []),
    ]),
  ]);
}

/** The places' shares beside what they are when they are smoothed. */
function smoothedSection({ places }: Priorities): readonly Block[] {
  const rows = smoothedRows(places, SMOOTHED_SHOWN);
  if (rows.length === 0) return [];
  return section(2, 'Platsernas andelar, utjämnade', [
    {
      kind: 'table',
      caption: 'Andelen som den är, och utjämnad mot de andra platserna',
      columns: [
        { heading: 'Plats', width: 3 },
        { heading: 'Andel', figures: true },
        { heading: 'Utjämnad', figures: true },
        { heading: 'Spann (%)', figures: true },
        { heading: 'Lånat', figures: true },
      ],
      rows,
    },
    ...paragraphs([SMOOTHED_NOTE]),
  ]);
}

function wishSection(
  priorities: Priorities,
  id: string,
  heading: string,
  finding: string,
  items: readonly Item[],
): readonly Block[] {
  return rankingSection(priorities, heading, {
    id,
    finding,
    itemLabel: 'Önskemål',
    items,
    measure: 'prevalence',
  });
}

/** Every ranking of a report, in the order in which it is read. */
export function rankingSections(
  priorities: Priorities,
  catalogue: Catalogue | null,
): readonly Block[] {
  const said = findings(priorities, catalogue);
  const { wishes } = priorities;
  const burden = (
    id: string,
    heading: string,
    itemLabel: string,
    finding: string,
    items: readonly Item[],
  ) => rankingSection(priorities, heading, { id, finding, itemLabel, items, measure: 'burden' });
  return [
    ...themeRanking(priorities, { said }),
    ...burden('places', 'Platser', 'Plats', said.places, priorities.places),
    ...smoothedSection(priorities),
    ...burden('areas', 'Områden', 'Område', AREAS_FINDING, priorities.areas),
    ...pairSection(priorities),
    ...burden('times', 'Tider', 'Tid', said.timesOfDay, priorities.timesOfDay),
    ...wishSection(
      priorities,
      'police',
      'Önskemål till polisen',
      said.wishes.police,
      wishes.police,
    ),
    ...wishSection(
      priorities,
      'municipality',
      'Önskemål till kommunen',
      said.wishes.municipality,
      wishes.municipality,
    ),
  ];
}
