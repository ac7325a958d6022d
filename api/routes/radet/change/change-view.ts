import type { ChangeView, ComparedView } from '../../../contract/screens/change.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { brokenSentences, type CheckRow, checkRows } from '../../../report/change/check-rows.ts';
import {
  comparePublished,
  type PublishedComparison,
} from '../../../report/change/compare-published.ts';
import { comparisonFinding } from '../../../report/change/difference-words.ts';
import { catalogueLabels } from '../../../report/labels.ts';
import { capitalise, formatNumber } from '../../../report/numbers.ts';
import { persons } from '../../../report/phrases.ts';
import { plainCell } from '../figure-cells.ts';
import { snapshotAddress } from '../frame.ts';
import type { SnapshotContext } from '../snapshot-context.ts';
import { sourceLine } from '../words.ts';
import { askedEarlier, type Earlier, earlierChoices } from './choose-earlier.ts';
import { compositionBeside } from './composition-beside.ts';
import { scopeViews } from './difference-figures.ts';

/** The page, and the status that it is sent with. */
export interface ChangePage {
  readonly view: ChangeView;
  readonly status: 200 | 400 | 404;
}

/** A snapshot beside the one of an earlier round that the address names. */
export async function changePage(
  deps: Dependencies,
  context: SnapshotContext,
  asked: string | undefined,
): Promise<ChangePage> {
  const { round, account, snapshot, frame } = context;
  const found = await askedEarlier(deps, round, account, asked);
  return {
    status: found.kind === 'refused' ? found.status : 200,
    view: {
      ...frame,
      address: snapshotAddress(round.id, snapshot.number, 'forandring'),
      choices: await earlierChoices(deps, round, account),
      selected:
        found.kind === 'earlier'
          ? `${found.earlier.round.id}.${found.earlier.snapshot.number}`
          : '',
      problem: found.kind === 'refused' ? found.problem : null,
      tooFew: tooFewWords(snapshot.priorities.respondents),
      compared: found.kind === 'earlier' ? comparedView(context, found.earlier) : null,
    },
  };
}

/** As many as each way of answering must have, in both rounds. */
const FEWEST = 30;

const tooFewWords = (respondents: number): string | null =>
  respondents < FEWEST
    ? `${capitalise(persons(respondents))} har svarat i det här läget. Det är för få för att jämföra: minst ${FEWEST} behöver ha svarat på ett sätt, båda gångerna.`
    : null;

const NOT_KEPT =
  'räknades fram innan programmet sparade hur svaren samlades in. Räkna fram ett nytt läge i den omgången, så kan mer jämföras.';

function comparedView(
  { round, snapshot, catalogue, source }: SnapshotContext,
  earlier: Earlier,
): ComparedView {
  const pair = { before: earlier.snapshot.priorities, now: snapshot.priorities };
  const compared = comparePublished(pair);
  const [own, other] = [round, earlier.round].map((one) => catalogueLabels(catalogue, one));
  const labels = {
    themes: { ...other?.themes, ...own?.themes },
    places: { ...other?.places, ...own?.places },
  };
  const since = `${earlier.round.title}, läge ${earlier.snapshot.number}`;
  const respondents = pair.before.respondents;
  const sourceBefore = sourceLine(earlier.round, earlier.snapshot, respondents);
  const sources = `${source} ${sourceBefore.replace('Källa: ', 'Jämfört med ')}`;
  return {
    finding: comparisonFinding(compared, pair, earlier.round.title),
    since: { label: since, href: snapshotAddress(earlier.round.id, earlier.snapshot.number) },
    notes: [
      ...(earlier.snapshot.publication === 'held'
        ? [`${since} är inte publicerat. Sprid inte siffrorna: de är ditt arbetsmaterial.`]
        : []),
      ...(pair.before.circumstances ? [] : [`${since}, ${NOT_KEPT}`]),
      ...(pair.now.circumstances ? [] : [`${round.title}, läge ${snapshot.number}, ${NOT_KEPT}`]),
    ],
    broken: brokenSentences(compared),
    check: checkTable(checkRows(pair, compared, labels), earlier.round.title, round.title),
    scopes: scopeViews(compared, pair, sources),
    reading: readingOf(compared),
    composition: compositionBeside(pair, round, [earlier.round.title, round.title]),
    source: sources,
  };
}

const STATUS = { same: 'Lika', differs: 'Skiljer sig', unknown: 'Inte känt' } as const;

const checkTable = (rows: readonly CheckRow[], before: string, now: string) => ({
  id: 'jamforbarhet',
  caption: 'Hur svaren samlades in, då och nu',
  heading: 0,
  columns: [
    { title: 'Vad', numeric: false },
    { title: 'Lika?', numeric: false },
    { title: 'Då', numeric: false, note: before },
    { title: 'Nu', numeric: false, note: now },
    { title: 'Vad det betyder', numeric: false },
  ],
  rows: rows.map((row) => ({
    id: row.id,
    divider: null,
    faint: false,
    cells: [
      plainCell(row.title),
      plainCell(STATUS[row.status]),
      plainCell(row.before),
      plainCell(row.now),
      plainCell(row.meaning),
    ],
  })),
});

function readingOf({ scopes, mayTell }: PublishedComparison): readonly string[] {
  if (scopes.length === 0) return [];
  const tested = scopes
    .flatMap(({ themes, places }) => [...themes, ...places])
    .filter(({ difference }) => difference !== null).length;
  return [
    'Skillnaden är andelen nu minus andelen då, i procentenheter. Spannet visar hur den kunde svänga om båda insamlingarna gjordes om likadant.',
    ...(mayTell
      ? [
          `Här prövas ${formatNumber(tested)} skillnader på en gång, och då ser några stora ut av en slump. Därför krävs mer innan vi skriver ”Har ökat” eller ”Har minskat”: av sådana besked väntas högst ett av tjugo vara slump.`,
        ]
      : []),
    '”Går inte att säga” betyder inte att allt är som förut. Skillnaden kan vara för liten eller svaren för få för att den ska synas.',
    'Siffrorna säger inte varför något har ändrats. Det som var ovanligt högt förra gången sjunker ofta av sig självt.',
  ];
}
