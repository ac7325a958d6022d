/**
 * How much more often each combination occurs than if rows and columns had nothing to
 * do with each other: count × total / (row total × column total); 0 where a row or
 * column is empty.
 *
 * @param counts - row-major, rows × columns, zero or more
 * @throws RangeError when rows are not whole or a count is not zero or more
 * @example
 * lift([2, 0, 0, 2], 2); // => [2, 0, 0, 2]
 */
export function lift(counts: ArrayLike<number>, columns: number): Float64Array {
  const { rowTotals, columnTotals, total } = tableTotals(counts, columns);
  return Float64Array.from({ length: counts.length }, (_, at) => {
    const expected = (rowTotals[Math.floor(at / columns)] ?? 0) * (columnTotals[at % columns] ?? 0);
    return expected > 0 ? ((counts[at] ?? 0) * total) / expected : 0;
  });
}

/** Sums of a two-way table along each way. */
export function tableTotals(counts: ArrayLike<number>, columns: number) {
  const rows = columns > 0 ? counts.length / columns : 0;
  if (!Number.isInteger(rows)) throw new RangeError('tableTotals requires whole rows');
  const rowTotals = new Float64Array(rows);
  const columnTotals = new Float64Array(columns);
  let total = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`tableTotals requires counts of zero or more; place ${at}: ${count}`);
    }
    const row = Math.floor(at / columns);
    rowTotals[row] = (rowTotals[row] ?? 0) + count;
    columnTotals[at % columns] = (columnTotals[at % columns] ?? 0) + count;
    total += count;
  }
  return { rowTotals, columnTotals, total };
}
