import { crossColumn } from './add-entries.ts';
import type { EntrySums } from './entry-sums.ts';
import type { LinearDesign } from './linear-design.ts';
import { satterthwaite } from './satterthwaite.ts';
import { stratumVariances } from './stratum-variances.ts';

/** One estimator, linearized. */
export interface Linear {
  readonly se: number;
  readonly df: number;
  /** Coefficients of the columns of values. */
  readonly alpha: Float64Array;
  /** Coefficients of v_c. */
  readonly gamma: Float64Array;
  /** Σ f_h T_c v_c. */
  readonly cross: Float64Array;
  /** Total of z in each stratum. */
  readonly sums: Float64Array;
}

/** Neighbouring slots of the entry sums that an estimator rests on. */
export interface SlotRange {
  readonly from: number;
  /** One; or all groups of an item, when the sums hold the products across them. */
  readonly count: number;
}

/**
 * Linearizes the estimator whose influence is Σ_a α_a column_a − Σ_j δ_j D_j. A stratum
 * of one cluster is centred at the grand mean of clusters.
 *
 * @param alpha - coefficient of each column of values, slot by slot
 * @param delta - coefficient of each group's denominator, subtracted
 * @see Deville and Särndal (1992), JASA 87(418), 376–382, section 3
 */
export function linearize(
  design: LinearDesign,
  entries: EntrySums,
  range: SlotRange,
  alpha: Float64Array,
  delta: Float64Array,
): Linear {
  const { strata } = design.index;
  const gamma = gammaOf(design, entries, range, alpha, delta);
  const active = activeColumns(design, range, delta);
  const parts = new Float64Array(strata);
  const magnitude = new Float64Array(strata);
  const sums = new Float64Array(strata);
  const cross = new Float64Array(design.columns);
  for (let h = 0; h < strata; h += 1) {
    const squares = squaresOf(entries, h, range, alpha);
    const dense = denseOf(design, entries, h, range, alpha, gamma, active, cross);
    parts[h] = squares.sum + 2 * dense.linear + dense.quadratic;
    magnitude[h] = squares.magnitude + Math.abs(dense.quadratic);
    const first = (h * entries.slots + range.from) * entries.width;
    sums[h] = mix(entries.sums, first, alpha, 0, alpha.length) + dense.sum;
  }
  const variances = stratumVariances(design, parts, magnitude, sums);
  return {
    se: Math.sqrt(variances.reduce((all, part) => all + part, 0)),
    df: satterthwaite(variances, design.index),
    alpha,
    gamma,
    cross,
    sums,
  };
}

/** Σ_a α_a x_a of `width` figures, where α begins at `first` and x at `from`. */
function mix(
  values: Float64Array,
  from: number,
  alpha: Float64Array,
  first: number,
  width: number,
): number {
  let sum = 0;
  for (let a = 0; a < width; a += 1) sum += (alpha[first + a] ?? 0) * (values[from + a] ?? 0);
  return sum;
}

/** The columns that γ, or that of another estimator of the same group, can be other than zero in. */
function activeColumns(
  { groups, columns }: LinearDesign,
  { from, count }: SlotRange,
  delta: Float64Array,
): number[] {
  const own = count === 1 ? from % groups : -1;
  const active: number[] = [];
  for (let b = 0; b < groups; b += 1) if (b === own || delta[b] !== 0) active.push(b);
  for (let j = groups; j < columns; j += 1) active.push(j);
  return active;
}

/** γ: minus the denominators' coefficients, minus β of the whole influence. */
function gammaOf(
  { groups, columns, fit, denominatorSums }: LinearDesign,
  { margins, width }: EntrySums,
  range: SlotRange,
  alpha: Float64Array,
  delta: Float64Array,
): Float64Array {
  const gamma = new Float64Array(columns);
  const count = columns - groups;
  const influence = new Float64Array(count);
  for (let s = 0; s < range.count; s += 1) {
    for (let q = 0; q < count; q += 1) {
      const at = ((range.from + s) * count + q) * width;
      influence[q] = (influence[q] ?? 0) + mix(margins, at, alpha, s * width, width);
    }
  }
  for (let b = 0; b < groups; b += 1) {
    const coefficient = delta[b] ?? 0;
    if (coefficient === 0) continue;
    gamma[b] = -coefficient;
    for (let q = 0; q < count; q += 1) {
      influence[q] = (influence[q] ?? 0) - coefficient * (denominatorSums[b * count + q] ?? 0);
    }
  }
  const beta = fit?.coefficients(influence) ?? influence;
  for (let q = 0; q < count; q += 1) gamma[groups + q] = -(beta[q] ?? 0);
  return gamma;
}

/** Σ T_c² in a stratum, and the size of its parts, by which rounding is told from variance. */
function squaresOf(
  { products, slots, partners, width }: EntrySums,
  h: number,
  { from, count }: SlotRange,
  alpha: Float64Array,
) {
  let sum = 0;
  let magnitude = 0;
  for (let s = 0; s < count; s += 1) {
    for (let o = 0; o < count; o += 1) {
      const pair = ((h * slots + from + s) * partners + (partners > 1 ? o : 0)) * width * width;
      for (let a = 0; a < width; a += 1) {
        const own = alpha[s * width + a] ?? 0;
        if (own === 0) continue;
        for (let b = 0; b < width; b += 1) {
          const part = own * (alpha[o * width + b] ?? 0) * (products[pair + a * width + b] ?? 0);
          sum += part;
          magnitude += Math.abs(part);
        }
      }
    }
  }
  return { sum, magnitude };
}

/** What v_c′γ brings to a stratum's squares and sum; Σ f_h T_c v_c is added to `pooled`. */
function denseOf(
  { groups, columns, moments, stratumSums, factor }: LinearDesign,
  { cross, slots, partners, width }: EntrySums,
  h: number,
  range: SlotRange,
  alpha: Float64Array,
  gamma: Float64Array,
  active: readonly number[],
  pooled: Float64Array,
) {
  const f = factor[h] ?? 1;
  let linear = 0;
  let quadratic = 0;
  let sum = 0;
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
    let own = 0;
    const place = crossColumn(j, groups, partners);
    for (let s = 0; s < range.count; s += 1) {
      const slot = h * slots + range.from + s;
      const at = (slot * (partners + columns - groups) + place) * width;
      own += mix(cross, at, alpha, s * width, width);
    }
    pooled[j] = (pooled[j] ?? 0) + f * own;
    quadratic += g * (2 * below + (moments[row + j] ?? 0) * g);
    linear += g * own;
    sum += g * (stratumSums[h * columns + j] ?? 0);
  }
  return { linear, quadratic, sum };
}
