import { scaleLinear } from 'd3-scale';
import type { Composition, CompositionGroup } from '../composition.ts';
import { NOT_SHOWN } from '../hidden-words.ts';
import { formatShare } from '../numbers.ts';
import { type ChartText, chartFrame } from './chart-frame.ts';
import { CHART_COLOURS, MUTED } from './chart-style.ts';
import { element, textElement } from './markup.ts';
import { textWidth, wrapText } from './text-width.ts';

const FONT = 15;
const SMALL = 13;
const LINE = 20;
const NARROW_BELOW = 560;
const HEAD = 32;
const FIGURE = 96;

type Row = CompositionGroup & { readonly populationShare: number };

interface Placed {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly top: number;
  /** Height at which the marks stand. */
  readonly y: number;
}

const small = (x: number, y: number, anchor: 'start' | 'end', text: string) =>
  textElement('text', { ...MUTED, x, y, 'text-anchor': anchor, 'font-size': SMALL }, text);

/** The population as an upright line, those who answered as a dot, and the way between them. */
function marks({ row, y }: Placed, scale: (share: number) => number): string[] {
  const population = scale(row.populationShare);
  const upright = { x1: population, x2: population, y1: y - 9, y2: y + 9 };
  const colour = CHART_COLOURS.estimate;
  const answered = row.share === null ? null : scale(row.share);
  return [
    ...(answered === null
      ? []
      : [
          element('line', {
            ...{ class: 'chart-whisker', stroke: colour, 'stroke-width': 1.5 },
            ...{ x1: population, x2: answered, y1: y, y2: y },
          }),
          element('circle', {
            ...{ class: 'chart-estimate', cx: answered, cy: y, r: 5.5, fill: colour },
          }),
        ]),
    element('line', { ...upright, stroke: 'currentColor', 'stroke-width': 2.5 }),
  ];
}

function figures({ row, y, lines, top }: Placed, width: number, narrow: boolean): string[] {
  const answered = row.share === null ? NOT_SHOWN : formatShare(row.share);
  const population = formatShare(row.populationShare);
  if (narrow) {
    const below = top + lines.length * LINE + 40;
    return [small(0, below, 'start', `Svarade: ${answered} · befolkningen: ${population}`)];
  }
  const figure = { y: y + 5, 'text-anchor': 'end', 'font-size': FONT };
  return [
    textElement('text', { ...figure, x: width - FIGURE, 'font-weight': 600 }, answered),
    textElement('text', { ...figure, x: width - 2 }, population),
  ];
}

/**
 * Who answered beside the population, one row a group: a dot for those who answered, an upright
 * line for the population. Groups without a population are left to the table.
 *
 * @returns SVG markup, safe to embed in a page; as wide as told, narrow below 560
 */
export function compositionPlot(
  { groups }: Composition,
  options: ChartText & { readonly width?: number },
): string {
  const width = options.width ?? 820;
  const narrow = width < NARROW_BELOW;
  const rows = groups.filter((group): group is Row => group.populationShare !== null);
  const longest = Math.max(110, ...rows.map(({ label }) => textWidth(label, FONT)));
  const labelWidth = narrow ? width : Math.min(longest + 2, width * 0.34);
  const plot = narrow ? [8, width - 12] : [labelWidth + 20, width - 2 * FIGURE - 16];
  const largest = Math.max(0.01, ...rows.flatMap((row) => [row.share ?? 0, row.populationShare]));
  const scale = scaleLinear([0, largest * 1.05], plot);
  const placed: Placed[] = [];
  let top = narrow ? 4 : HEAD;
  for (const row of rows) {
    const lines = wrapText(row.label, (line) => textWidth(line, FONT) <= labelWidth);
    const height = narrow ? lines.length * LINE + 54 : Math.max(34, lines.length * LINE + 12);
    const y = narrow ? top + lines.length * LINE + 14 : top + height / 2;
    placed.push({ row, lines, top, y });
    top += height;
  }
  const axis = { x1: scale(0), x2: scale(0), y1: narrow ? 4 : HEAD - 4, y2: top };
  return chartFrame(options, { width, height: top + 26 }, [
    ...(narrow
      ? []
      : [
          small(width - FIGURE, 18, 'end', 'Svarade'),
          small(width - 2, 18, 'end', 'Befolkningen'),
          element('line', { ...axis, stroke: 'currentColor', 'stroke-opacity': 0.4 }),
        ]),
    ...placed.flatMap((group) => [
      ...group.lines.map((line, index) =>
        textElement(
          'text',
          { x: 0, y: labelTop(group, narrow) + index * LINE, 'font-size': FONT },
          line,
        ),
      ),
      ...marks(group, scale),
      ...figures(group, width, narrow),
    ]),
    small(plot[0] ?? 0, top + 18, 'start', 'Punkt: de som svarade. Streck: befolkningen.'),
  ]);
}

const labelTop = ({ lines, top, y }: Placed, narrow: boolean): number =>
  narrow ? top + 16 : y - ((lines.length - 1) * LINE) / 2 + 5;
