import type { ItemList } from './item-list.ts';

/** The entries of a list that count, in the order of the respondents' clusters. */
export interface ClusteredEntries {
  readonly row: Int32Array;
  readonly item: Int32Array;
  readonly rating: Uint8Array | Float64Array;
  /** As in the list; null when every entry counts as naming. */
  readonly named: Uint8Array | null;
}

/**
 * Sorts a list by cluster; entries of respondents without weight, or outside the
 * denominator, are left out. Linear in entries and respondents.
 *
 * @param order - respondents in the order of their clusters
 */
export function clusteredEntries(list: ItemList, order: Int32Array): ClusteredEntries {
  const { start, respondent, rating, named, asked } = list;
  const { next, size } = places(list, order);
  const made = {
    row: new Int32Array(size),
    item: new Int32Array(size),
    rating: rating instanceof Uint8Array ? new Uint8Array(size) : new Float64Array(size),
    named: named ? new Uint8Array(size) : null,
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
function places({ respondent, asked }: ItemList, order: Int32Array) {
  const most = respondent.reduce((largest, i) => Math.max(largest, i), -1);
  const rows =
    Math.max(
      most,
      order.reduce((largest, i) => Math.max(largest, i), -1),
    ) + 1;
  const counts = new Int32Array(rows);
  for (const i of respondent) {
    if (!asked || asked[i]) counts[i] = (counts[i] ?? 0) + 1;
  }
  const next = new Int32Array(rows).fill(-1);
  let size = 0;
  for (const i of order) {
    next[i] = size;
    size += counts[i] ?? 0;
  }
  return { next, size };
}
