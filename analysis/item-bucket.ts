import type { Grouping } from './grouping.ts';
import type { ItemList } from './item-list.ts';

export interface EntrySums {
  /** Unweighted counts. */
  readonly entries: number;
  readonly named: number;
  /** Weight of the entries, and weight × rating. */
  readonly weight: number;
  readonly rated: number;
  /** The same, of entries that are namings. */
  readonly namedWeight: number;
  readonly namedRated: number;
}

/** The entries of one item sorted by group, with room for their influences. */
export class ItemBucket {
  readonly respondent: Int32Array;
  readonly rating: Float64Array;
  readonly named: Float64Array;
  readonly one: Float64Array;
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
    this.named = new Float64Array(longest);
    this.one = new Float64Array(longest).fill(1);
    this.product = new Float64Array(longest);
    this.from = new Int32Array(grouping.design.groups + 1);
  }

  /** Takes in the entries of item k; those of one group stand at `from[group]` to `from[group + 1] - 1`. */
  fill(k: number): void {
    const { list, from } = this;
    const { groupOf, weights, groups } = this.grouping.design;
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

  /** Counts and weighted sums of one group's entries. */
  sums(group: number): EntrySums {
    const { weights } = this.grouping.design;
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
