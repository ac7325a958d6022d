import type { EntrySums } from './entry-sums.ts';
import type { ItemList } from './item-list.ts';
import type { LinearDesign } from './linear-design.ts';
import { type Linear, linearize } from './linearize.ts';
import { meanInterval } from './mean-interval.ts';
import type { Estimate } from './ranked-dialogue.ts';
import { shareInterval } from './share-interval.ts';
import type { SlotTotals } from './slot-totals.ts';

/** One item among one group of respondents. */
export interface ItemEstimates {
  /** Place of the item in its list. */
  readonly item: number;
  /** Respondents who named it, or rated it where items are rated; unweighted. */
  readonly named: number;
  readonly prevalence: Estimate;
  readonly severity: Estimate;
  readonly burden: Estimate;
  /** The measure that the list is ranked by. */
  readonly value: number;
  readonly linear: Linear;
}

/** An item in a group. */
export interface ItemInGroup {
  readonly list: ItemList;
  readonly design: LinearDesign;
  readonly totals: SlotTotals;
  readonly sums: EntrySums;
  readonly item: number;
  readonly group: number;
  /** Its slot in the totals, and in the sums. */
  readonly slot: number;
  readonly sumSlot: number;
}

/** The respondents that an item rests on: those who named it, or who rated it at all. */
export function answersOf(list: ItemList, totals: SlotTotals, slot: number): number {
  return (list.asked ? totals.named[slot] : totals.entries[slot]) ?? 0;
}

/**
 * Prevalence, severity and burden of one item in one group.
 *
 * @returns null when the group has no denominator
 */
export function estimateItem(of: ItemInGroup): ItemEstimates | null {
  const { list, design, totals, sums, item, group, slot } = of;
  const size = (list.asked ? design.size[group] : totals.weight[slot]) ?? 0;
  if (!(size > 0)) return null;
  const mean = (value: number, column: 0 | 1): Linear => {
    const alpha = new Float64Array(sums.width);
    const delta = new Float64Array(design.groups);
    alpha[column] = 1 / size;
    // With a denominator of its own, an item's residual stands on its entries.
    if (list.asked) delta[group] = value / size;
    else alpha[2] = -value / size;
    return linearize(design, sums, { from: of.sumSlot, count: 1 }, alpha, delta);
  };
  const share = Math.min(1, (totals.namedWeight[slot] ?? 0) / size);
  const average = (totals.rated[slot] ?? 0) / size;
  const prevalent = mean(share, 0);
  const burdened = mean(average, 1);
  const respondents = (list.asked ? design.counts[group] : totals.entries[slot]) ?? 0;
  const interval = shareInterval({
    estimate: share,
    se: prevalent.se,
    df: prevalent.df,
    respondents,
  });
  return {
    item,
    named: answersOf(list, totals, slot),
    prevalence: { estimate: share, se: prevalent.se, df: prevalent.df, ...interval },
    burden: meanInterval(average, burdened.se, burdened.df, list.scale),
    severity: severityOf(of),
    value: list.measure === 'burden' ? average : share,
    linear: list.measure === 'burden' ? burdened : prevalent,
  };
}

/** Mean rating among those who named the item: a ratio, at 0 without error when nobody did. */
function severityOf({ list, design, totals, sums, slot, sumSlot }: ItemInGroup): Estimate {
  // With denominators in common every entry is a naming.
  const column = list.asked ? 1 : 3;
  const weight = totals.namedWeight[slot] ?? 0;
  if (!(weight > 0)) return { estimate: 0, se: 0, df: 1, low: 0, high: list.scale.high };
  const severity = (totals.namedRated[slot] ?? 0) / weight;
  const alpha = new Float64Array(sums.width);
  alpha[0] = -severity / weight;
  alpha[column] = 1 / weight;
  const { se, df } = linearize(
    design,
    sums,
    { from: sumSlot, count: 1 },
    alpha,
    new Float64Array(design.groups),
  );
  const low = list.asked ? Math.max(1, list.scale.low) : list.scale.low;
  return meanInterval(severity, se, df, { low, high: list.scale.high });
}
