/** How far apart two spellings are: letters added, left out, exchanged, or in the wrong order. */

/**
 * The optimal string alignment distance (Damerau–Levenshtein where no part is edited twice), in a
 * band as wide as the limit.
 *
 * @param typed - what somebody wrote
 * @param meant - what it is compared with
 * @param limit - edits that are still of interest, `>= 0`
 * @param asStart - whether `typed` may be the beginning of `meant`, as while somebody is typing
 * @returns the number of edits, or `limit + 1` for anything above the limit
 * @see Boytsov (2011), Indexing methods for approximate dictionary searching, JEA 16, section 2
 * @example
 * editDistance('resetcenrum', 'resecentrum', 3); // => 2
 */
export function editDistance(typed: string, meant: string, limit: number, asStart = false): number {
  const over = limit + 1;
  if (typed.length - meant.length > limit) return over;
  if (!asStart && meant.length - typed.length > limit) return over;
  // A start can't reach further into the word than what was typed and the letters left out.
  const columns = Math.min(meant.length, typed.length + limit);
  let beforeLast = new Uint16Array(columns + 1);
  let last = new Uint16Array(columns + 1);
  let current = new Uint16Array(columns + 1);
  for (let column = 0; column <= columns; column += 1) last[column] = Math.min(column, over);
  for (let row = 1; row <= typed.length; row += 1) {
    current.fill(over);
    if (row <= limit) current[0] = row;
    let smallest = current[0] ?? over;
    const end = Math.min(columns, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column += 1) {
      const same = typed[row - 1] === meant[column - 1];
      let edits = Math.min(
        (last[column - 1] ?? over) + (same ? 0 : 1),
        (last[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === meant[column - 2] &&
        typed[row - 2] === meant[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? over) + 1);
      current[column] = edits;
      if (edits < smallest) smallest = edits;
    }
    if (smallest > limit) return over;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(over, asStart ? Math.min(...last) : (last[columns] ?? over));
}
