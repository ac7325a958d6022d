import { calibrationFit } from './calibration-fit.ts';
import { checkWeights } from './check-weights.ts';
import { type ClusterIndex, clusterIndex } from './cluster-index.ts';
import { type Contrast, testedDifference } from './contrast.ts';
import type { MeansDesign } from './estimate-means.ts';
import { satterthwaite } from './satterthwaite.ts';

/** A sample that is ready for contrasts: weights, clusters, and the fit that leaves residuals. */
export interface ContrastSample {
  readonly weights: Float64Array;
  readonly index: ClusterIndex;
  readonly subtractFit: (influence: Float64Array) => void;
}

/**
 * A linear combination of the means of domains of one sample, such as one round minus
 * another, with the covariance of the design: the domains' influences are combined
 * before they are squared, so that clusters with respondents in several domains are
 * counted right. Degrees of freedom by Satterthwaite.
 *
 * @param value - one a respondent
 * @param domain - place in `coefficients` of each respondent's domain; -1 for none
 * @param coefficients - of the domains' means
 * @throws RangeError when a domain with a coefficient has no weight, or a value or a
 *   weight is not a number
 * @see Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.8 and 6.6
 * @example
 * domainContrast([1, 1, 0, 1, 0, 0], [0, 0, 0, 1, 1, 1], [-1, 1], {
 *   weights: new Float64Array(6).fill(1),
 *   stratum: { categories: ['web'], codes: Int32Array.of(0, 0, 0, 0, 0, 0) },
 *   psu: { categories: [], codes: Int32Array.of(-1, -1, -1, -1, -1, -1) },
 * }).estimate; // => -0.333333333333
 */
export function domainContrast(
  value: ArrayLike<number>,
  domain: ArrayLike<number>,
  coefficients: readonly number[],
  design: MeansDesign,
): Contrast {
  const { weights, calibration } = design;
  checkWeights('domainContrast', weights);
  const fit = calibration ? calibrationFit(calibration.plan, calibration.baseWeight) : null;
  return sampleContrast(value, domain, coefficients, {
    weights,
    index: clusterIndex(design.stratum, design.psu, calibration?.baseWeight ?? weights),
    subtractFit: (influence) => fit?.subtractFit(influence),
  });
}

/** The same, of a sample that was prepared once for many values. */
export function sampleContrast(
  value: ArrayLike<number>,
  domain: ArrayLike<number>,
  coefficients: readonly number[],
  sample: ContrastSample,
): Contrast {
  const { weights, index, subtractFit } = sample;
  const size = new Float64Array(coefficients.length);
  const top = new Float64Array(coefficients.length);
  for (let i = 0; i < weights.length; i += 1) {
    const d = domain[i] ?? -1;
    const weight = weights[i] ?? 0;
    if (d < 0 || weight === 0) continue;
    size[d] = (size[d] ?? 0) + weight;
    top[d] = (top[d] ?? 0) + weight * (value[i] ?? Number.NaN);
  }
  const means = top.map((sum, d) => (coefficients[d] === 0 ? 0 : sum / (size[d] ?? 0)));
  const bad = means.findIndex((mean) => !Number.isFinite(mean));
  if (bad >= 0) {
    throw new RangeError(
      `domainContrast requires numbers, and weight in every domain; domain: ${bad}`,
    );
  }
  const influence = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i += 1) {
    const d = domain[i] ?? -1;
    const coefficient = coefficients[d] ?? 0;
    if (coefficient === 0 || (weights[i] ?? 0) === 0) continue;
    influence[i] = (coefficient * ((value[i] ?? 0) - (means[d] ?? 0))) / (size[d] ?? 1);
  }
  subtractFit(influence);
  const totals = new Float64Array(index.clusters);
  for (let i = 0; i < weights.length; i += 1) {
    const c = index.clusterOf[i] ?? -1;
    if (c >= 0) totals[c] = (totals[c] ?? 0) + (weights[i] ?? 0) * (influence[i] ?? 0);
  }
  const byStratum = stratumVariances(totals, index);
  const variance = byStratum.reduce((sum, part) => sum + part, 0);
  const estimate = means.reduce((sum, mean, d) => sum + (coefficients[d] ?? 0) * mean, 0);
  return testedDifference(estimate, Math.sqrt(variance), satterthwaite(byStratum, index));
}

/** n/(n − 1) Σ (z − z̄)² of each stratum; a lonely cluster is centred at the grand mean. */
function stratumVariances(totals: Float64Array, index: ClusterIndex): Float64Array {
  const sums = new Float64Array(index.strata);
  const parts = new Float64Array(index.strata);
  let all = 0;
  totals.forEach((total, c) => {
    const h = index.stratumOf[c] ?? 0;
    sums[h] = (sums[h] ?? 0) + total;
    all += total;
  });
  totals.forEach((total, c) => {
    const h = index.stratumOf[c] ?? 0;
    const n = index.size[h] ?? 1;
    const centre = n > 1 ? (sums[h] ?? 0) / n : all / index.clusters;
    parts[h] = (parts[h] ?? 0) + ((total - centre) ** 2 * n) / Math.max(1, n - 1);
  });
  return parts;
}
