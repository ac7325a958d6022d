import type { ScaleLinear } from 'd3-scale';
import type { RankedPriority } from '../../contract/ranked-item.ts';
import { formatRange } from '../numbers.ts';
import { MUTED } from './chart-style.ts';
import {
  FONT_SIZE,
  LINE,
  middleOf,
  type PlacedRow,
  type PlotLayout,
  SMALL_SIZE,
} from './interval-layout.ts';
import { intervalMark } from './interval-mark.ts';
import type { PlotMeasure } from './interval-rows.ts';
import { textElement } from './markup.ts';
import { rowFigures } from './row-figures.ts';
import { tierLine } from './tier-line.ts';

type Scale = ScaleLinear<number, number>;

function columnHeading(x: number, y: number, text: string, anchor: string): string {
  return textElement(
    'text',
    {
      ...MUTED,
      x,
      y,
      'text-anchor': anchor,
      'font-size': SMALL_SIZE,
    },
    text,
  );
}

/** Headings of the columns; the narrow layout has none, its figures carry their noun. */
export function headings(layout: PlotLayout, itemLabel: string): string[] {
  if (layout.narrow) return [];
  const { burden, share, named } = layout.columns;
  const y = layout.headTop;
  return [
    ...(layout.words.hasRanks ? [columnHeading(0, y, 'Ordning', 'start')] : []),
    ...(itemLabel === '' ? [] : [columnHeading(layout.labelLeft, y, itemLabel, 'start')]),
    ...(burden === undefined ? [] : [columnHeading(burden, y, layout.words.figureLabel, 'end')]),
    ...(share === undefined ? [] : [columnHeading(share, y, 'Andel', 'end')]),
    ...(named === undefined ? [] : [columnHeading(named, y, layout.words.countLabel, 'end')]),
  ];
}

function labelLines(placed: PlacedRow, layout: PlotLayout, muted: boolean): string[] {
  const first = firstBaseline(placed, layout);
  return placed.lines.map((line, index) =>
    textElement(
      'text',
      {
        ...(muted ? MUTED : {}),
        x: layout.labelLeft,
        y: first + index * LINE,
        'font-size': FONT_SIZE,
        ...(layout.narrow && !muted ? { 'font-weight': 600 } : {}),
      },
      line,
    ),
  );
}

function firstBaseline(placed: PlacedRow, layout: PlotLayout): number {
  if (layout.narrow) return placed.top + 18;
  return placed.top + placed.height / 2 - ((placed.lines.length - 1) * LINE) / 2 + 5;
}

/** What stands before the label, where rows have ranks. */
function rankText(
  text: string,
  { words }: PlotLayout,
  attributes: Readonly<Record<string, string | number>>,
): string[] {
  if (!words.hasRanks) return [];
  return [textElement('text', { ...attributes, x: 0, 'font-size': FONT_SIZE }, text)];
}

function rankedRow(
  item: RankedPriority,
  placed: PlacedRow,
  layout: PlotLayout,
  scale: Scale,
  measure: PlotMeasure,
): string[] {
  const y = middleOf(placed, layout);
  return [
    ...rankText(formatRange(...item.rankInterval), layout, {
      y: layout.narrow ? placed.top + 18 : y + 5,
    }),
    ...labelLines(placed, layout, false),
    ...intervalMark(item, y, scale, measure),
    ...rowFigures(item, y, layout, measure),
  ];
}

function unrankedRow(words: string, placed: PlacedRow, layout: PlotLayout): string[] {
  const { narrow } = layout;
  return [
    ...rankText('–', layout, { ...MUTED, y: firstBaseline(placed, layout) }),
    ...labelLines(placed, layout, true),
    textElement(
      'text',
      {
        ...MUTED,
        x: narrow ? layout.labelLeft : layout.width - 2,
        y: narrow
          ? placed.top + placed.lines.length * LINE + 18
          : placed.top + placed.height / 2 + 5,
        'text-anchor': narrow ? 'start' : 'end',
        'font-size': narrow ? SMALL_SIZE + 1 : FONT_SIZE,
        'font-style': 'italic',
      },
      words,
    ),
  ];
}

/** The marks and texts of one row. */
export function drawRow(
  placed: PlacedRow,
  layout: PlotLayout,
  scale: Scale,
  measure: PlotMeasure,
): string[] {
  const { row } = placed;
  if (row.kind === 'tier') return tierLine(placed, layout);
  return row.kind === 'ranked'
    ? rankedRow(row.item, placed, layout, scale, measure)
    : unrankedRow(row.words, placed, layout);
}
