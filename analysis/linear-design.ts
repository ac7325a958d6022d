/**
 * Linearized errors from sparse namings. For an influence u = value (on namings) −
 * Σ_j δ_j D_j (dense: being in a denominator) − x′β (calibration), a cluster's total is
 * z_c = T_c + v_c′γ, where T_c is sparse and v_c holds the cluster's weighted sums of the
 * denominators D and the margin dummies x. So variances need only the clusters that
 * named the item and a few moments of v: the cost follows the answers, not clusters ×
 * items. `estimateMeans` computes the same densely; a test holds them together.
 */
import type { CalibrationFit } from './calibration-fit.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { type ClusterSums, clusterSums } from './cluster-rows.ts';
import type { RakePlan } from './rake-plan.ts';

/** A weighted sample cut into groups. */
export interface GroupedSample {
  readonly index: ClusterIndex;
  /** Respondents in the order of their clusters. */
  readonly order: Int32Array;
  readonly weights: Float64Array;
  readonly baseWeight: Float64Array;
  readonly plan: RakePlan | null;
  readonly fit: CalibrationFit | null;
  /** Group of each respondent, from 0; everybody has one. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** 1 for respondents in the denominator. */
  readonly asked: Uint8Array;
}

/** What all estimators of one grouped sample have in common. Columns are groups, then margins. */
export interface LinearDesign extends GroupedSample, ClusterSums {
  readonly columns: number;
  /** Respondents of each group in the denominator, unweighted. */
  readonly counts: Int32Array;
  /** Weighted size of each group's denominator. */
  readonly size: Float64Array;
  /** n_h / (n_h − 1); 1 for a stratum of one cluster. */
  readonly factor: Float64Array;
  /** Σ_h f_h of the moments, columns × columns. */
  readonly pooledMoments: Float64Array;
  /** Σ d over each group's denominator and margin column, groups × margin columns. */
  readonly denominatorSums: Float64Array;
}

/** Prepares linearized estimates. Cost: respondents × margins + clusters × (columns met)². */
export function linearDesign(sample: GroupedSample): LinearDesign {
  const { index, plan, groups } = sample;
  const columns = groups + (plan?.columns ?? 0);
  const factor = Float64Array.from(index.size, (n) => (n > 1 ? n / (n - 1) : 1));
  const sums = clusterSums(sample, columns);
  return {
    ...sample,
    ...denominators(sample),
    ...sums,
    columns,
    factor,
    pooledMoments: pool(sums.moments, factor, columns),
  };
}

function pool(moments: Float64Array, factor: Float64Array, columns: number): Float64Array {
  const size = columns * columns;
  const pooled = new Float64Array(size);
  factor.forEach((f, h) => {
    for (let at = 0; at < size; at += 1) {
      pooled[at] = (pooled[at] ?? 0) + f * (moments[h * size + at] ?? 0);
    }
  });
  return pooled;
}

function denominators({ index, weights, baseWeight, asked, groupOf, groups, plan }: GroupedSample) {
  const margins = plan?.columns ?? 0;
  const counts = new Int32Array(groups);
  const size = new Float64Array(groups);
  const denominatorSums = new Float64Array(groups * margins);
  for (let i = 0; i < weights.length; i += 1) {
    if (!asked[i] || (index.clusterOf[i] ?? -1) < 0) continue;
    const b = groupOf[i] ?? 0;
    counts[b] = (counts[b] ?? 0) + 1;
    size[b] = (size[b] ?? 0) + (weights[i] ?? 0);
    if (!plan) continue;
    const cell = plan.cellOf[i] ?? 0;
    for (let m = 0; m < plan.columnOf.length; m += 1) {
      const at = b * margins + (plan.columnOf[m]?.[cell] ?? 0);
      denominatorSums[at] = (denominatorSums[at] ?? 0) + (baseWeight[i] ?? 0);
    }
  }
  return { counts, size, denominatorSums };
}
