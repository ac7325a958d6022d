/** The columns of figures to the right of a wide plot, each as wide as its widest text. */
import { formatNumber, formatShare } from '../numbers.ts';
import type { PlotMeasure, PlotRow } from './interval-rows.ts';
import { textWidth } from './text-width.ts';

/** Right edges of the columns, in pixels. */
export type FigureColumns = {
  readonly burden?: number;
  readonly share?: number;
  readonly named?: number;
};

export type ColumnWords = {
  readonly figureLabel: string;
  readonly countLabel: string;
  /** Whether the rank stands before the label. */
  readonly hasRanks: boolean;
};

const GAP = 16;

/**
 * @param sizes - font sizes of the figures and of their headings
 * @returns the right edges, and where the leftmost column begins
 */
export function figureColumns(
  rows: readonly PlotRow[],
  width: number,
  measure: PlotMeasure,
  words: ColumnWords,
  sizes: { readonly figure: number; readonly heading: number },
): { readonly columns: FigureColumns; readonly left: number } {
  const items = rows.flatMap((row) => (row.kind === 'ranked' ? [row.item] : []));
  const widest = (heading: string, figures: readonly string[]) =>
    figures.reduce(
      (most, figure) => Math.max(most, textWidth(figure, sizes.figure)),
      textWidth(heading, sizes.heading),
    );
  const named = width - 2;
  const share =
    named -
    GAP -
    widest(
      words.countLabel,
      items.map((item) => formatNumber(item.named)),
    );
  const left =
    share -
    GAP -
    widest(
      'Andel',
      items.map((item) => formatShare(item.prevalence.estimate)),
    );
  if (measure === 'prevalence') return { columns: { named, share }, left };
  const figures = items.map((item) => formatNumber(item.burden.estimate, 2));
  return {
    columns: { named, share, burden: left },
    left: left - GAP - widest(words.figureLabel, figures),
  };
}
