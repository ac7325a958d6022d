import { tQuantile } from './distributions.ts';
import type { Estimate } from './ranked-dialogue.ts';

/**
 * A mean with its t interval, cut at the ends of its scale.
 *
 * @param df - degrees of freedom, at least 1
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
