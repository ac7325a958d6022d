/**
 * Linearized errors from sparse namings. For an influence u = value (on namings) −
 * Σ_j δ_j D_j (dense: being in a denominator) − x′β (calibration), a cluster's total is
 * z_c = T_c + v_c′γ, where T_c is sparse and v_c holds the cluster's weighted sums of the
 * denominators D and the margin dummies x. So variances need only the clusters that
 * named the item and a few moments of v: the cost follows the answers, not clusters ×
 * items. `estimateMeans` computes the same densely; a test holds them together.
 */
import { type CalibrationFit, calibrationFit } from './calibration-fit.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { clusterRows } from './cluster-rows.ts';
import type { RakePlan } from './rake-plan.ts';
import { satterthwaite } from './satterthwaite.ts';

export interface LinearizerInput {
  readonly index: ClusterIndex;
  readonly weights: Float64Array;
  readonly baseWeight: Float64Array;
  readonly plan: RakePlan | null;
  /** Group of each respondent, from 0; everybody has one. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** 1 for respondents in the denominator. */
  readonly asked: Uint8Array;
}

/** One estimator, linearized. */
export interface Linear {
  readonly se: number;
  readonly df: number;
  /** Clusters with a naming and their totals T_c. */
  readonly touched: Int32Array;
  readonly totals: Float64Array;
  readonly gamma: Float64Array;
  /** Σ f_h T_c v_c. */
  readonly cross: Float64Array;
  /** Total of z in each stratum. */
  readonly sums: Float64Array;
}

/** Sums over the namings of one item, of one or more columns of values. */
export interface Gathered {
  readonly touched: Int32Array;
  readonly totals: readonly Float64Array[];
  readonly sums: readonly Float64Array[];
  readonly cross: readonly Float64Array[];
  /** Lower triangle: Σ T_a T_b in each stratum. */
  readonly products: readonly (readonly Float64Array[])[];
  readonly margins: readonly Float64Array[];
}

export class Linearizer {
  /** Weighted size of each group's denominator. */
  readonly size: Float64Array;
  readonly index: ClusterIndex;
  private readonly input: LinearizerInput;
  private readonly fit: CalibrationFit | null;
  private readonly columns: number;
  private readonly start: Int32Array;
  private readonly column: Int32Array;
  private readonly value: Float64Array;
  private readonly stratumSums: Float64Array;
  private readonly moments: Float64Array;
  private readonly factor: Float64Array;
  private readonly denominatorSums: Float64Array;
  private readonly scratch: Float64Array;
  private readonly marked: Uint8Array;

  constructor(input: LinearizerInput) {
    const { index, plan, groups } = input;
    this.input = input;
    this.index = index;
    this.fit = plan ? calibrationFit(plan, input.baseWeight) : null;
    this.columns = groups + (plan?.columns ?? 0);
    this.factor = Float64Array.from(index.size, (n) => (n > 1 ? n / (n - 1) : 1));
    const rows = clusterRows(input, this.columns);
    this.start = rows.start;
    this.column = rows.column;
    this.value = rows.value;
    this.stratumSums = new Float64Array(index.strata * this.columns);
    this.moments = new Float64Array(index.strata * this.columns * this.columns);
    this.sumMoments();
    this.size = new Float64Array(groups);
    this.denominatorSums = new Float64Array(groups * (plan?.columns ?? 0));
    this.sumDenominators();
    this.scratch = new Float64Array(index.clusters);
    this.marked = new Uint8Array(index.clusters);
  }

  /** Linearizes one estimator from the influences on its namings; see `combine`. */
  linearize(
    respondents: Int32Array,
    values: Float64Array,
    from: number,
    to: number,
    delta: Float64Array,
  ): Linear {
    return this.combine(this.gather(respondents, [values], from, to), [1], delta);
  }

  /**
   * One pass over the namings of an item: what every estimator that is linear in the
   * given columns needs.
   *
   * @param respondents - rows with a value, those at `from` to `to - 1`
   * @param columns - values at the same positions, without weight
   */
  gather(
    respondents: Int32Array,
    columns: readonly ArrayLike<number>[],
    from: number,
    to: number,
  ): Gathered {
    const { index } = this;
    const touched = this.touch(respondents, from, to);
    const totals = columns.map((values) =>
      this.clusterTotals(respondents, values, from, to, touched),
    );
    const size = index.strata * this.columns;
    const sums = columns.map(() => new Float64Array(index.strata));
    const cross = columns.map(() => new Float64Array(size));
    const products = columns.map(() => columns.map(() => new Float64Array(index.strata)));
    for (let a = 0; a < columns.length; a += 1) {
      const own = totals[a] ?? new Float64Array(0);
      this.crossProducts(touched, own, sums[a] ?? own, cross[a] ?? own);
      for (let b = 0; b <= a; b += 1) {
        const product = products[a]?.[b] ?? own;
        const other = totals[b] ?? own;
        for (let t = 0; t < touched.length; t += 1) {
          const h = index.stratumOf[touched[t] ?? 0] ?? 0;
          product[h] = (product[h] ?? 0) + (own[t] ?? 0) * (other[t] ?? 0);
        }
      }
    }
    const margins = columns.map((values) => this.marginSums(respondents, values, from, to));
    return { touched, totals, sums, cross, products, margins };
  }

  /**
   * The estimator whose influence is Σ_a α_a column_a − Σ_j δ_j D_j.
   *
   * @param alpha - coefficient of each gathered column
   * @param delta - coefficient of each group's denominator, subtracted
   */
  combine(gathered: Gathered, alpha: readonly number[], delta: Float64Array): Linear {
    const { strata } = this.index;
    const mix = (parts: readonly Float64Array[], length: number): Float64Array => {
      const result = new Float64Array(length);
      parts.forEach((part, a) => {
        const factor = alpha[a] ?? 0;
        if (factor === 0) return;
        for (let i = 0; i < length; i += 1) result[i] = (result[i] ?? 0) + factor * (part[i] ?? 0);
      });
      return result;
    };
    const squares = new Float64Array(strata);
    const magnitude = new Float64Array(strata);
    gathered.products.forEach((row, a) => {
      row.slice(0, a + 1).forEach((product, b) => {
        const factor = (alpha[a] ?? 0) * (alpha[b] ?? 0) * (a === b ? 1 : 2);
        if (factor === 0) return;
        for (let h = 0; h < strata; h += 1) {
          const part = factor * (product[h] ?? 0);
          squares[h] = (squares[h] ?? 0) + part;
          magnitude[h] = (magnitude[h] ?? 0) + Math.abs(part);
        }
      });
    });
    const gamma = this.coefficients(mix(gathered.margins, this.input.plan?.columns ?? 0), delta);
    const sums = mix(gathered.sums, strata);
    const cross = mix(gathered.cross, strata * this.columns);
    const totals = mix(gathered.totals, gathered.touched.length);
    const variance = this.variance(gamma, squares, magnitude, sums, cross);
    return { ...variance, touched: gathered.touched, totals, gamma };
  }

  /** Row-major covariance of several estimators. */
  covariance(linears: readonly Linear[]): Float64Array {
    const count = linears.length;
    const result = this.sparseProducts(linears);
    const { index, columns, factor } = this;
    const pooled = this.pooledMoments();
    const turned = linears.map(({ gamma }) => multiply(pooled, gamma, columns));
    const grand = linears.map(
      ({ sums }) => sums.reduce((all, sum) => all + sum, 0) / index.clusters,
    );
    for (let k = 0; k < count; k += 1) {
      const a = linears[k];
      if (!a) continue;
      for (let l = 0; l <= k; l += 1) {
        const b = linears[l];
        if (!b) continue;
        let value = result[k * count + l] ?? 0;
        const turnedB = turned[l];
        for (let j = 0; j < columns; j += 1) {
          const gammaA = a.gamma[j] ?? 0;
          value +=
            gammaA * ((b.cross[j] ?? 0) + (turnedB?.[j] ?? 0)) +
            (b.gamma[j] ?? 0) * (a.cross[j] ?? 0);
        }
        for (let h = 0; h < index.strata; h += 1) {
          const n = index.size[h] ?? 1;
          const sumA = a.sums[h] ?? 0;
          const sumB = b.sums[h] ?? 0;
          const meanA = grand[k] ?? 0;
          const meanB = grand[l] ?? 0;
          if (n > 1) value -= ((factor[h] ?? 1) / n) * sumA * sumB;
          else value += meanA * meanB - sumA * meanB - meanA * sumB;
        }
        result[k * count + l] = value;
        result[l * count + k] = value;
      }
      result[k * count + k] = a.se * a.se;
    }
    return result;
  }

  /** Clusters with a naming, in the order they come. */
  private touch(respondents: Int32Array, from: number, to: number): Int32Array {
    const { clusterOf, clusters } = this.index;
    const touched = new Int32Array(Math.min(to - from, clusters));
    let count = 0;
    for (let e = from; e < to; e += 1) {
      const c = clusterOf[respondents[e] ?? 0] ?? -1;
      if (c < 0 || this.marked[c]) continue;
      this.marked[c] = 1;
      touched[count] = c;
      count += 1;
    }
    for (let t = 0; t < count; t += 1) this.marked[touched[t] ?? 0] = 0;
    return touched.subarray(0, count);
  }

  private clusterTotals(
    respondents: Int32Array,
    values: ArrayLike<number>,
    from: number,
    to: number,
    touched: Int32Array,
  ): Float64Array {
    const { clusterOf } = this.index;
    const { weights } = this.input;
    const { scratch } = this;
    for (let e = from; e < to; e += 1) {
      const i = respondents[e] ?? 0;
      const c = clusterOf[i] ?? -1;
      if (c >= 0) scratch[c] = (scratch[c] ?? 0) + (weights[i] ?? 0) * (values[e] ?? 0);
    }
    const totals = new Float64Array(touched.length);
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      totals[t] = scratch[c] ?? 0;
      scratch[c] = 0;
    }
    return totals;
  }

  /** Σ T_c and Σ T_c v_c in each stratum. */
  private crossProducts(
    touched: Int32Array,
    totals: Float64Array,
    sums: Float64Array,
    cross: Float64Array,
  ): void {
    const { index, columns, start, column, value } = this;
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      const total = totals[t] ?? 0;
      const h = index.stratumOf[c] ?? 0;
      sums[h] = (sums[h] ?? 0) + total;
      const end = start[c + 1] ?? 0;
      for (let at = start[c] ?? 0; at < end; at += 1) {
        const j = h * columns + (column[at] ?? 0);
        cross[j] = (cross[j] ?? 0) + total * (value[at] ?? 0);
      }
    }
  }

  /** Σ d value over each margin column. */
  private marginSums(
    respondents: Int32Array,
    values: ArrayLike<number>,
    from: number,
    to: number,
  ): Float64Array {
    const { plan, baseWeight } = this.input;
    if (!plan) return new Float64Array(0);
    const byCell = new Float64Array(plan.cells);
    for (let e = from; e < to; e += 1) {
      const i = respondents[e] ?? 0;
      const g = plan.cellOf[i] ?? 0;
      byCell[g] = (byCell[g] ?? 0) + (baseWeight[i] ?? 0) * (values[e] ?? 0);
    }
    const sums = new Float64Array(plan.columns);
    for (const column of plan.columnOf) {
      for (let g = 0; g < plan.cells; g += 1) {
        const q = column[g] ?? 0;
        sums[q] = (sums[q] ?? 0) + (byCell[g] ?? 0);
      }
    }
    return sums;
  }

  /** γ: minus the denominators' coefficients, minus β of the whole influence. */
  private coefficients(sums: Float64Array, delta: Float64Array): Float64Array {
    const { groups, plan } = this.input;
    const gamma = new Float64Array(this.columns);
    for (let b = 0; b < groups; b += 1) gamma[b] = -(delta[b] ?? 0);
    if (!plan || !this.fit) return gamma;
    const margins = plan.columns;
    for (let b = 0; b < groups; b += 1) {
      const coefficient = delta[b] ?? 0;
      if (coefficient === 0) continue;
      for (let q = 0; q < margins; q += 1) {
        sums[q] = (sums[q] ?? 0) - coefficient * (this.denominatorSums[b * margins + q] ?? 0);
      }
    }
    const beta = this.fit.coefficients(sums);
    for (let q = 0; q < margins; q += 1) gamma[groups + q] = -(beta[q] ?? 0);
    return gamma;
  }

  private variance(
    gamma: Float64Array,
    squares: Float64Array,
    magnitude: Float64Array,
    sums: Float64Array,
    cross: Float64Array,
  ) {
    const { index, columns, factor } = this;
    const active = Array.from(gamma.keys()).filter((j) => gamma[j] !== 0);
    const pooledCross = new Float64Array(columns);
    const parts = new Float64Array(index.strata);
    for (let h = 0; h < index.strata; h += 1) {
      let linear = 0;
      let quadratic = 0;
      let dense = 0;
      const f = factor[h] ?? 1;
      for (const j of active) {
        const g = gamma[j] ?? 0;
        const row = (h * columns + j) * columns;
        let turned = 0;
        for (const l of active) turned += (this.moments[row + l] ?? 0) * (gamma[l] ?? 0);
        quadratic += g * turned;
        linear += g * (cross[h * columns + j] ?? 0);
        dense += g * (this.stratumSums[h * columns + j] ?? 0);
      }
      for (let j = 0; j < columns; j += 1) {
        pooledCross[j] = (pooledCross[j] ?? 0) + f * (cross[h * columns + j] ?? 0);
      }
      sums[h] = (sums[h] ?? 0) + dense;
      parts[h] = (squares[h] ?? 0) + 2 * linear + quadratic;
      magnitude[h] = (magnitude[h] ?? 0) + Math.abs(quadratic);
    }
    const grand = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, index.clusters);
    for (let h = 0; h < index.strata; h += 1) {
      const n = index.size[h] ?? 1;
      const sum = sums[h] ?? 0;
      const centred = n > 1 ? (parts[h] ?? 0) - (sum * sum) / n : (sum - grand) ** 2;
      // What rounding leaves of a variance that is zero is zero.
      parts[h] = centred > 1e-13 * (magnitude[h] ?? 0) ? centred * (factor[h] ?? 1) : 0;
    }
    const total = parts.reduce((all, part) => all + part, 0);
    return { se: Math.sqrt(total), df: satterthwaite(parts, index), sums, cross: pooledCross };
  }

  private sumMoments(): void {
    const { index, columns, start, column, value } = this;
    for (let c = 0; c < index.clusters; c += 1) {
      const h = index.stratumOf[c] ?? 0;
      const end = start[c + 1] ?? 0;
      for (let a = start[c] ?? 0; a < end; a += 1) {
        const j = h * columns + (column[a] ?? 0);
        const va = value[a] ?? 0;
        this.stratumSums[j] = (this.stratumSums[j] ?? 0) + va;
        for (let b = start[c] ?? 0; b < end; b += 1) {
          const at = j * columns + (column[b] ?? 0);
          this.moments[at] = (this.moments[at] ?? 0) + va * (value[b] ?? 0);
        }
      }
    }
  }

  private pooledMoments(): Float64Array {
    const size = this.columns * this.columns;
    const pooled = new Float64Array(size);
    for (let h = 0; h < this.index.strata; h += 1) {
      const f = this.factor[h] ?? 1;
      for (let at = 0; at < size; at += 1) {
        pooled[at] = (pooled[at] ?? 0) + f * (this.moments[h * size + at] ?? 0);
      }
    }
    return pooled;
  }

  private sumDenominators(): void {
    const { weights, baseWeight, asked, groupOf, plan } = this.input;
    const margins = plan?.columns ?? 0;
    for (let i = 0; i < weights.length; i += 1) {
      if (!asked[i] || (this.index.clusterOf[i] ?? -1) < 0) continue;
      const b = groupOf[i] ?? 0;
      this.size[b] = (this.size[b] ?? 0) + (weights[i] ?? 0);
      if (!plan) continue;
      for (const column of plan.columnOf) {
        const at = b * margins + (column[plan.cellOf[i] ?? 0] ?? 0);
        this.denominatorSums[at] = (this.denominatorSums[at] ?? 0) + (baseWeight[i] ?? 0);
      }
    }
  }

  /** Σ_c f_h T_ck T_cl, cluster by cluster. */
  private sparseProducts(linears: readonly Linear[]): Float64Array {
    const { index, factor } = this;
    const count = linears.length;
    const start = new Int32Array(index.clusters + 1);
    for (const { touched } of linears) {
      for (const c of touched) start[c + 1] = (start[c + 1] ?? 0) + 1;
    }
    for (let c = 0; c < index.clusters; c += 1)
      start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
    const next = start.slice();
    const item = new Int32Array(start[index.clusters] ?? 0);
    const total = new Float64Array(item.length);
    linears.forEach(({ touched, totals }, k) => {
      touched.forEach((c, t) => {
        const at = next[c] ?? 0;
        item[at] = k;
        total[at] = totals[t] ?? 0;
        next[c] = at + 1;
      });
    });
    const result = new Float64Array(count * count);
    for (let c = 0; c < index.clusters; c += 1) {
      const f = factor[index.stratumOf[c] ?? 0] ?? 1;
      const end = start[c + 1] ?? 0;
      for (let a = start[c] ?? 0; a < end; a += 1) {
        const row = (item[a] ?? 0) * count;
        const scaled = f * (total[a] ?? 0);
        for (let b = start[c] ?? 0; b <= a; b += 1) {
          const at = row + (item[b] ?? 0);
          result[at] = (result[at] ?? 0) + scaled * (total[b] ?? 0);
        }
      }
    }
    return result;
  }
}

function multiply(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    let sum = 0;
    for (let l = 0; l < size; l += 1) sum += (matrix[j * size + l] ?? 0) * (vector[l] ?? 0);
    result[j] = sum;
  }
  return result;
}
