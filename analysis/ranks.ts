/**
 * Ranks from 1, the largest; ties share the smaller number.
 *
 * @throws RangeError when a value is not a number
 * @example
 * ranks([3, 5, 3]); // => [2, 1, 2]
 */
export function ranks(values: ArrayLike<number>): Int32Array {
  if (Array.prototype.some.call(values, Number.isNaN)) {
    throw new RangeError('ranks requires values that are numbers; set missing items aside first');
  }
  const order = Array.from(values, (_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const result = new Int32Array(values.length);
  order.forEach((item, place) => {
    const above = order[place - 1];
    result[item] =
      above !== undefined && values[above] === values[item] ? (result[above] ?? 0) : place + 1;
  });
  return result;
}
