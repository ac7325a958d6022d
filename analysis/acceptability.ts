import { checkFinite } from './check-finite.ts';
import type { Uniform } from './random.ts';
import { sampleWeights, type WeightLimit } from './sample-weights.ts';

/** One criterion: what the items are worth by it. */
export interface Criterion {
  /** One value an item. */
  readonly values: ArrayLike<number>;
  /** Row-major replicates × items, as many as the other criteria's; no uncertainty when left out. */
  readonly replicates?: ArrayLike<number>;
  /** Less is better. */
  readonly descending?: boolean;
}

export interface Acceptability {
  /** Row-major items × ranks: share of the weights that give the item that rank. */
  readonly rank: Float64Array;
  /** Monte Carlo error of each: √(b (1 − b) / draws). */
  readonly rankError: Float64Array;
  /** Row-major items × criteria: the mean weights of those who put the item first; NaN never, 0 when nobody does. */
  readonly centralWeights: Float64Array;
  /** Monte Carlo error of each; 0 when nobody or one puts it first. */
  readonly centralError: Float64Array;
  /** How often the item comes first at its central weights, sampling uncertainty alone. */
  readonly confidence: Float64Array;
  readonly confidenceError: Float64Array;
  readonly draws: number;
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2): what must one care about for
 * an item to come first? Weights are uniform on the simplex within the limits, and each
 * draw takes a replicate at random, so that the uncertainty of the sample is in it.
 *
 * Criteria are scaled so that the lowest estimate is 0 and the highest 1 (replicates may
 * fall outside); a criterion by which all items are alike counts 0. Ties share the
 * smaller rank.
 *
 * Cost: draws × items × criteria.
 *
 * @param criteria - at least one, all of the same items
 * @param options - `draws` 10,000 by default; `limits` on the weights
 * @throws RangeError when lengths differ, or the limits leave too little room
 * @see Lahdelma and Salminen (2001), Operations Research 49(3), 444–454
 * @example
 * acceptability([{ values: [1, 2] }], uniformStream(1, 'x'), { draws: 100 }).rank; // => [0, 1, 1, 0]
 */
export function acceptability(
  criteria: readonly Criterion[],
  uniform: Uniform,
  { draws = 10_000, limits = [] }: { draws?: number; limits?: readonly WeightLimit[] } = {},
): Acceptability {
  const shape = checkCriteria(criteria, draws);
  const { items, replicates } = shape;
  const scaled = criteria.map((criterion) => scaleCriterion(criterion));
  const weights = sampleWeights(criteria.length, draws, limits, uniform);
  const m = criteria.length;
  const ranks = new Float64Array(items * items);
  const firsts = new Float64Array(items);
  const sums = new Float64Array(items * m);
  const squares = new Float64Array(items * m);
  const score = new Float64Array(items);
  for (let draw = 0; draw < draws; draw += 1) {
    const own = weights.subarray(draw * m, (draw + 1) * m);
    scoreItems(score, scaled, own, replicates > 0 ? Math.floor(uniform() * replicates) : -1);
    for (let item = 0; item < items; item += 1) {
      const rank = rankOf(score, item);
      ranks[item * items + rank] = (ranks[item * items + rank] ?? 0) + 1;
      if (rank > 0) continue;
      firsts[item] = (firsts[item] ?? 0) + 1;
      for (let k = 0; k < m; k += 1) {
        const weight = own[k] ?? 0;
        sums[item * m + k] = (sums[item * m + k] ?? 0) + weight;
        squares[item * m + k] = (squares[item * m + k] ?? 0) + weight * weight;
      }
    }
  }
  const rank = ranks.map((count) => count / draws);
  const centralWeights = sums.map((sum, at) => sum / Math.max(1, firsts[Math.floor(at / m)] ?? 0));
  const confidence = confidenceOf(scaled, centralWeights, firsts, replicates);
  return {
    rank,
    rankError: rank.map((share) => Math.sqrt((share * (1 - share)) / draws)),
    centralWeights,
    centralError: centralWeights.map((mean, at) => {
      const n = firsts[Math.floor(at / m)] ?? 0;
      const variance = n > 1 ? ((squares[at] ?? 0) - n * mean * mean) / (n - 1) : 0;
      return Math.sqrt(Math.max(0, variance) / Math.max(1, n));
    }),
    confidence,
    confidenceError: confidence.map((share) =>
      replicates > 0 ? Math.sqrt((share * (1 - share)) / replicates) : 0,
    ),
    draws,
  };
}

function checkCriteria(criteria: readonly Criterion[], draws: number) {
  const items = criteria[0]?.values.length ?? 0;
  if (items === 0 || criteria.some(({ values }) => values.length !== items)) {
    throw new RangeError('acceptability requires criteria with a value for every item');
  }
  for (const { values, replicates } of criteria) {
    checkFinite('acceptability', 'values', values);
    if (replicates) checkFinite('acceptability', 'replicates', replicates);
  }
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`acceptability requires at least one draw; got: ${draws}`);
  }
  const lengths = new Set(
    criteria.flatMap(({ replicates }) => (replicates ? [replicates.length / items] : [])),
  );
  const [replicates = 0] = lengths;
  if (lengths.size > 1 || !Number.isInteger(replicates)) {
    throw new RangeError('acceptability requires the same whole replicates of every criterion');
  }
  return { items, replicates };
}

interface Scaled {
  readonly values: Float64Array;
  readonly replicates: Float64Array | null;
}

function scaleCriterion({ values, replicates, descending }: Criterion): Scaled {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) {
    low = Math.min(low, values[i] ?? low);
    high = Math.max(high, values[i] ?? high);
  }
  const span = high - low;
  const scale = (value: number): number => {
    if (!(span > 0)) return 0;
    return descending ? (high - value) / span : (value - low) / span;
  };
  return {
    values: Float64Array.from(values, scale),
    replicates: replicates ? Float64Array.from(replicates, scale) : null,
  };
}

/** Weighted sums of the estimates (replicate −1) or of one replicate. */
function scoreItems(
  score: Float64Array,
  scaled: readonly Scaled[],
  weights: Float64Array,
  replicate: number,
): void {
  score.fill(0);
  for (let k = 0; k < scaled.length; k += 1) {
    const { values, replicates } = scaled[k] ?? { values: score, replicates: null };
    const from = replicates && replicate >= 0 ? replicates : values;
    const offset = from === replicates ? replicate * score.length : 0;
    for (let item = 0; item < score.length; item += 1) {
      score[item] = (score[item] ?? 0) + (weights[k] ?? 0) * (from[offset + item] ?? 0);
    }
  }
}

function rankOf(score: Float64Array, item: number): number {
  const own = score[item] ?? 0;
  let above = 0;
  for (let other = 0; other < score.length; other += 1) if ((score[other] ?? 0) > own) above += 1;
  return above;
}

function confidenceOf(
  scaled: readonly Scaled[],
  central: Float64Array,
  firsts: Float64Array,
  replicates: number,
): Float64Array {
  const score = new Float64Array(firsts.length);
  return firsts.map((count, item) => {
    if (count === 0) return 0;
    const weights = central.subarray(item * scaled.length, (item + 1) * scaled.length);
    let first = 0;
    for (let r = replicates > 0 ? 0 : -1; r < replicates; r += 1) {
      scoreItems(score, scaled, weights, r);
      if (rankOf(score, item) === 0) first += 1;
    }
    return first / Math.max(1, replicates);
  });
}
