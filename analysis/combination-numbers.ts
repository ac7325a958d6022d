import { lift } from './lift.ts';
import { logOdds } from './log-odds.ts';
import type { NumberItem } from './ranked-dialogue.ts';

/** α₀ of the log odds: the prior weighs as much as this many namings. */
const PRIOR_SIZE = 10;

/** How special a combination is. */
interface Specialness {
  /** Observed over expected namings under independence. */
  readonly lift: number;
  /** z score of the log odds with an informative Dirichlet prior. */
  readonly z: number;
}

/**
 * Adds to each item that combines two others, such as place × theme, what it combines
 * and how special the combination is: lift, and the z score of the log odds (α₀ = 10),
 * from unweighted namings of all combinations, those with few included.
 *
 * @param items - the combinations to describe; ids are `row/column`
 * @param ids - all combinations
 * @param named - how many respondents named each of `ids`
 * @param name - gives the two halves of an id the names of their properties
 * @returns the items in the order given; cost linear in rows × columns
 * @see Monroe, Colaresi and Quinn (2008), Political Analysis 16(4), 372–403
 */
export function combinationNumbers<Halves>(
  items: readonly NumberItem[],
  ids: readonly string[],
  named: Int32Array,
  name: (row: string, column: string) => Halves,
): (NumberItem & Halves & Specialness)[] {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const id of ids) {
    const [row, column] = halves(id);
    if (!rows.has(row)) rows.set(row, rows.size);
    if (!columns.has(column)) columns.set(column, columns.size);
  }
  const counts = new Float64Array(rows.size * columns.size);
  const cellOf = (row: string, column: string): number =>
    (rows.get(row) ?? 0) * columns.size + (columns.get(column) ?? 0);
  ids.forEach((id, k) => {
    counts[cellOf(...halves(id))] = named[k] ?? 0;
  });
  const lifts = lift(counts, columns.size);
  const zs = logOdds(counts, columns.size, PRIOR_SIZE);
  return items.map((item) => {
    const [row, column] = halves(item.id);
    const at = cellOf(row, column);
    return { ...item, ...name(row, column), lift: lifts[at] ?? 0, z: zs[at] ?? 0 };
  });
}

function halves(id: string): readonly [row: string, column: string] {
  const cut = id.indexOf('/');
  return cut < 0 ? [id, ''] : [id.slice(0, cut), id.slice(cut + 1)];
}
