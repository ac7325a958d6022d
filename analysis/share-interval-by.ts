import { betaQuantile, tQuantile } from './distributions.ts';
import { type Interval, type ShareEstimate, shareInterval } from './share-interval.ts';

export type ShareMethod = 'logit' | 'beta' | 'asin' | 'mean' | 'wilson' | 'likelihood';

/**
 * The confidence interval of a share by a named method, for those who compare methods;
 * the product uses `shareInterval`. All but `mean` stay within 0–1. A share of 0 or 1, or
 * one without error, gets the beta method, whatever was asked for.
 *
 * - `beta`: Korn and Graubard's, the effective n not capped at n, since a large share of a
 *   finite population says more than n independent answers
 * - `asin`: symmetric after the arcsine root transformation
 * - `mean`: share ± t × error, which may leave the scale
 * - `wilson`: the score interval at Korn and Graubard's effective n
 * - `likelihood`: the shares whose likelihood at the effective n is not too far from the best
 *
 * @throws RangeError when the share is outside 0–1, the error is not a number, or nobody answered
 * @see Dean and Pagano (2015), Journal of Survey Statistics and Methodology 3(4), 484–503
 * @example
 * shareIntervalBy({ estimate: 0.5, se: 0, df: 9, respondents: 10 }, 'wilson').high < 0.82; // => true
 */
export function shareIntervalBy(
  share: ShareEstimate,
  method: ShareMethod,
  { level = 0.95 }: { level?: number } = {},
): Interval {
  const { estimate: p, se, df, respondents } = share;
  if (!(se >= 0 && se < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`shareIntervalBy requires a finite error of zero or more; got: ${se}`);
  }
  if (method === 'logit' || !(p > 0 && p < 1 && se > 0)) {
    return shareInterval(share, { method: method === 'logit' ? 'logit' : 'beta', level });
  }
  const t = tQuantile((1 + level) / 2, df);
  const effective = (p * (1 - p)) / (se * se);
  const simple = respondents > 1 ? tQuantile((1 + level) / 2, respondents - 1) : t;
  if (method === 'beta') return exactAt(p, effective * (simple / t) ** 2, level);
  if (method === 'mean') return { low: p - t * se, high: p + t * se };
  if (method === 'asin') return arcsine(p, se, t);
  if (method === 'likelihood') {
    return likelihood(p, (effective * (respondents - 1)) / respondents, t);
  }
  return score(p, effective * (simple / t) ** 2, simple);
}

function exactAt(p: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, n * p, n * (1 - p) + 1),
    high: betaQuantile(1 - tail, n * p + 1, n * (1 - p)),
  };
}

function arcsine(p: number, se: number, t: number): Interval {
  const centre = Math.asin(Math.sqrt(p));
  const reach = (t * se) / (2 * Math.sqrt(p * (1 - p)));
  return {
    low: Math.sin(Math.max(0, centre - reach)) ** 2,
    high: Math.sin(Math.min(Math.PI / 2, centre + reach)) ** 2,
  };
}

function score(p: number, n: number, z: number): Interval {
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: (centre - reach) / scale, high: (centre + reach) / scale };
}

/** Where twice the loss of log likelihood reaches z², by bisection in the log odds. */
function likelihood(p: number, n: number, z: number): Interval {
  const loss = (q: number) =>
    2 * n * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q))) - z * z;
  const centre = Math.log(p / (1 - p));
  const edge = (side: 1 | -1): number => {
    let inside = centre;
    let outside = centre + side;
    while (loss(inverseLogit(outside)) < 0) outside += side;
    for (let step = 0; step < 100; step += 1) {
      const middle = (inside + outside) / 2;
      if (loss(inverseLogit(middle)) < 0) inside = middle;
      else outside = middle;
    }
    return inverseLogit(outside);
  };
  return { low: edge(-1), high: edge(1) };
}

const inverseLogit = (x: number): number => 1 / (1 + Math.exp(-x));
