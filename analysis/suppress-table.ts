import { arcOf, auditTable, type CellBounds } from './audit-table.ts';

export interface SuppressedTable {
  /** Row-major, rows × columns: what may not be published. */
  readonly suppressed: Uint8Array;
  readonly rowTotals: Uint8Array;
  readonly columnTotals: Uint8Array;
  readonly total: boolean;
  /** What a reader can work out about each suppressed figure; totals stand last. */
  readonly bounds: readonly CellBounds[];
}

/**
 * Suppresses the small cells of a two-way table of respondents with its totals, then as
 * many others as it takes: no suppressed figure can be worked out, nor bounded more
 * narrowly than the smallest cell. Zeros are small. The complementary cells are the
 * cheapest cycle through each exposed cell, by count; a total goes only when no inner
 * cell will do.
 *
 * @param counts - row-major, rows × columns, whole numbers of respondents
 * @param smallest - smallest publishable count, 5 by default
 * @throws RangeError when counts are not whole rows of non-negative whole numbers, or
 *   the smallest is not a whole number from 1
 * @see Cox (1995), JASA 90(432), 1453–1462
 * @example
 * suppressTable([9, 9, 9, 9], 2).suppressed; // => [0, 0, 0, 0]
 */
export function suppressTable(
  counts: ArrayLike<number>,
  columns: number,
  smallest = 5,
): SuppressedTable {
  const rows = columns > 0 ? counts.length / columns : 0;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError('suppressTable requires at least one whole row');
  }
  if (!(Number.isInteger(smallest) && smallest >= 1)) {
    throw new RangeError(
      `suppressTable requires the smallest count to be a whole number from 1; got: ${smallest}`,
    );
  }
  const extended = withTotals(counts, rows, columns);
  const marks = Uint8Array.from(extended, (count) => (count < smallest ? 1 : 0));
  const width = columns + 1;
  let bounds = auditTable(extended, marks, columns);
  for (;;) {
    const exposed = bounds.find(({ low, high }) => high - low < smallest);
    if (!exposed) break;
    const added = cheapestCycle(extended, marks, rows, width, exposed.row * width + exposed.column);
    if (added.length > 0) for (const at of added) marks[at] = 1;
    else if (!markCheapest(extended, marks)) break;
    bounds = auditTable(extended, marks, columns);
  }
  return unpack(marks, rows, columns, bounds);
}

function withTotals(counts: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const width = columns + 1;
  const extended = new Float64Array((rows + 1) * width);
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`suppressTable requires whole counts of zero or more; got: ${count}`);
    }
    const row = Math.floor(at / columns);
    const column = at % columns;
    for (const place of [
      row * width + column,
      row * width + columns,
      rows * width + column,
      rows * width + columns,
    ]) {
      extended[place] = (extended[place] ?? 0) + count;
    }
  }
  return extended;
}

/** Cells to suppress so that `at` lies on a cycle of suppressed ones: Dijkstra by count. */
function cheapestCycle(
  counts: Float64Array,
  marks: Uint8Array,
  rows: number,
  width: number,
  at: number,
): number[] {
  const target = arcOf(at, width, rows, 0);
  const cost = new Map<number, number>([[target.from, 0]]);
  const via = new Map<number, { readonly at: number; readonly node: number }>();
  const open = new Set([target.from]);
  const closed = new Set<number>();
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => ((cost.get(a) ?? 0) <= (cost.get(b) ?? 0) ? a : b));
    if (node === target.to) break;
    open.delete(node);
    closed.add(node);
    for (let cell = 0; cell < counts.length; cell += 1) {
      if (cell === at) continue;
      const arc = arcOf(cell, width, rows, 0);
      const next = arc.from === node ? arc.to : arc.to === node ? arc.from : -1;
      if (next < 0 || closed.has(next)) continue;
      const through = (cost.get(node) ?? 0) + price(counts, marks, cell, rows, width);
      if (through < (cost.get(next) ?? Number.POSITIVE_INFINITY)) {
        cost.set(next, through);
        via.set(next, { at: cell, node });
        open.add(next);
      }
    }
  }
  const added: number[] = [];
  for (let node = target.to; node !== target.from; ) {
    const step = via.get(node);
    if (!step) return [];
    if (!marks[step.at]) added.push(step.at);
    node = step.node;
  }
  return added;
}

/** Suppressed cells are nearly free, but a large one serves better than a small; totals are dear. */
function price(counts: Float64Array, marks: Uint8Array, cell: number, rows: number, width: number) {
  const isTotal = Math.floor(cell / width) === rows || cell % width === width - 1;
  if (marks[cell]) return 0.001;
  return (counts[cell] ?? 0) + 1 + (isTotal ? 1e7 : 0);
}

/** When every cycle is there and a cell is still bounded too narrowly: the next cheapest figure goes. */
function markCheapest(counts: Float64Array, marks: Uint8Array): boolean {
  let best = -1;
  for (let at = 0; at < counts.length; at += 1) {
    if (!marks[at] && (best < 0 || (counts[at] ?? 0) < (counts[best] ?? 0))) best = at;
  }
  if (best >= 0) marks[best] = 1;
  return best >= 0;
}

function unpack(
  marks: Uint8Array,
  rows: number,
  columns: number,
  bounds: readonly CellBounds[],
): SuppressedTable {
  const width = columns + 1;
  return {
    suppressed: Uint8Array.from({ length: rows * columns }, (_, at) =>
      marks[Math.floor(at / columns) * width + (at % columns)] ? 1 : 0,
    ),
    rowTotals: Uint8Array.from({ length: rows }, (_, row) => marks[row * width + columns] ?? 0),
    columnTotals: Uint8Array.from(
      { length: columns },
      (_, column) => marks[rows * width + column] ?? 0,
    ),
    total: marks[rows * width + columns] === 1,
    bounds,
  };
}
