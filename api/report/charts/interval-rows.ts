import type { Estimate, Item, RankedPriority } from '../../contract/ranked-item.ts';
import { unrankedWords } from '../hidden-words.ts';

/** Which of an item's figures the plot shows on its axis. */
export type PlotMeasure = 'burden' | 'prevalence';

/** A place in the plot: an item, or the line between two tiers. */
export type PlotRow =
  | { readonly kind: 'ranked'; readonly item: RankedPriority }
  | {
      readonly kind: 'unranked';
      readonly label: string;
      readonly words: string;
    }
  | { readonly kind: 'tier' };

/** The estimate on the axis. */
export function plottedEstimate(item: RankedPriority, measure: PlotMeasure): Estimate {
  return item[measure];
}

/**
 * The rows from top to bottom: ranked items by rank with a line where a new
 * tier begins, then those without figures in the order given. No item is left out.
 */
export function plotRows(
  items: readonly Item[],
  smallestCell: number,
  hiddenWords?: string,
): readonly PlotRow[] {
  const ranked = items
    .filter((item) => item.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank);
  const rows: PlotRow[] = [];
  for (const [index, item] of ranked.entries()) {
    const above = ranked[index - 1];
    if (above !== undefined && above.tier !== item.tier) {
      rows.push({ kind: 'tier' });
    }
    rows.push({ kind: 'ranked', item });
  }
  for (const item of items) {
    if (item.status === 'ranked') continue;
    rows.push({
      kind: 'unranked',
      label: item.label,
      words: hiddenWords ?? unrankedWords(item.status, smallestCell),
    });
  }
  return rows;
}
