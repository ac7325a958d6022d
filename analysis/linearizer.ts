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

  /**
   * Linearizes one estimator.
   *
   * @param respondents - rows with a value, those at `from` to `to - 1`
   * @param values - influence of each, without weight, at the same positions
   * @param delta - coefficient of each group's denominator, subtracted
   */
  linearize(
    respondents: Int32Array,
    values: Float64Array,
    from: number,
    to: number,
    delta: Float64Array,
  ): Linear {
    const { index, columns } = this;
    const { touched, totals } = this.clusterTotals(respondents, values, from, to);
    const gamma = this.coefficients(respondents, values, from, to, delta);
    const squares = new Float64Array(index.strata);
    const sums = new Float64Array(index.strata);
    const cross = new Float64Array(index.strata * columns);
    for (let t = 0; t < touched.length; t += 1) {
      const c = touched[t] ?? 0;
      const total = totals[t] ?? 0;
      const h = index.stratumOf[c] ?? 0;
      squares[h] = (squares[h] ?? 0) + total * total;
      sums[h] = (sums[h] ?? 0) + total;
      const end = this.start[c + 1] ?? 0;
      for (let at = this.start[c] ?? 0; at < end; at += 1) {
        const j = h * columns + (this.column[at] ?? 0);
        cross[j] = (cross[j] ?? 0) + total * (this.value[at] ?? 0);
      }
    }
    return { ...this.variance(gamma, squares, sums, cross), touched, totals, gamma };
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

  private clusterTotals(respondents: Int32Array, values: Float64Array, from: number, to: number) {
    const { clusterOf } = this.index;
    const { weights } = this.input;
    const { scratch, marked } = this;
    const touched = new Int32Array(Math.min(to - from, this.index.clusters));
    let count = 0;
    for (let e = from; e < to; e += 1) {
      const i = respondents[e] ?? 0;
      const c = clusterOf[i] ?? -1;
      if (c < 0) continue;
      if (!marked[c]) {
        marked[c] = 1;
        touched[count] = c;
        count += 1;
      }
      scratch[c] = (scratch[c] ?? 0) + (weights[i] ?? 0) * (values[e] ?? 0);
    }
    const list = touched.subarray(0, count);
    const totals = new Float64Array(count);
    for (let t = 0; t < count; t += 1) {
      const c = list[t] ?? 0;
      totals[t] = scratch[c] ?? 0;
      scratch[c] = 0;
      marked[c] = 0;
    }
    return { touched: list, totals };
  }

  /** γ: minus the denominators' coefficients, minus β of the whole influence. */
  private coefficients(
    respondents: Int32Array,
    values: Float64Array,
    from: number,
    to: number,
    delta: Float64Array,
  ): Float64Array {
    const { groups, baseWeight, plan } = this.input;
    const gamma = new Float64Array(this.columns);
    for (let b = 0; b < groups; b += 1) gamma[b] = -(delta[b] ?? 0);
    if (!plan || !this.fit) return gamma;
    const margins = plan.columns;
    const byCell = new Float64Array(plan.cells);
    for (let e = from; e < to; e += 1) {
      const i = respondents[e] ?? 0;
      const g = plan.cellOf[i] ?? 0;
      byCell[g] = (byCell[g] ?? 0) + (baseWeight[i] ?? 0) * (values[e] ?? 0);
    }
    const sums = new Float64Array(margins);
    for (const column of plan.columnOf) {
      for (let g = 0; g < plan.cells; g += 1) {
        const q = column[g] ?? 0;
        sums[q] = (sums[q] ?? 0) + (byCell[g] ?? 0);
      }
    }
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
      squares[h] = (squares[h] ?? 0) + Math.abs(quadratic);
    }
    const grand = sums.reduce((all, sum) => all + sum, 0) / Math.max(1, index.clusters);
    for (let h = 0; h < index.strata; h += 1) {
      const n = index.size[h] ?? 1;
      const sum = sums[h] ?? 0;
      const centred = n > 1 ? (parts[h] ?? 0) - (sum * sum) / n : (sum - grand) ** 2;
      // What rounding leaves of a variance that is zero is zero.
      parts[h] = centred > 1e-13 * (squares[h] ?? 0) ? centred * (factor[h] ?? 1) : 0;
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

/** v_c of every cluster, sparse: denominators by group, then margin columns. */
function clusterRows(input: LinearizerInput, columns: number) {
  const { index, weights, asked, groupOf, groups, plan } = input;
  const order = byCluster(index);
  const start = new Int32Array(index.clusters + 1);
  const most = order.length * (1 + (plan?.columnOf.length ?? 0));
  const column = new Int32Array(most);
  const value = new Float64Array(most);
  let filled = 0;
  const sums = new Float64Array(columns);
  const seen = new Uint8Array(columns);
  const list: number[] = [];
  const add = (j: number, weight: number): void => {
    if (!seen[j]) {
      seen[j] = 1;
      list.push(j);
    }
    sums[j] = (sums[j] ?? 0) + weight;
  };
  let at = 0;
  for (let c = 0; c < index.clusters; c += 1) {
    const end = at + (index.members[c] ?? 0);
    for (; at < end; at += 1) {
      const i = order[at] ?? 0;
      const weight = weights[i] ?? 0;
      if (asked[i]) add(groupOf[i] ?? 0, weight);
      if (plan)
        for (const of of plan.columnOf) add(groups + (of[plan.cellOf[i] ?? 0] ?? 0), weight);
    }
    for (const j of list) {
      column[filled] = j;
      value[filled] = sums[j] ?? 0;
      filled += 1;
      sums[j] = 0;
      seen[j] = 0;
    }
    list.length = 0;
    start[c + 1] = filled;
  }
  return { start, column: column.slice(0, filled), value: value.slice(0, filled) };
}

/** Respondents in the order of their clusters. */
function byCluster(index: ClusterIndex): Int32Array {
  const next = new Int32Array(index.clusters + 1);
  for (let c = 0; c < index.clusters; c += 1)
    next[c + 1] = (next[c] ?? 0) + (index.members[c] ?? 0);
  const order = new Int32Array(next[index.clusters] ?? 0);
  index.clusterOf.forEach((c, i) => {
    if (c < 0) return;
    const at = next[c] ?? 0;
    order[at] = i;
    next[c] = at + 1;
  });
  return order;
}
