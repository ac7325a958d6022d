import type { SamplingStage } from './design-covariance.ts';

/**
 * Degrees of freedom by design: clusters of the first stage minus strata, at least 1.
 *
 * @param weights - respondents at zero are left out
 * @example
 * stagesDf({ cluster: [0, 0, 1, 2] }, [1, 1, 1, 1]); // => 2
 */
export function stagesDf(stage: SamplingStage, weights: ArrayLike<number>): number {
  const strata = new Set<number>();
  const clusters = new Set<string>();
  for (let i = 0; i < weights.length; i += 1) {
    if (!((weights[i] ?? 0) > 0)) continue;
    const h = stage.stratum?.[i] ?? 0;
    strata.add(h);
    clusters.add(`${h} ${stage.cluster[i]}`);
  }
  return Math.max(1, clusters.size - strata.size);
}
