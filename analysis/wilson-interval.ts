import { normalQuantile } from './distributions.ts';
import type { Interval } from './share-interval.ts';

/**
 * The score interval of a share in a simple random sample, such as the persons of one
 * place who named one theme. It stays within 0–1 and keeps its width when nobody, or
 * everybody, named the theme.
 *
 * @param named - persons who named it; a whole count from 0 to `asked`
 * @param asked - persons asked; a whole count from 1
 * @param options - `level` of confidence, 0.95 by default; `corrected` for continuity
 * @returns bounds of the share, 0–1
 * @throws RangeError when a count is out of range
 * @see Wilson (1927), JASA 22(158), 209–212; corrected as in Newcombe (1998), Statistics
 *   in Medicine 17(8), 857–872, method 4
 * @example
 * wilsonInterval(0, 10); // => { low: 0, high: 0.27753279986288926 }
 */
export function wilsonInterval(
  named: number,
  asked: number,
  { level = 0.95, corrected = false }: { level?: number; corrected?: boolean } = {},
): Interval {
  checkCounts('wilsonInterval', named, asked);
  const z = normalQuantile((1 + level) / 2);
  const share = named / asked;
  const shift = corrected ? Math.min(0.5, Math.abs(named - asked / 2)) : 0;
  return {
    low: named === 0 ? 0 : Math.max(0, bound(share - shift / asked, asked, z, -1)),
    high: named === asked ? 1 : Math.min(1, bound(share + shift / asked, asked, z, 1)),
  };
}

function bound(share: number, asked: number, z: number, side: 1 | -1): number {
  const centre = share + (z * z) / (2 * asked);
  const reach = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
  return (centre + side * reach) / (1 + (z * z) / asked);
}

/**
 * Refuses what cannot be a count of persons out of those asked.
 *
 * @throws RangeError that names the function and the count
 */
export function checkCounts(caller: string, named: number, asked: number): void {
  if (!Number.isInteger(asked) || asked < 1) {
    throw new RangeError(`${caller} requires at least one person asked; got: ${asked}`);
  }
  if (!Number.isInteger(named) || named < 0 || named > asked) {
    throw new RangeError(
      `${caller} requires named to be a whole count from 0 to ${asked}; got: ${named}`,
    );
  }
}
