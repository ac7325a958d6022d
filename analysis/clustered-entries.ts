import type { ItemList } from './item-list.ts';

/** The entries of a list that count, in the order of the respondents' clusters. */
export interface ClusteredEntries {
  readonly row: Int32Array;
  readonly item: Int32Array;
  readonly rating: Uint8Array | Float64Array;
  /** As in the list; null when every entry counts as naming. */
  readonly named: Uint8Array | null;
  /** Place of each respondent's first entry; one without entries has that of somebody else. */
  readonly first: Int32Array;
}

/**
 * Sorts a list by cluster, and within a cluster by respondent; entries of respondents
 * without weight, or outside the denominator, are left out. Linear in entries and respondents.
 *
 * @param order - respondents in the order of their clusters
 * @param respondents - how many there are, with those left out
 */
export function clusteredEntries(
  list: ItemList,
  order: Int32Array,
  respondents: number,
): ClusteredEntries {
  const { start, respondent, rating, named, asked } = list;
  const { first, size } = places(list, order, respondents);
  const next = first.slice();
  const made = {
    row: new Int32Array(size),
    item: new Int32Array(size),
    rating: rating instanceof Uint8Array ? new Uint8Array(size) : new Float64Array(size),
    named: named ? new Uint8Array(size) : null,
    first,
  };
  for (let k = 0; k < list.ids.length; k += 1) {
    const end = start[k + 1] ?? 0;
    for (let e = start[k] ?? 0; e < end; e += 1) {
      const i = respondent[e] ?? 0;
      const at = next[i] ?? -1;
      if (at < 0 || (asked && !asked[i])) continue;
      next[i] = at + 1;
      made.row[at] = i;
      made.item[at] = k;
      made.rating[at] = rating[e] ?? 0;
      if (made.named) made.named[at] = named?.[e] ?? 0;
    }
  }
  return made;
}

/** Where the entries of each respondent begin, −1 for those left out, and how many there are. */
function places({ respondent, asked }: ItemList, order: Int32Array, respondents: number) {
  const counts = new Int32Array(respondents);
  for (let e = 0; e < respondent.length; e += 1) {
    const i = respondent[e] ?? 0;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  const first = new Int32Array(respondents).fill(-1);
  let size = 0;
  for (let at = 0; at < order.length; at += 1) {
    const i = order[at] ?? 0;
    first[i] = size;
    if (!asked || asked[i]) size += counts[i] ?? 0;
  }
  return { first, size };
}
