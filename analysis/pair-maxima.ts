/**
 * The largest statistic of each draw over the pairs of items that are left, which is
 * where the rank sets spend their time: draws × pairs. Pairs that are left stand in a
 * list, so that rejected ones cost nothing, and four draws are read at once.
 */
import { LANES } from './correlated-draws.ts';

/** Pairs of items whose statistics are compared, grouped by the first. */
export interface PairList {
  /** Pairs whose first item is i stand from `start[i]` to `start[i + 1] - 1`. */
  readonly start: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** 1 / standard error of the difference. */
  readonly inverseSd: Float64Array;
}

/** The largest statistic of each draw, and the ordered pair (first × items + second) that has it. */
export interface PairMaxima {
  readonly value: Float64Array;
  /** −1 when no pair is left. */
  readonly pair: Int32Array;
}

/** The same for four draws, as places in a list of pairs; −1 for none. */
interface LaneMaxima {
  readonly value: Float64Array;
  readonly place: Int32Array;
}

/**
 * Updates the maxima of the fours of draws that are marked.
 *
 * @param noise - draws in fours, as `correlatedDraws` makes them
 * @param left - pairs of which both orders are left (the larger counts), and those of
 *   which only first − second is
 * @param stale - 1 for each draw whose maximum is to be found again
 */
export function updateMaxima(
  noise: Float64Array,
  items: number,
  left: { readonly either: PairList; readonly ordered: PairList },
  stale: Uint8Array,
  maxima: PairMaxima,
): void {
  const { value, pair } = maxima;
  const either = { value: new Float64Array(LANES), place: new Int32Array(LANES) };
  const ordered = { value: new Float64Array(LANES), place: new Int32Array(LANES) };
  for (let from = 0; from < value.length; from += LANES) {
    if (!(stale[from] || stale[from + 1] || stale[from + 2] || stale[from + 3])) continue;
    scanEither(noise, from * items, left.either, either);
    scanOrdered(noise, from * items, left.ordered, ordered);
    for (let lane = 0; lane < LANES && from + lane < value.length; lane += 1) {
      const one = either.value[lane] ?? 0;
      const other = ordered.value[lane] ?? 0;
      const list = one >= other ? left.either : left.ordered;
      const place = (one >= other ? either : ordered).place[lane] ?? -1;
      const first = list.first[place] ?? 0;
      const second = list.second[place] ?? 0;
      const isTurned =
        list === left.either &&
        (noise[from * items + first * LANES + lane] ?? 0) <
          (noise[from * items + second * LANES + lane] ?? 0);
      value[from + lane] = Math.max(one, other);
      pair[from + lane] =
        place < 0 ? -1 : isTurned ? second * items + first : first * items + second;
    }
  }
}

/** The larger of both orders. The four lanes are written out so that they stay in registers. */
function scanEither(
  noise: Float64Array,
  offset: number,
  { start, second, inverseSd }: PairList,
  into: LaneMaxima,
): void {
  let bestA = Number.NEGATIVE_INFINITY;
  let bestB = bestA;
  let bestC = bestA;
  let bestD = bestA;
  let [placeA, placeB, placeC, placeD] = [-1, -1, -1, -1];
  for (let i = 0; i < start.length - 1; i += 1) {
    const own = offset + i * LANES;
    const a = noise[own] ?? 0;
    const b = noise[own + 1] ?? 0;
    const c = noise[own + 2] ?? 0;
    const d = noise[own + 3] ?? 0;
    const end = start[i + 1] ?? 0;
    for (let p = start[i] ?? 0; p < end; p += 1) {
      const at = offset + (second[p] ?? 0) * LANES;
      const inverse = inverseSd[p] ?? 0;
      const byA = Math.abs(a - (noise[at] ?? 0)) * inverse;
      const byB = Math.abs(b - (noise[at + 1] ?? 0)) * inverse;
      const byC = Math.abs(c - (noise[at + 2] ?? 0)) * inverse;
      const byD = Math.abs(d - (noise[at + 3] ?? 0)) * inverse;
      if (byA > bestA) {
        bestA = byA;
        placeA = p;
      }
      if (byB > bestB) {
        bestB = byB;
        placeB = p;
      }
      if (byC > bestC) {
        bestC = byC;
        placeC = p;
      }
      if (byD > bestD) {
        bestD = byD;
        placeD = p;
      }
    }
  }
  into.value.set([bestA, bestB, bestC, bestD]);
  into.place.set([placeA, placeB, placeC, placeD]);
}

/** As `scanEither`, for one order; written out again so that the inner loop asks nothing but the pair. */
function scanOrdered(
  noise: Float64Array,
  offset: number,
  { start, second, inverseSd }: PairList,
  into: LaneMaxima,
): void {
  let bestA = Number.NEGATIVE_INFINITY;
  let bestB = bestA;
  let bestC = bestA;
  let bestD = bestA;
  let [placeA, placeB, placeC, placeD] = [-1, -1, -1, -1];
  for (let i = 0; i < start.length - 1; i += 1) {
    const own = offset + i * LANES;
    const a = noise[own] ?? 0;
    const b = noise[own + 1] ?? 0;
    const c = noise[own + 2] ?? 0;
    const d = noise[own + 3] ?? 0;
    const end = start[i + 1] ?? 0;
    for (let p = start[i] ?? 0; p < end; p += 1) {
      const at = offset + (second[p] ?? 0) * LANES;
      const inverse = inverseSd[p] ?? 0;
      const byA = (a - (noise[at] ?? 0)) * inverse;
      const byB = (b - (noise[at + 1] ?? 0)) * inverse;
      const byC = (c - (noise[at + 2] ?? 0)) * inverse;
      const byD = (d - (noise[at + 3] ?? 0)) * inverse;
      if (byA > bestA) {
        bestA = byA;
        placeA = p;
      }
      if (byB > bestB) {
        bestB = byB;
        placeB = p;
      }
      if (byC > bestC) {
        bestC = byC;
        placeC = p;
      }
      if (byD > bestD) {
        bestD = byD;
        placeD = p;
      }
    }
  }
  into.value.set([bestA, bestB, bestC, bestD]);
  into.place.set([placeA, placeB, placeC, placeD]);
}
