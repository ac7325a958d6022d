import type { Uniform } from './random.ts';

/**
 * A limit on the weights of criteria: Σ coefficient × weight must be at least `atLeast`
 * (0 when left out). "The first counts at least as much as the second" is
 * `{ coefficients: [1, -1] }`; "the first counts at least a quarter" is
 * `{ coefficients: [1, 0], atLeast: 0.25 }`.
 */
export interface WeightLimit {
  readonly coefficients: readonly number[];
  readonly atLeast?: number;
}

/** Of so many tries in a row one must be within the limits. */
const MAX_TRIES = 100_000;

/**
 * Weights of criteria, uniform among those that are zero or more, sum to one and keep
 * the limits: exponential numbers over their sum, drawn again until within the limits.
 *
 * @param criteria - how many weights, at least one
 * @param draws - how many sets
 * @returns row-major, draws × criteria
 * @throws RangeError when a limit has another number of criteria, or the limits leave so
 *   little room that no set is found
 * @see Rubinstein (1982), Journal of Optimization Theory and Applications 37, 503–516
 * @example
 * sampleWeights(1, 2, [], uniformStream(1, 'x')); // => [1, 1]
 */
export function sampleWeights(
  criteria: number,
  draws: number,
  limits: readonly WeightLimit[],
  uniform: Uniform,
): Float64Array {
  if (limits.some(({ coefficients }) => coefficients.length !== criteria)) {
    throw new RangeError('sampleWeights requires a coefficient for each criterion in a limit');
  }
  const weights = new Float64Array(draws * criteria);
  for (let draw = 0; draw < draws; draw += 1) {
    const own = weights.subarray(draw * criteria, (draw + 1) * criteria);
    for (let tries = 1; ; tries += 1) {
      drawSimplex(own, uniform);
      if (limits.every((limit) => keeps(own, limit))) break;
      if (tries === MAX_TRIES) {
        throw new RangeError(
          'sampleWeights requires limits that leave room for weights; none found',
        );
      }
    }
  }
  return weights;
}

function drawSimplex(weights: Float64Array, uniform: Uniform): void {
  let sum = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const value = -Math.log(1 - uniform());
    weights[k] = value;
    sum += value;
  }
  for (let k = 0; k < weights.length; k += 1) weights[k] = sum > 0 ? (weights[k] ?? 0) / sum : 1;
}

function keeps(weights: Float64Array, { coefficients, atLeast = 0 }: WeightLimit): boolean {
  let sum = 0;
  coefficients.forEach((coefficient, k) => {
    sum += coefficient * (weights[k] ?? 0);
  });
  return sum >= atLeast;
}
