/** Collects who named what, one naming per respondent and item, and lays it out by item. */
import type { ItemColumns } from '../../analysis/index.ts';

/** Namings gathered so far; respondents are added in increasing order. */
export interface ItemCollector {
  /** Counts item `id` for `respondent` with the largest of its ratings. */
  add(id: string, respondent: number, rating: number): void;
  columns(): ItemColumns;
}

/** Starts an empty collection. Adding is constant time and laying out is linear. */
export function collectItems(): ItemCollector {
  const index = new Map<string, number>();
  const lastPosition: number[] = [];
  const items: number[] = [];
  const respondents: number[] = [];
  const ratings: number[] = [];
  return {
    add(id, respondent, rating) {
      let item = index.get(id);
      if (item === undefined) {
        item = index.size;
        index.set(id, item);
        lastPosition.push(-1);
      }
      const last = lastPosition[item] ?? -1;
      if (last >= 0 && respondents[last] === respondent) {
        ratings[last] = Math.max(ratings[last] ?? 0, rating);
        return;
      }
      lastPosition[item] = items.length;
      items.push(item);
      respondents.push(respondent);
      ratings.push(rating);
    },
    columns: () => layOut(index, items, respondents, ratings),
  };
}

/** Groups namings by item, ids in code-unit order, so that the order of rows decides nothing. */
function layOut(
  index: ReadonlyMap<string, number>,
  items: readonly number[],
  respondents: readonly number[],
  ratings: readonly number[],
): ItemColumns {
  const ids = [...index.keys()].sort();
  const place = new Int32Array(ids.length);
  ids.forEach((id, position) => {
    place[index.get(id) ?? 0] = position;
  });
  const start = new Int32Array(ids.length + 1);
  for (const item of items) {
    const next = (place[item] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let k = 1; k < start.length; k += 1) start[k] = (start[k] ?? 0) + (start[k - 1] ?? 0);
  const free = start.slice();
  const respondent = new Int32Array(items.length);
  const rating = new Uint8Array(items.length);
  items.forEach((item, naming) => {
    const at = free[place[item] ?? 0] ?? 0;
    free[place[item] ?? 0] = at + 1;
    respondent[at] = respondents[naming] ?? 0;
    rating[at] = ratings[naming] ?? 0;
  });
  return { ids, start, respondent, rating };
}
