import type { ClusterIndex } from './cluster-index.ts';
import { type ItemList, type Measure, measured } from './item-list.ts';
import { askedTotals, laneMeans } from './lane-means.ts';
import type { RakePlan } from './rake-plan.ts';
import { REPLICATE_LANES, replicateWeights } from './replicate-weights.ts';

export interface ReplicateInput {
  readonly lists: readonly { readonly list: ItemList; readonly measure: Measure }[];
  readonly baseWeight: Float64Array;
  readonly index: ClusterIndex;
  /** Null: replicates are not raked. */
  readonly plan: RakePlan | null;
  /** Row-major, replicates × clusters, from `bootstrapMultiplicities` or given. */
  readonly multiplicities: Uint8Array;
  readonly onProgress?: (done: number) => void;
}

export interface Replicates {
  /** For each list, row-major replicates × items. */
  readonly means: readonly Float64Array[];
  readonly replicates: number;
  /** Replicates left out because raking did not converge. */
  readonly notConverged: number;
  /** Replicates in which a margin category had nobody and was left out. */
  readonly withEmptyCategory: number;
}

/**
 * The items' means in each bootstrap replicate, every replicate raked again. The
 * covariance of the rows, divided by R − 1 about their mean, estimates the design's.
 *
 * Cost: replicates × (respondents + entries); four replicates are read at once, since
 * reaching an entry costs more than adding it.
 *
 * @returns one row a replicate whose raking converged, in the order given
 * @throws RangeError when the multiplicities are not whole replicates
 * @see Rao, Wu and Yue (1992), Survey Methodology 18(2), 209–217
 * @example
 * replicateMeans({
 *   lists: [],
 *   baseWeight: Float64Array.of(1, 1),
 *   index: clusterIndex(
 *     { categories: ['web'], codes: Int32Array.of(0, 0) },
 *     { categories: ['anna', 'bo'], codes: Int32Array.of(0, 1) },
 *     Float64Array.of(1, 1),
 *   ),
 *   plan: null,
 *   multiplicities: Uint8Array.of(1, 0, 0, 1),
 * }).replicates; // => 2
 */
export function replicateMeans(input: ReplicateInput): Replicates {
  const { index, multiplicities } = input;
  const rows = index.clusters > 0 ? multiplicities.length / index.clusters : 0;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError('replicateMeans requires one multiplicity for each cluster and replicate');
  }
  const columns = input.lists.map(({ list, measure }) => measured(list, measure));
  const means = input.lists.map(({ list }) => new Float64Array(rows * list.ids.length));
  let kept = 0;
  let withEmptyCategory = 0;
  for (const { from, weights, lanes } of replicateWeights(input, rows)) {
    const totals = new Map<Uint8Array, Float64Array>();
    const made = input.lists.map(({ list }, l) => {
      const below = list.asked
        ? (totals.get(list.asked) ?? askedTotals(list.asked, weights))
        : null;
      if (list.asked && below) totals.set(list.asked, below);
      return laneMeans(list, columns[l] ?? [], weights, below);
    });
    for (const { lane, hasEmptyCategory } of lanes) {
      made.forEach((four, l) => {
        const row = means[l];
        if (row) takeLane(four, lane, row, (kept * four.length) / REPLICATE_LANES);
      });
      kept += 1;
      if (hasEmptyCategory) withEmptyCategory += 1;
    }
    input.onProgress?.(Math.min(1, (from + REPLICATE_LANES) / rows));
  }
  return {
    means: means.map((values, l) =>
      values.subarray(0, kept * (input.lists[l]?.list.ids.length ?? 0)),
    ),
    replicates: kept,
    notConverged: rows - kept,
    withEmptyCategory,
  };
}

/** Copies one of four replicates to where its row begins. */
function takeLane(four: Float64Array, lane: number, rows: Float64Array, from: number): void {
  for (let at = lane, k = from; at < four.length; at += REPLICATE_LANES, k += 1) {
    rows[k] = four[at] ?? 0;
  }
}
