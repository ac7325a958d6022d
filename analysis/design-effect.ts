import { checkFinite } from './check-finite.ts';
import { checkWeights } from './check-weights.ts';

/**
 * How much larger the variance of a weighted mean is than that of a simple random
 * sample of as many respondents.
 *
 * @param variance - of the mean by the design
 * @param value - one a respondent
 * @param weights - respondents at zero are left out
 * @param options - `finite`: compare with a sample without replacement from a population
 *   of Σ weights; with replacement by default
 * @returns 1 when the design neither gains nor loses; NaN never: 1 when values do not vary
 * @throws RangeError with fewer than two respondents
 * @see Kish (1965), Survey Sampling, 8.2
 * @example
 * designEffect(0.5, [1, 2, 3], [1, 1, 1]); // => 1.5
 */
export function designEffect(
  variance: number,
  value: ArrayLike<number>,
  weights: ArrayLike<number>,
  { finite = false }: { finite?: boolean } = {},
): number {
  checkWeights('designEffect', weights);
  checkFinite('designEffect', 'values', value);
  let n = 0;
  let sum = 0;
  let mean = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (!(weight > 0)) continue;
    n += 1;
    sum += weight;
    mean += weight * (value[i] ?? 0);
  }
  if (n < 2) throw new RangeError('designEffect requires at least two respondents');
  mean /= sum;
  let squares = 0;
  for (let i = 0; i < weights.length; i += 1) {
    squares += (weights[i] ?? 0) * ((value[i] ?? 0) - mean) ** 2;
  }
  const simple = ((squares / sum) * (finite ? 1 - n / sum : 1)) / (n - 1);
  return simple > 0 ? variance / simple : 1;
}
