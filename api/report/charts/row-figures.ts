/** The figures of a row: in columns to the right, or in one line where it is narrow. */
import type { RankedPriority } from '../../contract/ranked-item.ts';
import { formatNumber, formatShare } from '../numbers.ts';
import { MUTED } from './chart-style.ts';
import { FONT_SIZE, type PlotLayout, SMALL_SIZE } from './interval-layout.ts';
import type { PlotMeasure } from './interval-rows.ts';
import { textElement } from './markup.ts';

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
function figureLine(item: RankedPriority, measure: PlotMeasure, countLabel: string): string {
  return [
    ...(measure === 'burden' ? [formatNumber(item.burden.estimate, 2)] : []),
    formatShare(item.prevalence.estimate),
    `${countLabel.toLowerCase()} ${formatNumber(item.named)}`,
  ].join(' · ');
}

/** The figures of a ranked row whose interval is drawn at height `y`. */
export function rowFigures(
  item: RankedPriority,
  y: number,
  layout: PlotLayout,
  measure: PlotMeasure,
): string[] {
  if (!layout.narrow) return wideFigures(item, y, layout);
  const below = { x: layout.plot.left, y: y + 26, 'font-size': SMALL_SIZE + 1 };
  return [
    textElement('text', { ...MUTED, ...below }, figureLine(item, measure, layout.words.countLabel)),
  ];
}
