/** The five pages of rankings. */
import type { Catalogue, Item, PairItem, Priorities } from '../../contract/index.ts';
import type { MatrixFigure, RankingFigure, RankingsView } from '../../contract/screens/council.ts';
import { capitalise, countInWords } from '../../report/numbers.ts';
import { placeThemeMatrix } from '../../report/place-theme-matrix.ts';
import { placesStanding, themesStanding } from '../../report/standing-words.ts';
import { weekGrid } from '../../report/week-grid.ts';
import { snapshotAddress } from './frame.ts';
import { MEANINGS } from './meanings.ts';
import { rankedOf, rankingFigure } from './ranking-figure.ts';
import type { SnapshotContext } from './snapshot-context.ts';

type RankedPair = Extract<PairItem, { status: 'ranked' }>;

const LEADING = 6;
const DRAWN_PAIRS = 15;

/** The leading themes, for the overview. */
export function leadingThemes({
  snapshot: { priorities },
  source,
}: SnapshotContext): RankingFigure {
  const leading = rankedOf(priorities.themes).slice(0, LEADING);
  const title =
    leading.length > 1
      ? `De ${countInWords(leading.length)} teman som bär mest otrygghet`
      : 'Temat som bär mest otrygghet';
  return rankingFigure(leading, priorities, {
    id: 'ledande',
    title,
    meaning: MEANINGS.themes,
    itemLabel: 'Tema',
    caption: 'Teman i ordning, med siffror',
    rankedOn: 'burden',
    source,
  });
}

export function themesView({
  round,
  snapshot,
  found,
  frame,
  source,
}: SnapshotContext): RankingsView {
  return {
    ...frame,
    name: 'Teman',
    finding: found.themes,
    notes: found.ties,
    standing: themesStanding(snapshot.priorities),
    figures: [
      rankingFigure(snapshot.priorities.themes, snapshot.priorities, {
        id: 'teman',
        title: 'Alla teman efter hur mycket otrygghet de bär',
        meaning: MEANINGS.themes,
        itemLabel: 'Tema',
        caption: 'Teman i ordning, med siffror',
        rankedOn: 'burden',
        source,
        href: (id) => `${snapshotAddress(round.id, snapshot.number, 'teman')}/${id}`,
      }),
    ],
  };
}

export function placesView({
  round,
  snapshot,
  found,
  frame,
  source,
}: SnapshotContext): RankingsView {
  const { priorities } = snapshot;
  const figures = [
    rankingFigure(priorities.places, priorities, {
      id: 'platser',
      title: 'Platser efter hur mycket otrygghet de bär',
      meaning: MEANINGS.places,
      itemLabel: 'Plats',
      caption: 'Platser i ordning, med siffror',
      rankedOn: 'burden',
      source,
      href: (id) => `${snapshotAddress(round.id, snapshot.number, 'platser')}/${id}`,
    }),
    rankingFigure(priorities.areas, priorities, {
      id: 'omraden',
      title: 'Områden där de otrygga platserna ligger',
      meaning: MEANINGS.areas,
      itemLabel: 'Område',
      caption: 'Områden i ordning, med siffror',
      rankedOn: 'burden',
      source,
    }),
  ];
  return {
    ...frame,
    name: 'Platser',
    finding: found.places || 'Ingen plats har nämnts av tillräckligt många',
    notes: [],
    standing: placesStanding(priorities),
    figures: figures.filter(hasRows),
  };
}

/** "Bristande belysning vid Resecentrum ligger först. Sju andra kan ligga lika högt." */
function pairFinding(first: RankedPair, places: readonly Item[], { themes }: Catalogue): string {
  const theme = themes.find(({ code }) => code === first.theme);
  const place = places.find(({ id }) => id === first.place);
  const what = theme && place ? `${capitalise(theme.phrase)} vid ${place.label}` : first.label;
  const rivals = first.rankInterval[1] - 1;
  if (rivals === 0) return `${what} bär mest otrygghet`;
  const others =
    rivals === 1 ? 'En annan kombination' : `${capitalise(countInWords(rivals))} andra`;
  return `${what} ligger först. ${others} kan ligga lika högt.`;
}

export function pairsView({ snapshot, catalogue, frame, source }: SnapshotContext): RankingsView {
  const { priorities } = snapshot;
  const ranked = rankedOf(priorities.pairs);
  const hidden = priorities.pairs.length - ranked.length;
  const [first] = ranked;
  return {
    ...frame,
    name: 'Plats och tema',
    finding: first
      ? pairFinding(first, priorities.places, catalogue)
      : 'Ingen plats och inget tema har nämnts ihop av tillräckligt många',
    notes: [
      ...(ranked.length > DRAWN_PAIRS
        ? [`Bilden visar de ${DRAWN_PAIRS} första. Tabellen visar alla ${ranked.length}.`]
        : []),
      ...(hidden > 0
        ? [
            `${capitalise(countInWords(hidden))} ${hidden === 1 ? 'kombination' : 'kombinationer'} till nämndes av för få för att visas.`,
          ]
        : []),
    ],
    matrix: placesByThemes(priorities, catalogue, source),
    figures: [
      rankingFigure(ranked, priorities, {
        id: 'par',
        title: 'Platser med det som gör dem otrygga',
        meaning: MEANINGS.pairs,
        itemLabel: 'Plats och tema',
        caption: 'Platser med tema i ordning, med siffror',
        rankedOn: 'burden',
        source,
        drawn: DRAWN_PAIRS,
      }),
    ].filter(hasRows),
  };
}

const SHARE_MEANING =
  'Talet är andelen av alla som svarade som nämnde det, och ju mörkare desto fler.';

function placesByThemes(
  priorities: Priorities,
  catalogue: Catalogue,
  source: string,
): MatrixFigure | null {
  const matrix = placeThemeMatrix(priorities, catalogue);
  return (
    matrix && {
      id: 'plats-for-plats',
      title: matrix.finding,
      meaning: `${SHARE_MEANING} En punkt står vid det som nämns klart oftare om platsen än väntat, också när man räknar med hur många rutor det finns. Det säger inte att platsen är orsaken.`,
      corner: 'Plats',
      columns: matrix.themes,
      rows: matrix.places,
      source,
    }
  );
}

function week(priorities: Priorities, source: string): MatrixFigure | null {
  const grid = weekGrid(priorities);
  return (
    grid && {
      id: 'veckan',
      title: 'Veckan, ruta för ruta',
      meaning: `${SHARE_MEANING} Den som svarar kan välja flera tider.`,
      corner: 'Dag',
      columns: grid.parts,
      rows: grid.days,
      source,
    }
  );
}

export function timesView({ snapshot, found, frame, source }: SnapshotContext): RankingsView {
  return {
    ...frame,
    name: 'Tider',
    finding: found.timesOfDay || 'Ingen tid har nämnts av tillräckligt många',
    notes: [],
    matrix: week(snapshot.priorities, source),
    figures: [
      rankingFigure(snapshot.priorities.timesOfDay, snapshot.priorities, {
        id: 'tider',
        title: 'Tider efter hur mycket otrygghet de bär',
        meaning: MEANINGS.timesOfDay,
        itemLabel: 'Tid',
        caption: 'Tider i ordning, med siffror',
        rankedOn: 'burden',
        source,
      }),
    ].filter(hasRows),
  };
}

export function wishesView({ snapshot, found, frame, source }: SnapshotContext): RankingsView {
  const { priorities } = snapshot;
  const figureOf = (actor: 'municipality' | 'police', title: string) =>
    rankingFigure(priorities.wishes[actor], priorities, {
      id: `onskemal-${actor}`,
      title: found.wishes[actor] || title,
      meaning: MEANINGS[actor],
      itemLabel: 'Önskemål',
      caption: `${title}, med siffror`,
      rankedOn: 'prevalence',
      source,
    });
  return {
    ...frame,
    name: 'Önskemål',
    finding: 'Vad de som svarade vill att kommunen och polisen gör',
    notes: [],
    figures: [
      figureOf('municipality', 'Önskemål till kommunen'),
      figureOf('police', 'Önskemål till polisen'),
    ].filter(hasRows),
  };
}

const hasRows = (figure: RankingFigure) => figure.table.rows.length > 0;
