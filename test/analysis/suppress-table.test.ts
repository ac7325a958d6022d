import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTable, suppressTable } from '../../analysis/index.ts';
import { hasShared, numbers, sharedCases } from './reference.ts';

function withTotals(table: readonly (readonly number[])[]): number[] {
  const rows = table.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  const columns = rows[0]?.map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0)) ?? [];
  return [...rows.flat(), ...columns];
}

describe('auditTable', () => {
  test.runIf(hasShared)('finds the bounds that linear programming finds', () => {
    for (const { input, result } of sharedCases('stats_cases.json', 'disclosure.')) {
      const table = input.table as number[][];
      const columns = table[0]?.length ?? 0;
      const marks = [
        ...(input.suppressed as boolean[][]).map((row) => [...row.map(Number), 0]),
        new Array(columns + 1).fill(0),
      ];
      const bounds = auditTable(withTotals(table), marks.flat(), columns);
      const cells = result.cells_row_col_1based as number[][];
      expect(bounds.length).toBe(cells.length);
      cells.forEach(([row = 0, column = 0], at) => {
        const found = bounds.find((cell) => cell.row === row - 1 && cell.column === column - 1);
        expect([found?.low, found?.high]).toEqual([
          numbers(result.min)[at],
          numbers(result.max)[at],
        ]);
      });
    }
  });
});

describe('suppressTable', () => {
  test('hides a small cell together with what would give it away', () => {
    const { suppressed, bounds } = suppressTable([20, 3, 15, 8, 12, 22, 30, 25, 9], 3);
    expect(suppressed[1]).toBe(1);
    expect(suppressed.reduce((sum, mark) => sum + mark, 0)).toBeGreaterThanOrEqual(4);
    for (const { low, high } of bounds) expect(high - low).toBeGreaterThanOrEqual(5);
  });

  test('publishes a table without small cells as it is', () => {
    expect([...suppressTable([5, 6, 7, 8], 2).suppressed]).toEqual([0, 0, 0, 0]);
  });

  test('never leaves a hidden figure that can be worked out, nor one alone in its row or column', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }),
          { minLength: 2, maxLength: 5 },
        ),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const columns = rows[0]?.length ?? 0;
        const counts = rows.flat();
        const { suppressed, rowTotals, columnTotals, bounds, total } = suppressTable(
          counts,
          columns,
        );
        counts.forEach((count, at) => {
          if (count < 5) expect(suppressed[at]).toBe(1);
        });
        const everything = total && suppressed.every((mark) => mark === 1);
        for (const { low, high } of bounds) expect(everything || high - low >= 5).toBe(true);
        rows.forEach((_, row) => {
          const hidden = suppressed
            .subarray(row * columns, (row + 1) * columns)
            .reduce((sum, mark) => sum + mark, 0);
          expect(hidden + (rowTotals[row] ?? 0)).not.toBe(1);
        });
        columnTotals.forEach((mark, column) => {
          const hidden = rows.reduce(
            (sum, _, row) => sum + (suppressed[row * columns + column] ?? 0),
            0,
          );
          expect(hidden + mark).not.toBe(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('refuses halves of persons and halves of rows', () => {
    expect(() => suppressTable([1.5, 2], 2)).toThrow(/whole counts/);
    expect(() => suppressTable([1, 2, 3], 2)).toThrow(/whole row/);
    expect(() => auditTable([1, 2, 3], [0, 0, 0], 1)).toThrow(RangeError);
  });
});
