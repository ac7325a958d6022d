import type { RankOptions } from './dialogue.ts';
import { estimateItems, type GroupEstimates } from './estimate-items.ts';
import type { ItemList } from './item-list.ts';
import { rankGroups } from './rank-groups.ts';
import type { NumberItem } from './ranked-dialogue.ts';
import type { Sample } from './sample.ts';

/** What the rank sets of a main table may cost. */
const MAIN_EFFORT = { pairs: 20e6, least: 1000, most: 10_000 };

/** Estimates of a list among all respondents of an uncut sample. */
export function estimateWhole(sample: Sample, list: ItemList): GroupEstimates {
  const [whole] = estimateItems(list, sample, [0]);
  return whole ?? { enough: [], named: new Int32Array(list.ids.length) };
}

/**
 * Ranks a list among all respondents.
 *
 * @param stream - names the random stream
 * @param replicates - of the items of the list, row-major; null takes normal draws
 */
export function rankWhole(
  sample: Sample,
  list: ItemList,
  estimates: GroupEstimates | undefined,
  stream: string,
  { top, seed }: RankOptions,
  replicates: Float64Array | null,
): NumberItem[] {
  const groups = [{ group: 0, stream, estimates: estimates ?? estimateWhole(sample, list) }];
  const [items] = rankGroups(sample, list, groups, { top, seed, effort: MAIN_EFFORT, replicates });
  return items ?? [];
}
