export interface Overlap {
  /** Extrapolated from the lists seen: equation 32. */
  readonly extrapolated: number;
  /** What is certain whatever follows the lists: equation 11. */
  readonly minimum: number;
}

/**
 * Rank-biased overlap of two rankings without ties, top-weighted by `p`: 0 is
 * disjoint, 1 the same.
 *
 * @param p - persistence, between 0 and 1; 0.9 gives the first ten ranks 86 % of the weight
 * @throws RangeError when a list is empty, repeats an item, or p is out of range
 * @see Webber, Moffat and Zobel (2010), ACM TOIS 28(4), 20:1–38
 * @example
 * rankBiasedOverlap(['a', 'b'], ['a', 'b']).extrapolated; // => 1
 */
export function rankBiasedOverlap(a: readonly string[], b: readonly string[], p = 0.9): Overlap {
  if (!(p > 0 && p < 1))
    throw new RangeError(`rankBiasedOverlap requires p between 0 and 1; got: ${p}`);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0)
    throw new RangeError('rankBiasedOverlap requires at least one item in each list');
  if (new Set(a).size < a.length || new Set(b).size < b.length) {
    throw new RangeError('rankBiasedOverlap requires each item once in a list');
  }
  const overlap = overlaps(short, long);
  const s = short.length;
  const l = long.length;
  const atShort = overlap[s] ?? 0;
  const atLong = overlap[l] ?? 0;
  let sum = 0;
  let minimum = 0;
  for (let d = 1; d <= l; d += 1) {
    const weight = p ** d;
    sum += ((overlap[d] ?? 0) / d) * weight;
    if (d > s) sum += ((atShort * (d - s)) / (s * d)) * weight;
    else minimum += (((overlap[d] ?? 0) - atShort) / d) * weight;
  }
  const scale = (1 - p) / p;
  return {
    extrapolated: scale * sum + ((atLong - atShort) / l + atShort / s) * p ** l,
    minimum: scale * (minimum - atShort * Math.log(1 - p)),
  };
}

/** Items in common down to each depth; the shorter list adds nothing below its end. */
function overlaps(short: readonly string[], long: readonly string[]): number[] {
  const seenShort = new Set<string>();
  const seenLong = new Set<string>();
  const result = [0];
  let common = 0;
  for (let d = 0; d < long.length; d += 1) {
    const inShort = short[d];
    const inLong = long[d] ?? '';
    if (inShort === inLong) common += 1;
    else {
      if (seenShort.has(inLong)) common += 1;
      if (inShort !== undefined && seenLong.has(inShort)) common += 1;
    }
    if (inShort !== undefined) seenShort.add(inShort);
    seenLong.add(inLong);
    result.push(common);
  }
  return result;
}
