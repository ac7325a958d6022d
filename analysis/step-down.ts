/** The step-down procedure over ordered pairs of items, behind `rankSets`. */

/** Draws are worked through in blocks that stay in the processor's cache. */
export const BLOCK = 128;

export interface Pairs {
  readonly items: number;
  readonly draws: number;
  /** Item-major, items × draws. */
  readonly noise: Float64Array;
  /** (x_i − x_j) / sd_ij, and 1 / sd_ij; 0 where the difference has no error. */
  readonly statistic: Float64Array;
  readonly inverseSd: Float64Array;
  readonly found: Uint8Array;
}

/** Rejects ordered pairs until nothing more is rejected; `item` −1 is all pairs. */
export function stepDown(pairs: Pairs, coverage: number, item: number): number[] {
  const { items, statistic, found, inverseSd } = pairs;
  const largest: Largest = {
    value: new Float64Array(pairs.draws).fill(Number.NEGATIVE_INFINITY),
    pair: new Int32Array(pairs.draws).fill(-1),
  };
  const critical: number[] = [];
  let stale = Int32Array.from({ length: pairs.draws }, (_, r) => r);
  for (;;) {
    findLargest(pairs, item, stale, largest);
    if ((largest.pair[0] ?? -1) < 0) return critical;
    const value = quantile(largest.value, coverage);
    critical.push(value);
    let rejected = 0;
    for (let i = 0; i < items; i += 1) {
      for (let j = 0; j < items; j += 1) {
        if (item >= 0 && i !== item && j !== item) continue;
        const at = i * items + j;
        if (!found[at] && (statistic[at] ?? 0) > value && (inverseSd[at] ?? 0) > 0) {
          found[at] = 1;
          rejected += 1;
        }
      }
    }
    if (rejected === 0) return critical;
    // Only draws whose largest pair was rejected have a new largest.
    stale = stale.length === 0 ? stale : staleDraws(largest, found);
  }
}

/** The largest statistic of each draw over the pairs not yet rejected, and whose it is. */
interface Largest {
  readonly value: Float64Array;
  readonly pair: Int32Array;
}

function staleDraws({ pair }: Largest, found: Uint8Array): Int32Array<ArrayBuffer> {
  const stale = new Int32Array(pair.length);
  let count = 0;
  for (let r = 0; r < pair.length; r += 1) {
    if (!found[pair[r] ?? 0]) continue;
    stale[count] = r;
    count += 1;
  }
  return stale.slice(0, count);
}

/** Finds the largest pair of the given draws, block by block. */
function findLargest(pairs: Pairs, item: number, stale: Int32Array, largest: Largest): void {
  const { items, draws, noise } = pairs;
  const block = new Float64Array(items * BLOCK);
  for (let from = 0; from < stale.length; from += BLOCK) {
    const count = Math.min(BLOCK, stale.length - from);
    for (let i = 0; i < items; i += 1) {
      for (let r = 0; r < count; r += 1) {
        block[i * BLOCK + r] = noise[i * draws + (stale[from + r] ?? 0)] ?? 0;
      }
    }
    const value = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    const pair = new Int32Array(count).fill(-1);
    scanPairs(pairs, item, block, { value, pair });
    for (let r = 0; r < count; r += 1) {
      const draw = stale[from + r] ?? 0;
      largest.value[draw] = value[r] ?? 0;
      largest.pair[draw] = pair[r] ?? -1;
    }
  }
}

function scanPairs(pairs: Pairs, item: number, block: Float64Array, into: Largest): void {
  const { items, inverseSd, found } = pairs;
  for (let i = 0; i < items; i += 1) {
    for (let j = i + 1; j < items; j += 1) {
      if (item >= 0 && i !== item && j !== item) continue;
      const down = i * items + j;
      const up = j * items + i;
      const inverse = inverseSd[down] ?? 0;
      if (inverse === 0) continue;
      if (!found[down] && !found[up]) bothWays(into, block, i, j, inverse, items);
      else if (found[down]) oneWay(into, block, j * BLOCK, i * BLOCK, inverse, up);
      else oneWay(into, block, i * BLOCK, j * BLOCK, inverse, down);
    }
  }
}

function bothWays(
  { value, pair }: Largest,
  block: Float64Array,
  i: number,
  j: number,
  inverse: number,
  items: number,
): void {
  const a = i * BLOCK;
  const b = j * BLOCK;
  for (let r = 0; r < value.length; r += 1) {
    const difference = (block[a + r] ?? 0) - (block[b + r] ?? 0);
    const statistic = Math.abs(difference) * inverse;
    if (statistic > (value[r] ?? 0)) {
      value[r] = statistic;
      pair[r] = difference > 0 ? i * items + j : j * items + i;
    }
  }
}

function oneWay(
  { value, pair }: Largest,
  block: Float64Array,
  a: number,
  b: number,
  inverse: number,
  ordered: number,
): void {
  for (let r = 0; r < value.length; r += 1) {
    const statistic = ((block[a + r] ?? 0) - (block[b + r] ?? 0)) * inverse;
    if (statistic > (value[r] ?? 0)) {
      value[r] = statistic;
      pair[r] = ordered;
    }
  }
}

/** Type 7, as R's default. */
function quantile(unsorted: Float64Array, p: number): number {
  const values = unsorted.slice().sort();
  const place = (values.length - 1) * p;
  const below = Math.floor(place);
  const low = values[below] ?? 0;
  return low + (place - below) * ((values[below + 1] ?? low) - low);
}
