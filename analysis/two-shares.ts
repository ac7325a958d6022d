import { chisquareUpper, normalQuantile } from './distributions.ts';
import { fisherP } from './fisher-p.ts';
import type { Interval } from './share-interval.ts';
import { checkCounts, wilsonInterval } from './wilson-interval.ts';

/** How two shares from separate simple random samples differ. */
export interface TwoShares {
  /** The first share minus the second. */
  readonly difference: number;
  /** Newcombe's hybrid score interval: holds near 0 and 1 too. */
  readonly interval: Interval;
  /** The textbook interval, for comparison: misleads near 0 and 1. */
  readonly wald: Interval;
  /** Pearson's, without correction for continuity; 1 degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
  readonly fisherP: number;
}

/**
 * Compares two shares from separate simple random samples, such as two stops or two
 * places. For weighted or clustered answers take `estimateSample` and `contrast`.
 *
 * @param named1 - persons of the first sample who named it, of `asked1`
 * @param named2 - persons of the second sample who named it, of `asked2`
 * @throws RangeError when a count is out of range
 * @see Newcombe (1998), Statistics in Medicine 17(8), 873–890, method 10
 * @example
 * twoShares(9, 10, 3, 10).difference; // => 0.6000000000000001
 */
export function twoShares(
  named1: number,
  asked1: number,
  named2: number,
  asked2: number,
  { level = 0.95 }: { level?: number } = {},
): TwoShares {
  checkCounts('twoShares', named1, asked1);
  checkCounts('twoShares', named2, asked2);
  const p1 = named1 / asked1;
  const p2 = named2 / asked2;
  const difference = p1 - p2;
  const first = wilsonInterval(named1, asked1, { level });
  const second = wilsonInterval(named2, asked2, { level });
  const reach =
    normalQuantile((1 + level) / 2) *
    Math.sqrt((p1 * (1 - p1)) / asked1 + (p2 * (1 - p2)) / asked2);
  const pooled = (named1 + named2) / (asked1 + asked2);
  const spread = pooled * (1 - pooled) * (1 / asked1 + 1 / asked2);
  const chiSquare = spread > 0 ? (difference * difference) / spread : 0;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p1 - first.low, second.high - p2),
      high: difference + Math.hypot(first.high - p1, p2 - second.low),
    },
    wald: { low: difference - reach, high: difference + reach },
    chiSquare,
    p: chiSquare > 0 ? chisquareUpper(chiSquare, 1) : 1,
    fisherP: fisherP(named1, asked1, named2, asked2),
  };
}
