import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTable } from '../../analysis/audit-table.ts';
import { hiddenCells, possibleRange, type Row } from '../../api/report/hidden-cells.ts';

const aRow = (counts: readonly number[], changes: Partial<Row> = {}): Row => ({
  counts,
  caps: counts.map(() => 1000),
  residual: 0,
  residualCap: 0,
  smallest: 5,
  ...changes,
});

const someRow = fc
  .array(fc.record({ count: fc.nat(40), more: fc.nat(60) }), { minLength: 2, maxLength: 7 })
  .map((cells) =>
    aRow(
      cells.map(({ count }) => count),
      { caps: cells.map(({ count, more }) => Math.max(5, count + more)) },
    ),
  );

describe('hiding small counts of a row with a known total', () => {
  test('hides a second count when the small one would follow from the total', () => {
    expect(hiddenCells(aRow([3, 20, 12]))).toEqual([true, false, true]);
  });

  test('hides more when the hidden ones together tell too much', () => {
    expect(hiddenCells(aRow([1, 2, 30, 9]))).toEqual([true, true, false, true]);
  });

  test('hides nothing where nothing is small, and zero as any small count', () => {
    expect(hiddenCells(aRow([5, 20, 12]))).toEqual([false, false, false]);
    expect(hiddenCells(aRow([0, 20, 12]))).toEqual([true, false, true]);
  });

  test('needs no second count where many are in no group', () => {
    const row = aRow([3, 20, 12], { residual: 11, residualCap: 60 });
    expect(hiddenCells(row)).toEqual([true, false, false]);
  });

  test('lets no small count be worked out, by an audit that knows totals and group sizes', () => {
    fc.assert(
      fc.property(someRow, (row) => {
        const hidden = hiddenCells(row);
        if (!hidden.includes(false)) return;
        const width = row.counts.length + 1;
        const rest = row.counts.map((count, k) => (row.caps[k] ?? 0) - count);
        const withTotals = (cells: readonly number[]) => [...cells, cells.reduce((a, b) => a + b)];
        const counts = [...withTotals(row.counts), ...withTotals(rest), ...withTotals(row.caps)];
        const marks = [...hidden, false, ...hidden, false, ...hidden.map(() => false), false];
        const bounds = auditTable(counts, marks.map(Number), width - 1);
        for (const { row: at, column, low, high } of bounds) {
          if (at !== 0) continue;
          expect([low, high]).toEqual(possibleRange(row, hidden, column));
          expect(high - low).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
