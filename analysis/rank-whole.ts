import type { RankOptions } from './dialogue.ts';
import { estimateItems, type GroupEstimates } from './estimate-items.ts';
import type { ItemList } from './item-list.ts';
import { rankItems } from './rank-items.ts';
import type { NumberItem } from './ranked-dialogue.ts';
import type { Sample } from './sample.ts';

/** What the rank sets of a main table may cost. */
const MAIN_EFFORT = { pairs: 20e6, least: 1000, most: 10_000 };

/** Estimates of a list among all respondents of an uncut sample. */
export function estimateWhole(sample: Sample, list: ItemList): GroupEstimates {
  const [whole] = estimateItems(list, sample.grouping(list.asked), [0]);
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
  options: RankOptions,
  replicates: Float64Array | null,
): NumberItem[] {
  return rankItems({
    list,
    estimates: estimates ?? estimateWhole(sample, list),
    design: sample.grouping(list.asked).design,
    top: options.top,
    seed: options.seed,
    stream,
    effort: MAIN_EFFORT,
    replicates,
  });
}
