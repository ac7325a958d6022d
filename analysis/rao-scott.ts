import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { CategoryColumn } from './dialogue.ts';
import { chisquareUpper, fUpper } from './distributions.ts';
import type { SampleDesign } from './estimate-sample.ts';
import { stagesDf } from './stages-df.ts';
import { generalizedInverse } from './symmetric.ts';
import { marginsOf, type TwoWayShares, twoWayShares } from './two-way-shares.ts';

/** Whether two questions hang together, by the design of the sample. */
export interface IndependenceTest {
  /** F, or Pearson's X² for `chi-square`. */
  readonly statistic: number;
  readonly numeratorDf: number;
  /** Infinite for `chi-square`. */
  readonly denominatorDf: number;
  readonly p: number;
}

export interface RaoScottOptions {
  /** `f`: Rao and Scott's second-order correction, the default. */
  readonly statistic?: 'f' | 'chi-square' | 'wald' | 'adjusted-wald';
  /** Of the design: clusters minus strata when left out. */
  readonly df?: number;
}

/**
 * Tests that two categories are independent in a weighted, clustered sample. `f` and
 * `chi-square` correct Pearson's X² by the eigenvalues of the design effects; `wald` and
 * `adjusted-wald` test the differences from the expected cells directly and are
 * unreliable in large tables with few clusters.
 *
 * @param row - respondents with an unknown category in either stand outside
 * @param column - second category
 * @throws RangeError when either has fewer than two categories among the respondents, or a
 *   Wald test has no more clusters than cells
 * @see Rao and Scott (1984), Annals of Statistics 12(1), 46–60; Koch, Freeman and Freeman
 *   (1975), International Statistical Review 43(1), 59–78; Thomas and Rao (1987), JASA 82
 * @example
 * raoScott(
 *   { categories: ['a', 'b'], codes: Int32Array.of(0, 0, 1, 1) },
 *   { categories: ['x', 'y'], codes: Int32Array.of(0, 1, 0, 1) },
 *   { weights: Float64Array.of(1, 1, 1, 1), stages: [{ cluster: [0, 1, 2, 3] }] },
 * ).p; // => 1
 */
export function raoScott(
  row: CategoryColumn,
  column: CategoryColumn,
  design: SampleDesign,
  { statistic = 'f', df }: RaoScottOptions = {},
): IndependenceTest {
  const wald = statistic === 'wald' || statistic === 'adjusted-wald';
  const table = twoWayShares(row, column, design, wald);
  const nu = df ?? (design.stages[0] ? stagesDf(design.stages[0], design.weights) : 1);
  return wald ? waldTest(table, nu, statistic) : pearsonTest(table, nu, statistic);
}

/** Interaction contrasts of a saturated log-linear model, one column each. */
function interactions(rows: number, columns: number): Matrix {
  const contrasts = new Matrix(rows * columns, (rows - 1) * (columns - 1));
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      for (let a = 1; a < rows; a += 1) {
        for (let b = 1; b < columns; b += 1) {
          const row = (i === a ? 1 : 0) - 1 / rows;
          const column = (j === b ? 1 : 0) - 1 / columns;
          contrasts.set(i * columns + j, (a - 1) * (columns - 1) + b - 1, row * column);
        }
      }
    }
  }
  return contrasts;
}

function pearsonTest(
  table: TwoWayShares,
  nu: number,
  statistic: RaoScottOptions['statistic'],
): IndependenceTest {
  const { rows, columns, shares, respondents: n } = table;
  const { at, ofRow, ofColumn } = marginsOf(table);
  let pearson = 0;
  for (const [i, r] of ofRow.entries()) {
    for (const [j, c] of ofColumn.entries()) pearson += (n * (at(i, j) - r * c) ** 2) / (r * c);
  }
  const contrasts = interactions(rows, columns);
  const scaled = contrasts.clone();
  shares.forEach((share, cell) => {
    scaled.mulRow(cell, share > 0 ? 1 / share : 0);
  });
  const simple = contrasts.transpose().mmul(scaled).div(n);
  const actual = scaled.transpose().mmul(table.covariance).mmul(scaled);
  const size = simple.rows;
  const inverse = generalizedInverse(Float64Array.from(simple.to1DArray()), size);
  const effects = Matrix.from1DArray(size, size, inverse).mmul(actual);
  const trace = effects.trace();
  const squares = effects.mmul(effects).trace();
  if (!(trace > 0 && squares > 0)) {
    return { statistic: 0, numeratorDf: 1, denominatorDf: nu, p: 1 };
  }
  const df = (trace * trace) / squares;
  const corrected = pearson / trace;
  if (statistic === 'f') {
    const p = fUpper(corrected, df, df * nu);
    return { statistic: corrected, numeratorDf: df, denominatorDf: df * nu, p };
  }
  const p = chisquareUpper((pearson * trace) / squares, df);
  const whole = (rows - 1) * (columns - 1);
  return { statistic: pearson, numeratorDf: whole, denominatorDf: Number.POSITIVE_INFINITY, p };
}

function waldTest(
  table: TwoWayShares,
  nu: number,
  statistic: RaoScottOptions['statistic'],
): IndependenceTest {
  const { rows, columns } = table;
  const { at, ofRow, ofColumn } = marginsOf(table);
  const k = (rows - 1) * (columns - 1);
  const differences = new Matrix(k, 1);
  const gradient = new Matrix(k, rows * columns);
  for (let test = 0; test < k; test += 1) {
    const i = Math.floor(test / (columns - 1));
    const j = test % (columns - 1);
    const r = ofRow[i] ?? 0;
    const c = ofColumn[j] ?? 0;
    differences.set(test, 0, at(i, j) - r * c);
    for (let a = 0; a < rows; a += 1) {
      for (let b = 0; b < columns; b += 1) {
        const own = a === i && b === j ? 1 : 0;
        const expected = (a === i ? c : 0) + (b === j ? r : 0) - r * c;
        gradient.set(test, a * columns + b, own - expected);
      }
    }
  }
  const product = gradient.mmul(table.covariance).mmul(gradient.transpose());
  const covariance = Matrix.add(product, product.transpose()).div(2);
  const root = new CholeskyDecomposition(covariance);
  if (!root.isPositiveDefinite()) {
    throw new RangeError('raoScott requires more clusters than cells for a Wald test');
  }
  const wald = differences.transpose().mmul(root.solve(differences)).get(0, 0);
  const denominatorDf = statistic === 'wald' ? nu : nu - k + 1;
  const f = statistic === 'wald' ? wald / k : (wald * denominatorDf) / (k * nu);
  const p = Number.isFinite(f) && denominatorDf > 0 ? fUpper(f, k, denominatorDf) : 1;
  return { statistic: Number.isFinite(f) ? f : 0, numeratorDf: k, denominatorDf, p };
}
