import { CholeskyDecomposition, Matrix } from 'ml-matrix';

const MAX_STEPS = 500;

export type VarianceMethod = 'reml' | 'ml' | 'fh';

/** Area means pulled towards a regression on what is known about the areas. */
export interface AreaEstimates {
  /** Variance between areas that the regression leaves, zero or more. */
  readonly areaVariance: number;
  readonly coefficients: Float64Array;
  readonly coefficientSe: Float64Array;
  /** The empirical best linear unbiased predictor of each area. */
  readonly estimate: Float64Array;
  /** Its mean squared error, with the uncertainty of the area variance. */
  readonly mse: Float64Array;
  /** Weight of the direct figure, 0–1; the rest is borrowed. */
  readonly gamma: Float64Array;
}

/**
 * Fay and Herriot's model for area means with known errors: direct = x′β + area + error.
 * The area variance by restricted maximum likelihood, by maximum likelihood (both by
 * scoring) or by Fay and Herriot's moment equation; never below zero.
 *
 * @param direct - direct estimate of each area
 * @param variances - its known variance, above zero
 * @param covariates - one row an area, a column of ones included
 * @throws RangeError when lengths differ, a variance is not above zero, there are not
 *   more areas than covariates, or the covariates depend on each other
 * @see Fay and Herriot (1979), JASA 74, 269–277; Datta and Lahiri (2000), Statistica
 *   Sinica 10, 613–627; Rao and Molina (2015), Small Area Estimation, chapter 6
 * @example
 * fayHerriot([1, 2, 6], [1, 1, 1], [[1], [1], [1]]).coefficients; // => [3]
 */
export function fayHerriot(
  direct: readonly number[],
  variances: readonly number[],
  covariates: readonly (readonly number[])[],
  { method = 'reml' }: { method?: VarianceMethod } = {},
): AreaEstimates {
  checkAreas(direct, variances, covariates);
  const y = Matrix.columnVector([...direct]);
  const x = new Matrix(covariates.map((row) => [...row]));
  const areaVariance = solveVariance(method, y, x, variances);
  const { beta, q } = regression(y, x, variances, areaVariance);
  const fitted = x.mmul(beta);
  const inverses = variances.map((d) => 1 / (areaVariance + d));
  const first = inverses.reduce((sum, v) => sum + v, 0);
  const second = inverses.reduce((sum, v) => sum + v * v, 0);
  const spread = method === 'fh' ? (2 * direct.length) / first ** 2 : 2 / second;
  const bias = biasOf(method, inverses, x, q, first, second);
  const gamma = Float64Array.from(variances, (d) => areaVariance / (areaVariance + d));
  return {
    areaVariance,
    coefficients: Float64Array.from(beta.to1DArray()),
    coefficientSe: Float64Array.from(q.diagonal(), Math.sqrt),
    estimate: Float64Array.from(
      direct,
      (value, i) =>
        (gamma[i] ?? 0) * value + (1 - (gamma[i] ?? 0)) * (fitted.get(i, 0) ?? Number.NaN),
    ),
    mse: Float64Array.from(variances, (d, i) => {
      const b = 1 - (gamma[i] ?? 0);
      const leverage = quadratic(q, x.getRow(i));
      const extra = (b * b * spread) / (areaVariance + d);
      return (gamma[i] ?? 0) * d + b * b * leverage + 2 * extra - bias * b * b;
    }),
    gamma,
  };
}

function checkAreas(
  direct: readonly number[],
  variances: readonly number[],
  covariates: readonly (readonly number[])[],
): void {
  const columns = covariates[0]?.length ?? 0;
  if (
    direct.length !== variances.length ||
    covariates.length !== direct.length ||
    columns === 0 ||
    covariates.some((row) => row.length !== columns)
  ) {
    throw new RangeError('fayHerriot requires a variance and a row of covariates for each area');
  }
  if (direct.length <= columns) {
    throw new RangeError(`fayHerriot requires more areas than covariates; areas: ${direct.length}`);
  }
  const bad = variances.findIndex((d) => !(d > 0 && Number.isFinite(d)));
  if (bad >= 0 || direct.some((value) => !Number.isFinite(value))) {
    throw new RangeError(
      `fayHerriot requires finite estimates with variances above zero; area: ${bad}`,
    );
  }
}

/** Weighted regression at a given area variance, with the root of the information. */
function regression(y: Matrix, x: Matrix, variances: readonly number[], areaVariance: number) {
  const weighted = x.clone();
  variances.forEach((d, i) => {
    weighted.mulRow(i, 1 / (areaVariance + d));
  });
  const product = weighted.transpose().mmul(x);
  const information = Matrix.add(product, product.transpose()).div(2);
  const root = new CholeskyDecomposition(information);
  if (!root.isPositiveDefinite()) {
    throw new RangeError('fayHerriot requires covariates that do not depend on each other');
  }
  const q = root.solve(Matrix.eye(x.columns));
  return { beta: q.mmul(weighted.transpose().mmul(y)), q };
}

function solveVariance(
  method: VarianceMethod,
  y: Matrix,
  x: Matrix,
  variances: readonly number[],
): number {
  let a = [...variances].sort((one, other) => one - other)[variances.length >> 1] ?? 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { beta, q } = regression(y, x, variances, a);
    const fitted = x.mmul(beta);
    let [h, score, information, slope] = [0, 0, 0, 0];
    variances.forEach((d, i) => {
      const v = 1 / (a + d);
      const residual = y.get(i, 0) - fitted.get(i, 0);
      h += v * residual * residual;
      slope += v * v * residual * residual;
      score += v * v * residual * residual - v;
      information += v * v;
    });
    if (method === 'reml') {
      const { trace, squared } = projection(variances, x, q, a);
      score += trace;
      information = squared;
    }
    const change =
      method === 'fh' ? (h - (variances.length - x.columns)) / slope : score / information;
    const next = Math.max(0, a + change);
    if (Math.abs(next - a) <= 1e-14 * Math.max(next, 1e-300) || (next === 0 && a === 0)) {
      return next;
    }
    a = next;
  }
  return a;
}

/** tr(Q X′V⁻²X), and tr(PP) of the projection P = V⁻¹ − V⁻¹XQX′V⁻¹. */
function projection(variances: readonly number[], x: Matrix, q: Matrix, a: number) {
  const second = x.clone();
  const third = x.clone();
  let squares = 0;
  variances.forEach((d, i) => {
    const v = 1 / (a + d);
    squares += v * v;
    second.mulRow(i, v * v);
    third.mulRow(i, v * v * v);
  });
  const qs = q.mmul(second.transpose().mmul(x));
  const qt = q.mmul(third.transpose().mmul(x));
  return { trace: qs.trace(), squared: squares - 2 * qt.trace() + qs.mmul(qs).trace() };
}

function biasOf(
  method: VarianceMethod,
  inverses: readonly number[],
  x: Matrix,
  q: Matrix,
  first: number,
  second: number,
): number {
  if (method === 'reml') return 0;
  if (method === 'fh') return (2 * (inverses.length * second - first * first)) / first ** 3;
  const weighted = x.clone();
  inverses.forEach((v, i) => {
    weighted.mulRow(i, v * v);
  });
  return -q.mmul(weighted.transpose().mmul(x)).trace() / second;
}

const quadratic = (q: Matrix, row: readonly number[]): number =>
  row.reduce((sum, a, i) => sum + a * row.reduce((part, b, j) => part + b * q.get(i, j), 0), 0);
