import { checkCovariance } from './check-covariance.ts';
import { correlatedDraws, type NormalSource } from './correlated-draws.ts';
import type { Pairs } from './step-down.ts';

/** Differences whose variance is below this share of their items' is taken as without error. */
const NO_ERROR = 1e-12;

/**
 * Statistics of all ordered pairs of items and the draws they are held against.
 *
 * @param estimates - one an item
 * @param covariance - row-major, items × items
 * @throws RangeError when sizes do not match, a figure is not a number, the covariance is
 *   none, or coverage is not between 0 and 1
 */
export function pairStatistics(
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  source: NormalSource,
  coverage: number,
): Pairs {
  const items = estimates.length;
  if (covariance.length !== items * items) {
    throw new RangeError(
      `rankSets requires a row of covariance for each item; got ${covariance.length} figures for ${items} items`,
    );
  }
  if (!(coverage > 0 && coverage < 1)) {
    throw new RangeError(`rankSets requires coverage between 0 and 1; got: ${coverage}`);
  }
  if (!Array.from(estimates).every(Number.isFinite) || !covariance.every(Number.isFinite)) {
    throw new RangeError('rankSets requires estimates and covariances that are finite numbers');
  }
  // Draws that are made already come from a ranking, with a covariance of its own making.
  if (!('noise' in source)) checkCovariance('rankSets', covariance, estimates);
  const { noise, draws } = correlatedDraws(covariance, items, source);
  const statistic = new Float64Array(items * items);
  const inverseSd = new Float64Array(items * items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      const own = (covariance[i * items + i] ?? 0) + (covariance[j * items + j] ?? 0);
      const variance = own - 2 * (covariance[i * items + j] ?? 0);
      if (i === j || !(variance > own * NO_ERROR)) continue;
      const inverse = 1 / Math.sqrt(variance);
      inverseSd[i * items + j] = inverse;
      statistic[i * items + j] = ((estimates[i] ?? 0) - (estimates[j] ?? 0)) * inverse;
    }
  }
  const spread = estimateErrors(covariance, items);
  return {
    items,
    draws,
    noise,
    statistic,
    spread,
    inverseSd,
    found: new Uint8Array(items * items),
  };
}

const estimateErrors = (covariance: Float64Array, items: number): Float64Array =>
  Float64Array.from({ length: items }, (_, i) =>
    Math.sqrt(Math.max(0, covariance[i * items + i] ?? 0)),
  );
