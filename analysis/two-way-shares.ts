import { Matrix } from 'ml-matrix';
import type { CategoryColumn } from './dialogue.ts';
import { estimateSample, type SampleDesign } from './estimate-sample.ts';

/** The cells of two questions, row by row. */
export interface TwoWayShares {
  readonly rows: number;
  readonly columns: number;
  readonly shares: Float64Array;
  /** Of the shares, or of the totals over their sum for the Wald tests. */
  readonly covariance: Matrix;
  readonly respondents: number;
}

/**
 * The shares of a two-way table with their covariance; respondents with an unknown
 * category in either question stand outside.
 *
 * @param total - take the covariance of totals over their sum instead, which lets the
 *   number of respondents vary (for Wald tests)
 * @throws RangeError when either question has fewer than two categories among them
 */
export function twoWayShares(
  row: CategoryColumn,
  column: CategoryColumn,
  design: SampleDesign,
  total: boolean,
): TwoWayShares {
  const domain = Uint8Array.from(design.weights, (weight, i) =>
    weight > 0 && (row.codes[i] ?? -1) >= 0 && (column.codes[i] ?? -1) >= 0 ? 1 : 0,
  );
  const rowCodes = occurring(row, domain);
  const columnCodes = occurring(column, domain);
  if (rowCodes.length < 2 || columnCodes.length < 2) {
    throw new RangeError('raoScott requires at least two categories of each question');
  }
  const estimands = rowCodes.flatMap((a) =>
    columnCodes.map((b) => ({
      value: Uint8Array.from(row.codes, (code, i) => (code === a && column.codes[i] === b ? 1 : 0)),
      domain,
      total,
    })),
  );
  const { estimates, covariance } = estimateSample(estimands, design);
  const size = estimates.length;
  const whole = total ? sum([...estimates]) : 1;
  return {
    rows: rowCodes.length,
    columns: columnCodes.length,
    shares: estimates.map((value) => value / whole),
    covariance: Matrix.from1DArray(size, size, covariance).div(whole * whole),
    respondents: domain.reduce((sum, inside) => sum + inside, 0),
  };
}

function occurring({ codes, categories }: CategoryColumn, domain: Uint8Array): readonly number[] {
  const seen = new Uint8Array(categories.length);
  domain.forEach((inside, i) => {
    if (inside) seen[codes[i] ?? 0] = 1;
  });
  return categories.map((_, code) => code).filter((code) => seen[code]);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The shares of each row and column. */
export function marginsOf({ rows, columns, shares }: TwoWayShares) {
  const at = (i: number, j: number) => shares[i * columns + j] ?? 0;
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    at,
    ofRow: range(rows).map((i) => sum(range(columns).map((j) => at(i, j)))),
    ofColumn: range(columns).map((j) => sum(range(rows).map((i) => at(i, j)))),
  };
}
