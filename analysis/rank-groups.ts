import { clusterProducts } from './cluster-products.ts';
import type { GroupEstimates } from './estimate-items.ts';
import type { ItemList } from './item-list.ts';
import { linearCovariance } from './linear-covariance.ts';
import { type RankingEffort, rankItems, splitRanked } from './rank-items.ts';
import type { NumberItem } from './ranked-dialogue.ts';
import type { Sample } from './sample.ts';

export interface EstimatedGroup {
  readonly group: number;
  /** Names the random stream of its ranking. */
  readonly stream: string;
  readonly estimates: GroupEstimates;
}

interface RankingSettings {
  readonly top: number;
  readonly seed: number;
  readonly effort: RankingEffort;
  /** Replicates of all items of the list, row-major; null takes normal draws from the covariance. */
  readonly replicates: Float64Array | null;
}

/** Ranks a list in each of some groups of a sample; the groups share one reading of the entries. */
export function rankGroups(
  sample: Sample,
  list: ItemList,
  groups: readonly EstimatedGroup[],
  settings: RankingSettings,
): NumberItem[][] {
  const design = sample.design(list.asked);
  const split = groups.map((one) => ({ ...one, ...splitRanked(one.estimates) }));
  const products = clusterProducts(
    design,
    sample.entries(list),
    list.ids.length,
    split.map(({ group, inside }) => ({ group, items: inside })),
  );
  return split.map(({ stream, estimates, inside, outside }, at) => {
    const covariance = linearCovariance(
      design,
      inside.map(({ linear }) => linear),
      products[at] ?? new Float64Array(0),
    );
    const named = estimates.named;
    return rankItems({ ...settings, list, named, inside, outside, covariance, stream });
  });
}
