import { betaQuantile } from './distributions.ts';
import type { Interval } from './share-interval.ts';
import { checkCounts } from './wilson-interval.ts';

/**
 * The interval of a share in a simple random sample from the beta distribution: the
 * exact one of Clopper and Pearson, which never covers less than it says, or that of
 * Jeffreys (prior ½, ½), which is shorter.
 *
 * @param named - persons who named it; a whole count from 0 to `asked`
 * @param asked - persons asked; a whole count from 1
 * @returns bounds of the share, 0–1
 * @throws RangeError when a count is out of range
 * @see Clopper and Pearson (1934), Biometrika 26(4), 404–413; Brown, Cai and DasGupta
 *   (2001), Statistical Science 16(2), 101–133
 * @example
 * exactInterval(10, 10).high; // => 1
 */
export function exactInterval(
  named: number,
  asked: number,
  {
    level = 0.95,
    method = 'clopper-pearson',
  }: { level?: number; method?: 'clopper-pearson' | 'jeffreys' } = {},
): Interval {
  checkCounts('exactInterval', named, asked);
  const tail = (1 - level) / 2;
  const others = asked - named;
  if (method === 'jeffreys') {
    return {
      low: betaQuantile(tail, named + 0.5, others + 0.5),
      high: betaQuantile(1 - tail, named + 0.5, others + 0.5),
    };
  }
  return {
    low: named === 0 ? 0 : betaQuantile(tail, named, others + 1),
    high: others === 0 ? 1 : betaQuantile(1 - tail, named + 1, others),
  };
}
