import { scaleLinear } from 'd3-scale';
import { signedPoints } from '../change-words.ts';
import { NOT_SHOWN } from '../hidden-words.ts';
import { type ChartText, chartFrame } from './chart-frame.ts';
import { MUTED } from './chart-style.ts';
import { spanMark } from './interval-mark.ts';
import { element, textElement } from './markup.ts';
import { textWidth, wrapText } from './text-width.ts';

const FONT = 15;
const SMALL = 13;
const LINE = 20;
const NARROW_BELOW = 560;
const HEAD = 32;
const AXIS = 48;
/** Widths of the columns to the right. */
const VERDICT = 152;
const FIGURE = 150;

interface DifferenceRow {
  readonly label: string;
  /** In shares −1 to 1; `null` where either round shows none. */
  readonly difference: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** "Har ökat". */
  readonly verdict: string;
}

interface Placed {
  readonly row: DifferenceRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
  /** Height at which the interval stands. */
  readonly y: number;
}

const span = ({ low, high }: NonNullable<DifferenceRow['difference']>) =>
  `(${signedPoints(low)} till ${signedPoints(high)})`;

function textAt(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', muted = false, bold = false, size = FONT } = {},
): string {
  return textElement(
    'text',
    {
      ...(muted ? MUTED : {}),
      ...{ x, y, 'text-anchor': anchor, 'font-size': size },
      ...(bold ? { 'font-weight': 600 } : {}),
    },
    text,
  );
}

function figures({ row, lines, top, y }: Placed, width: number, narrow: boolean): string[] {
  const { difference, verdict } = row;
  const isTold = difference !== null;
  if (narrow) {
    const words = isTold
      ? `${signedPoints(difference.estimate)} ${span(difference)} · ${verdict}`
      : NOT_SHOWN;
    const below = top + lines.length * LINE + (isTold ? 42 : 16);
    return [textAt(0, below, words, { muted: true, size: SMALL })];
  }
  if (!isTold) return [textAt(width - 2, y + 5, NOT_SHOWN, { anchor: 'end', muted: true })];
  const right = width - VERDICT;
  return [
    textAt(right - 98, y + 5, signedPoints(difference.estimate), { anchor: 'end', bold: true }),
    textAt(right, y + 5, span(difference), { anchor: 'end', muted: true, size: SMALL }),
    textAt(width - 2, y + 5, verdict, { anchor: 'end' }),
  ];
}

function place(rows: readonly DifferenceRow[], labelWidth: number, narrow: boolean): Placed[] {
  let top = narrow ? 4 : HEAD;
  return rows.map((row) => {
    const lines = wrapText(row.label, (line) => textWidth(line, FONT) <= labelWidth);
    const block = lines.length * LINE;
    const height = narrow ? block + (row.difference ? 60 : 30) : Math.max(36, block + 14);
    const [above, y] = [top, narrow ? top + block + 14 : top + height / 2];
    top += height;
    return { row, lines, top: above, bottom: top, y };
  });
}

/**
 * Differences around zero, one row an item: the estimate as a dot on its interval, an upright line
 * where nothing differs, the figures and what can be said of them to the right.
 *
 * @returns SVG markup, safe to embed in a page; as wide as told, narrow below 560
 */
export function differencePlot(
  rows: readonly DifferenceRow[],
  options: ChartText & { readonly width?: number; readonly itemLabel: string },
): string {
  const width = options.width ?? 820;
  const narrow = width < NARROW_BELOW;
  const longest = Math.max(110, ...rows.map(({ label }) => textWidth(label, FONT)));
  const labelWidth = narrow ? width : Math.min(longest + 2, width * 0.3);
  const plot = narrow ? [10, width - 14] : [labelWidth + 20, width - VERDICT - FIGURE - 12];
  const ends = rows.flatMap(({ difference }) =>
    difference ? [difference.low, difference.high] : [],
  );
  const farthest = Math.max(0.02, ...ends.map(Math.abs)) * 1.05;
  const scale = scaleLinear([-farthest, farthest], plot);
  const placed = place(rows, labelWidth, narrow);
  const bottom = placed.at(-1)?.bottom ?? HEAD;
  const ticks = scale.ticks(narrow ? 4 : 6);
  return chartFrame(options, { width, height: bottom + AXIS }, [
    ...(narrow
      ? []
      : [
          textAt(0, 18, options.itemLabel, { muted: true, size: SMALL }),
          textAt(width - VERDICT, 18, 'Skillnad (spann)', {
            ...{ anchor: 'end', muted: true, size: SMALL },
          }),
        ]),
    ...ticks.flatMap((tick) => [
      element('line', {
        ...{ class: 'chart-grid', x1: scale(tick), x2: scale(tick) },
        ...{ y1: narrow ? 4 : HEAD - 4, y2: bottom, stroke: 'currentColor' },
        'stroke-opacity': tick === 0 ? 0.7 : 0.12,
        ...(tick === 0 ? { 'stroke-width': 1.5 } : {}),
      }),
      textAt(scale(tick), bottom + 18, signedPoints(tick), {
        ...{ anchor: 'middle', muted: true, size: SMALL },
      }),
    ]),
    textAt(
      plot[0] ?? 0,
      bottom + 38,
      'Skillnad i procentenheter: mindre till vänster, större till höger',
      {
        ...{ muted: true, size: SMALL },
      },
    ),
    ...placed.flatMap((one) => [
      ...one.lines.map((line, index) =>
        textAt(0, labelTop(one, narrow) + index * LINE, line, {
          ...{ bold: narrow, muted: one.row.difference === null },
        }),
      ),
      ...(one.row.difference ? spanMark(one.row.difference, one.y, scale) : []),
      ...figures(one, width, narrow),
    ]),
  ]);
}

const labelTop = ({ lines, top, y }: Placed, narrow: boolean): number =>
  narrow ? top + 16 : y - ((lines.length - 1) * LINE) / 2 + 5;
