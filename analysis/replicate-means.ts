import { replicateScale } from './bootstrap-multiplicities.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { type ItemList, itemMeans, type Measure, measured } from './item-list.ts';
import { cellTotals, fitPlan, type RakePlan } from './rake-plan.ts';

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
 * Cost: replicates × (respondents + entries).
 *
 * @throws RangeError when the multiplicities are not whole replicates
 */
export function replicateMeans(input: ReplicateInput): Replicates {
  const { baseWeight, index, plan, multiplicities } = input;
  const { clusterOf, clusters } = index;
  const rows = clusters > 0 ? multiplicities.length / clusters : 0;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError('replicateMeans requires one multiplicity for each cluster and replicate');
  }
  const scale = replicateScale(index);
  const columns = input.lists.map(({ list, measure }) => measured(list, measure));
  const means = input.lists.map(({ list }) => new Float64Array(rows * list.ids.length));
  const weights = new Float64Array(baseWeight.length);
  let kept = 0;
  let withEmptyCategory = 0;
  for (let r = 0; r < rows; r += 1) {
    for (let i = 0; i < weights.length; i += 1) {
      const c = clusterOf[i] ?? -1;
      weights[i] =
        c < 0
          ? 0
          : (baseWeight[i] ?? 0) * (multiplicities[r * clusters + c] ?? 0) * (scale[c] ?? 1);
    }
    if (plan) {
      const fit = fitPlan(plan, cellTotals(plan, weights));
      if (!fit.converged) continue;
      if (fit.emptyColumns > 0) withEmptyCategory += 1;
      for (let i = 0; i < weights.length; i += 1) {
        weights[i] = (weights[i] ?? 0) * (fit.factors[plan.cellOf[i] ?? 0] ?? 1);
      }
    }
    input.lists.forEach(({ list }, l) => {
      const items = list.ids.length;
      const row = means[l]?.subarray(kept * items, (kept + 1) * items);
      if (row) itemMeans(list, columns[l] ?? [], weights, row);
    });
    kept += 1;
    if (r % 50 === 49) input.onProgress?.((r + 1) / rows);
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
