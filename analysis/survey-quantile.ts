import { checkFinite } from './check-finite.ts';
import { checkWeights } from './check-weights.ts';
import { tQuantile } from './distributions.ts';
import { estimateSample, type SampleDesign } from './estimate-sample.ts';
import { shareIntervalBy } from './share-interval-by.ts';
import { stagesDf } from './stages-df.ts';

/**
 * Which value stands for a quantile: `math` the smallest with at least that share at or
 * below it; `school` the same, but the mean of two where the share is met exactly;
 * `hf7` a line between the order statistics.
 */
export type QuantileRule = 'math' | 'school' | 'hf7';

export interface SurveyQuantile {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Width of the interval over twice the t quantile. */
  readonly se: number;
}

/** Shares that differ less than this are met exactly. */
const SAME = 1e-10;

/**
 * A weighted quantile, such as the median insecurity.
 *
 * @param values - one a respondent
 * @param weights - those at zero are left out
 * @param p - from 0 to 1
 * @throws RangeError when nobody has a weight, a value is not finite, or `p` is outside 0–1
 * @see Hyndman and Fan (1996), The American Statistician 50(4), 361–365
 * @example
 * weightedQuantile([1, 2, 3, 4], [1, 1, 1, 1], 0.5, 'school'); // => 2.5
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  p: number,
  rule: QuantileRule = 'math',
): number {
  return quantileFunction(values, weights, rule)(p);
}

function quantileFunction(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  rule: QuantileRule,
): (p: number) => number {
  checkWeights('weightedQuantile', weights);
  checkFinite('weightedQuantile', 'values', values);
  const rows = Array.from(values, (value, i) => ({ value, weight: weights[i] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
  let sum = 0;
  const upTo = rows.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  const at = (i: number): number => rows[Math.min(i, rows.length - 1)]?.value ?? Number.NaN;
  const first = (share: number): number => upTo.findIndex((cumulative) => cumulative >= share);
  return (p) => {
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(`weightedQuantile requires p from 0 to 1; got: ${p}`);
    }
    if (rule === 'hf7') return between(p, upTo, at);
    const place = Math.max(0, first(p * sum - SAME * sum));
    const exact = Math.abs((upTo[place] ?? 0) - p * sum) <= SAME * sum;
    return rule === 'school' && exact ? (at(place) + at(place + 1)) / 2 : at(place);
  };
}

/** The k-th of n values stands at the weight before it over all but the last weight. */
function between(p: number, upTo: readonly number[], at: (i: number) => number): number {
  const last = upTo.length - 1;
  const whole = upTo[last - 1] ?? 0;
  const place = (k: number): number => (k === 0 ? 0 : (upTo[k - 1] ?? 0) / whole);
  let k = 1;
  while (k < last && place(k) < p) k += 1;
  if (last === 0) return at(0);
  const share = (p - place(k - 1)) / (place(k) - place(k - 1));
  return at(k - 1) + share * (at(k) - at(k - 1));
}

/**
 * A quantile with Woodruff's interval: the interval of the share at or below the
 * estimate, taken back through the quantiles.
 *
 * @param options - `df` of the design when left out; `share` by which the interval of the
 *   share is made: symmetric (`mean`) or `beta`
 * @throws RangeError as `weightedQuantile`
 * @see Woodruff (1952), JASA 47, 635–646
 * @example
 * surveyQuantile([3, 1, 5], 0.5, {
 *   weights: Float64Array.of(1, 1, 1),
 *   stages: [{ cluster: [0, 1, 2] }],
 * }).estimate; // => 3
 */
export function surveyQuantile(
  values: ArrayLike<number>,
  p: number,
  design: SampleDesign,
  options: { rule?: QuantileRule; share?: 'mean' | 'beta'; level?: number; df?: number } = {},
): SurveyQuantile {
  const { rule = 'math', share = 'mean', level = 0.95 } = options;
  const { weights, stages } = design;
  const df = options.df ?? (stages[0] ? stagesDf(stages[0], weights) : 1);
  const of = quantileFunction(values, weights, rule);
  const estimate = of(p);
  const below = { value: Uint8Array.from(values, (value) => (value <= estimate ? 1 : 0)) };
  const { estimates, se } = estimateSample([below], design);
  const t = tQuantile((1 + level) / 2, df);
  const at = estimates[0] ?? p;
  const error = se[0] ?? 0;
  const respondents = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const bounds =
    share === 'beta'
      ? shareIntervalBy({ estimate: at, se: error, df, respondents }, 'beta', { level })
      : { low: at - t * error, high: at + t * error };
  const low = of(Math.max(0, bounds.low));
  const high = of(Math.min(1, bounds.high));
  return { estimate, low, high, se: (high - low) / (2 * t) };
}
