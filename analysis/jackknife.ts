import type { ClusterIndex } from './cluster-index.ts';

export interface Jackknife {
  /** Row-major, replicates × clusters: what a cluster's weights are multiplied by. */
  readonly factors: Float64Array;
  /** What each replicate's squared deviation counts: (1 − f_h)(n_h − 1) / n_h. */
  readonly scales: Float64Array;
}

/**
 * The delete-one-cluster jackknife: in each replicate one cluster is left out and the
 * others of its stratum stand in for it. Strata with one cluster are never left out.
 *
 * @param sampledShare - share of each stratum's clusters that were drawn (finite
 *   population correction); 0 when left out
 * @throws RangeError when no stratum has two clusters
 * @see Rust and Rao (1996), Statistical Methods in Medical Research 5(3), 283–310
 * @example
 * jackknife(
 *   clusterIndex(
 *     { categories: ['all'], codes: Int32Array.of(0, 0) },
 *     { categories: ['a', 'b'], codes: Int32Array.of(0, 1) },
 *     Float64Array.of(1, 1),
 *   ),
 * ).factors; // => [0, 2, 2, 0]
 */
export function jackknife(index: ClusterIndex, sampledShare?: ArrayLike<number>): Jackknife {
  const { clusters, stratumOf, size } = index;
  const left = Array.from({ length: clusters }, (_, c) => c).filter(
    (c) => (size[stratumOf[c] ?? 0] ?? 1) > 1,
  );
  if (left.length === 0) {
    throw new RangeError('jackknife requires a stratum with at least two clusters');
  }
  const factors = new Float64Array(left.length * clusters).fill(1);
  const scales = Float64Array.from(left, (out, r) => {
    const h = stratumOf[out] ?? 0;
    const n = size[h] ?? 1;
    for (let c = 0; c < clusters; c += 1) {
      if (stratumOf[c] === h) factors[r * clusters + c] = c === out ? 0 : n / (n - 1);
    }
    return ((1 - (sampledShare?.[h] ?? 0)) * (n - 1)) / n;
  });
  return { factors, scales };
}
