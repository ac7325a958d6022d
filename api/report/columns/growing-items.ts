/** Who named what, one naming per respondent and item, in columns that are added to. */
import type { ItemColumns } from '../../../analysis/index.ts';
import { countAtMost, growingBytes, growingInts } from './growing-numbers.ts';

/** Namings gathered so far; respondents are added in increasing order. */
export interface GrowingItems {
  /** Counts item `id` for `respondent` with the largest of its ratings. */
  add(id: string, respondent: number, rating: number): void;
  /** The namings of the first `respondents`, item by item, ids in code-unit order. */
  upTo(respondents: number): ItemColumns;
}

/** Starts an empty collection. Adding is constant time; taking out copies what there is. */
export function growingItems(): GrowingItems {
  const items = new Map<string, ReturnType<typeof emptyItem>>();
  return {
    add(id, respondent, rating) {
      let item = items.get(id);
      if (!item) {
        item = emptyItem();
        items.set(id, item);
      }
      const last = item.respondent.length - 1;
      if (item.respondent.at(last) === respondent) {
        item.rating.set(last, Math.max(item.rating.at(last) ?? 0, rating));
        return;
      }
      item.respondent.push(respondent);
      item.rating.push(rating);
    },
    upTo(respondents) {
      const kept = [...items]
        .map(([id, item]) => ({ id, item, count: countAtMost(item.respondent, respondents - 1) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const start = new Int32Array(kept.length + 1);
      kept.forEach(({ count }, k) => {
        start[k + 1] = (start[k] ?? 0) + count;
      });
      const respondent = new Int32Array(start.at(-1) ?? 0);
      const rating = new Uint8Array(respondent.length);
      kept.forEach(({ item, count }, k) => {
        item.respondent.copyTo(respondent, start[k] ?? 0, count);
        item.rating.copyTo(rating, start[k] ?? 0, count);
      });
      return { ids: kept.map(({ id }) => id), start, respondent, rating };
    },
  };
}

const emptyItem = () => ({ respondent: growingInts(), rating: growingBytes() });
