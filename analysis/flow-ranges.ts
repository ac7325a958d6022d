/** An amount that flows from one node to another, known to lie between two bounds. */
export interface BoundedArc {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Larger than any count: nothing bounds it. */
export const UNBOUNDED = 1e9;

/** What is known of every arc once it is known that as much flows into each node as out of it. */
export interface FlowRanges {
  /**
   * Lowest and highest amount of an arc that the bounds of all others allow; looked into only
   * as far as it takes to tell whether they lie `width` apart.
   */
  range(arc: number, width?: number): readonly [number, number];
}

/**
 * What can be worked out about published figures that add up to each other in a network: for
 * each amount the lowest and highest value that all bounds together allow. Bounds are whole
 * numbers, and so are the ranges; both ends are maximum flows in the residual network, exact as
 * linear programming would be, without a solver.
 *
 * @param nodes - number of nodes, named 0 … nodes − 1
 * @returns `null` when no amounts fit all the bounds
 * @throws RangeError when an arc leads to no node, or its bounds are not whole and in order
 * @see Cox (1995), JASA 90(432), 1453–1462
 * @example
 * // 3 in, of which one arc takes at least 1 and the other at most 2
 * flowRanges(2, [
 *   { from: 1, to: 0, low: 3, high: 3 },
 *   { from: 0, to: 1, low: 1, high: 9 },
 *   { from: 0, to: 1, low: 0, high: 2 },
 * ])?.range(1); // => [1, 3]
 */
export function flowRanges(nodes: number, arcs: readonly BoundedArc[]): FlowRanges | null {
  checkArcs(nodes, arcs);
  const network = connect(nodes, arcs);
  if (!balance(network)) return null;
  return {
    range(arc, width = UNBOUNDED) {
      const { from = 0, to = 0, low = 0, high = 0 } = arcs[arc] ?? {};
      const now = network.flow[arc] ?? 0;
      const upwards = push(network, to, from, Math.min(high - now, width), arc);
      undo(network, upwards.pushed);
      const downwards = push(network, from, to, Math.min(now - low, width), arc);
      undo(network, downwards.pushed);
      return [now - downwards.amount, now + upwards.amount];
    },
  };
}

function checkArcs(nodes: number, arcs: readonly BoundedArc[]): void {
  for (const { from, to, low, high } of arcs) {
    if (!(from >= 0 && from < nodes && to >= 0 && to < nodes)) {
      throw new RangeError(`flowRanges requires arcs between its ${nodes} nodes; ${from} → ${to}`);
    }
    if (!(Number.isInteger(low) && Number.isInteger(high) && low <= high)) {
      throw new RangeError(
        `flowRanges requires whole bounds, the lower first; ${from} → ${to}: ${low}–${high}`,
      );
    }
  }
}

interface Network {
  readonly nodes: number;
  readonly arcs: readonly BoundedArc[];
  /** Arcs at each node, whichever way they lead. */
  readonly at: readonly (readonly number[])[];
  readonly flow: Float64Array;
}

function connect(nodes: number, arcs: readonly BoundedArc[]): Network {
  const at: number[][] = Array.from({ length: nodes }, () => []);
  arcs.forEach(({ from, to }, a) => {
    at[from]?.push(a);
    if (to !== from) at[to]?.push(a);
  });
  return { nodes, arcs, at, flow: Float64Array.from(arcs, ({ low }) => low) };
}

/** Brings in and out together at every node; whether that could be done. */
function balance(network: Network): boolean {
  const excess = new Float64Array(network.nodes);
  network.arcs.forEach(({ from, to, low }) => {
    excess[to] = (excess[to] ?? 0) + low;
    excess[from] = (excess[from] ?? 0) - low;
  });
  for (let from = 0; from < network.nodes; from += 1) {
    for (let to = 0; to < network.nodes && (excess[from] ?? 0) > 0; to += 1) {
      if (!((excess[to] ?? 0) < 0)) continue;
      const most = Math.min(excess[from] ?? 0, -(excess[to] ?? 0));
      const { amount } = push(network, from, to, most, -1);
      excess[from] = (excess[from] ?? 0) - amount;
      excess[to] = (excess[to] ?? 0) + amount;
    }
  }
  return excess.every((amount) => amount === 0);
}

type Pushed = readonly (readonly [arc: number, change: number])[];

/** Moves up to `most` along augmenting paths, breadth first, through all arcs but one. */
function push(
  network: Network,
  source: number,
  sink: number,
  most: number,
  without: number,
): { readonly amount: number; readonly pushed: Pushed } {
  const { arcs, flow } = network;
  const pushed: [number, number][] = [];
  let amount = 0;
  while (amount < most) {
    const path = shortestPath(network, source, sink, without);
    if (!path) break;
    let room = most - amount;
    for (const [a, forwards] of path) {
      const { low = 0, high = 0 } = arcs[a] ?? {};
      room = Math.min(room, forwards ? high - (flow[a] ?? 0) : (flow[a] ?? 0) - low);
    }
    for (const [a, forwards] of path) {
      const change = forwards ? room : -room;
      flow[a] = (flow[a] ?? 0) + change;
      pushed.push([a, change]);
    }
    amount += room;
  }
  return { amount, pushed };
}

function undo({ flow }: Network, pushed: Pushed): void {
  for (const [a, change] of pushed) flow[a] = (flow[a] ?? 0) - change;
}

function shortestPath(
  { nodes, arcs, at, flow }: Network,
  source: number,
  sink: number,
  without: number,
): readonly (readonly [arc: number, forwards: boolean])[] | null {
  const via = new Int32Array(nodes).fill(-1);
  const seen = new Uint8Array(nodes);
  const queue = [source];
  seen[source] = 1;
  for (let head = 0; head < queue.length && !seen[sink]; head += 1) {
    const node = queue[head] ?? 0;
    for (const a of at[node] ?? []) {
      const arc = arcs[a];
      if (a === without || !arc) continue;
      const forwards = arc.from === node;
      const next = forwards ? arc.to : arc.from;
      const room = forwards ? arc.high - (flow[a] ?? 0) : (flow[a] ?? 0) - arc.low;
      if (seen[next] || !(room > 0)) continue;
      seen[next] = 1;
      via[next] = a;
      queue.push(next);
    }
  }
  if (!seen[sink]) return null;
  const path: [number, boolean][] = [];
  for (let node = sink; node !== source; ) {
    const a = via[node] ?? 0;
    const forwards = arcs[a]?.to === node;
    path.push([a, forwards]);
    node = (forwards ? arcs[a]?.from : arcs[a]?.to) ?? source;
  }
  return path;
}
