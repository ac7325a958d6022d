import { adjustP } from './adjust-p.ts';
import { betaCumulative } from './distributions.ts';

/** Bounds of each item's rank; 1 is the largest. */
export interface RankBounds {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/**
 * Rank sets from plain counts of a multinomial (one person, one answer, no weights, no
 * clusters): for each ordered pair the exact binomial p of "i is not larger than j", and
 * Holm's or Bonferroni's correction. `simultaneous` holds for all items at once,
 * `marginal` for each item alone (Holm over the pairs with that item).
 *
 * @param counts - persons who chose each item; whole, zero or more
 * @param options - `level` of confidence, 0.95 by default; `correction` of the simultaneous sets
 * @throws RangeError when a count is not a whole number from zero, or there is none
 * @see Bazylik, Mogstad, Romano, Shaikh and Wilhelm (2021), NBER Working Paper 29519
 * @example
 * [...multinomialRankSets([40, 10, 10]).simultaneous.high]; // => [1, 3, 3]
 */
export function multinomialRankSets(
  counts: readonly number[],
  {
    level = 0.95,
    correction = 'holm',
  }: { level?: number; correction?: 'holm' | 'bonferroni' } = {},
): { readonly simultaneous: RankBounds; readonly marginal: RankBounds } {
  if (counts.length === 0 || counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError('multinomialRankSets requires whole counts of zero or more');
  }
  const items = counts.length;
  const pairs: Pair[] = [];
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      if (i !== j) pairs.push({ larger: i, smaller: j, p: pairP(counts[i] ?? 0, counts[j] ?? 0) });
    }
  }
  const found = rejected(pairs, 1 - level, correction);
  const own = counts.flatMap((_, item) =>
    rejected(
      pairs.filter(({ larger, smaller }) => larger === item || smaller === item),
      1 - level,
      'holm',
    ).map((pair) => ({ ...pair, item })),
  );
  return {
    simultaneous: bounds(items, found, () => true),
    marginal: bounds(items, own, (pair, item) => pair.item === item),
  };
}

interface Pair {
  readonly larger: number;
  readonly smaller: number;
  readonly p: number;
}

/** The chance of `a` or more of a + b when both are equally likely. */
const pairP = (a: number, b: number): number => (a === 0 ? 1 : betaCumulative(0.5, a, b + 1));

function rejected(
  pairs: readonly Pair[],
  alpha: number,
  correction: 'holm' | 'bonferroni',
): readonly Pair[] {
  const adjusted = adjustP(
    pairs.map(({ p }) => p),
    correction,
  );
  return pairs.filter((_, i) => (adjusted[i] ?? 1) <= alpha);
}

function bounds<P extends Pair>(
  items: number,
  found: readonly P[],
  counts: (pair: P, item: number) => boolean,
): RankBounds {
  const low = new Int32Array(items).fill(1);
  const high = new Int32Array(items).fill(items);
  for (const pair of found) {
    if (counts(pair, pair.smaller)) low[pair.smaller] = (low[pair.smaller] ?? 0) + 1;
    if (counts(pair, pair.larger)) high[pair.larger] = (high[pair.larger] ?? 0) - 1;
  }
  return { low, high };
}
