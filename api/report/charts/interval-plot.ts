import { scaleLinear } from 'd3-scale';
import type { Item } from '../../contract/ranked-item.ts';
import { type ChartText, chartFrame } from './chart-frame.ts';
import { plotAxis } from './interval-axis.ts';
import { drawRow, headings } from './interval-drawing.ts';
import { plotLayout } from './interval-layout.ts';
import { type PlotMeasure, type PlotRow, plotRows, plottedEstimate } from './interval-rows.ts';

export type IntervalPlotOptions = ChartText & {
  /** What the axis shows; themes and places rank on burden, wishes on prevalence. */
  readonly measure?: PlotMeasure;
  /** Width in pixels; below 560 the label stands above its band. */
  readonly width?: number;
  /** The axis in words, where the usual ones do not fit (somebody else's scale). */
  readonly axisLabel?: string;
  /** Heading of the figures of the axis; "Otrygghet" or "Andel" unless told. */
  readonly figureLabel?: string;
  /** What the number of persons behind a row is called; "Nämnd av" unless told. */
  readonly countLabel?: string;
  /** Where the axis begins: the lowest step of a rating scale; 0 unless told. */
  readonly from?: number;
  /** The rows are answers in the order in which they were offered, not ranks. */
  readonly inGivenOrder?: boolean;
  /** What a row without figures says, where it is hidden for another reason than being small. */
  readonly hiddenWords?: string;
  /** The smallest cell that is published, for the words of a suppressed row. */
  readonly smallestCell?: number;
  /** What a row is, as the heading of the labels: "Tema", "Plats". */
  readonly itemLabel?: string;
};

const AXIS_LABELS: Readonly<Record<PlotMeasure, string>> = {
  burden: 'Otrygghet i snitt bland alla som svarade, 0–5',
  prevalence: 'Andel av dem som svarade',
};

function highest(rows: readonly PlotRow[], measure: PlotMeasure): number {
  return rows.reduce(
    (top, row) =>
      row.kind === 'ranked' ? Math.max(top, plottedEstimate(row.item, measure).high) : top,
    0,
  );
}

/**
 * A ranking as a picture: the rank interval to the left, the estimate as a dot
 * on its interval, a dashed line where the figures carry a boundary between
 * tiers, the figures to the right. Rows without figures stay in the list and
 * say why in words. The same SVG serves screen, print and Word.
 *
 * @returns SVG markup, safe to embed in a page
 */
export function intervalPlot(items: readonly Item[], options: IntervalPlotOptions): string {
  const measure = options.measure ?? 'burden';
  const from = options.from ?? 0;
  const rows = plotRows(items, options.smallestCell ?? 5, options.hiddenWords);
  const layout = plotLayout(rows, options.width ?? 820, measure, {
    figureLabel: options.figureLabel ?? 'Otrygghet',
    countLabel: options.countLabel ?? 'Nämnd av',
    hasRanks: options.inGivenOrder !== true,
  });
  const top = Math.max(highest(rows, measure), from + 0.01);
  const scale = scaleLinear(
    [from, top + (top - from) * 0.04],
    [layout.plot.left, layout.plot.right],
  ).clamp(true);
  return chartFrame(options, { width: layout.width, height: layout.height }, [
    ...plotAxis(layout, scale, {
      label: options.axisLabel ?? AXIS_LABELS[measure],
      percent: measure === 'prevalence',
    }),
    ...headings(layout, options.itemLabel ?? ''),
    ...layout.rows.flatMap((row) => drawRow(row, layout, scale, measure)),
  ]);
}
