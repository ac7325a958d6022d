import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTable, suppressTable } from '../../analysis/index.ts';

const SMALLEST = 5;
const tables = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.record({
      columns: fc.constant(columns),
      counts: fc.array(fc.integer({ min: 0, max: 25 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  );

/** The table with its totals, and what of it is hidden. */
function published(counts: readonly number[], columns: number) {
  const hidden = suppressTable(counts, columns, SMALLEST);
  const rows = counts.length / columns;
  const width = columns + 1;
  const full = new Array<number>((rows + 1) * width).fill(0);
  const marks = new Array<number>(full.length).fill(0);
  counts.forEach((count, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    marks[row * width + column] = hidden.suppressed[at] ?? 0;
    for (const r of [row, rows]) {
      for (const c of [column, columns]) full[r * width + c] = (full[r * width + c] ?? 0) + count;
    }
  });
  hidden.rowTotals.forEach((mark, row) => {
    marks[row * width + columns] = mark;
  });
  hidden.columnTotals.forEach((mark, column) => {
    marks[rows * width + column] = mark;
  });
  marks[full.length - 1] = hidden.total ? 1 : 0;
  return { full, marks, rows, width };
}

/** Each row and each column adds up to its total: coefficients of the hidden figures. */
function equations({ marks, rows, width }: ReturnType<typeof published>): number[][] {
  const hidden = marks.flatMap((mark, at) => (mark ? [at] : []));
  const lines = [
    ...Array.from(
      { length: rows + 1 },
      (_, row) => (at: number) =>
        Math.floor(at / width) !== row ? 0 : at % width === width - 1 ? -1 : 1,
    ),
    ...Array.from(
      { length: width },
      (_, column) => (at: number) =>
        at % width !== column ? 0 : Math.floor(at / width) === rows ? -1 : 1,
    ),
  ];
  return lines.map((coefficient) => hidden.map(coefficient));
}

/** How many of the rows are independent (Gaussian elimination). */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const left = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (!pivot) continue;
    left[at] = left[rank] ?? [];
    left[rank] = pivot;
    for (let i = rank + 1; i < left.length; i += 1) {
      const factor = (left[i]?.[column] ?? 0) / (pivot[column] ?? 1);
      left[i] = (left[i] ?? []).map((value, k) => value - factor * (pivot[k] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

describe('what is suppressed', () => {
  test('cannot be worked out by solving for it', () => {
    fc.assert(
      fc.property(tables, ({ counts, columns }) => {
        const lines = equations(published(counts, columns));
        const unknowns = lines[0]?.length ?? 0;
        const known = rankOf(lines);
        for (let k = 0; k < unknowns; k += 1) {
          const alone = Array.from({ length: unknowns }, (_, j) => (j === k ? 1 : 0));
          expect(rankOf([...lines, alone])).toBe(known + 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('is never bounded more narrowly than the smallest cell, and the bounds hold the truth', () => {
    fc.assert(
      fc.property(tables, ({ counts, columns }) => {
        const { full, marks, width } = published(counts, columns);
        const bounds = auditTable(full, marks, columns);
        expect(bounds.length).toBe(marks.filter((mark) => mark === 1).length);
        for (const { row, column, low, high } of bounds) {
          const truth = full[row * width + column] ?? 0;
          expect(low).toBeLessThanOrEqual(truth);
          expect(high).toBeGreaterThanOrEqual(truth);
          expect(high - low).toBeGreaterThanOrEqual(SMALLEST);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('is all that is small, and what is left adds up to the totals', () => {
    fc.assert(
      fc.property(tables, ({ counts, columns }) => {
        const { full, marks, rows, width } = published(counts, columns);
        full.forEach((count, at) => {
          if (count < SMALLEST) expect(marks[at]).toBe(1);
        });
        const line = (cells: readonly number[], total: number) => {
          const shown = cells.filter((at) => !marks[at]);
          const sum = shown.reduce((all, at) => all + (full[at] ?? 0), 0);
          if (marks[total]) return;
          if (shown.length === cells.length) expect(sum).toBe(full[total]);
          else expect(sum).toBeLessThanOrEqual(full[total] ?? 0);
        };
        const along = (length: number, of: (i: number) => number) =>
          Array.from({ length }, (_, i) => of(i));
        for (let row = 0; row <= rows; row += 1) {
          line(
            along(width - 1, (c) => row * width + c),
            row * width + width - 1,
          );
        }
        for (let c = 0; c < width; c += 1) {
          line(
            along(rows, (row) => row * width + c),
            rows * width + c,
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  test('grows with the smallest cell: a table without small cells is published whole', () => {
    fc.assert(
      fc.property(tables, ({ counts, columns }) => {
        const large = counts.map((count) => count + SMALLEST);
        const { suppressed, rowTotals, columnTotals, total } = suppressTable(
          large,
          columns,
          SMALLEST,
        );
        expect([...suppressed, ...rowTotals, ...columnTotals].every((mark) => mark === 0)).toBe(
          true,
        );
        expect(total).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
