/**
 * Refuses figures that are not finite numbers, before they turn a result into NaN.
 *
 * @param caller - the function that was asked, for the message
 * @param what - what the figures are, such as `scores`
 * @throws RangeError that names the place, counted from 0
 */
export function checkFinite(caller: string, what: string, values: ArrayLike<number>): void {
  for (let at = 0; at < values.length; at += 1) {
    if (!Number.isFinite(values[at])) {
      throw new RangeError(
        `${caller} requires ${what} that are finite; place ${at}: ${values[at]}`,
      );
    }
  }
}
