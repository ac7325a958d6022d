import { checkFinite } from './check-finite.ts';

/**
 * The covariance of estimates from their values in replicates: Σ_r scale_r (θ_r − c)(θ_r − c)′
 * about the mean of the replicates, or about given estimates.
 *
 * @param values - row-major, replicates × estimates
 * @param size - number of estimates
 * @param scale - one for all replicates (1 / (R − 1) for the Rao–Wu bootstrap, 1 / R for
 *   balanced half samples) or one a replicate (from `jackknife`)
 * @param centre - estimates to deviate from; the replicates' mean when left out
 * @returns row-major, estimates × estimates
 * @throws RangeError when the values are not whole replicates or a scale is missing
 * @see Rust and Rao (1996), Statistical Methods in Medical Research 5(3), 283–310
 * @example
 * replicateCovariance([1, 2, 3], 1, 1 / 2)[0]; // => 1
 */
export function replicateCovariance(
  values: ArrayLike<number>,
  size: number,
  scale: number | ArrayLike<number>,
  centre?: ArrayLike<number>,
): Float64Array {
  const replicates = values.length / size;
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new RangeError('replicateCovariance requires every estimate in every replicate');
  }
  if (typeof scale !== 'number' && scale.length !== replicates) {
    throw new RangeError('replicateCovariance requires one scale, or one for each replicate');
  }
  checkFinite('replicateCovariance', 'values', values);
  const mean = new Float64Array(size);
  for (let r = 0; r < replicates; r += 1) {
    for (let k = 0; k < size; k += 1) {
      mean[k] = (mean[k] ?? 0) + (values[r * size + k] ?? 0) / replicates;
    }
  }
  const about = centre ?? mean;
  const covariance = new Float64Array(size * size);
  for (let r = 0; r < replicates; r += 1) {
    const factor = typeof scale === 'number' ? scale : (scale[r] ?? 0);
    for (let k = 0; k < size; k += 1) {
      const own = factor * ((values[r * size + k] ?? 0) - (about[k] ?? 0));
      for (let l = 0; l < size; l += 1) {
        const other = (values[r * size + l] ?? 0) - (about[l] ?? 0);
        covariance[k * size + l] = (covariance[k * size + l] ?? 0) + own * other;
      }
    }
  }
  return covariance;
}
