import { checkWeights } from './check-weights.ts';

/** What unequal weights cost, by Kish's formula. */
export interface EffectiveSize {
  /** Respondents with a weight above zero. */
  readonly respondents: number;
  /** (Σw)² / Σw². */
  readonly effective: number;
  /** Respondents over effective respondents, at least 1. */
  readonly designEffect: number;
  /** Largest weight over the mean weight. */
  readonly largestRatio: number;
}

/**
 * Kish's effective sample size and design effect of unequal weighting. It does not
 * see clusters: the errors of the estimates do.
 *
 * @param weights - one weight a respondent; those at zero are left out
 * @throws RangeError when no weight is above zero, or one is negative or not finite
 * @see Kish (1965), Survey Sampling, section 11.7
 * @example
 * effectiveSize([1, 1, 2]).effective; // => 2.6666666666666665
 */
export function effectiveSize(weights: ArrayLike<number>): EffectiveSize {
  checkWeights('effectiveSize', weights);
  let count = 0;
  let sum = 0;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (!(weight > 0)) continue;
    count += 1;
    sum += weight;
    squares += weight * weight;
    if (weight > largest) largest = weight;
  }
  const effective = (sum * sum) / squares;
  return {
    respondents: count,
    effective,
    designEffect: count / effective,
    largestRatio: (largest * count) / sum,
  };
}
