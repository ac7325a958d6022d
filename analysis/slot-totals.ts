import type { ClusteredEntries } from './clustered-entries.ts';
import type { LinearDesign } from './linear-design.ts';

/** What an item adds up to in a group; an item's groups are slots beside each other. */
export interface SlotTotals {
  /** Entries, and those that are namings; unweighted. */
  readonly entries: Int32Array;
  readonly named: Int32Array;
  /** Weight of the entries, and weight × rating. */
  readonly weight: Float64Array;
  readonly rated: Float64Array;
  /** The same, of entries that are namings. */
  readonly namedWeight: Float64Array;
  readonly namedRated: Float64Array;
}

/**
 * Counts and weighted sums of all items in all groups, added up in the order of the
 * respondents: an estimate is the same to the last digit however clusters are formed.
 * Linear in entries.
 */
export function slotTotals(
  { row, item, rating, named, first }: ClusteredEntries,
  { index, weights, groupOf, groups }: LinearDesign,
  items: number,
): SlotTotals {
  const slots = items * groups;
  const numbers = () => new Float64Array(slots);
  const made = {
    entries: new Int32Array(slots),
    named: new Int32Array(slots),
    weight: numbers(),
    rated: numbers(),
    namedWeight: numbers(),
    namedRated: numbers(),
  };
  for (let i = 0; i < first.length; i += 1) {
    if ((index.clusterOf[i] ?? -1) < 0) continue;
    const weight = weights[i] ?? 0;
    const group = groupOf[i] ?? 0;
    for (let e = first[i] ?? 0; row[e] === i; e += 1) {
      const slot = (item[e] ?? 0) * groups + group;
      const rated = weight * (rating[e] ?? 0);
      made.entries[slot] = (made.entries[slot] ?? 0) + 1;
      made.weight[slot] = (made.weight[slot] ?? 0) + weight;
      made.rated[slot] = (made.rated[slot] ?? 0) + rated;
      if (named && !named[e]) continue;
      made.named[slot] = (made.named[slot] ?? 0) + 1;
      made.namedWeight[slot] = (made.namedWeight[slot] ?? 0) + weight;
      made.namedRated[slot] = (made.namedRated[slot] ?? 0) + rated;
    }
  }
  return made;
}
