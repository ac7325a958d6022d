/** Differences between two rounds as figures: a finding, a picture around zero, and its table. */
import type { ScopeView } from '../../../contract/screens/change.ts';
import type { DataCell, DataRow, RankingFigure } from '../../../contract/screens/council.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ItemDifference,
  type PublishedComparison,
  type ScopeDifferences,
} from '../../../report/change/compare-published.ts';
import {
  scopeFinding,
  scopeWords,
  spanInWords,
  verdictWords,
} from '../../../report/change/difference-words.ts';
import type { PublishedPair } from '../../../report/change/published-round.ts';
import { signedPoints } from '../../../report/change-words.ts';
import { differencePlot } from '../../../report/charts/difference-plot.ts';
import { formatShare, joinList } from '../../../report/numbers.ts';
import { hiddenCell, plainCell } from '../figure-cells.ts';

const WIDTHS = { wide: 1120, middle: 740, narrow: 340 } as const;

const WORDS = {
  themes: { id: 'teman', item: 'Tema', lead: 'Andel som nämner varje tema', named: 'temat' },
  places: { id: 'platser', item: 'Plats', lead: 'Andel som nämner varje plats', named: 'platsen' },
} as const satisfies Record<ChangeKind, object>;

const IN_FIRST_MIX =
  'Båda andelarna är räknade som om lika stor del hade svarat på varje sätt som förra gången. De kan därför skilja sig lite från andelarna på andra sidor.';
const IN_ONE_MODE =
  'Andelarna gäller bara dem som svarade på det här sättet, och kan därför skilja sig från andelarna på andra sidor.';

/** All ways of answering together first, then each by itself. */
export function scopeViews(
  { scopes, mayTell }: PublishedComparison,
  { now }: PublishedPair,
  source: string,
): ScopeView[] {
  return scopes.map((scope) => {
    const id = scope.mode ?? 'alla';
    const title = scopeWords(scope, now);
    return {
      id,
      title,
      figures: CHANGE_KINDS.map((kind) => figureOf(kind, scope, { id, title, mayTell, source })),
    };
  });
}

interface Told {
  readonly id: string;
  readonly title: string;
  readonly mayTell: boolean;
  readonly source: string;
}

/** The largest increase first; what has no figures last. */
const inOrder = (items: readonly ItemDifference[]): ItemDifference[] =>
  items.toSorted(
    (a, b) =>
      (b.difference?.estimate ?? Number.NEGATIVE_INFINITY) -
        (a.difference?.estimate ?? Number.NEGATIVE_INFINITY) || 0,
  );

function figureOf(
  kind: ChangeKind,
  scope: ScopeDifferences,
  { id: of, title: among, mayTell, source }: Told,
): RankingFigure {
  const { id: name, item, lead, named } = WORDS[kind];
  const id = `${name}-${of}`;
  const items = inOrder(scope[kind]);
  const told = items.filter(({ before, now }) => before !== null || now !== null);
  const unseen = items.filter(({ before, now }) => before === null && now === null);
  const drawn = items.filter(({ difference }) => difference !== null);
  const title = scopeFinding(kind, items, mayTell);
  const meaning = `${lead}, nu jämfört med då.`;
  const draw = (width: number) =>
    differencePlot(
      drawn.map(({ label, difference, verdict }) => ({
        label,
        difference,
        verdict: verdictWords(verdict),
      })),
      {
        id: `${id}-${width}`,
        title: `${title}. ${among}.`,
        description: `${meaning} Samma siffror står i tabellen efter bilden.`,
        itemLabel: item,
        width,
      },
    );
  return {
    id,
    title,
    meaning: `${meaning} Till höger om noll nämns ${named} av fler än då, till vänster av färre.`,
    drawing:
      drawn.length > 0
        ? { wide: draw(WIDTHS.wide), middle: draw(WIDTHS.middle), narrow: draw(WIDTHS.narrow) }
        : null,
    note: scope.mode === null ? IN_FIRST_MIX : IN_ONE_MODE,
    source,
    table: {
      id: `${id}-tabell`,
      caption: `${lead}: ${among.toLocaleLowerCase('sv')}`,
      heading: 0,
      columns: [
        { title: item, numeric: false },
        { title: 'Då', numeric: true },
        { title: 'Nu', numeric: true },
        { title: 'Skillnad', numeric: true, note: 'procentenheter' },
        { title: 'Vad det säger', numeric: false },
      ],
      rows: told.map(rowOf),
      ...(unseen.length > 0 && {
        note: `Nämns av för få för att visas i någon av omgångarna: ${joinList(unseen.map(({ label }) => label))}.`,
      }),
    },
  };
}

const share = (value: number | null): DataCell =>
  value === null ? hiddenCell() : plainCell(formatShare(value));

function rowOf({ id, label, before, now, difference, verdict }: ItemDifference): DataRow {
  return {
    id,
    divider: null,
    faint: difference === null,
    cells: [
      plainCell(label),
      share(before),
      share(now),
      difference
        ? { text: signedPoints(difference.estimate), interval: spanInWords(difference) }
        : hiddenCell('–'),
      plainCell(verdictWords(verdict)),
    ],
  };
}
