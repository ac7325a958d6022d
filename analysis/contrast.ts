import { checkFinite } from './check-finite.ts';
import { tQuantile, twoSidedT } from './distributions.ts';
import type { Estimate } from './ranked-dialogue.ts';

/** A linear combination of estimates, with the p of its being zero. */
export interface Contrast extends Estimate {
  readonly p: number;
}

/**
 * A linear combination of estimates with its error from their covariance.
 *
 * @param covariance - row-major, of the estimates
 * @param coefficients - one an estimate
 * @param df - degrees of freedom, at least 1
 * @throws RangeError when the lengths differ, a figure is not finite or there is no degree
 *   of freedom
 * @example
 * contrast([0.5, 0.25], [0.01, 0, 0, 0.01], [1, -1], 20).estimate; // => 0.25
 */
export function contrast(
  estimates: ArrayLike<number>,
  covariance: ArrayLike<number>,
  coefficients: readonly number[],
  df: number,
): Contrast {
  const count = estimates.length;
  if (coefficients.length !== count || covariance.length !== count * count) {
    throw new RangeError(
      'contrast requires a coefficient and a row of covariance for each estimate',
    );
  }
  checkFinite('contrast', 'estimates', estimates);
  checkFinite('contrast', 'covariances', covariance);
  checkFinite('contrast', 'coefficients', coefficients);
  if (!(df > 0))
    throw new RangeError(`contrast requires degrees of freedom above zero; got: ${df}`);
  let estimate = 0;
  let variance = 0;
  for (let k = 0; k < count; k += 1) {
    estimate += (coefficients[k] ?? 0) * (estimates[k] ?? 0);
    for (let l = 0; l < count; l += 1) {
      variance +=
        (coefficients[k] ?? 0) * (coefficients[l] ?? 0) * (covariance[k * count + l] ?? 0);
    }
  }
  return testedDifference(estimate, Math.sqrt(Math.max(0, variance)), df);
}

/** An estimate whose null value is zero; without error there is no evidence either way. */
export function testedDifference(estimate: number, se: number, df: number): Contrast {
  const reach = tQuantile(0.975, df) * se;
  const p = se > 0 ? twoSidedT(estimate / se, df) : 1;
  return { estimate, se, df, low: estimate - reach, high: estimate + reach, p };
}
