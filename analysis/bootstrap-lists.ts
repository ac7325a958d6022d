import { bootstrapMultiplicities } from './bootstrap-multiplicities.ts';
import type { RankOptions } from './dialogue.ts';
import type { ItemList } from './item-list.ts';
import { uniformStream } from './random.ts';
import { type Replicates, replicateMeans } from './replicate-means.ts';
import type { Sample } from './sample.ts';

/** Above this many respondents, draws from the linearized covariance replace the bootstrap. */
const MOST_BOOTSTRAPPED = 20_000;

/**
 * Bootstrap replicates of every list, by the measure it is ranked by.
 *
 * @param onProgress - called with the share done, 0–1
 * @returns null above 20,000 respondents, and when no replicate's raking converged
 */
export function bootstrapLists(
  { weighting, index }: Sample,
  lists: readonly ItemList[],
  options: RankOptions,
  onProgress: (done: number) => void,
): Replicates | null {
  const active = weighting.baseWeight.reduce((n, d) => n + (d > 0 ? 1 : 0), 0);
  if (active > MOST_BOOTSTRAPPED) return null;
  const multiplicities = bootstrapMultiplicities(
    index,
    options.replicates,
    uniformStream(options.seed, 'bootstrap'),
  );
  const made = replicateMeans({
    lists: lists.map((list) => ({ list, measure: list.measure })),
    baseWeight: weighting.baseWeight,
    index,
    plan: weighting.plan,
    multiplicities,
    onProgress,
  });
  return made.replicates > 0 ? made : null;
}
