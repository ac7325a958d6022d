/**
 * Refuses weights that no estimate can be made from.
 *
 * @param caller - the function that was asked, for the message
 * @throws RangeError that names the row, or says that all weights are zero
 */
export function checkWeights(caller: string, weights: ArrayLike<number>): void {
  let isAnyAboveZero = false;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? Number.NaN;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `${caller} requires finite weights of zero or more; row ${i}: ${weight}. Set respondents that do not count to 0`,
      );
    }
    if (weight > 0) isAnyAboveZero = true;
  }
  if (!isAnyAboveZero) throw new RangeError(`${caller} requires at least one weight above zero`);
}
