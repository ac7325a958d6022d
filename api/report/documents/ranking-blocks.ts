import type { Priorities } from '../../contract/priorities.ts';
import type { Item } from '../../contract/ranked-item.ts';
import { type IntervalPlotOptions, intervalPlot } from '../charts/interval-plot.ts';
import type { PlotMeasure } from '../charts/interval-rows.ts';
import { unrankedWords } from '../hidden-words.ts';
import {
  countInWords,
  formatNumber,
  formatRange,
  formatShare,
  formatShareRange,
} from '../numbers.ts';
import type { Column, FigureBlock, TableBlock } from './document.ts';
import { burdenWords, countWords, sourceLine, stabilityFigure, topWords } from './report-words.ts';

/** Which ranking is shown, and how its rows are called. */
export interface Ranking {
  readonly id: string;
  /** The finding, as a caption: "Buskörning och mörker oroar mest". */
  readonly finding: string;
  /** What a row is: "Tema", "Plats". */
  readonly itemLabel: string;
  readonly items: readonly Item[];
  readonly measure: PlotMeasure;
  /** The most rows of the picture; as many as fit a page unless told. */
  readonly pictureRows?: number;
  /** The most rows of the table; all unless told. */
  readonly tableRows?: number;
}

/** More rows than this do not fit a page. */
const PICTURE_ROWS = 16;

const HOW_TO_READ =
  'Punkten är uppskattningen och bandet dess spann. Talen till vänster är de platser i ordningen som är möjliga.';

/**
 * Where the axis begins: insecurity at nought, somebody else's scale at the half
 * step below the lowest interval, since a dot need not stand on a base line.
 */
export function axisStart({ measure }: Priorities, items: readonly Item[]): number {
  if (measure.kind === 'insecurity') return 0;
  const lowest = items.reduce(
    (low, item) => (item.status === 'ranked' ? Math.min(low, item.burden.low) : low),
    measure.high,
  );
  return Math.min(lowest, Math.max(measure.low, Math.floor(lowest * 2 - 0.2) / 2));
}

/** What a picture of one page holds; the table holds the rest. */
const pictured = ({ items, pictureRows = PICTURE_ROWS }: Ranking) => leading(items, pictureRows);

/** All of them, or those that come first. */
function leading(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return items
    .filter((item) => item.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most);
}

/** A ranking as a picture in both shapes. */
export function rankingPicture(priorities: Priorities, ranking: Ranking): FigureBlock {
  const words = burdenWords(priorities);
  const shown = pictured(ranking);
  const shared = {
    title: ranking.finding,
    description: `${HOW_TO_READ} Siffrorna står också i tabellen.`,
    measure: ranking.measure,
    itemLabel: ranking.itemLabel,
    figureLabel: words.column,
    countLabel: countWords(priorities),
    ...(priorities.smallestCell === null ? {} : { smallestCell: priorities.smallestCell }),
    ...(ranking.measure === 'burden'
      ? { axisLabel: words.axis, from: axisStart(priorities, shown) }
      : {}),
  } satisfies Omit<IntervalPlotOptions, 'id'>;
  return {
    kind: 'figure',
    title: ranking.finding,
    caption: [
      HOW_TO_READ,
      ...(shown.length < ranking.items.length
        ? [`Bilden visar de ${countInWords(shown.length)} första, ${tableShows(ranking)}.`]
        : []),
      sourceLine(priorities),
    ].join(' '),
    wide: intervalPlot(shown, { ...shared, id: `${ranking.id}-wide`, width: 760 }),
    narrow: intervalPlot(shown, { ...shared, id: `${ranking.id}-narrow`, width: 330 }),
  };
}

function tableShows({ items, tableRows = items.length }: Ranking): string {
  const all = countInWords(items.length);
  return items.length <= tableRows
    ? `tabellen alla ${all}`
    : `tabellen de ${countInWords(tableRows)} första av ${all}`;
}

/** The same ranking as a table: every figure with its interval. */
export function rankingTable(priorities: Priorities, ranking: Ranking): TableBlock {
  const burden = ranking.measure === 'burden';
  const columns: readonly Column[] = [
    { heading: 'Ordning', figures: true, width: 0.9 },
    { heading: ranking.itemLabel, width: 2.8 },
    ...(burden
      ? [{ heading: `${burdenWords(priorities).column} (spann)`, figures: true, width: 1.75 }]
      : []),
    { heading: 'Andel (spann)', figures: true, width: 1.6 },
    { heading: countWords(priorities), figures: true },
    { heading: `Bland ${topWords(priorities)}`, figures: true, width: 1.3 },
  ];
  return {
    kind: 'table',
    caption: 'Samma rangordning i siffror',
    columns,
    rows: leading(ranking.items, ranking.tableRows ?? ranking.items.length).map((item) => {
      if (item.status !== 'ranked') {
        const words = unrankedWords(item.status, priorities.smallestCell);
        return ['–', item.label, ...(burden ? [words] : []), burden ? '' : words, '', ''];
      }
      const { prevalence } = item;
      return [
        formatRange(...item.rankInterval),
        item.label,
        ...(burden
          ? [
              `${formatNumber(item.burden.estimate, 2)} (${formatRange(item.burden.low, item.burden.high, 2)})`,
            ]
          : []),
        `${formatShare(prevalence.estimate)} (${formatShareRange(prevalence.low, prevalence.high)})`,
        formatNumber(item.named),
        stabilityFigure(item.topProbability),
      ];
    }),
  };
}
