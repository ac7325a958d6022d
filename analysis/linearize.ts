import type { Gathered } from './gather-entries.ts';
import type { LinearDesign } from './linear-design.ts';
import { satterthwaite } from './satterthwaite.ts';

/** One estimator, linearized. */
export interface Linear {
  readonly se: number;
  readonly df: number;
  /** Clusters with an entry and their totals T_c. */
  readonly touched: Int32Array;
  readonly totals: Float64Array;
  /** Coefficients of v_c. */
  readonly gamma: Float64Array;
  /** Σ f_h T_c v_c. */
  readonly cross: Float64Array;
  /** Total of z in each stratum. */
  readonly sums: Float64Array;
}

/**
 * Linearizes the estimator whose influence is Σ_a α_a column_a − Σ_j δ_j D_j. A stratum
 * of one cluster is centred at the grand mean of clusters.
 *
 * @param alpha - coefficient of each gathered column
 * @param delta - coefficient of each group's denominator, subtracted
 * @see Deville and Särndal (1992), JASA 87(418), 376–382, section 3
 */
export function linearize(
  design: LinearDesign,
  gathered: Gathered,
  alpha: readonly number[],
  delta: Float64Array,
): Linear {
  const { width } = gathered;
  const gamma = gammaOf(design, mix(gathered.margins, alpha, width), delta);
  const sums = mix(gathered.sums, alpha, width);
  const cross = mix(gathered.cross, alpha, width);
  const { parts, magnitude } = squaresOf(gathered, alpha, design.index.strata);
  addDense(design, gamma, cross, { parts, magnitude, sums });
  const variances = centre(design, parts, magnitude, sums);
  return {
    se: Math.sqrt(variances.reduce((all, part) => all + part, 0)),
    df: satterthwaite(variances, design.index),
    touched: gathered.touched,
    totals: mix(gathered.totals, alpha, width),
    gamma,
    cross: pool(design, cross),
    sums,
  };
}

/** Σ_a α_a x_a, where a is the last index. */
function mix(values: Float64Array, alpha: readonly number[], width: number): Float64Array {
  const result = new Float64Array(values.length / width);
  for (let i = 0; i < result.length; i += 1) {
    let sum = 0;
    for (let a = 0; a < width; a += 1) sum += (alpha[a] ?? 0) * (values[i * width + a] ?? 0);
    result[i] = sum;
  }
  return result;
}

/** Σ T_c² in each stratum, and the size of its parts, by which rounding is told from variance. */
function squaresOf({ products, width }: Gathered, alpha: readonly number[], strata: number) {
  const parts = new Float64Array(strata);
  const magnitude = new Float64Array(strata);
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const factor = (alpha[a] ?? 0) * (alpha[b] ?? 0) * (a === b ? 1 : 2);
      if (factor === 0) continue;
      for (let h = 0; h < strata; h += 1) {
        const part = factor * (products[(h * width + a) * width + b] ?? 0);
        parts[h] = (parts[h] ?? 0) + part;
        magnitude[h] = (magnitude[h] ?? 0) + Math.abs(part);
      }
    }
  }
  return { parts, magnitude };
}

/** γ: minus the denominators' coefficients, minus β of the whole influence. */
function gammaOf(design: LinearDesign, sums: Float64Array, delta: Float64Array): Float64Array {
  const { groups, columns, fit, denominatorSums } = design;
  const gamma = new Float64Array(columns);
  const margins = columns - groups;
  for (let b = 0; b < groups; b += 1) {
    const coefficient = delta[b] ?? 0;
    if (coefficient === 0) continue;
    gamma[b] = -coefficient;
    for (let q = 0; q < margins; q += 1) {
      sums[q] = (sums[q] ?? 0) - coefficient * (denominatorSums[b * margins + q] ?? 0);
    }
  }
  const beta = fit?.coefficients(sums) ?? sums;
  for (let q = 0; q < margins; q += 1) gamma[groups + q] = -(beta[q] ?? 0);
  return gamma;
}

interface StratumParts {
  readonly parts: Float64Array;
  readonly magnitude: Float64Array;
  readonly sums: Float64Array;
}

/** Adds what v_c′γ brings to each stratum's squares and sum. */
function addDense(
  { index, columns, moments, stratumSums }: LinearDesign,
  gamma: Float64Array,
  cross: Float64Array,
  { parts, magnitude, sums }: StratumParts,
): void {
  const active = Int32Array.from(gamma.keys()).filter((j) => gamma[j] !== 0);
  for (let h = 0; h < index.strata; h += 1) {
    let linear = 0;
    let quadratic = 0;
    let dense = 0;
    for (let a = 0; a < active.length; a += 1) {
      const j = active[a] ?? 0;
      const g = gamma[j] ?? 0;
      const row = (h * columns + j) * columns;
      // The moments are symmetric: half of them say all.
      let below = 0;
      for (let b = 0; b < a; b += 1) {
        const l = active[b] ?? 0;
        below += (moments[row + l] ?? 0) * (gamma[l] ?? 0);
      }
      quadratic += g * (2 * below + (moments[row + j] ?? 0) * g);
      linear += g * (cross[h * columns + j] ?? 0);
      dense += g * (stratumSums[h * columns + j] ?? 0);
    }
    sums[h] = (sums[h] ?? 0) + dense;
    parts[h] = (parts[h] ?? 0) + 2 * linear + quadratic;
    magnitude[h] = (magnitude[h] ?? 0) + Math.abs(quadratic);
  }
}

/** Each stratum's contribution to the variance. */
function centre(
  { index, factor }: LinearDesign,
  parts: Float64Array,
  magnitude: Float64Array,
  sums: Float64Array,
): Float64Array {
  const grand = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, index.clusters);
  return parts.map((part, h) => {
    const n = index.size[h] ?? 1;
    const sum = sums[h] ?? 0;
    const centred = n > 1 ? part - (sum * sum) / n : (sum - grand) ** 2;
    // What rounding leaves of a variance that is zero is zero.
    return centred > 1e-13 * (magnitude[h] ?? 0) ? centred * (factor[h] ?? 1) : 0;
  });
}

function pool({ columns, factor }: LinearDesign, cross: Float64Array): Float64Array {
  const pooled = new Float64Array(columns);
  for (let h = 0; h < factor.length; h += 1) {
    for (let j = 0; j < columns; j += 1) {
      pooled[j] = (pooled[j] ?? 0) + (factor[h] ?? 1) * (cross[h * columns + j] ?? 0);
    }
  }
  return pooled;
}
