import type { RankSets } from './rank-sets.ts';

/**
 * The items that may belong to the top τ: those whose simultaneous lower rank bound
 * is at most τ. All true members are in it together with the coverage of the sets.
 *
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91(1), 476–518
 * @example
 * tauBest(rankSets([9, 1], Float64Array.of(1, 0, 0, 1), { normals: new Float64Array(200) }), 1); // => [true, false]
 */
export function tauBest(sets: RankSets, tau: number): readonly boolean[] {
  if (!(tau >= 1)) throw new RangeError(`tauBest requires tau to be at least 1; got: ${tau}`);
  return Array.from(sets.low, (low) => low <= tau);
}
