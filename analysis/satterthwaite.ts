import { type ClusterIndex, designDf } from './cluster-index.ts';

/**
 * Degrees of freedom of a variance that is a sum over strata: (ΣV_h)² / Σ V_h² / (n_h − 1),
 * at least 1 and at most clusters − strata. A mix of few stops and many web answers
 * gets what the stops allow, not what the web answers seem to give.
 *
 * @param variances - contribution of each stratum
 * @see Satterthwaite (1946), Biometrics Bulletin 2(6), 110–114
 */
export function satterthwaite(variances: ArrayLike<number>, index: ClusterIndex): number {
  let sum = 0;
  let spread = 0;
  for (let h = 0; h < index.strata; h += 1) {
    const variance = Math.max(0, variances[h] ?? 0);
    sum += variance;
    spread += (variance * variance) / Math.max(1, (index.size[h] ?? 1) - 1);
  }
  const cap = designDf(index);
  if (!(spread > 0)) return cap;
  return Math.max(1, Math.min(cap, (sum * sum) / spread));
}
