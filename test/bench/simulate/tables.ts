/** The results of the simulation as Markdown. */
import type { Tally } from './tally.ts';

export interface WorldResult {
  readonly title: string;
  readonly tally: Tally;
}

interface Column {
  readonly title: string;
  readonly name: string;
  readonly as: 'percent' | 'number';
}

const column = (title: string, name: string, as: Column['as'] = 'percent'): Column => ({
  title,
  name,
  as,
});

const COVERAGE = [
  column('rank sets, simultaneous', 'simultaneous'),
  column('rank sets, marginal', 'marginal'),
  column('the easy way', 'easy'),
  column('share', 'prevalence'),
  column('severity', 'severity'),
  column('burden', 'burden'),
];
const TIERS = [
  column('a false tier boundary', 'falseBoundary'),
  column('an item in too low a tier', 'misplaced'),
  column('tiers', 'tiers', 'number'),
  column('ranks in a simultaneous set', 'width', 'number'),
  column('in an easy one', 'easyWidth', 'number'),
  column('df of burden', 'df', 'number'),
];
const FLAGS = [
  column('burst', 'burst:any'),
  column('copy', 'copy:any'),
  column('speed, per 1,000 answers', 'speed:thousand', 'number'),
  column('straight-lining, per 1,000 answers', 'straight:thousand', 'number'),
  column('campaign: themes, web', 'themes web:any'),
  column('themes, street', 'themes street:any'),
  column('places, web', 'places web:any'),
  column('places, street', 'places street:any'),
  column('a planted campaign is found', 'campaign:found'),
];

/** Coverage at nominal 95 %, and tiers. */
export function coverageTables(results: readonly WorldResult[]): string {
  return [table('coverage, %', COVERAGE, results), table('tiers', TIERS, results)].join('\n\n');
}

/** False alarms of the flags. */
export function flagTable(results: readonly WorldResult[]): string {
  return table('rounds with a mark, %', FLAGS, results);
}

function table(
  corner: string,
  columns: readonly Column[],
  results: readonly WorldResult[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([corner, ...columns.map(({ title }) => title)]),
    line(['---', ...columns.map(() => '---:')]),
    ...results.map(({ title, tally }) => line([title, ...columns.map((of) => cell(of, tally))])),
  ].join('\n');
}

/** `94.6 ± 0.2`; where it happened never or always, how far off that may be (rule of three). */
function cell({ name, as }: Column, tally: Tally): string {
  const { mean, error, n } = tally.mean(name);
  if (as === 'number') return `${mean.toFixed(2)} ± ${error.toFixed(2)}`;
  const limit = Math.min(100, 300 / n);
  if (error === 0 && mean === 0) return `0 (≤ ${limit.toFixed(1)})`;
  if (error === 0 && mean === 1) return `100 (≥ ${(100 - limit).toFixed(1)})`;
  return `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)}`;
}
