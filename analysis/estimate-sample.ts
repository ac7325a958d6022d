import { calibrationFit } from './calibration-fit.ts';
import { checkWeights } from './check-weights.ts';
import { designCovariance, type LonelyStratum, type SamplingStage } from './design-covariance.ts';
import type { Estimand } from './estimate-means.ts';
import type { RakePlan } from './rake-plan.ts';

/** A mean, a ratio when it has a denominator, or a total. */
export interface SampleEstimand extends Estimand {
  readonly total?: boolean;
}

export interface SampleDesign {
  readonly weights: Float64Array;
  readonly stages: readonly SamplingStage[];
  /** What a stratum with one cluster adds; `adjust` by default. */
  readonly lonely?: LonelyStratum;
  /** Weights before calibration and the margins: errors come from the residuals. */
  readonly calibration?: { readonly baseWeight: Float64Array; readonly plan: RakePlan };
}

export interface SampleEstimates {
  readonly estimates: Float64Array;
  readonly se: Float64Array;
  /** Row-major, estimands × estimands. */
  readonly covariance: Float64Array;
}

/**
 * Totals, means and ratios with their covariance for samples of several stages and from
 * finite populations. `estimateMeans` does means and ratios of one stage with
 * replacement, which is what a dialogue is, and gives Satterthwaite's degrees of freedom.
 *
 * @throws RangeError when a denominator is zero, a value is not a number, or weights are
 *   not finite, negative or all zero
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.5 and 6.6
 * @example
 * estimateSample([{ value: [1, 2, 6], total: true }], {
 *   weights: Float64Array.of(2, 2, 2),
 *   stages: [{ cluster: [0, 1, 2] }],
 * }).estimates; // => [18]
 */
export function estimateSample(
  estimands: readonly SampleEstimand[],
  design: SampleDesign,
): SampleEstimates {
  const { weights, calibration } = design;
  checkWeights('estimateSample', weights);
  const fit = calibration ? calibrationFit(calibration.plan, calibration.baseWeight) : null;
  const parts = estimands.map((estimand, k) => {
    const { estimate, influence } = influenceOf(estimand, weights, k);
    fit?.subtractFit(influence);
    return { estimate, score: influence.map((u, i) => u * (weights[i] ?? 0)) };
  });
  const covariance = designCovariance(
    parts.map(({ score }) => score),
    design.stages,
    design.lonely,
  );
  const size = estimands.length;
  return {
    estimates: Float64Array.from(parts, ({ estimate }) => estimate),
    se: Float64Array.from(parts, (_, k) => Math.sqrt(Math.max(0, covariance[k * (size + 1)] ?? 0))),
    covariance,
  };
}

function influenceOf(estimand: SampleEstimand, weights: Float64Array, k: number) {
  const { value, denominator, domain, total } = estimand;
  let top = 0;
  let bottom = 0;
  const inside = (i: number) => (!domain || Boolean(domain[i])) && (weights[i] ?? 0) > 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (!inside(i)) continue;
    top += (weights[i] ?? 0) * (value[i] ?? Number.NaN);
    bottom += (weights[i] ?? 0) * (denominator ? (denominator[i] ?? Number.NaN) : 1);
  }
  const estimate = total ? top : top / bottom;
  if (!Number.isFinite(estimate)) {
    throw new RangeError(
      `estimateSample requires numbers and a denominator other than zero; estimand: ${k}`,
    );
  }
  const influence = Float64Array.from(weights, (_, i) => {
    if (!inside(i)) return 0;
    if (total) return value[i] ?? 0;
    return ((value[i] ?? 0) - estimate * (denominator ? (denominator[i] ?? 0) : 1)) / bottom;
  });
  return { estimate, influence };
}
