/** A published table with margins: what can be worked out about a suppressed cell. */
export interface CellBounds {
  readonly row: number;
  readonly column: number;
  readonly low: number;
  readonly high: number;
}

/** Larger than any count: a cell that nothing bounds. */
const UNBOUNDED = 1e9;

/**
 * For every suppressed cell of a two-way table with its margins, the lowest and highest
 * value that the published figures allow (non-negative). Equal bounds: disclosed.
 *
 * A table with margins is a circulation (row total → cells → column total → grand
 * total), so both bounds are maximum flows in the residual network: exact, as linear
 * programming would be, without a solver.
 *
 * @param counts - (rows + 1) × (columns + 1), row-major; the last row and column are totals
 * @param suppressed - same shape; 1 where the figure is not published
 * @param columns - columns without the total
 * @throws RangeError when rows are not whole, or a count is not zero or more
 * @see Cox (1995), JASA 90(432), 1453–1462
 * @example
 * auditTable([3, 4, 7, 9, 9, 18, 12, 13, 25], [1, 0, 0, 0, 0, 0, 0, 0, 0], 2)[0]?.low; // => 3
 */
export function auditTable(
  counts: ArrayLike<number>,
  suppressed: ArrayLike<number>,
  columns: number,
): CellBounds[] {
  const width = columns + 1;
  const rows = counts.length / width - 1;
  if (!Number.isInteger(rows) || rows < 1 || suppressed.length !== counts.length) {
    throw new RangeError('auditTable requires whole rows with totals, and a mark for each cell');
  }
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (!(count >= 0 && count < UNBOUNDED)) {
      throw new RangeError(`auditTable requires counts of zero or more; place ${at}: ${count}`);
    }
  }
  const arcs: Arc[] = [];
  for (let at = 0; at < counts.length; at += 1) {
    if (suppressed[at]) arcs.push(arcOf(at, width, rows, counts[at] ?? 0));
  }
  const nodes = rows + columns + 2;
  return arcs.map((arc) => ({
    row: Math.floor(arc.at / width),
    column: arc.at % width,
    low: arc.count - maxFlow(arcs, nodes, arc, arc.from, arc.to, arc.count),
    high: arc.count + maxFlow(arcs, nodes, arc, arc.to, arc.from, UNBOUNDED),
  }));
}

interface Arc {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Nodes: rows 0…r−1, the row of totals r, columns r+1…r+c, the column of totals last. */
export function arcOf(at: number, width: number, rows: number, count: number): Arc {
  const row = Math.floor(at / width);
  const column = at % width;
  const rowNode = row;
  const columnNode = rows + 1 + column;
  const isTotal = (row === rows) !== (column === width - 1);
  return isTotal
    ? { at, from: columnNode, to: rowNode, count }
    : { at, from: rowNode, to: columnNode, count };
}

/** Augmenting paths, breadth first; a forward arc grows without limit, a backward one by its count. */
function maxFlow(
  arcs: readonly Arc[],
  nodes: number,
  without: Arc,
  source: number,
  sink: number,
  limit: number,
): number {
  const flow = arcs.map((arc) => arc.count);
  let total = 0;
  while (total < limit) {
    const via = new Int32Array(nodes).fill(-1);
    const back = new Uint8Array(nodes);
    const queue = [source];
    const seen = new Uint8Array(nodes);
    seen[source] = 1;
    for (let head = 0; head < queue.length && !seen[sink]; head += 1) {
      const node = queue[head] ?? 0;
      arcs.forEach((arc, a) => {
        if (arc === without) return;
        const forward = arc.from === node && !seen[arc.to];
        const backward = arc.to === node && !seen[arc.from] && (flow[a] ?? 0) > 0;
        if (!forward && !backward) return;
        const next = forward ? arc.to : arc.from;
        seen[next] = 1;
        via[next] = a;
        back[next] = forward ? 0 : 1;
        queue.push(next);
      });
    }
    if (!seen[sink]) return total;
    total += augment(arcs, flow, via, back, source, sink, limit - total);
  }
  return total;
}

function augment(
  arcs: readonly Arc[],
  flow: number[],
  via: Int32Array,
  back: Uint8Array,
  source: number,
  sink: number,
  limit: number,
): number {
  const path: number[] = [];
  let room = limit;
  for (let node = sink; node !== source; ) {
    const a = via[node] ?? 0;
    path.push(node);
    if (back[node]) room = Math.min(room, flow[a] ?? 0);
    node = (back[node] ? arcs[a]?.to : arcs[a]?.from) ?? source;
  }
  for (const node of path) {
    const a = via[node] ?? 0;
    flow[a] = (flow[a] ?? 0) + (back[node] ? -room : room);
  }
  return room;
}
