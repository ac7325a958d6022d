import { type PlacedRow, type PlotLayout, SMALL_SIZE } from './interval-layout.ts';
import { element, textElement } from './markup.ts';
import { textWidth } from './text-width.ts';

/** Stands on the line between two tiers. */
export const TIER_WORDS = 'här går en gräns som siffrorna bär';

/** The line between two tiers, with its words in the middle. */
export function tierLine(placed: PlacedRow, layout: PlotLayout): string[] {
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
