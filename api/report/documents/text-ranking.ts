import { scaleLinear } from 'd3-scale';
import type { Item, RankedPriority } from '../../contract/ranked-item.ts';
import { type PlotMeasure, plotRows } from '../charts/interval-rows.ts';
import { wrapText } from '../charts/text-width.ts';
import { TIER_WORDS } from '../charts/tier-line.ts';
import { formatNumber, formatRange, formatShare } from '../numbers.ts';

export interface TextRanking {
  readonly items: readonly Item[];
  readonly measure: PlotMeasure;
  /** Heading of the labels and of the figures on the axis. */
  readonly itemLabel: string;
  readonly figureLabel: string;
  /** Heading of the number of persons behind a row. */
  readonly countLabel: string;
  readonly smallestCell: number;
  /** Where the axis begins: 0, or the lowest step of somebody else's scale. */
  readonly from: number;
  readonly width: number;
}

const RANK = 7;
const FIGURE = 11;
const SHARE = 11;
const NAMED = 10;

interface Columns {
  readonly label: number;
  readonly bar: number;
}

/** Labels take the room they need, up to six tenths of what the figures leave. */
function columnsOf({ items, width, measure }: TextRanking): Columns {
  const figures = (measure === 'burden' ? FIGURE : 0) + SHARE + NAMED;
  const room = width - RANK - figures - 4;
  const longest = items.reduce((most, item) => Math.max(most, item.label.length), 16);
  const label = Math.min(longest, Math.floor(room * 0.6));
  return { label, bar: Math.max(8, room - label) };
}

/** An interval of characters: `├───●──┤`, one column at least. */
export function textInterval(low: number, estimate: number, high: number, size: number): string {
  const marks = Array.from({ length: size }, () => ' ');
  for (let at = low; at <= high; at += 1) marks[at] = '─';
  marks[low] = '├';
  marks[high] = '┤';
  marks[estimate] = '●';
  return marks.join('').slice(0, size);
}

function figuresOf(item: RankedPriority, measure: PlotMeasure): string {
  return [
    measure === 'burden' ? formatNumber(item.burden.estimate, 2).padStart(FIGURE) : '',
    formatShare(item.prevalence.estimate).padStart(SHARE),
    formatNumber(item.named).padStart(NAMED),
  ].join('');
}

function labelled(rank: string, label: string, columns: Columns, rest: string): readonly string[] {
  return wrapText(label, (line) => line.length <= columns.label).map((line, index) =>
    index === 0
      ? `${rank.padStart(RANK - 2)}  ${line.padEnd(columns.label)}  ${rest}`.trimEnd()
      : `${' '.repeat(RANK)}${line}`,
  );
}

function tierLine(width: number): string {
  const words = ` ${TIER_WORDS} `;
  const dashes = Math.max(4, width - words.length);
  const left = Math.floor(dashes / 2);
  return `${'╌'.repeat(left)}${words}${'╌'.repeat(dashes - left)}`;
}

function headLine(ranking: TextRanking, columns: Columns): string {
  return [
    ranking.itemLabel.padStart(ranking.itemLabel.length + RANK).padEnd(RANK + columns.label + 2),
    ' '.repeat(columns.bar),
    ranking.measure === 'burden' ? ranking.figureLabel.padStart(FIGURE) : '',
    'Andel'.padStart(SHARE),
    ranking.countLabel.padStart(NAMED),
  ].join('');
}

/** The values at both ends of the axis. */
function axisLine({ from, measure }: TextRanking, columns: Columns, top: number): string {
  const value = (end: number) =>
    measure === 'prevalence' ? formatShare(end) : formatNumber(end, end === 0 ? 0 : 2);
  const start = value(from);
  return `${' '.repeat(RANK + columns.label + 2)}${start}${value(top).padStart(columns.bar - start.length)}`;
}

/** A ranking as lines of text: rank interval, label, interval, figures, tiers. */
export function textRanking(ranking: TextRanking): readonly string[] {
  const { items, measure, from, smallestCell, width } = ranking;
  const columns = columnsOf(ranking);
  const top = items.reduce(
    (high, item) => (item.status === 'ranked' ? Math.max(high, item[measure].high) : high),
    from + 0.01,
  );
  const scale = scaleLinear([from, top], [0, columns.bar - 1]).clamp(true);
  const column = (value: number) => Math.round(scale(value));
  const rows = plotRows(items, smallestCell).flatMap((row) => {
    if (row.kind === 'tier') return [tierLine(width)];
    if (row.kind === 'unranked') return labelled('–', row.label, columns, row.words);
    const { low, estimate, high } = row.item[measure];
    const bar = textInterval(column(low), column(estimate), column(high), columns.bar);
    return labelled(
      formatRange(...row.item.rankInterval),
      row.item.label,
      columns,
      `${bar}${figuresOf(row.item, measure)}`,
    );
  });
  return [headLine(ranking, columns), ...rows, axisLine(ranking, columns, top)];
}
