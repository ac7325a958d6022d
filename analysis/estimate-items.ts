import { entrySums } from './entry-sums.ts';
import { answersOf, estimateItem, type ItemEstimates } from './estimate-item.ts';
import type { ItemList } from './item-list.ts';
import type { LinearDesign } from './linear-design.ts';
import type { Sample } from './sample.ts';
import { slotTotals } from './slot-totals.ts';

export interface GroupEstimates {
  /** Items with enough answers. */
  readonly enough: readonly ItemEstimates[];
  /** How many answers each item rests on, whatever their number. */
  readonly named: Int32Array;
}

/** Fewer answers than this, and an item is not ranked. */
const FEWEST = 5;

/** Numbers that the sums of a block of items may hold: what they weigh is limited, whatever the strata. */
const MOST_SUMS = 4e6;

/**
 * Prevalence, severity and burden of every item in every group, with linearized errors.
 *
 * @param wanted - groups to estimate; others (unknown, outside) only stay in the sample
 */
export function estimateItems(
  list: ItemList,
  sample: Sample,
  wanted: readonly number[],
): GroupEstimates[] {
  const design = sample.design(list.asked);
  const items = list.ids.length;
  const totals = slotTotals(sample.entries(list), design, list.ids.length);
  const made = wanted.map(() => ({
    enough: [] as ItemEstimates[],
    named: new Int32Array(items),
  }));
  const block = itemsAtOnce(design, list);
  for (let from = 0; from < items; from += block) {
    const to = Math.min(items, from + block);
    const sums = entrySums(design, sample.entries(list), {
      from,
      to,
      hasOwnDenominator: list.asked === null,
    });
    for (let item = from; item < to; item += 1) {
      wanted.forEach((group, at) => {
        const slot = item * design.groups + group;
        const sumSlot = slot - from * design.groups;
        const answers = answersOf(list, totals, slot);
        const own = made[at];
        if (own) own.named[item] = answers;
        const estimates =
          answers < FEWEST
            ? null
            : estimateItem({ list, design, totals, sums, item, group, slot, sumSlot });
        if (estimates) own?.enough.push(estimates);
      });
    }
  }
  return made;
}

function itemsAtOnce({ index, groups, columns }: LinearDesign, { asked }: ItemList): number {
  const anItem = index.strata * groups * (1 + columns - groups) * (asked ? 2 : 4);
  return Math.max(1, Math.floor(MOST_SUMS / anItem));
}
