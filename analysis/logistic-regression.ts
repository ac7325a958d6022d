import { checkFinite } from './check-finite.ts';
import { checkWeights } from './check-weights.ts';
import { designCovariance, type LonelyStratum, type SamplingStage } from './design-covariance.ts';
import { generalizedInverse } from './symmetric.ts';

const MAX_STEPS = 100;

export interface LogisticFit {
  /** Log odds, one a column. */
  readonly coefficients: Float64Array;
  readonly se: Float64Array;
  /** Row-major, columns × columns, by linearization over the design. */
  readonly covariance: Float64Array;
  /** Row-major, as if the weights were counts of independent answers. */
  readonly naiveCovariance: Float64Array;
  /** Probability of each respondent. */
  readonly fitted: Float64Array;
}

/**
 * Logistic regression on a survey, such as the propensity of a mode: who answers how. It
 * describes; it does not repair selection. Weighted maximum likelihood by scoring, errors
 * by linearization of the score equations over strata, clusters and stages.
 *
 * @param outcome - 1 or 0 (or a share between), one a respondent
 * @param columns - the covariates, a column of ones included
 * @throws RangeError when columns depend on each other, or some are told apart perfectly
 *   and the likelihood has no maximum
 * @see Binder (1983), International Statistical Review 51(3), 279–292
 * @example
 * logisticRegression([1, 0, 1, 0], [[1, 1, 1, 1]], {
 *   weights: Float64Array.of(1, 1, 1, 1),
 *   stages: [{ cluster: [0, 1, 2, 3] }],
 * }).fitted; // => [0.5, 0.5, 0.5, 0.5]
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  design: {
    readonly weights: Float64Array;
    readonly stages: readonly SamplingStage[];
    readonly lonely?: LonelyStratum;
  },
): LogisticFit {
  const { weights } = design;
  checkWeights('logisticRegression', weights);
  checkFinite('logisticRegression', 'outcomes', outcome);
  for (const column of columns) checkFinite('logisticRegression', 'covariates', column);
  const size = columns.length;
  let beta = new Float64Array(size);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { score, inverse } = scoring(outcome, columns, weights, beta);
    const change = product(inverse, score);
    beta = beta.map((value, k) => value + (change[k] ?? 0));
    if (!change.every(Number.isFinite) || change.some((d) => Math.abs(d) > 1e4)) break;
    if (change.every((d, k) => Math.abs(d) <= 1e-13 * Math.max(1, Math.abs(beta[k] ?? 0)))) {
      return finish(outcome, columns, design, beta);
    }
  }
  throw new RangeError(
    'logisticRegression requires outcomes that no column tells apart perfectly; not converged',
  );
}

function probabilities(columns: readonly ArrayLike<number>[], beta: Float64Array, n: number) {
  return Float64Array.from({ length: n }, (_, i) => {
    let logit = 0;
    for (let k = 0; k < columns.length; k += 1) logit += (beta[k] ?? 0) * (columns[k]?.[i] ?? 0);
    return 1 / (1 + Math.exp(-logit));
  });
}

function scoring(
  outcome: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  weights: Float64Array,
  beta: Float64Array,
) {
  const size = columns.length;
  const fitted = probabilities(columns, beta, weights.length);
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    const mu = fitted[i] ?? 0;
    for (let k = 0; k < size; k += 1) {
      const x = weight * (columns[k]?.[i] ?? 0);
      if (x === 0) continue;
      score[k] = (score[k] ?? 0) + x * ((outcome[i] ?? 0) - mu);
      for (let l = 0; l < size; l += 1) {
        const at = k * size + l;
        information[at] = (information[at] ?? 0) + x * (columns[l]?.[i] ?? 0) * mu * (1 - mu);
      }
    }
  }
  const inverse = generalizedInverse(information, size);
  if (columns.some((_, k) => !((inverse[k * size + k] ?? 0) > 0))) {
    throw new RangeError(
      'logisticRegression requires columns that do not depend on each other, and outcomes of both kinds',
    );
  }
  return { score, inverse, fitted };
}

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, k) =>
    vector.reduce((sum, value, l) => sum + (matrix[k * size + l] ?? 0) * value, 0),
  );
}

function finish(
  outcome: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  design: Parameters<typeof logisticRegression>[2],
  beta: Float64Array,
): LogisticFit {
  const { weights, stages, lonely } = design;
  const size = columns.length;
  const { inverse, fitted } = scoring(outcome, columns, weights, beta);
  const scores = columns.map((_, k) =>
    Float64Array.from(weights, (weight, i) => {
      let x = 0;
      for (let l = 0; l < size; l += 1) x += (inverse[k * size + l] ?? 0) * (columns[l]?.[i] ?? 0);
      return weight * x * ((outcome[i] ?? 0) - (fitted[i] ?? 0));
    }),
  );
  const covariance = designCovariance(scores, stages, lonely);
  return {
    coefficients: beta,
    se: beta.map((_, k) => Math.sqrt(Math.max(0, covariance[k * (size + 1)] ?? 0))),
    covariance,
    naiveCovariance: inverse,
    fitted,
  };
}
