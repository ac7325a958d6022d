import { adjustP } from './adjust-p.ts';
import { normalCdf } from './distributions.ts';

/** Fewer places than this say nothing about where a cluster lies. */
const FEWEST_PLACES = 20;

/** How much a place and its surroundings stand out; every array has one entry a place. */
export interface HotSpots {
  /** Gi*: z score of the place with its neighbours. */
  readonly giStar: Float64Array;
  /** Gi: z score of the neighbours alone; null without neighbours. */
  readonly gi: readonly (number | null)[];
  /** Two-sided, of Gi*. */
  readonly p: Float64Array;
  /** p after Benjamini–Hochberg. */
  readonly adjusted: readonly number[];
  readonly neighbours: Int32Array;
}

/**
 * Hot and cold spots: Getis and Ord's local statistics with binary weights, neighbours
 * being all places within a distance. A place that shares its spot with another is its
 * own neighbour only.
 *
 * @param x - coordinates in metres (or any unit), one a place
 * @param y - in the same unit
 * @param values - burden or count of each place
 * @param distance - places further apart than 0 and at most this are neighbours
 * @throws RangeError with fewer than 20 places, values that do not vary, or unequal lengths
 * @see Ord and Getis (1995), Geographical Analysis 27(4), 286–306
 * @example
 * getisOrd(
 *   Array.from({ length: 20 }, (_, i) => i),
 *   new Float64Array(20),
 *   Array.from({ length: 20 }, (_, i) => i * i),
 *   2,
 * ).neighbours[0]; // => 2
 */
export function getisOrd(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  values: ArrayLike<number>,
  distance: number,
): HotSpots {
  const places = values.length;
  if (x.length !== places || y.length !== places) {
    throw new RangeError('getisOrd requires coordinates for every value');
  }
  if (places < FEWEST_PLACES) {
    throw new RangeError(`getisOrd requires at least ${FEWEST_PLACES} places; got: ${places}`);
  }
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < places; i += 1) {
    sum += values[i] ?? Number.NaN;
    squares += (values[i] ?? Number.NaN) ** 2;
  }
  if (!(squares / places - (sum / places) ** 2 > 1e-14 * (squares / places))) {
    throw new RangeError('getisOrd requires values that are numbers and differ between places');
  }
  const giStar = new Float64Array(places);
  const p = new Float64Array(places);
  const neighbours = new Int32Array(places);
  const gi = Array.from({ length: places }, (_, i) => {
    let near = 0;
    let count = 0;
    for (let j = 0; j < places; j += 1) {
      const apart = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
      if (j === i || !(apart > 0 && apart <= distance)) continue;
      near += values[j] ?? 0;
      count += 1;
    }
    const own = values[i] ?? 0;
    neighbours[i] = count;
    const z = zScore(near + own, count + 1, places, sum, squares) ?? 0;
    giStar[i] = z;
    p[i] = 2 * normalCdf(-Math.abs(z));
    return zScore(near, count, places - 1, sum - own, squares - own * own);
  });
  return { giStar, gi, p, adjusted: adjustP([...p]), neighbours };
}

/** The sum of `count` values against that of as many drawn at random; null without a spread. */
function zScore(
  near: number,
  count: number,
  places: number,
  sum: number,
  squares: number,
): number | null {
  const mean = sum / places;
  const spread = (squares / places - mean * mean) * ((count * (places - count)) / (places - 1));
  return spread > 0 ? (near - count * mean) / Math.sqrt(spread) : null;
}
