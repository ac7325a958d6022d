import type { Estimate } from './dialogue.ts';
import type { ItemList } from './item-list.ts';
import type { Linear, Linearizer } from './linearizer.ts';
import { meanInterval } from './mean-interval.ts';
import { shareInterval } from './share-interval.ts';

/** One item among one group of respondents. */
export interface ItemEstimates {
  readonly item: number;
  readonly named: number;
  readonly prevalence: Estimate;
  readonly severity: Estimate;
  readonly burden: Estimate;
  /** The measure that the list is ranked by. */
  readonly value: number;
  readonly linear: Linear;
}

export interface GroupEstimates {
  /** Items with enough answers. */
  readonly enough: readonly ItemEstimates[];
  /** How many named each item, whatever their number. */
  readonly named: Int32Array;
}

/** Fewer answers than this, and an item is not ranked. */
const FEWEST = 5;

/** Who is looked at, in groups; the rest of the sample stays in with zeros. */
export interface Grouping {
  readonly linearizer: Linearizer;
  readonly weights: Float64Array;
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Respondents of each group in the denominator, unweighted. */
  readonly counts: Int32Array;
}

/**
 * Prevalence, severity and burden of every item in every group, with linearized errors.
 *
 * @param wanted - groups to estimate; others (unknown, outside) only stay in the sample
 */
export function estimateItems(
  list: ItemList,
  grouping: Grouping,
  wanted: readonly number[],
): GroupEstimates[] {
  const named = wanted.map(() => new Int32Array(list.ids.length));
  const enough: ItemEstimates[][] = wanted.map(() => []);
  const bucket = new Bucket(list, grouping);
  for (let k = 0; k < list.ids.length; k += 1) {
    bucket.fill(k);
    wanted.forEach((group, slot) => {
      const sums = bucket.sums(group);
      const counts = named[slot];
      if (counts) counts[k] = sums.named;
      if ((list.asked ? sums.named : sums.entries) < FEWEST) return;
      const estimates = estimateOne(list, grouping, bucket, group, k);
      if (estimates) enough[slot]?.push(estimates);
    });
  }
  return wanted.map((_, slot) => ({
    enough: enough[slot] ?? [],
    named: named[slot] ?? new Int32Array(0),
  }));
}

/** The entries of one item sorted by group, with room for their influences. */
class Bucket {
  readonly respondent: Int32Array;
  readonly rating: Float64Array;
  readonly named: Uint8Array;
  readonly one: Uint8Array;
  private readonly product: Float64Array;
  readonly from: Int32Array;
  private readonly list: ItemList;
  private readonly grouping: Grouping;

  constructor(list: ItemList, grouping: Grouping) {
    this.list = list;
    this.grouping = grouping;
    let longest = 0;
    for (let k = 0; k < list.ids.length; k += 1) {
      longest = Math.max(longest, (list.start[k + 1] ?? 0) - (list.start[k] ?? 0));
    }
    this.respondent = new Int32Array(longest);
    this.rating = new Float64Array(longest);
    this.named = new Uint8Array(longest);
    this.one = new Uint8Array(longest).fill(1);
    this.product = new Float64Array(longest);
    this.from = new Int32Array(grouping.groups + 1);
  }

  fill(k: number): void {
    const { list, from } = this;
    const { groupOf, weights, groups } = this.grouping;
    const begin = list.start[k] ?? 0;
    const end = list.start[k + 1] ?? 0;
    from.fill(0);
    for (let e = begin; e < end; e += 1) {
      const i = list.respondent[e] ?? 0;
      if (!this.counts(i, weights)) continue;
      const b = (groupOf[i] ?? 0) + 1;
      from[b] = (from[b] ?? 0) + 1;
    }
    for (let b = 0; b < groups; b += 1) from[b + 1] = (from[b + 1] ?? 0) + (from[b] ?? 0);
    const next = from.slice();
    for (let e = begin; e < end; e += 1) {
      const i = list.respondent[e] ?? 0;
      if (!this.counts(i, weights)) continue;
      const b = groupOf[i] ?? 0;
      const at = next[b] ?? 0;
      this.respondent[at] = i;
      this.rating[at] = list.rating[e] ?? 0;
      this.named[at] = list.named ? (list.named[e] ?? 0) : 1;
      next[b] = at + 1;
    }
  }

  /** Entries of respondents without weight, or outside the denominator, do not count. */
  private counts(i: number, weights: Float64Array): boolean {
    return (weights[i] ?? 0) > 0 && (this.list.asked === null || this.list.asked[i] === 1);
  }

  /** The rating where the entry is a naming, 0 elsewhere. */
  namedRating(): Float64Array {
    const end = this.from.at(-1) ?? 0;
    for (let at = 0; at < end; at += 1) {
      this.product[at] = this.named[at] ? (this.rating[at] ?? 0) : 0;
    }
    return this.product;
  }

  sums(group: number) {
    const { weights } = this.grouping;
    const result = { entries: 0, named: 0, weight: 0, rated: 0, namedWeight: 0, namedRated: 0 };
    const to = this.from[group + 1] ?? 0;
    for (let at = this.from[group] ?? 0; at < to; at += 1) {
      const weight = weights[this.respondent[at] ?? 0] ?? 0;
      const rated = weight * (this.rating[at] ?? 0);
      result.entries += 1;
      result.weight += weight;
      result.rated += rated;
      if (this.named[at]) {
        result.named += 1;
        result.namedWeight += weight;
        result.namedRated += rated;
      }
    }
    return result;
  }
}

function estimateOne(
  list: ItemList,
  grouping: Grouping,
  bucket: Bucket,
  group: number,
  item: number,
): ItemEstimates | null {
  const { linearizer, groups } = grouping;
  const sums = bucket.sums(group);
  const size = list.asked ? (linearizer.size[group] ?? 0) : sums.weight;
  if (!(size > 0)) return null;
  const from = bucket.from[group] ?? 0;
  const to = bucket.from[group + 1] ?? 0;
  // With a denominator of its own, an item's residual stands on its entries.
  const columns = list.asked
    ? [bucket.named, bucket.rating]
    : [bucket.named, bucket.rating, bucket.one, bucket.namedRating()];
  const gathered = linearizer.gather(bucket.respondent, columns, from, to);
  const delta = new Float64Array(groups);
  const mean = (value: number, column: 0 | 1): Linear => {
    const alpha = [0, 0, list.asked ? 0 : -value / size, 0];
    alpha[column] = 1 / size;
    delta[group] = list.asked ? value / size : 0;
    return linearizer.combine(gathered, alpha, delta);
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
    named: sums.named,
    prevalence: { estimate: share, se: prevalent.se, df: prevalent.df, ...interval },
    burden: meanInterval(average, burdened.se, burdened.df, list.scale),
    severity: severityOf(list, sums, (alpha) =>
      linearizer.combine(gathered, alpha, new Float64Array(groups)),
    ),
    value: list.measure === 'burden' ? average : share,
    linear: list.measure === 'burden' ? burdened : prevalent,
  };
}

/** Mean rating among those who named the item: a ratio, at 0 without error when nobody did. */
function severityOf(
  list: ItemList,
  sums: { readonly namedWeight: number; readonly namedRated: number },
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
