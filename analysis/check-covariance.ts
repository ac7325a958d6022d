/** What rounding may leave where there is no variance, as a share of the largest. */
const ROUNDING = 1e-8;
/** Errors below this share of the estimates are rounding themselves. */
const NO_ERROR = 1e-6;

/**
 * Refuses a matrix that is no covariance: one under which some combination of the items would
 * have a negative variance. Items without error, or that move together, are let through.
 *
 * @param covariance - row-major, items × items
 * @param estimates - tell how large an error has to be not to be rounding
 * @throws RangeError that names the item and says what to do
 */
export function checkCovariance(
  caller: string,
  covariance: Float64Array,
  estimates: ArrayLike<number>,
): void {
  const size = estimates.length;
  const at = (i: number, j: number): number => covariance[i * size + j] ?? 0;
  let largest = 0;
  let magnitude = 0;
  for (let i = 0; i < size; i += 1) {
    largest = Math.max(largest, Math.abs(at(i, i)));
    magnitude = Math.max(magnitude, Math.abs(estimates[i] ?? 0));
  }
  const tolerance = Math.max(ROUNDING * largest, (NO_ERROR * magnitude) ** 2);
  const root = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    const left = (i: number): number => {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= (root[i * size + k] ?? 0) * (root[j * size + k] ?? 0);
      return sum;
    };
    const variance = left(j);
    for (let i = j; i < size; i += 1) {
      const isSymmetric = Math.abs(at(i, j) - at(j, i)) <= tolerance;
      // Without a variance of its own left, an item has no covariance with those after it either.
      const fits = variance > tolerance || Math.abs(left(i)) <= tolerance;
      if (!(isSymmetric && fits)) {
        throw new RangeError(
          `${caller} requires a symmetric covariance under which no combination of items has a negative variance; items: ${j}, ${i}. Compute all of it at once, from the design or from replicates`,
        );
      }
      if (variance > tolerance) root[i * size + j] = left(i) / Math.sqrt(variance);
    }
  }
}
