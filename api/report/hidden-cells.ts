/**
 * Which counts of one row have to be hidden so that the small ones can't be worked out from the
 * row's total. A row is one item over the groups of one variable; its total is published, and so
 * is the number of respondents of a group. Those whose group is unknown are a cell that is never shown.
 *
 * The audit is exact: with only a total and upper bounds known, a hidden cell may lie anywhere
 * between what the other hidden cells leave at least and at most.
 */
export interface Row {
  readonly counts: readonly number[];
  /** Largest count that an outsider can think possible in each cell. */
  readonly caps: readonly number[];
  /** Count among those in no published group, and how many they are. */
  readonly residual: number;
  readonly residualCap: number;
  readonly smallest: number;
  /** Cells that are hidden whatever they hold. */
  readonly always?: readonly boolean[];
}

/** For each cell whether it is hidden: the small ones, and the next smallest until none can be worked out. */
export function hiddenCells(row: Row): boolean[] {
  const { counts, smallest, always } = row;
  const hidden = counts.map((count, k) => count < smallest || (always?.[k] ?? false));
  if (smallest <= 1 || !hidden.includes(true)) return hidden;
  const shownBySize = counts
    .map((_, k) => k)
    .filter((k) => !hidden[k])
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  for (const next of shownBySize) {
    if (isSafe(row, hidden)) break;
    hidden[next] = true;
  }
  return hidden;
}

/** The lowest and highest value that the published figures allow in a hidden cell. */
export function possibleRange(
  { counts, caps, residual, residualCap }: Row,
  hidden: readonly boolean[],
  cell: number,
): readonly [number, number] {
  let sum = residual;
  let room = residualCap;
  counts.forEach((count, k) => {
    if (!hidden[k]) return;
    sum += count;
    if (k !== cell) room += caps[k] ?? Number.POSITIVE_INFINITY;
  });
  return [Math.max(0, sum - room), Math.min(caps[cell] ?? Number.POSITIVE_INFINITY, sum)];
}

/** Whether every hidden cell could hold so many values that its own is not given away. */
function isSafe(row: Row, hidden: readonly boolean[]): boolean {
  return hidden.every((isHidden, cell) => {
    if (!isHidden) return true;
    const [low, high] = possibleRange(row, hidden, cell);
    return high - low >= Math.min(row.smallest, row.caps[cell] ?? row.smallest);
  });
}
