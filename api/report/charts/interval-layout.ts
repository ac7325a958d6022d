import { type ColumnWords, type FigureColumns, figureColumns } from './figure-columns.ts';
import type { PlotMeasure, PlotRow } from './interval-rows.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A row with its lines of text and where it stands. */
export type PlacedRow = {
  readonly row: PlotRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
};

/** Where everything in an interval plot stands, in pixels. */
export type PlotLayout = {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly labelLeft: number;
  readonly plot: { readonly left: number; readonly right: number };
  /** Right edges of the columns of figures; empty in the narrow layout. */
  readonly columns: FigureColumns;
  readonly words: ColumnWords;
  readonly headTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly ticks: number;
  readonly rows: readonly PlacedRow[];
};

export const FONT_SIZE = 15;
export const SMALL_SIZE = 13;
export const LINE = 20;
const NARROW_BELOW = 560;
const TIER_HEIGHT = 34;
const AXIS_HEIGHT = 48;

function heightOf(row: PlotRow, lines: number, narrow: boolean): number {
  if (row.kind === 'tier') return narrow ? TIER_HEIGHT + 6 : TIER_HEIGHT;
  if (!narrow) return Math.max(36, lines * LINE + 14);
  return lines * LINE + (row.kind === 'ranked' ? 54 : 28);
}

function labelOf(row: PlotRow): string {
  if (row.kind === 'tier') return '';
  return row.kind === 'ranked' ? row.item.label : row.label;
}

function longestLabel(rows: readonly PlotRow[]): number {
  return rows.reduce((longest, row) => Math.max(longest, textWidth(labelOf(row), FONT_SIZE)), 110);
}

/** Lays the rows out under each other and gives each column its edges. */
export function plotLayout(
  rows: readonly PlotRow[],
  width: number,
  measure: PlotMeasure,
  words: ColumnWords,
): PlotLayout {
  const narrow = width < NARROW_BELOW;
  const ranksWidth = narrow ? 52 : 68;
  const labelLeft = words.hasRanks ? ranksWidth : 0;
  const labelWidth = narrow
    ? width - labelLeft - 4
    : Math.min(longestLabel(rows) + 2, width * 0.32, 340);
  const { columns, left } = narrow
    ? { columns: {}, left: width }
    : figureColumns(rows, width, measure, words, { figure: FONT_SIZE, heading: SMALL_SIZE });
  const plot = narrow
    ? { left: 10, right: width - 14 }
    : { left: labelLeft + labelWidth + 18, right: left - 8 };
  const headTop = narrow ? 0 : 18;
  const bodyTop = narrow ? 4 : 32;
  // The narrow layout sets its labels in bold, which is about a tenth wider.
  const size = narrow ? FONT_SIZE * 1.1 : FONT_SIZE;
  const placed: PlacedRow[] = [];
  let top = bodyTop;
  for (const row of rows) {
    const lines = wrapText(labelOf(row), (line) => textWidth(line, size) <= labelWidth);
    const height = heightOf(row, lines.length, narrow);
    placed.push({ row, lines, top, height });
    top += height;
  }
  return {
    narrow,
    width,
    height: top + AXIS_HEIGHT,
    labelLeft,
    plot,
    columns,
    words,
    headTop,
    bodyTop,
    bodyBottom: top,
    ticks: Math.max(3, Math.min(7, Math.floor((plot.right - plot.left) / 64))),
    rows: placed,
  };
}

/** Height at which the interval of a row is drawn. */
export function middleOf(placed: PlacedRow, layout: PlotLayout): number {
  return layout.narrow
    ? placed.top + placed.lines.length * LINE + 14
    : placed.top + placed.height / 2;
}
