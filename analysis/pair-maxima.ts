/**
 * The largest statistic of each draw over the pairs of items that are left, which is
 * where the rank sets spend their time: draws × pairs. Items stand in the order of their
 * spread, and a pair belongs to its item of larger spread: how large a statistic an item's
 * row can hold is then known beforehand to within a little, and most rows need not be read.
 */
import { LANES } from './correlated-draws.ts';

/** Pairs of items row by row, by their places in the order of spread; the row's item has the larger. */
export interface PairList {
  /** The pairs of row r stand from `start[r]` to `start[r + 1] - 1`. */
  readonly start: Int32Array;
  readonly second: Int32Array;
  /** 1 / standard error of the difference; below zero where second − first is meant. */
  readonly inverseSd: Float64Array;
}

/** The pairs whose statistics are compared. */
export interface PairsLeft {
  /** Items by increasing spread; all that follows goes by places in this order. */
  readonly order: Int32Array;
  /** 1 / standard error of each item; 0 for one without error. */
  readonly inverseSpread: Float64Array;
  /** Pairs of which both orders are left (the larger counts), and those of which one is. */
  readonly either: PairList;
  readonly ordered: PairList;
  /** Largest |inverseSd| of each row. */
  readonly reach: Float64Array;
  /** Row-major, 1 / standard error where row − column is left; 0 elsewhere. */
  readonly inverseSd: Float64Array;
}

/** The largest statistic of each draw, and the ordered pair (first × items + second) that has it. */
export interface PairMaxima {
  readonly value: Float64Array;
  /** −1 when no pair is left. */
  readonly pair: Int32Array;
}

/**
 * Updates the maxima of the draws that are marked.
 *
 * @param noise - draws in fours, as `correlatedDraws` makes them
 * @param stale - 1 for each draw whose maximum is to be found again
 */
export function updateMaxima(
  noise: Float64Array,
  items: number,
  left: PairsLeft,
  stale: Uint8Array,
  maxima: PairMaxima,
): void {
  const { order } = left;
  const draw = new Float64Array(items);
  const best: Best = { value: 0, first: -1, second: -1 };
  for (let r = 0; r < stale.length; r += 1) {
    if (!stale[r]) continue;
    const lane = r % LANES;
    const from = (r - lane) * items + lane;
    for (let k = 0; k < items; k += 1) draw[k] = noise[from + (order[k] ?? 0) * LANES] ?? 0;
    startWithExtremes(draw, left, best);
    searchRows(draw, left, best);
    const { value, first, second } = best;
    maxima.value[r] = value;
    maxima.pair[r] = first < 0 ? -1 : (order[first] ?? 0) * items + (order[second] ?? 0);
  }
}

interface Best {
  value: number;
  /** Places in the order of spread; −1 for none. */
  first: number;
  second: number;
}

/** The item that is highest for its spread against the lowest: seldom far from the largest of all. */
function startWithExtremes(
  draw: Float64Array,
  { inverseSpread, inverseSd }: PairsLeft,
  best: Best,
): void {
  let high = 0;
  let low = 0;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < draw.length; k += 1) {
    const standard = (draw[k] ?? 0) * (inverseSpread[k] ?? 0);
    if (standard > most) {
      most = standard;
      high = k;
    }
    if (standard < least) {
      least = standard;
      low = k;
    }
  }
  const inverse = inverseSd[high * draw.length + low] ?? 0;
  best.value =
    inverse > 0 ? ((draw[high] ?? 0) - (draw[low] ?? 0)) * inverse : Number.NEGATIVE_INFINITY;
  best.first = inverse > 0 ? high : -1;
  best.second = low;
}

/** Reads the rows that can hold a larger statistic than the best so far. */
function searchRows(draw: Float64Array, { either, ordered, reach }: PairsLeft, best: Best): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < draw.length; r += 1) {
    const own = draw[r] ?? 0;
    if (Math.max(own - low, high - own) * (reach[r] ?? 0) > best.value || best.first < 0) {
      searchEither(draw, r, either, best);
      searchOrdered(draw, r, ordered, best);
    }
    if (own < low) low = own;
    if (own > high) high = own;
  }
}

/** The larger of both orders. */
function searchEither(draw: Float64Array, r: number, list: PairList, best: Best): void {
  const { start, second, inverseSd } = list;
  const own = draw[r] ?? 0;
  const end = start[r + 1] ?? 0;
  let value = best.value;
  let place = -1;
  for (let p = start[r] ?? 0; p < end; p += 1) {
    const statistic = Math.abs(own - (draw[second[p] ?? 0] ?? 0)) * (inverseSd[p] ?? 0);
    if (statistic > value) {
      value = statistic;
      place = p;
    }
  }
  if (place < 0) return;
  const other = second[place] ?? 0;
  take(best, value, r, other, own < (draw[other] ?? 0));
}

/** As `searchEither`, for one order. */
function searchOrdered(draw: Float64Array, r: number, list: PairList, best: Best): void {
  const { start, second, inverseSd } = list;
  const own = draw[r] ?? 0;
  const end = start[r + 1] ?? 0;
  let value = best.value;
  let place = -1;
  for (let p = start[r] ?? 0; p < end; p += 1) {
    const statistic = (own - (draw[second[p] ?? 0] ?? 0)) * (inverseSd[p] ?? 0);
    if (statistic > value) {
      value = statistic;
      place = p;
    }
  }
  if (place >= 0) take(best, value, r, second[place] ?? 0, (inverseSd[place] ?? 0) < 0);
}

function take(best: Best, value: number, r: number, other: number, isTurned: boolean): void {
  best.value = value;
  best.first = isTurned ? other : r;
  best.second = isTurned ? r : other;
}
