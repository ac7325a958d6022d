import { type Item, MODES } from '../../contract/index.ts';
import type { DataTable, FigureFact, OverviewView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { cautionSentences } from '../../report/cautions.ts';
import { catalogueLabels, labelOf } from '../../report/labels.ts';
import { countInWords, formatNumber, formatShare } from '../../report/numbers.ts';
import type { IncomingCounts } from '../../store/interface/incoming.ts';
import { compositionFigure } from './composition-figure.ts';
import { hiddenCell, plainCell } from './figure-cells.ts';
import { flaggedView } from './flagged-view.ts';
import { snapshotAddress, snapshotForm } from './frame.ts';
import { rankedOf } from './ranking-figure.ts';
import { leadingThemes } from './ranking-views.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import { newestNumber } from './visible-snapshots.ts';
import { withdrawnSentence, withdrawnSinceSentence } from './withdrawn-words.ts';
import { answersInWords } from './words.ts';

const order: readonly string[] = MODES;

function byMode(
  deps: Dependencies,
  { round, snapshot: { priorities } }: SnapshotContext,
): DataTable | null {
  const labels = catalogueLabels(deps.catalogue, round).categories.mode;
  const modes = Object.entries(priorities.respondentsByMode).toSorted(
    ([a], [b]) => order.indexOf(a) - order.indexOf(b),
  );
  if (modes.length < 2) return null;
  return {
    id: 'satt-att-svara',
    heading: 0,
    caption: 'Sätt att svara',
    columns: [
      { title: 'Sätt', numeric: false },
      { title: 'Svar', numeric: true },
      { title: 'Andel av svaren', numeric: true },
    ],
    rows: modes.map(([mode, count]) => ({
      id: mode,
      divider: null,
      faint: count === null,
      cells: [
        plainCell(labelOf(labels, mode)),
        count === null ? hiddenCell() : plainCell(formatNumber(count)),
        plainCell(count === null ? '' : formatShare(count / priorities.respondents)),
      ],
    })),
  };
}

interface Live {
  readonly count: number;
  /** Whether anything has arrived since the snapshot. */
  readonly newer: boolean;
}

function counts({ snapshot: { priorities } }: SnapshotContext, live: Live): FigureFact[] {
  const apart = priorities.cautions.some(({ code }) => code === 'visitors-apart');
  return [
    {
      term: 'Svar i läget',
      value: formatNumber(priorities.respondents),
      about: apart
        ? 'De svar som siffrorna här bygger på. De som besöker eller bor utanför kommunen räknas för sig.'
        : 'De svar som siffrorna här bygger på.',
    },
    {
      term: 'Svar just nu',
      value: formatNumber(live.count),
      about: live.newer
        ? 'Nya svar har kommit in sedan läget räknades fram.'
        : 'Alla som finns. Inga nya sedan läget räknades fram.',
    },
    {
      term: 'Väger som',
      value: formatNumber(priorities.effectiveRespondents),
      about: 'Så många svar motsvarar de när viktningen är inräknad.',
    },
  ];
}

function keptAsideSentence({ waiting, discarded }: IncomingCounts): string {
  const { conflict, refused } = waiting;
  const total = conflict + refused + discarded;
  if (total === 0) return 'Inget svar ligger åt sidan: alla som kom in är räknade.';
  const reasons = [
    ...(conflict > 0 ? [`${formatNumber(conflict)} kom igen med annat innehåll`] : []),
    ...(refused > 0 ? [`${formatNumber(refused)} gick inte att läsa`] : []),
    ...(discarded > 0 ? [`${formatNumber(discarded)} har samordnaren lagt åt sidan med skäl`] : []),
  ];
  return `${answersInWords(total)} ligger åt sidan och är inte med i siffrorna: ${reasons.join(', ')}. Inget är borttaget.`;
}

/** The sentence where something is ranked: that nothing is, is said once. */
const said = (items: readonly Item[], sentence: string) =>
  rankedOf(items).length > 0 ? sentence : '';

/** What else was found, each sentence with the page that shows it. */
function otherFindings({ round, snapshot, found }: SnapshotContext): OverviewView['findings'] {
  const { places, timesOfDay, wishes } = snapshot.priorities;
  const to = (label: string, path: Parameters<typeof snapshotAddress>[2]) => ({
    label,
    href: snapshotAddress(round.id, snapshot.number, path),
  });
  return [
    { sentence: said(places, found.places), link: to('Se platserna', 'platser') },
    { sentence: said(timesOfDay, found.timesOfDay), link: to('Se tiderna', 'tider') },
    {
      sentence: [
        said(wishes.municipality, found.wishes.municipality),
        said(wishes.police, found.wishes.police),
      ]
        .filter(Boolean)
        .join(' '),
      link: to('Se önskemålen', 'onskemal'),
    },
    { sentence: found.gaps.slice(0, 2).join(' '), link: to('Se grupperna', 'tabell') },
  ].filter(({ sentence }) => sentence !== '');
}

/** The first page of a snapshot. */
export async function overviewView(
  deps: Dependencies,
  context: SnapshotContext,
  message: string | null,
): Promise<OverviewView> {
  const { round, account, snapshot, found, frame } = context;
  const [newest, since, incoming, flagged, withdrawnSince] = await Promise.all([
    newestNumber(deps, round.id),
    deps.store.responses.count(round.id, snapshot.upTo),
    deps.store.incoming.counts(round.id),
    deps.store.responses.countFlagged(round.id, snapshot.upTo),
    deps.store.withdrawals.countSince(round.id),
  ]);
  return {
    ...frame,
    finding: found.themes || 'För få har svarat för att säga vad som oroar mest',
    basisLine: found.basisLine,
    basis: found.basis,
    leading:
      rankedOf(snapshot.priorities.themes).length === 0
        ? null
        : {
            figure: leadingThemes(context),
            more: {
              label: 'Alla teman i ordning',
              href: snapshotAddress(round.id, snapshot.number, 'teman'),
            },
          },
    needed: `Ett tema kan rangordnas när minst ${countInWords(snapshot.priorities.smallestCell ?? round.smallestCell)} som svarat har nämnt det.`,
    findings: otherFindings(context),
    counts: counts(context, { count: incoming.counted, newer: since > 0 }),
    byMode: byMode(deps, context),
    composition: compositionFigure(snapshot, round),
    keptAside: keptAsideSentence(incoming),
    flagged: flaggedView(flagged, snapshot.priorities, round.smallestCell),
    withdrawn: [
      withdrawnSentence(incoming.withdrawn),
      withdrawnSinceSentence(snapshot.number, withdrawnSince.get(snapshot.number) ?? 0),
    ].filter((sentence) => sentence !== null),
    cautions: cautionSentences(snapshot.priorities),
    makeSnapshot: snapshotForm(round, account, newest),
    message,
  };
}
