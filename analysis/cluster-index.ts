import type { CategoryColumn } from './dialogue.ts';

/** First-stage clusters, numbered within strata; those without active respondents are left out. */
export interface ClusterIndex {
  /** Cluster of each respondent, -1 for those left out. */
  readonly clusterOf: Int32Array;
  readonly clusters: number;
  readonly stratumOf: Int32Array;
  readonly strata: number;
  /** Clusters in each stratum. */
  readonly size: Int32Array;
  /** Active respondents of each cluster. */
  readonly members: Int32Array;
}

/**
 * Numbers the clusters of a sample. A cluster id that occurs in two strata is two
 * clusters; a respondent whose cluster is unknown is her own.
 *
 * @param weight - respondents at zero are left out
 * @example
 * clusterIndex(
 *   { categories: ['street'], codes: Int32Array.of(0, 0, 0) },
 *   { categories: ['torget', 'station'], codes: Int32Array.of(0, 0, 1) },
 *   Float64Array.of(1, 1, 1),
 * ).members; // => [2, 1]
 */
export function clusterIndex(
  stratum: CategoryColumn,
  psu: CategoryColumn,
  weight: Float64Array,
): ClusterIndex {
  const respondents = weight.length;
  const clusterOf = new Int32Array(respondents).fill(-1);
  const stratumNumber = new Int32Array(stratum.categories.length + 1).fill(-1);
  const psus = psu.categories.length;
  const firstOf = new Int32Array(psus).fill(-1);
  const firstStratum = new Int32Array(psus).fill(-1);
  const others = new Map<number, number>();
  const stratumOf: number[] = [];
  const members: number[] = [];
  let strata = 0;
  for (let i = 0; i < respondents; i += 1) {
    if (!((weight[i] ?? 0) > 0)) continue;
    const code = stratum.codes[i] ?? -1;
    const slot = code < 0 ? stratum.categories.length : code;
    let h = stratumNumber[slot] ?? -1;
    if (h < 0) {
      h = strata;
      stratumNumber[slot] = h;
      strata += 1;
    }
    const c = psu.codes[i] ?? -1;
    let cluster = -1;
    if (c >= 0 && firstStratum[c] === h) cluster = firstOf[c] ?? -1;
    else if (c >= 0 && (firstStratum[c] ?? -1) >= 0)
      cluster = others.get(c * 4096 * 4096 + h) ?? -1;
    if (cluster < 0) {
      cluster = stratumOf.length;
      stratumOf.push(h);
      members.push(0);
      if (c >= 0 && (firstStratum[c] ?? -1) < 0) {
        firstStratum[c] = h;
        firstOf[c] = cluster;
      } else if (c >= 0) others.set(c * 4096 * 4096 + h, cluster);
    }
    clusterOf[i] = cluster;
    members[cluster] = (members[cluster] ?? 0) + 1;
  }
  const size = new Int32Array(strata);
  for (const h of stratumOf) size[h] = (size[h] ?? 0) + 1;
  return {
    clusterOf,
    clusters: stratumOf.length,
    stratumOf: Int32Array.from(stratumOf),
    strata,
    size,
    members: Int32Array.from(members),
  };
}

/** Strata with a single cluster, which are centred at the grand mean. */
export const lonelyStrata = (index: ClusterIndex): number =>
  index.size.reduce((count, n) => count + (n === 1 ? 1 : 0), 0);

/** Clusters minus strata, at least 1. */
export const designDf = (index: ClusterIndex): number => Math.max(1, index.clusters - index.strata);

/**
 * Respondents in the order of their clusters, those left out not among them: what is read in
 * this order needs only one cluster's sums at a time.
 */
export function clusterOrder({ clusterOf, clusters, members }: ClusterIndex): Int32Array {
  const next = new Int32Array(clusters + 1);
  for (let c = 0; c < clusters; c += 1) next[c + 1] = (next[c] ?? 0) + (members[c] ?? 0);
  const order = new Int32Array(next[clusters] ?? 0);
  for (let i = 0; i < clusterOf.length; i += 1) {
    const c = clusterOf[i] ?? -1;
    if (c < 0) continue;
    const at = next[c] ?? 0;
    order[at] = i;
    next[c] = at + 1;
  }
  return order;
}
