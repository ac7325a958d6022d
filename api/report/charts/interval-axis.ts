import type { ScaleLinear } from 'd3-scale';
import { MUTED } from './chart-style.ts';
import { middleOf, type PlotLayout, SMALL_SIZE } from './interval-layout.ts';
import { element, textElement } from './markup.ts';

const TICK = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** A value on an axis, "0,5", or a share, "10 %". */
function tickText(value: number, percent: boolean): string {
  return percent ? `${TICK.format(Math.round(value * 1000) / 10)}\u00a0%` : TICK.format(value);
}

/** Stretches of the grid: broken at a tier and, in the narrow layout, by texts. */
function gridStretches(layout: PlotLayout): readonly (readonly [top: number, bottom: number])[] {
  if (layout.narrow) {
    return layout.rows
      .filter(({ row }) => row.kind === 'ranked')
      .map((placed) => {
        const y = middleOf(placed, layout);
        return [y - 10, y + 10] as const;
      });
  }
  const stretches: [number, number][] = [];
  let top = layout.bodyTop;
  for (const placed of layout.rows) {
    if (placed.row.kind !== 'tier') continue;
    stretches.push([top, placed.top]);
    top = placed.top + placed.height;
  }
  return [...stretches, [top, layout.bodyBottom]];
}

function gridLines(layout: PlotLayout, x: number, first: boolean): string[] {
  return gridStretches(layout).map(([top, bottom]) =>
    element('line', {
      class: 'chart-grid',
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: 'currentColor',
      'stroke-opacity': first ? 0.5 : 0.16,
    }),
  );
}

/** Grid lines with their values, and the axis in words below. */
export function plotAxis(
  layout: PlotLayout,
  scale: ScaleLinear<number, number>,
  { label, percent }: { readonly label: string; readonly percent: boolean },
): string[] {
  const bottom = layout.bodyBottom + 6;
  const [first] = scale.domain();
  return [
    ...scale.ticks(layout.ticks).flatMap((tick) => [
      ...gridLines(layout, scale(tick), tick === first),
      textElement(
        'text',
        {
          ...MUTED,
          x: scale(tick),
          y: bottom + 15,
          'text-anchor': 'middle',
          'font-size': SMALL_SIZE,
        },
        tickText(tick, percent),
      ),
    ]),
    textElement(
      'text',
      {
        ...MUTED,
        x: layout.plot.left,
        y: bottom + 35,
        'font-size': SMALL_SIZE,
      },
      label,
    ),
  ];
}
