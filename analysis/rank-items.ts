import { type CorrelatedDraws, correlatedDraws, LANES } from './correlated-draws.ts';
import type { ItemEstimates } from './estimate-item.ts';
import type { GroupEstimates } from './estimate-items.ts';
import type { ItemList } from './item-list.ts';
import { uniformStream } from './random.ts';
import { rankSets } from './rank-sets.ts';
import type { NumberItem } from './ranked-dialogue.ts';
import { ranks } from './ranks.ts';
import { screenOutside } from './screen-outside.ts';
import { studentizedDraws } from './studentized-draws.ts';
import { tiers } from './tiers.ts';
import { topCounter } from './top-share.ts';

/** At most this many items enter one simultaneous ranking: its cost grows with the square. */
const MOST_RANKED = 200;

/** Draws for the sets: at most `most`, fewer for many items (draws × items² ≤ `pairs`), at least `least`. */
export interface RankingEffort {
  readonly pairs: number;
  readonly least: number;
  readonly most: number;
}

export interface RankingInput {
  readonly list: ItemList;
  /** How many answers each item of the list rests on. */
  readonly named: Int32Array;
  /** Items in the simultaneous ranking, and those beyond it. */
  readonly inside: readonly ItemEstimates[];
  readonly outside: readonly ItemEstimates[];
  /** Of the items inside, row-major. */
  readonly covariance: Float64Array;
  readonly top: number;
  readonly seed: number;
  /** Names the random stream. */
  readonly stream: string;
  readonly effort: RankingEffort;
  /** Replicates of all items of the list, row-major; null takes normal draws from the covariance. */
  readonly replicates: Float64Array | null;
}

/** The most named items, which enter the simultaneous sets, and the others. */
export function splitRanked({ enough }: GroupEstimates) {
  const sorted = [...enough].sort((a, b) => b.named - a.named || a.item - b.item);
  return { inside: sorted.slice(0, MOST_RANKED), outside: sorted.slice(MOST_RANKED) };
}

/**
 * The ranking of one list: items in the order of their rank, then those with too few
 * answers. Beyond 200 items the most named enter the simultaneous sets; each other item
 * is compared with them by a one-sided test with the sum of the two errors (an upper
 * bound whatever the correlation), screened by Benjamini–Hochberg.
 */
export function rankItems(input: RankingInput): NumberItem[] {
  const { list, named, inside, outside } = input;
  const ranked = inside.length > 0 ? rankAll(input) : [];
  const known = new Set([...inside, ...outside].map(({ item }) => item));
  const few: NumberItem[] = [];
  list.ids.forEach((id, k) => {
    if (!known.has(k)) few.push({ status: 'too-few', id, named: named[k] ?? 0 });
  });
  return [...ranked, ...few];
}

function rankAll(input: RankingInput): NumberItem[] {
  const { list, inside, outside, covariance, seed, stream, effort } = input;
  const all = [...inside, ...outside];
  const rank = ranks(all.map(({ value }) => value));
  const values = inside.map(({ value }) => value);
  const draws = Math.round(
    Math.max(effort.least, Math.min(effort.most, effort.pairs / inside.length ** 2)),
  );
  const uniform = uniformStream(seed, `ranks:${stream}`);
  const noise = correlatedDraws(covariance, inside.length, { uniform, draws });
  const sets = rankSets(
    values,
    covariance,
    studentizedDraws(noise, inside.length, fewestDf(inside), uniformStream(seed, `df:${stream}`)),
  );
  const tier = tiers(values, sets.found);
  const screened = screenOutside(inside, outside);
  const top = topShares(input, noise);
  const lastTier = tier.reduce((most, t) => Math.max(most, t), 1);
  const items = all.map((item, at): NumberItem => {
    const isInside = at < inside.length;
    const found = screened[at] ?? 0;
    const low = isInside ? (sets.low[at] ?? 1) : 1 + found;
    const high = isInside ? (sets.high[at] ?? 1) + outside.length - found : all.length;
    return {
      status: 'ranked',
      id: list.ids[item.item] ?? '',
      named: item.named,
      prevalence: item.prevalence,
      severity: item.severity,
      burden: item.burden,
      rank: rank[at] ?? 1,
      rankInterval: [Math.min(low, rank[at] ?? 1), Math.max(high, rank[at] ?? 1)],
      topProbability: top[at] ?? 0,
      tier: isInside ? (tier[at] ?? 1) : lastTier,
    };
  });
  return items.sort(byRank);
}

/** The smallest degrees of freedom among items whose figure has an error at all. */
function fewestDf(items: readonly ItemEstimates[]): number {
  return items.reduce(
    (fewest, { linear }) => (linear.se > 0 ? Math.min(fewest, linear.df) : fewest),
    Number.POSITIVE_INFINITY,
  );
}

function byRank(a: NumberItem, b: NumberItem): number {
  if (a.status !== 'ranked' || b.status !== 'ranked') return 0;
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}

/** Share of replicates, or draws, in the top K among the items that are ranked. */
function topShares(
  { list, replicates, top, inside, outside }: RankingInput,
  { noise, draws }: CorrelatedDraws,
): Float64Array {
  const width = list.ids.length;
  const isDrawn = !(replicates && replicates.length >= width && width > 0);
  const rows = isDrawn ? draws : replicates.length / width;
  const items = isDrawn ? inside : [...inside, ...outside];
  const counter = topCounter(items.length, top);
  const { row } = counter;
  const values = Float64Array.from(items, ({ value }) => value);
  const places = Int32Array.from(items, ({ item }) => item);
  for (let r = 0; r < rows; r += 1) {
    const lane = r % LANES;
    const from = (r - lane) * items.length + lane;
    for (let at = 0; at < row.length; at += 1) {
      row[at] = isDrawn
        ? (values[at] ?? 0) + (noise[from + at * LANES] ?? 0)
        : (replicates[r * width + (places[at] ?? 0)] ?? 0);
    }
    counter.count();
  }
  const shares = new Float64Array(inside.length + outside.length);
  shares.set(counter.counts.map((count) => count / rows));
  return shares;
}
