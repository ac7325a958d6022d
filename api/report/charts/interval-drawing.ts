import type { ScaleLinear } from 'd3-scale';
import type { RankedPriority } from '../../contract/priorities.ts';
import { formatNumber, formatRange, formatShare } from '../numbers.ts';
import { CHART_COLOURS, MUTED } from './chart-style.ts';
import {
  FONT_SIZE,
  LINE,
  middleOf,
  type PlacedRow,
  type PlotLayout,
  SMALL_SIZE,
} from './interval-layout.ts';
import { type PlotMeasure, plottedEstimate } from './interval-rows.ts';
import { element, textElement } from './markup.ts';
import { textWidth } from './text-width.ts';

/** Stands on the line between two tiers. */
export const TIER_WORDS = 'här går en gräns som siffrorna bär';

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
export function headings(
  layout: PlotLayout,
  itemLabel: string,
  figureLabel = 'Otrygghet',
): string[] {
  if (layout.narrow) return [];
  const { burden, share, named } = layout.columns;
  const y = layout.headTop;
  return [
    columnHeading(0, y, 'Ordning', 'start'),
    ...(itemLabel === '' ? [] : [columnHeading(layout.labelLeft, y, itemLabel, 'start')]),
    ...(burden === undefined ? [] : [columnHeading(burden, y, figureLabel, 'end')]),
    ...(share === undefined ? [] : [columnHeading(share, y, 'Andel', 'end')]),
    ...(named === undefined ? [] : [columnHeading(named, y, 'Nämnd av', 'end')]),
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

/** Band, whisker with end marks, and the estimate as a dot. */
function intervalMark(
  item: RankedPriority,
  y: number,
  scale: Scale,
  measure: PlotMeasure,
): string[] {
  const { estimate, low, high } = plottedEstimate(item, measure);
  const left = scale(low);
  const right = Math.max(scale(high), left + 1);
  const stroke = {
    class: 'chart-whisker',
    stroke: CHART_COLOURS.estimate,
    'stroke-width': 1.5,
  };
  return [
    element('rect', {
      class: 'chart-band',
      x: left,
      y: y - 7,
      width: right - left,
      height: 14,
      fill: CHART_COLOURS.band,
    }),
    element('line', { ...stroke, x1: left, x2: right, y1: y, y2: y }),
    element('line', { ...stroke, x1: left, x2: left, y1: y - 7, y2: y + 7 }),
    element('line', { ...stroke, x1: right, x2: right, y1: y - 7, y2: y + 7 }),
    element('circle', {
      class: 'chart-estimate',
      cx: scale(estimate),
      cy: y,
      r: 5.5,
      fill: CHART_COLOURS.estimate,
    }),
  ];
}

function wideFigures(item: RankedPriority, y: number, layout: PlotLayout): string[] {
  const figure = (x: number | undefined, text: string, weight?: number) =>
    x === undefined
      ? []
      : [
          textElement(
            'text',
            {
              x,
              y: y + 5,
              'text-anchor': 'end',
              'font-size': FONT_SIZE,
              'font-weight': weight,
            },
            text,
          ),
        ];
  const { burden, share, named } = layout.columns;
  return [
    ...figure(burden, formatNumber(item.burden.estimate, 2), 600),
    ...figure(share, formatShare(item.prevalence.estimate), burden === undefined ? 600 : undefined),
    ...figure(named, formatNumber(item.named)),
  ];
}

/** "1,22 · 34 % · nämnd av 342" in one line. */
function figureLine(item: RankedPriority, measure: PlotMeasure): string {
  return [
    ...(measure === 'burden' ? [formatNumber(item.burden.estimate, 2)] : []),
    formatShare(item.prevalence.estimate),
    `nämnd av ${formatNumber(item.named)}`,
  ].join(' · ');
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
    textElement(
      'text',
      {
        x: 0,
        y: layout.narrow ? placed.top + 18 : y + 5,
        'font-size': FONT_SIZE,
      },
      formatRange(...item.rankInterval),
    ),
    ...labelLines(placed, layout, false),
    ...intervalMark(item, y, scale, measure),
    ...(layout.narrow
      ? [
          textElement(
            'text',
            {
              ...MUTED,
              x: layout.plot.left,
              y: y + 26,
              'font-size': SMALL_SIZE + 1,
            },
            figureLine(item, measure),
          ),
        ]
      : wideFigures(item, y, layout)),
  ];
}

function unrankedRow(words: string, placed: PlacedRow, layout: PlotLayout): string[] {
  const { narrow } = layout;
  return [
    textElement(
      'text',
      {
        ...MUTED,
        x: 0,
        y: firstBaseline(placed, layout),
        'font-size': FONT_SIZE,
      },
      '–',
    ),
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

function tierRow(placed: PlacedRow, layout: PlotLayout): string[] {
  const y = placed.top + placed.height / 2;
  const centre = layout.width / 2;
  const reach = textWidth(TIER_WORDS, SMALL_SIZE) / 2 + 10;
  const dash = {
    class: 'chart-tier',
    y1: y,
    y2: y,
    stroke: 'currentColor',
    'stroke-dasharray': '5 4',
  };
  return [
    element('line', { ...dash, x1: 0, x2: centre - reach }),
    element('line', { ...dash, x1: centre + reach, x2: layout.width }),
    textElement(
      'text',
      {
        x: centre,
        y: y + 4.5,
        'text-anchor': 'middle',
        'font-size': SMALL_SIZE,
      },
      TIER_WORDS,
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
  if (row.kind === 'tier') return tierRow(placed, layout);
  return row.kind === 'ranked'
    ? rankedRow(row.item, placed, layout, scale, measure)
    : unrankedRow(row.words, placed, layout);
}
