import type { Grouping } from './grouping.ts';
import type { EntrySums, ItemBucket } from './item-bucket.ts';
import type { ItemList } from './item-list.ts';
import { type Linear, linearize } from './linearize.ts';
import { meanInterval } from './mean-interval.ts';
import type { Estimate } from './ranked-dialogue.ts';
import { shareInterval } from './share-interval.ts';

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

/** The respondents that an item rests on: those who named it, or who rated it at all. */
export function answersOf(list: ItemList, sums: EntrySums): number {
  return list.asked ? sums.named : sums.entries;
}

/**
 * Prevalence, severity and burden of one item in one group.
 *
 * @param bucket - filled with the item
 * @returns null when the group has no denominator
 */
export function estimateItem(
  list: ItemList,
  grouping: Grouping,
  bucket: ItemBucket,
  group: number,
  item: number,
): ItemEstimates | null {
  const { design } = grouping;
  const sums = bucket.sums(group);
  const size = list.asked ? (design.size[group] ?? 0) : sums.weight;
  if (!(size > 0)) return null;
  const from = bucket.from[group] ?? 0;
  const to = bucket.from[group + 1] ?? 0;
  // With a denominator of its own, an item's residual stands on its entries.
  const columns = list.asked
    ? [bucket.named, bucket.rating]
    : [bucket.named, bucket.rating, bucket.one, bucket.namedRating()];
  const gathered = grouping.gather({ respondent: bucket.respondent, columns, from, to });
  const delta = new Float64Array(design.groups);
  const mean = (value: number, column: 0 | 1): Linear => {
    const alpha = [0, 0, list.asked ? 0 : -value / size, 0];
    alpha[column] = 1 / size;
    delta[group] = list.asked ? value / size : 0;
    return linearize(design, gathered, alpha, delta);
  };
  const share = Math.min(1, sums.namedWeight / size);
  const average = sums.rated / size;
  const prevalent = mean(share, 0);
  const burdened = mean(average, 1);
  const respondents = list.asked ? (grouping.counts[group] ?? 0) : sums.entries;
  const interval = shareInterval({
    estimate: share,
    se: prevalent.se,
    df: prevalent.df,
    respondents,
  });
  return {
    item,
    named: answersOf(list, sums),
    prevalence: { estimate: share, se: prevalent.se, df: prevalent.df, ...interval },
    burden: meanInterval(average, burdened.se, burdened.df, list.scale),
    severity: severityOf(list, sums, (alpha) =>
      linearize(design, gathered, alpha, new Float64Array(design.groups)),
    ),
    value: list.measure === 'burden' ? average : share,
    linear: list.measure === 'burden' ? burdened : prevalent,
  };
}

/** Mean rating among those who named the item: a ratio, at 0 without error when nobody did. */
function severityOf(
  list: ItemList,
  sums: EntrySums,
  combine: (alpha: readonly number[]) => Linear,
): Estimate {
  const { namedWeight, namedRated } = sums;
  if (!(namedWeight > 0)) return { estimate: 0, se: 0, df: 1, low: 0, high: list.scale.high };
  const severity = namedRated / namedWeight;
  const perWeight = 1 / namedWeight;
  const linear = combine(
    list.asked ? [-severity * perWeight, perWeight] : [-severity * perWeight, 0, 0, perWeight],
  );
  const low = list.asked ? Math.max(1, list.scale.low) : list.scale.low;
  return meanInterval(severity, linear.se, linear.df, { low, high: list.scale.high });
}
