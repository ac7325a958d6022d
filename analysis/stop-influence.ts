import { type CellSums, cellSums } from './cell-sums.ts';
import type { ClusterIndex } from './cluster-index.ts';
import type { SurveyDesign } from './dialogue.ts';
import type { ItemList } from './item-list.ts';
import { fitPlan, type RakePlan } from './rake-plan.ts';
import type { StopInfluence, StopInfluences } from './ranked-dialogue.ts';
import { ranks } from './ranks.ts';
import type { Weighting } from './weighting.ts';

/** So many stops are told of; those that change the top first. */
const MOST_TOLD = 20;
/** Stops × cells × items beyond which only the largest stops are left out in turn. */
const MOST_WORK = 5e6;
/** A fit without one stop starts at the fit with all, and is near at once. */
const MAX_SWEEPS = 200;

interface StopInfluenceInput {
  readonly design: SurveyDesign;
  readonly list: ItemList;
  /** Places in the list of the items that are ranked. */
  readonly items: readonly number[];
  readonly weighting: Weighting;
  readonly index: ClusterIndex;
  readonly top: number;
}

/**
 * Leaves one stop (a cluster of several respondents) out at a time, rakes the rest again
 * and tells what becomes of each item's mean and of the top K. A stop costs its own
 * answers and cells × items, whatever the number of respondents. Weights are not
 * trimmed, the share of the unknown stays what it is with all stops, and a category
 * without answers left is left out of its margin.
 */
export function stopInfluence(input: StopInfluenceInput): StopInfluences {
  const { design, list, items, weighting, index, top } = input;
  const { plan, baseWeight } = weighting;
  const cells = plan?.cells ?? 1;
  const clusters = largestStops(index, cells * (items.length + 1));
  const cellOf = plan?.cellOf ?? new Int32Array(design.respondents);
  const all = cellSums({ list, items, baseWeight, cellOf, cells, index, clusters });
  const factors = plan ? fitPlan(plan, all.sums.subarray(0, cells)).factors : Float64Array.of(1);
  const before = meansOf(all, all.sums, factors, items.length);
  const inTop = topOf(before, top);
  const names = stopNames(design, index);
  const ids = items.map((item) => list.ids[item] ?? '');
  const rest = new Float64Array(all.sums.length);
  const found = clusters.map((cluster, slot): StopInfluence => {
    takeOut(all, slot, rest);
    const after = meansOf(all, rest, refit(plan, rest.subarray(0, cells), factors), items.length);
    // Without the stop nobody may be left who was asked.
    const still = after.some((value) => value > 0) ? topOf(after, top) : inTop;
    return {
      stop: names.get(cluster) ?? '',
      respondents: index.members[cluster] ?? 0,
      changes: Object.fromEntries(ids.map((id, k) => [id, (after[k] ?? 0) - (before[k] ?? 0)])),
      entering: ids.filter((_, k) => still[k] && !inTop[k]),
      leaving: ids.filter((_, k) => inTop[k] && !still[k]),
    };
  });
  return {
    stops: found.length,
    changingTop: found.filter(changesTop).length,
    most: byInfluence(found).slice(0, MOST_TOLD),
  };
}

/** Clusters of several respondents, the largest first, as many as the work allows. */
function largestStops(index: ClusterIndex, work: number): number[] {
  const stops: number[] = [];
  index.members.forEach((members, cluster) => {
    if (members > 1) stops.push(cluster);
  });
  if (index.clusters < 2) return [];
  return stops
    .sort((a, b) => (index.members[b] ?? 0) - (index.members[a] ?? 0) || a - b)
    .slice(0, Math.max(MOST_TOLD, Math.floor(MOST_WORK / work)));
}

function stopNames({ psu }: SurveyDesign, index: ClusterIndex): Map<number, string> {
  const names = new Map<number, string>();
  index.clusterOf.forEach((cluster, i) => {
    if ((index.members[cluster] ?? 0) < 2 || names.has(cluster)) return;
    names.set(cluster, psu.categories[psu.codes[i] ?? -1] ?? '');
  });
  return names;
}

function takeOut({ sums, start, at, value }: CellSums, slot: number, rest: Float64Array): void {
  rest.set(sums);
  for (let e = start[slot] ?? 0; e < (start[slot + 1] ?? 0); e += 1) {
    const target = at[e] ?? 0;
    const left = (rest[target] ?? 0) - (value[e] ?? 0);
    // What is left of a sum that lost everybody is rounding.
    rest[target] = left > 1e-9 * (sums[target] ?? 0) ? left : 0;
  }
}

/** Factors of the cells without the stop; those with it where the rest cannot be fitted. */
function refit(plan: RakePlan | null, totals: Float64Array, factors: Float64Array): Float64Array {
  if (!plan) return factors;
  const near = totals.map((total, g) => total * (factors[g] ?? 1));
  const fit = fitPlan(plan, near, 1e-9, MAX_SWEEPS);
  return fit.converged ? fit.factors.map((factor, g) => factor * (factors[g] ?? 1)) : factors;
}

function meansOf(
  { cells, below, above }: CellSums,
  sums: Float64Array,
  factors: Float64Array,
  items: number,
): Float64Array {
  const sum = (from: number): number => {
    let total = 0;
    for (let g = 0; g < cells; g += 1) total += (factors[g] ?? 0) * (sums[from + g] ?? 0);
    return total;
  };
  return Float64Array.from({ length: items }, (_, item) => {
    const size = sum(below(item));
    return size > 0 ? sum(above(item)) / size : 0;
  });
}

/** To ten digits, so that a tie stays one whatever the order of a sum. */
const topOf = (values: Float64Array, top: number): boolean[] =>
  Array.from(ranks(values.map((value) => Number(value.toPrecision(10)))), (rank) => rank <= top);

const changesTop = ({ entering, leaving }: StopInfluence): boolean =>
  entering.length + leaving.length > 0;

function byInfluence(stops: readonly StopInfluence[]): StopInfluence[] {
  const size = new Map(
    stops.map((stop) => [
      stop,
      Object.values(stop.changes).reduce((most, change) => Math.max(most, Math.abs(change)), 0),
    ]),
  );
  return [...stops].sort(
    (a, b) =>
      Number(changesTop(b)) - Number(changesTop(a)) ||
      (size.get(b) ?? 0) - (size.get(a) ?? 0) ||
      (a.stop < b.stop ? -1 : 1),
  );
}
