/**
 * Kendall's τ-b: how alike two scenarios order the same items, from −1 (opposite) to 1
 * (the same), corrected for ties. Spearman's is `sampleRankCorrelation` of
 * simple-statistics.
 *
 * Cost: the square of the number of items.
 *
 * @param a - one score an item
 * @param b - scores of the same items
 * @returns NaN never: 1 when neither order has two items apart, 0 when only one of them has
 * @throws RangeError when the lengths differ or a score is not a number
 * @see Kendall (1945), Biometrika 33(3), 239–251
 * @example
 * kendallTau([1, 2, 3, 4], [1, 2, 4, 3]); // => 0.6666666666666666
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) {
    throw new RangeError('kendallTau requires two scores of the same items');
  }
  if ([...a, ...b].some(Number.isNaN)) throw new RangeError('kendallTau requires numbers');
  let agreement = 0;
  let apartA = 0;
  let apartB = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const signA = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const signB = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      agreement += signA * signB;
      apartA += Math.abs(signA);
      apartB += Math.abs(signB);
    }
  }
  if (apartA > 0 && apartB > 0) return agreement / Math.sqrt(apartA * apartB);
  return apartA === apartB ? 1 : 0;
}
