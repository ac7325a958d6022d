import { fillNormal, type Uniform } from './random.ts';
import { ranks } from './ranks.ts';
import { BLOCK, type Pairs, stepDown } from './step-down.ts';
import { choleskyRoot } from './symmetric.ts';

/** Where the joint normal draws come from: given standard normals, or a generator. */
export type NormalSource =
  | { /** Row-major, draws × items. */ readonly normals: Float64Array }
  | { readonly uniform: Uniform; readonly draws: number }
  | CorrelatedDraws;

/** Draws from N(0, covariance), item-major: items × draws. */
export interface CorrelatedDraws {
  readonly noise: Float64Array;
  readonly draws: number;
}

/** Confidence sets of ranks, [low, high] an item. */
export interface RankSets {
  readonly rank: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Row-major, 1 where the row's item is found larger than the column's. */
  readonly found: Uint8Array;
  /** Critical value of each step. */
  readonly critical: readonly number[];
}

/**
 * Simultaneous confidence sets of all ranks: the step-down procedure over all ordered
 * pairs. A pair whose difference has no error is never told apart. The cost is
 * draws × items² a step; give at most 200 items.
 *
 * @param estimates - one an item
 * @param covariance - row-major
 * @param coverage - such as 0.95
 * @throws RangeError when sizes do not match or coverage is not between 0 and 1
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91(1), 476–518
 */
export function rankSets(
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  source: NormalSource,
  coverage = 0.95,
): RankSets {
  const pairs = preparePairs(estimates, covariance, source, coverage);
  const critical = stepDown(pairs, coverage, -1);
  return { ...readSets(estimates, pairs.found), critical };
}

/**
 * The confidence set of the rank of one item that was chosen beforehand: the same
 * procedure over the pairs with that item only, so it is narrower.
 *
 * @throws RangeError when the item does not exist, or as `rankSets`
 */
export function marginalRankSet(
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  source: NormalSource,
  item: number,
  coverage = 0.95,
): { readonly low: number; readonly high: number; readonly critical: readonly number[] } {
  if (!(item >= 0 && item < estimates.length)) {
    throw new RangeError(`marginalRankSet requires an item of the ranking; got: ${item}`);
  }
  const pairs = preparePairs(estimates, covariance, source, coverage);
  const critical = stepDown(pairs, coverage, item);
  const { low, high } = readSets(estimates, pairs.found);
  return { low: low[item] ?? 1, high: high[item] ?? estimates.length, critical };
}

function preparePairs(
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  source: NormalSource,
  coverage: number,
): Pairs {
  const items = estimates.length;
  if (covariance.length !== items * items) {
    throw new RangeError('rankSets requires a row of covariance for each item');
  }
  if (!(coverage > 0 && coverage < 1)) {
    throw new RangeError(`rankSets requires coverage between 0 and 1; got: ${coverage}`);
  }
  const { noise, draws } = correlatedDraws(covariance, items, source);
  const statistic = new Float64Array(items * items);
  const inverseSd = new Float64Array(items * items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      const own = (covariance[i * items + i] ?? 0) + (covariance[j * items + j] ?? 0);
      const variance = own - 2 * (covariance[i * items + j] ?? 0);
      if (i === j || !(variance > own * 1e-12)) continue;
      const inverse = 1 / Math.sqrt(variance);
      inverseSd[i * items + j] = inverse;
      statistic[i * items + j] = ((estimates[i] ?? 0) - (estimates[j] ?? 0)) * inverse;
    }
  }
  return { items, draws, noise, statistic, inverseSd, found: new Uint8Array(items * items) };
}

/**
 * Draws from N(0, covariance) by its Cholesky root.
 *
 * @throws RangeError when there is no whole draw
 */
export function correlatedDraws(
  covariance: Float64Array,
  items: number,
  source: NormalSource,
): CorrelatedDraws {
  if ('noise' in source) return source;
  const draws = 'normals' in source ? source.normals.length / Math.max(1, items) : source.draws;
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError('rankSets requires at least one whole draw');
  }
  const root = choleskyRoot(covariance, items);
  const noise = new Float64Array(items * draws);
  const block = new Float64Array(items * BLOCK);
  const row = new Float64Array(items);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    for (let r = 0; r < count; r += 1) {
      if ('normals' in source) {
        row.set(source.normals.subarray((from + r) * items, (from + r + 1) * items));
      } else fillNormal(row, source.uniform);
      for (let k = 0; k < items; k += 1) block[k * BLOCK + r] = row[k] ?? 0;
    }
    for (let i = 0; i < items; i += 1) {
      const target = noise.subarray(i * draws + from, i * draws + from + count);
      for (let k = 0; k <= i; k += 1) {
        const factor = root[i * items + k] ?? 0;
        if (factor !== 0) addScaled(target, block, k * BLOCK, factor);
      }
    }
  }
  return { noise, draws };
}

function addScaled(target: Float64Array, source: Float64Array, from: number, factor: number): void {
  for (let r = 0; r < target.length; r += 1) {
    target[r] = (target[r] ?? 0) + factor * (source[from + r] ?? 0);
  }
}

function readSets(estimates: ArrayLike<number>, found: Uint8Array) {
  const items = estimates.length;
  const low = new Int32Array(items).fill(1);
  const high = new Int32Array(items).fill(items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      if (!found[i * items + j]) continue;
      low[j] = (low[j] ?? 1) + 1;
      high[i] = (high[i] ?? items) - 1;
    }
  }
  return { rank: ranks(estimates), low, high, found };
}
