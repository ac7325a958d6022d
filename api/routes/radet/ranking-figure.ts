/** A ranking as the council sees it: a finding, what it means, the drawing, and the same as a table. */
import type { Item, PairItem, Priorities, RankedPriority } from '../../contract/index.ts';
import type { DataCell, DataRow, Drawing, RankingFigure } from '../../contract/screens/council.ts';
import { intervalPlot } from '../../report/charts/interval-plot.ts';
import { unrankedWords } from '../../report/hidden-words.ts';
import { countInWords, formatNumber, formatRange, formatShare } from '../../report/numbers.ts';
import { hiddenCell, numberCell, plainCell, shareCell } from './figure-cells.ts';
import { MEANINGS } from './meanings.ts';

const WIDTHS = { wide: 1120, middle: 740, narrow: 340 } as const;
const DEFAULT_SMALLEST_CELL = 5;
const TIER_WORDS = 'Här går en gräns som siffrorna bär';

type RankedOn = 'burden' | 'prevalence';
type AnyItem = Item | PairItem;
type Ranked = Extract<AnyItem, { status: 'ranked' }>;

export interface FigureText {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** Names the table. */
  readonly caption: string;
  /** What a row is: "Tema". */
  readonly itemLabel: string;
  readonly rankedOn: RankedOn;
  readonly source: string;
  /** Where each row is taken apart. */
  readonly href?: (id: string) => string;
  /** Draw only so many of the leading items; the table holds all. */
  readonly drawn?: number;
}

interface ColumnOf {
  readonly title: string;
  readonly cell: (item: Ranked) => DataCell;
}

function columnsOf(text: FigureText, { top, measure }: Priorities, pairs: boolean): ColumnOf[] {
  const share = { title: 'Andel av svaren', cell: (item: Ranked) => shareCell(item.prevalence) };
  const named = { title: 'Nämnd av', cell: (item: Ranked) => plainCell(formatNumber(item.named)) };
  const stability = {
    title: `Stabilitet, topp\u00a0${top}`,
    cell: (item: Ranked) => plainCell(formatShare(item.topProbability)),
  };
  const burden = {
    title: measure.kind === 'insecurity' ? 'Otrygghet 0\u2060–\u20605' : measure.label,
    cell: (item: Ranked) => numberCell(item.burden),
  };
  const severity = {
    title: 'Bland dem som nämnt 1\u2060–\u20605',
    cell: (item: Ranked) => numberCell(item.severity, 1),
  };
  const lift = {
    title: 'Mot väntat',
    cell: (item: Ranked) =>
      plainCell('lift' in item ? `${formatNumber(item.lift, 1)} gånger` : '–'),
  };
  return [
    ...(text.rankedOn === 'burden' ? [burden] : []),
    share,
    named,
    ...(text.rankedOn === 'burden' && !pairs ? [severity] : []),
    ...(pairs ? [lift] : []),
    stability,
  ];
}

function rankedRow(
  item: Ranked,
  above: Ranked | undefined,
  columns: readonly ColumnOf[],
  { href }: FigureText,
): DataRow {
  return {
    id: item.id,
    divider: above && above.tier !== item.tier ? TIER_WORDS : null,
    faint: false,
    cells: [
      plainCell(formatRange(...item.rankInterval)),
      { ...plainCell(item.label), ...(href && { href: href(item.id) }) },
      ...columns.map(({ cell }) => cell(item)),
    ],
  };
}

function hiddenRow(
  item: Exclude<AnyItem, { status: 'ranked' }>,
  columns: readonly ColumnOf[],
  smallestCell: number,
): DataRow {
  return {
    id: item.id,
    divider: null,
    faint: true,
    cells: [
      plainCell('–'),
      plainCell(item.label),
      hiddenCell(unrankedWords(item.status, smallestCell)),
      ...columns.slice(1).map(() => plainCell('')),
    ],
  };
}

/** Those with figures, the leading one first. */
export function rankedOf<T extends AnyItem>(
  items: readonly T[],
): Extract<T, { status: 'ranked' }>[] {
  return items
    .filter((item): item is Extract<T, { status: 'ranked' }> => item.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank);
}

function drawingOf(items: readonly AnyItem[], text: FigureText, smallestCell: number): Drawing {
  const draw = (width: number) =>
    intervalPlot(items, {
      id: `${text.id}-${width}`,
      title: text.title,
      description: `${text.meaning} Samma siffror står i tabellen efter bilden.`,
      measure: text.rankedOn,
      itemLabel: text.itemLabel,
      smallestCell,
      width,
    });
  return {
    wide: draw(WIDTHS.wide),
    middle: draw(WIDTHS.middle),
    narrow: draw(WIDTHS.narrow),
  };
}

/** The figure of a list of items; items without figures stay in the list and say why. */
export function rankingFigure(
  items: readonly AnyItem[],
  priorities: Priorities,
  text: FigureText,
): RankingFigure {
  const smallestCell = priorities.smallestCell ?? DEFAULT_SMALLEST_CELL;
  const ranked: Ranked[] = rankedOf(items);
  const hidden = items.filter((item) => item.status !== 'ranked');
  const columns = columnsOf(text, priorities, ranked.some(isPair));
  const drawn: readonly AnyItem[] =
    text.drawn === undefined ? [...ranked, ...hidden] : ranked.slice(0, text.drawn);
  return {
    id: text.id,
    title: text.title,
    meaning: text.meaning,
    drawing: ranked.length > 0 ? drawingOf(drawn, text, smallestCell) : null,
    note: noteOf(priorities, ranked.some(isPair)),
    source: text.source,
    table: {
      heading: 1,
      id: `${text.id}-tabell`,
      caption: text.caption,
      columns: [
        { title: 'Ordning', numeric: false },
        { title: text.itemLabel, numeric: false },
        ...columns.map(({ title }) => ({ title, numeric: true })),
      ],
      rows: [
        ...ranked.map((item, index) => rankedRow(item, ranked[index - 1], columns, text)),
        ...hidden.map((item) => hiddenRow(item, columns, smallestCell)),
      ],
    },
  };
}

function noteOf({ top, replicates }: Priorities, pairs: boolean): string {
  return [
    'Inom parentes står spannet.',
    'Ordning är de platser i listan som siffrorna tillåter: ”1\u2060–\u20602” kan vara etta eller tvåa.',
    ...(pairs ? [MEANINGS.lift] : []),
    `Stabilitet är hur ofta raden kom bland de ${countInWords(top)} främsta när siffrorna räknades om ${formatNumber(replicates)} gånger.`,
  ].join(' ');
}

function isPair(item: RankedPriority): boolean {
  return 'lift' in item;
}
