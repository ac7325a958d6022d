import { tQuantile } from './distributions.ts';
import type { Estimate } from './ranked-dialogue.ts';

/**
 * A mean with its t interval, cut at the ends of its scale.
 *
 * @param estimate - the mean, on the scale
 * @param se - its standard error, in the scale's unit
 * @param df - degrees of freedom, at least 1
 * @param scale - the lowest and highest value that a mean can have
 * @example
 * meanInterval(2.9, 0.5, 10, { low: 2, high: 3 }); // => { estimate: 2.9, se: 0.5, df: 10, low: 2, high: 3 }
 */
export function meanInterval(
  estimate: number,
  se: number,
  df: number,
  scale: { readonly low: number; readonly high: number },
): Estimate {
  const reach = tQuantile(0.975, df) * se;
  return {
    estimate,
    se,
    df,
    low: Math.min(estimate, Math.max(scale.low, estimate - reach)),
    high: Math.max(estimate, Math.min(scale.high, estimate + reach)),
  };
}
