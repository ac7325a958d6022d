import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTable, type BoundedArc, flowRanges } from '../../analysis/index.ts';

const MOST = 3;

/** Every way to fill the arcs within their bounds such that all nodes are balanced. */
function fillings(nodes: number, arcs: readonly BoundedArc[]): number[][] {
  const found: number[][] = [];
  const fill = (amounts: readonly number[]): void => {
    const arc = arcs[amounts.length];
    if (arc) {
      for (let amount = arc.low; amount <= arc.high; amount += 1) fill([...amounts, amount]);
      return;
    }
    const excess = new Array<number>(nodes).fill(0);
    arcs.forEach(({ from, to }, a) => {
      excess[from] = (excess[from] ?? 0) - (amounts[a] ?? 0);
      excess[to] = (excess[to] ?? 0) + (amounts[a] ?? 0);
    });
    if (excess.every((amount) => amount === 0)) found.push([...amounts]);
  };
  fill([]);
  return found;
}

const NODES = 4;
const node = fc.integer({ min: 0, max: NODES - 1 });
const arc = fc
  .tuple(node, node, fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: MOST }))
  .map(([from, to, a, b]) => ({ from, to, low: Math.min(a, b), high: Math.max(a, b) }));

describe('what can be worked out about amounts that add up', () => {
  test('are the lowest and highest of all ways to fill the network', () => {
    fc.assert(
      fc.property(fc.array(arc, { minLength: 1, maxLength: 6 }), (arcs) => {
        const all = fillings(NODES, arcs);
        const ranges = flowRanges(NODES, arcs);
        expect(ranges === null).toBe(all.length === 0);
        arcs.forEach((_, a) => {
          const amounts = all.map((amounts) => amounts[a] ?? 0);
          if (ranges) expect(ranges.range(a)).toEqual([Math.min(...amounts), Math.max(...amounts)]);
        });
      }),
    );
  });

  test('are looked into as far as it takes to tell whether they are wide', () => {
    const arcs = [
      { from: 0, to: 1, low: 0, high: 100 },
      { from: 1, to: 0, low: 0, high: 100 },
    ];
    const [low = 0, high = 0] = flowRanges(2, arcs)?.range(0, 5) ?? [];
    expect(high - low).toBeGreaterThanOrEqual(5);
    expect(flowRanges(2, arcs)?.range(0)).toEqual([0, 100]);
  });

  test('are those of a table with totals', () => {
    const counts = [3, 4, 7, 9, 9, 18, 12, 13, 25];
    const hidden = [1, 1, 0, 1, 1, 0, 0, 0, 0];
    // Rows 0–1, columns 2–3, totals at node 4.
    const arcs = [0, 1].flatMap((row) =>
      [0, 1].map((column) => ({ from: row, to: 2 + column, low: 0, high: 100 })),
    );
    const totals = [
      ...[7, 18].map((total, row) => ({ from: 4, to: row, low: total, high: total })),
      ...[12, 13].map((total, column) => ({ from: 2 + column, to: 4, low: total, high: total })),
    ];
    const ranges = flowRanges(5, [...arcs, ...totals]);
    for (const { row, column, low, high } of auditTable(counts, hidden, 2)) {
      expect(ranges?.range(2 * row + column)).toEqual([low, high]);
    }
  });

  test('are refused for bounds that are no bounds', () => {
    expect(() => flowRanges(2, [{ from: 0, to: 2, low: 0, high: 1 }])).toThrow(
      /between its 2 nodes/,
    );
    expect(() => flowRanges(2, [{ from: 0, to: 1, low: 2, high: 1 }])).toThrow(/the lower first/);
    expect(() => flowRanges(2, [{ from: 0, to: 1, low: 0.5, high: 1 }])).toThrow(/whole bounds/);
  });
});
