import type { ClusterIndex } from './cluster-index.ts';
import type { Uniform } from './random.ts';

/**
 * How often each cluster is drawn in each replicate of the Rao–Wu bootstrap: n_h − 1
 * clusters with replacement from each stratum. The only cluster of a stratum is kept
 * once. The generator is the caller's (`uniformStream`: xoroshiro128+), replicate by
 * replicate and stratum by stratum, so the draws depend on the seed alone.
 *
 * @returns row-major, replicates × clusters
 * @throws RangeError when fewer than two replicates are asked for
 * @see Rao, Wu and Yue (1992), Survey Methodology 18(2), 209–217
 * @example
 * bootstrapMultiplicities(
 *   clusterIndex(
 *     { categories: ['web'], codes: Int32Array.of(0, 0, 0) },
 *     { categories: ['a', 'b'], codes: Int32Array.of(0, 0, 1) },
 *     Float64Array.of(1, 1, 1),
 *   ),
 *   100,
 *   uniformStream(1, 'bootstrap'),
 * ).length; // => 200
 */
export function bootstrapMultiplicities(
  index: ClusterIndex,
  replicates: number,
  uniform: Uniform,
): Uint8Array {
  if (!Number.isInteger(replicates) || replicates < 2) {
    throw new RangeError(
      `bootstrapMultiplicities requires at least two replicates; got: ${replicates}`,
    );
  }
  const members = Array.from(index.size, (size) => new Int32Array(size));
  const filled = new Int32Array(index.strata);
  index.stratumOf.forEach((h, c) => {
    const place = filled[h] ?? 0;
    const list = members[h];
    if (list) list[place] = c;
    filled[h] = place + 1;
  });
  const result = new Uint8Array(replicates * index.clusters);
  for (let r = 0; r < replicates; r += 1) {
    const offset = r * index.clusters;
    for (const list of members) {
      const size = list.length;
      if (size === 1) result[offset + (list[0] ?? 0)] = 1;
      for (let draw = 0; draw < size - 1; draw += 1) {
        const at = offset + (list[Math.floor(uniform() * size)] ?? 0);
        result[at] = (result[at] ?? 0) + 1;
      }
    }
  }
  return result;
}

/**
 * What a cluster's weights are multiplied by when it is drawn once: n_h / (n_h − 1),
 * and 1 for the only cluster of a stratum.
 *
 * @example
 * replicateScale(
 *   clusterIndex(
 *     { categories: ['web'], codes: Int32Array.of(0, 0) },
 *     { categories: ['a', 'b'], codes: Int32Array.of(0, 1) },
 *     Float64Array.of(1, 1),
 *   ),
 * ); // => [2, 2]
 */
export function replicateScale(index: ClusterIndex): Float64Array {
  return Float64Array.from(index.stratumOf, (h) => {
    const size = index.size[h] ?? 1;
    return size > 1 ? size / (size - 1) : 1;
  });
}
