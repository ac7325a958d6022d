import type { ScaleLinear } from 'd3-scale';
import type { Estimate, RankedPriority } from '../../contract/ranked-item.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { type PlotMeasure, plottedEstimate } from './interval-rows.ts';
import { element } from './markup.ts';

/** Band, whisker with end marks, and the estimate as a dot. */
export function intervalMark(
  item: RankedPriority,
  y: number,
  scale: ScaleLinear<number, number>,
  measure: PlotMeasure,
): string[] {
  return spanMark(plottedEstimate(item, measure), y, scale);
}

/** The same of any figure with its interval. */
export function spanMark(
  { estimate, low, high }: Pick<Estimate, 'estimate' | 'low' | 'high'>,
  y: number,
  scale: ScaleLinear<number, number>,
): string[] {
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
