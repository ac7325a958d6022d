import { tableTotals } from './lift.ts';

/**
 * What is special in each row of a table: z scores of the log odds of each column,
 * the row against all other rows, with an informative Dirichlet prior in proportion
 * to the columns' overall shares. 0 where nothing can be compared.
 *
 * @param counts - row-major, rows × columns
 * @param priorSize - α₀, the prior's weight in counts; above zero
 * @throws RangeError when rows are not whole, a count is not zero or more, or the prior has no weight
 * @see Monroe, Colaresi and Quinn (2008), Political Analysis 16(4), 372–403, equations 15–22
 * @example
 * logOdds([5, 5, 5, 5], 2); // => [0, 0, 0, 0]
 */
export function logOdds(counts: ArrayLike<number>, columns: number, priorSize = 10): Float64Array {
  if (!(priorSize > 0 && priorSize < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`logOdds requires a prior above zero; got: ${priorSize}`);
  }
  const { rowTotals, columnTotals, total } = tableTotals(counts, columns);
  return Float64Array.from({ length: counts.length }, (_, at) => {
    const here = counts[at] ?? 0;
    const row = rowTotals[Math.floor(at / columns)] ?? 0;
    const column = columnTotals[at % columns] ?? 0;
    const prior = total > 0 ? (priorSize * column) / total : 0;
    const other = column - here;
    const hereRest = row + priorSize - here - prior;
    const otherRest = total - row + priorSize - other - prior;
    if (!(prior > 0 && hereRest > 0 && otherRest > 0)) return 0;
    const delta = Math.log((here + prior) / hereRest) - Math.log((other + prior) / otherRest);
    return delta / Math.sqrt(1 / (here + prior) + 1 / (other + prior));
  });
}
