/**
 * A quantile between the order statistics (type 7, R's default). The functions of
 * simple-statistics average or pick instead, which moves a critical value.
 *
 * @param values - in any order, at least one
 * @param p - from 0 to 1
 * @see Hyndman and Fan (1996), The American Statistician 50(4), 361–365
 */
export function quantile(values: Float64Array, p: number): number {
  const left = values.slice();
  const place = (left.length - 1) * p;
  const below = Math.floor(place);
  const low = select(left, below);
  if (below + 1 >= left.length) return low;
  let next = left[below + 1] ?? 0;
  for (let i = below + 2; i < left.length; i += 1) next = Math.min(next, left[i] ?? next);
  return low + (place - below) * (next - low);
}

/**
 * The value that would stand at a place if the values were sorted; afterwards smaller ones
 * stand before it and larger ones behind.
 *
 * @see Hoare (1961), Communications of the ACM 4(7), 321–322
 */
function select(values: Float64Array, place: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >>> 1] ?? 0;
    let i = from;
    let j = to;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i += 1;
      while ((values[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const held = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = held;
      i += 1;
      j -= 1;
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return values[place] ?? 0;
}
