/** One simulated dialogue through the real statistics, held against the truth. */
import { bootstrapLists } from '../../../analysis/bootstrap-lists.ts';
import { clusterProducts } from '../../../analysis/cluster-products.ts';
import { correlatedDraws } from '../../../analysis/correlated-draws.ts';
import {
  type Interval,
  marginalRankSet,
  namings,
  type RankOptions,
  rankSets,
  ranks,
  tiers,
  uniformStream,
} from '../../../analysis/index.ts';
import { linearCovariance } from '../../../analysis/linear-covariance.ts';
import { estimateWhole } from '../../../analysis/rank-whole.ts';
import { makeSample } from '../../../analysis/sample.ts';
import { studentizedDraws } from '../../../analysis/studentized-draws.ts';
import { codeMargins, weigh } from '../../../analysis/weighting.ts';
import { designOf, itemsOf } from './columns.ts';
import type { Person } from './people.ts';
import { populationMargins, type truthOf, type World } from './worlds.ts';

const DRAWS = 1000;
const OPTIONS: RankOptions = {
  top: 4,
  replicates: 200,
  seed: 1,
  margins: populationMargins,
  collapse: true,
  byVariables: [],
  gapVariables: [],
};

/**
 * What held in this dialogue: 1 or 0 for statements about all items at once, shares of
 * the items for statements about each, and how many ranks the sets hold.
 */
export function measureRanking(
  world: World,
  truth: ReturnType<typeof truthOf>,
  people: readonly Person[],
  seed: number,
): Record<string, number> {
  const design = designOf(world, people);
  const margins = codeMargins(design, populationMargins);
  const sample = makeSample(design, weigh(design.baseWeight, margins, 'collapse'), null);
  const asked = new Uint8Array(people.length).fill(1);
  const list = namings(itemsOf(people, world.items.length, 'item'), asked, 'burden');
  const { enough } = estimateWhole(sample, list);
  const values = enough.map(({ value }) => value);
  const items = values.length;
  const linearized = sample.design(list.asked);
  const [products = new Float64Array(0)] = clusterProducts(
    linearized,
    sample.entries(list),
    list.ids.length,
    [{ group: 0, items: enough }],
  );
  const covariance = linearCovariance(
    linearized,
    enough.map(({ linear }) => linear),
    products,
  );
  const uniform = uniformStream(seed, `ranks:${world.id}`);
  const noise = studentizedDraws(
    correlatedDraws(covariance, items, { uniform, draws: DRAWS }),
    items,
    Math.min(...enough.map(({ linear }) => linear.df)),
    uniformStream(seed, `df:${world.id}`),
  );
  const { low, high, found } = rankSets(values, covariance, noise);
  const trueBurden = enough.map(({ item }) => truth.burden[item] ?? 0);
  const trueLow = trueBurden.map((own) => 1 + trueBurden.filter((x) => larger(x, own)).length);
  const trueHigh = trueBurden.map((own) => items - trueBurden.filter((x) => larger(own, x)).length);
  const holds = (from: ArrayLike<number>, to: ArrayLike<number>): number[] =>
    values.map((_, k) =>
      (from[k] ?? 0) <= (trueLow[k] ?? 0) && (to[k] ?? 0) >= (trueHigh[k] ?? 0) ? 1 : 0,
    );
  const marginal = values.map((_, k) => marginalRankSet(values, covariance, noise, k));
  const easy = percentileRanks(
    bootstrapLists(sample, [list], { ...OPTIONS, seed }, () => {})?.means[0] ?? new Float64Array(0),
    list.ids.length,
    enough.map(({ item }) => item),
  );
  const within = (name: 'prevalence' | 'severity' | 'burden'): number =>
    average(enough.map((of) => covers(of[name], truth[name][of.item] ?? 0)));
  return {
    simultaneous: Math.min(...holds(low, high)),
    marginal: average(
      holds(
        marginal.map((set) => set.low),
        marginal.map((set) => set.high),
      ),
    ),
    easy: Math.min(...holds(easy.low, easy.high)),
    width: average(values.map((_, k) => (high[k] ?? 0) - (low[k] ?? 0) + 1)),
    easyWidth: average(values.map((_, k) => (easy.high[k] ?? 0) - (easy.low[k] ?? 0) + 1)),
    prevalence: within('prevalence'),
    severity: within('severity'),
    burden: within('burden'),
    df: average(enough.map(({ burden }) => burden.df)),
    ...falseTiers(values, trueBurden, tiers(values, found)),
  };
}

/** Larger by more than rounding. */
const larger = (a: number, b: number): boolean => a > b + 1e-9;
const covers = ({ low, high }: Interval, truth: number): number =>
  truth >= low && truth <= high ? 1 : 0;
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Percentile intervals of bootstrapped ranks, rounded outwards: the easy way. */
function percentileRanks(means: Float64Array, width: number, kept: readonly number[]) {
  const rows = means.length / width;
  const columns = kept.map(() => new Float64Array(rows));
  for (let r = 0; r < rows; r += 1) {
    const rank = ranks(kept.map((item) => means[r * width + item] ?? 0));
    columns.forEach((column, k) => {
      column[r] = rank[k] ?? 0;
    });
  }
  const sorted = columns.map((column) => column.sort());
  return {
    low: sorted.map((column) => column[Math.floor(0.025 * (rows - 1))] ?? 0),
    high: sorted.map((column) => column[Math.ceil(0.975 * (rows - 1))] ?? 0),
  };
}

/**
 * Whether any boundary is false: the first of a tier is not truly larger than the item at
 * which the next begins. And, which tiers do not promise, whether any item stands in a
 * lower tier than one that is truly no larger.
 */
function falseTiers(
  values: readonly number[],
  truth: readonly number[],
  tier: Int32Array,
): Record<string, number> {
  const order = values.map((_, k) => k).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const firsts = order.filter((item, at) => tier[item] !== tier[order[at - 1] ?? -1]);
  const isFalse = (upper: number, lower: number): boolean =>
    !larger(truth[upper] ?? 0, truth[lower] ?? 0);
  return {
    tiers: firsts.length,
    falseBoundary: firsts.some((item, at) => at > 0 && isFalse(firsts[at - 1] ?? 0, item)) ? 1 : 0,
    misplaced: order.some((upper) =>
      order.some((lower) => (tier[upper] ?? 0) < (tier[lower] ?? 0) && isFalse(upper, lower)),
    )
      ? 1
      : 0,
  };
}
