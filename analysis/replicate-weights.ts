import { replicateScale } from './bootstrap-multiplicities.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { fitPlan, type RakePlan } from './rake-plan.ts';

/** Replicates whose weights stand side by side: respondent i, lane l at `i * REPLICATE_LANES + l`. */
export const REPLICATE_LANES = 4;

interface ReplicateDesign {
  readonly baseWeight: Float64Array;
  readonly index: ClusterIndex;
  /** Null: replicates are not raked. */
  readonly plan: RakePlan | null;
  /** Row-major, replicates × clusters. */
  readonly multiplicities: Uint8Array;
}

/** Four replicates. */
interface WeightedLanes {
  /** The first of them. */
  readonly from: number;
  /** Overwritten by the next four. */
  readonly weights: Float64Array;
  /** Replicates that can be used: raking converged. */
  readonly lanes: readonly { readonly lane: number; readonly hasEmptyCategory: boolean }[];
}

/**
 * Weights of every replicate, four at a time: base weight × multiplicity × n_h / (n_h − 1),
 * raked again where there is a plan. The weights are in one array that is used again.
 *
 * @param rows - how many replicates the multiplicities hold
 */
export function* replicateWeights(design: ReplicateDesign, rows: number): Generator<WeightedLanes> {
  const { baseWeight, index, plan } = design;
  const scale = replicateScale(index);
  const weights = new Float64Array(baseWeight.length * REPLICATE_LANES);
  for (let from = 0; from < rows; from += REPLICATE_LANES) {
    const count = Math.min(REPLICATE_LANES, rows - from);
    drawWeights(design, from, count, scale, weights);
    const lanes = plan
      ? rakeLanes(plan, weights, count)
      : Array.from({ length: count }, (_, lane) => ({ lane, hasEmptyCategory: false }));
    yield { from, weights, lanes };
  }
}

function drawWeights(
  { baseWeight, index, multiplicities }: ReplicateDesign,
  from: number,
  count: number,
  scale: Float64Array,
  weights: Float64Array,
): void {
  const { clusterOf, clusters } = index;
  for (let i = 0; i < baseWeight.length; i += 1) {
    const c = clusterOf[i] ?? -1;
    const base = baseWeight[i] ?? 0;
    const factor = c < 0 ? 0 : (scale[c] ?? 1);
    for (let lane = 0; lane < count; lane += 1) {
      const times = c < 0 ? 0 : (multiplicities[(from + lane) * clusters + c] ?? 0);
      weights[i * REPLICATE_LANES + lane] = base * times * factor;
    }
  }
}

/** Rakes the weights in place; the lanes that converged. */
function rakeLanes(plan: RakePlan, weights: Float64Array, count: number) {
  const { cellOf, cells } = plan;
  const totals = new Float64Array(cells * REPLICATE_LANES);
  for (let i = 0; i < cellOf.length; i += 1) {
    const cell = (cellOf[i] ?? 0) * REPLICATE_LANES;
    for (let lane = 0; lane < REPLICATE_LANES; lane += 1) {
      totals[cell + lane] = (totals[cell + lane] ?? 0) + (weights[i * REPLICATE_LANES + lane] ?? 0);
    }
  }
  const factors = new Float64Array(cells * REPLICATE_LANES);
  const lanes: { lane: number; hasEmptyCategory: boolean }[] = [];
  for (let lane = 0; lane < count; lane += 1) {
    const own = Float64Array.from(
      { length: cells },
      (_, g) => totals[g * REPLICATE_LANES + lane] ?? 0,
    );
    const fit = fitPlan(plan, own);
    fit.factors.forEach((factor, g) => {
      factors[g * REPLICATE_LANES + lane] = factor;
    });
    if (fit.converged) lanes.push({ lane, hasEmptyCategory: fit.emptyColumns > 0 });
  }
  for (let i = 0; i < cellOf.length; i += 1) {
    const cell = (cellOf[i] ?? 0) * REPLICATE_LANES;
    for (let lane = 0; lane < REPLICATE_LANES; lane += 1) {
      const at = i * REPLICATE_LANES + lane;
      weights[at] = (weights[at] ?? 0) * (factors[cell + lane] ?? 0);
    }
  }
  return lanes;
}
