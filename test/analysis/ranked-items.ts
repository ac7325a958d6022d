import type { NumberItem, RankedItem } from '../../analysis/index.ts';

/** The items with these ids, which must be ranked. */
export function ranked(items: readonly NumberItem[], ids: readonly string[]): RankedItem[] {
  return ids.map((id) => {
    const item = items.find((entry) => entry.id === id);
    if (item?.status !== 'ranked') throw new Error(`${id} is not ranked`);
    return item;
  });
}
