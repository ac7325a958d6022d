/**
 * A quantile between the order statistics (type 7, R's default). The functions of
 * simple-statistics average or pick instead, which moves a critical value.
 *
 * @param values - in any order, at least one
 * @param p - from 0 to 1
 * @see Hyndman and Fan (1996), The American Statistician 50(4), 361–365
 */
export function quantile(values: Float64Array, p: number): number {
  const sorted = values.slice().sort();
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
