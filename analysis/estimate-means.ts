import { calibrationFit } from './calibration-fit.ts';
import { checkWeights } from './check-weights.ts';
import { type ClusterIndex, clusterIndex, designDf, lonelyStrata } from './cluster-index.ts';
import type { CategoryColumn } from './dialogue.ts';
import type { RakePlan } from './rake-plan.ts';
import { satterthwaite } from './satterthwaite.ts';

/** A mean, or a ratio when it has a denominator, of the respondents in a domain. */
export interface Estimand {
  readonly value: ArrayLike<number>;
  /** Ones when left out: a mean. */
  readonly denominator?: ArrayLike<number>;
  /** 1 for respondents in the domain; everybody when left out. */
  readonly domain?: ArrayLike<number>;
}

export interface MeansDesign {
  readonly weights: Float64Array;
  readonly stratum: CategoryColumn;
  readonly psu: CategoryColumn;
  /** Weights before raking and the plan they were raked by: errors come from the residuals. */
  readonly calibration?: { readonly baseWeight: Float64Array; readonly plan: RakePlan };
}

export interface MeansResult {
  readonly estimates: Float64Array;
  readonly se: Float64Array;
  /** Row-major, estimands × estimands. */
  readonly covariance: Float64Array;
  /** Satterthwaite's degrees of freedom of each estimand. */
  readonly df: Float64Array;
  /** Clusters minus strata. */
  readonly designDf: number;
  readonly lonelyStrata: number;
}

/**
 * Means and ratios with their full covariance by Taylor linearization, with
 * replacement at the first stage: u = (value − R · denominator) / Σ w denominator in
 * the domain and 0 outside, minus its regression on the margin dummies by base weight,
 * z = w u, V = Σ_h n_h / (n_h − 1) Σ_c (z_hc − z̄_h)². A stratum with one cluster is
 * centred at the grand mean of clusters. The whole sample stays in whatever the domain.
 *
 * Dense: memory is clusters × estimands. `rankDialogue` computes the same from sparse
 * namings.
 *
 * @throws RangeError when a domain's denominator is zero, or a weight is negative or not
 *   finite
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 6.6
 * @example
 * estimateMeans([{ value: [1, 0, 1, 0] }], {
 *   weights: Float64Array.of(1, 1, 1, 1),
 *   stratum: { categories: ['web'], codes: Int32Array.of(0, 0, 0, 0) },
 *   psu: { categories: ['a', 'b', 'c', 'd'], codes: Int32Array.of(0, 1, 2, 3) },
 * }).estimates; // => [0.5]
 */
export function estimateMeans(estimands: readonly Estimand[], design: MeansDesign): MeansResult {
  const { weights, calibration } = design;
  checkWeights('estimateMeans', weights);
  const index = clusterIndex(design.stratum, design.psu, calibration?.baseWeight ?? weights);
  const fit = calibration ? calibrationFit(calibration.plan, calibration.baseWeight) : null;
  const count = estimands.length;
  const estimates = new Float64Array(count);
  const totals = estimands.map((estimand, k) => {
    const { estimate, influence } = linearize(estimand, weights, k);
    estimates[k] = estimate;
    if (fit) fit.subtractFit(influence);
    const z = new Float64Array(index.clusters);
    for (let i = 0; i < weights.length; i += 1) {
      const c = index.clusterOf[i] ?? -1;
      if (c >= 0) z[c] = (z[c] ?? 0) + (weights[i] ?? 0) * (influence[i] ?? 0);
    }
    return centre(z, index);
  });
  const covariance = new Float64Array(count * count);
  const df = new Float64Array(count);
  for (let k = 0; k < count; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      const byStratum = crossByStratum(totals[k], totals[l], index);
      const sum = byStratum.reduce((all, part) => all + part, 0);
      covariance[k * count + l] = sum;
      covariance[l * count + k] = sum;
      if (k === l) df[k] = satterthwaite(byStratum, index);
    }
  }
  const se = Float64Array.from({ length: count }, (_, k) =>
    Math.sqrt(Math.max(0, covariance[k * count + k] ?? 0)),
  );
  return {
    estimates,
    se,
    covariance,
    df,
    designDf: designDf(index),
    lonelyStrata: lonelyStrata(index),
  };
}

function linearize({ value, denominator, domain }: Estimand, weights: Float64Array, k: number) {
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (domain && !domain[i]) continue;
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    top += weight * (value[i] ?? 0);
    bottom += weight * (denominator ? (denominator[i] ?? 0) : 1);
  }
  if (bottom === 0 || !Number.isFinite(top / bottom)) {
    throw new RangeError(`estimateMeans requires a denominator other than zero; estimand: ${k}`);
  }
  const estimate = top / bottom;
  const influence = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i += 1) {
    if ((domain && !domain[i]) || (weights[i] ?? 0) === 0) continue;
    const below = denominator ? (denominator[i] ?? 0) : 1;
    influence[i] = ((value[i] ?? 0) - estimate * below) / bottom;
  }
  return { estimate, influence };
}

/** Centres cluster totals within strata, lonely ones at the grand mean. */
function centre(z: Float64Array, index: ClusterIndex): Float64Array {
  const sums = new Float64Array(index.strata);
  let all = 0;
  for (let c = 0; c < index.clusters; c += 1) {
    const h = index.stratumOf[c] ?? 0;
    sums[h] = (sums[h] ?? 0) + (z[c] ?? 0);
    all += z[c] ?? 0;
  }
  return z.map((value, c) => {
    const h = index.stratumOf[c] ?? 0;
    const size = index.size[h] ?? 1;
    return value - (size > 1 ? (sums[h] ?? 0) / size : all / index.clusters);
  });
}

function crossByStratum(
  a: Float64Array | undefined,
  b: Float64Array | undefined,
  index: ClusterIndex,
): Float64Array {
  const parts = new Float64Array(index.strata);
  for (let c = 0; c < index.clusters; c += 1) {
    const h = index.stratumOf[c] ?? 0;
    parts[h] = (parts[h] ?? 0) + (a?.[c] ?? 0) * (b?.[c] ?? 0);
  }
  return parts.map((part, h) => {
    const size = index.size[h] ?? 1;
    return size > 1 ? (part * size) / (size - 1) : part;
  });
}
