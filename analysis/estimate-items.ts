import { answersOf, estimateItem, type ItemEstimates } from './estimate-item.ts';
import type { Grouping } from './grouping.ts';
import { ItemBucket } from './item-bucket.ts';
import type { ItemList } from './item-list.ts';

export interface GroupEstimates {
  /** Items with enough answers. */
  readonly enough: readonly ItemEstimates[];
  /** How many answers each item rests on, whatever their number. */
  readonly named: Int32Array;
}

/** Fewer answers than this, and an item is not ranked. */
const FEWEST = 5;

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
  const bucket = new ItemBucket(list, grouping);
  for (let k = 0; k < list.ids.length; k += 1) {
    bucket.fill(k);
    wanted.forEach((group, slot) => {
      const sums = bucket.sums(group);
      const counts = named[slot];
      const answers = answersOf(list, sums);
      if (counts) counts[k] = answers;
      if (answers < FEWEST) return;
      const estimates = estimateItem(list, grouping, bucket, group, k);
      if (estimates) enough[slot]?.push(estimates);
    });
  }
  return wanted.map((_, slot) => ({
    enough: enough[slot] ?? [],
    named: named[slot] ?? new Int32Array(0),
  }));
}
