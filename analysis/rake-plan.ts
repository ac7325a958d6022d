/**
 * Iterative proportional fitting on cells, not on persons: everybody in a cell (one
 * combination of margin categories) gets the same factor, so a sweep costs the number
 * of cells. A plan is made once and fitted again for every replicate.
 */

/** Margins laid out over cells. */
export interface RakePlan {
  /** Cell of each respondent. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  /** For each margin, the column (category, numbered across margins) of each cell. */
  readonly columnOf: readonly Int32Array[];
  /** Columns of all margins together. */
  readonly columns: number;
  /** First column of each margin, and after the last the number of columns. */
  readonly offsets: readonly number[];
  readonly targets: Float64Array;
  /** Names of the columns, for messages. */
  readonly names: readonly string[];
}

export interface RakeFit {
  /** What each cell's base weights are multiplied by. */
  readonly factors: Float64Array;
  readonly converged: boolean;
  readonly sweeps: number;
  /** Column furthest from its target in the last sweep. */
  readonly worst: number;
  /** Columns left out because nobody was in them. */
  readonly emptyColumns: number;
}

/** A margin ready for the plan: everybody has a code and every category a target above zero. */
export interface CodedMargin {
  readonly names: readonly string[];
  readonly codes: Int32Array;
  readonly targets: readonly number[];
}

/** Lays margins out over the cells that occur. */
export function rakePlan(margins: readonly CodedMargin[], respondents: number): RakePlan {
  const cellOf = new Int32Array(respondents);
  const offsets = [0];
  for (const margin of margins) offsets.push((offsets.at(-1) ?? 0) + margin.names.length);
  const first: number[] = [];
  const known = new Map<number, number>();
  for (let i = 0; i < respondents; i += 1) {
    let key = 0;
    for (const margin of margins) key = key * margin.names.length + (margin.codes[i] ?? 0);
    let cell = known.get(key);
    if (cell === undefined) {
      cell = first.length;
      known.set(key, cell);
      first.push(i);
    }
    cellOf[i] = cell;
  }
  const columnOf = margins.map((margin, m) =>
    Int32Array.from(first, (i) => (offsets[m] ?? 0) + (margin.codes[i] ?? 0)),
  );
  return {
    cellOf,
    cells: first.length,
    columnOf,
    columns: offsets.at(-1) ?? 0,
    offsets,
    targets: Float64Array.from(margins.flatMap((margin) => margin.targets)),
    names: margins.flatMap((margin) => margin.names),
  };
}

/** Sums weights by cell. */
export function cellTotals(plan: RakePlan, weights: Float64Array): Float64Array {
  const totals = new Float64Array(plan.cells);
  const { cellOf } = plan;
  for (let i = 0; i < cellOf.length; i += 1) {
    const cell = cellOf[i] ?? 0;
    totals[cell] = (totals[cell] ?? 0) + (weights[i] ?? 0);
  }
  return totals;
}

/**
 * Fits cell totals to the targets. A column without weight cannot be met: it is left
 * out, counted, and the others of its margin grow to keep the total (needed for
 * replicates only; `rake` refuses or merges such a column beforehand).
 *
 * @see Deming and Stephan (1940), Annals of Mathematical Statistics 11(4), 427–444
 */
export function fitPlan(
  plan: RakePlan,
  totals: Float64Array,
  tolerance = 1e-10,
  maxSweeps = 1000,
): RakeFit {
  const { cells, columnOf, columns } = plan;
  const current = Float64Array.from(totals);
  const sums = new Float64Array(columns);
  const { targets, emptyColumns } = reachableTargets(plan, totals);
  let worst = -1;
  for (let sweep = 1; sweep <= maxSweeps; sweep += 1) {
    let deviation = 0;
    worst = -1;
    for (let m = 0; m < columnOf.length; m += 1) {
      const column = columnOf[m] ?? new Int32Array(0);
      const from = plan.offsets[m] ?? 0;
      const to = plan.offsets[m + 1] ?? 0;
      sums.fill(0, from, to);
      for (let g = 0; g < cells; g += 1) {
        const c = column[g] ?? 0;
        sums[c] = (sums[c] ?? 0) + (current[g] ?? 0);
      }
      for (let c = from; c < to; c += 1) {
        const sum = sums[c] ?? 0;
        const ratio = sum > 0 ? (targets[c] ?? 0) / sum : 1;
        const off = Math.abs(ratio - 1);
        if (off > deviation) {
          deviation = off;
          worst = c;
        }
        sums[c] = ratio;
      }
      for (let g = 0; g < cells; g += 1)
        current[g] = (current[g] ?? 0) * (sums[column[g] ?? 0] ?? 1);
    }
    if (deviation < tolerance || columnOf.length === 0) {
      return {
        factors: ratios(current, totals),
        converged: true,
        sweeps: sweep,
        worst,
        emptyColumns,
      };
    }
    if (!Number.isFinite(deviation)) break;
  }
  return {
    factors: ratios(current, totals),
    converged: false,
    sweeps: maxSweeps,
    worst,
    emptyColumns,
  };
}

function ratios(current: Float64Array, totals: Float64Array): Float64Array {
  return current.map((value, g) => {
    const total = totals[g] ?? 0;
    return total > 0 ? value / total : 1;
  });
}

function reachableTargets(plan: RakePlan, totals: Float64Array) {
  const targets = Float64Array.from(plan.targets);
  let emptyColumns = 0;
  for (let m = 0; m < plan.columnOf.length; m += 1) {
    const from = plan.offsets[m] ?? 0;
    const to = plan.offsets[m + 1] ?? 0;
    const sums = new Float64Array(to - from);
    plan.columnOf[m]?.forEach((c, g) => {
      sums[c - from] = (sums[c - from] ?? 0) + (totals[g] ?? 0);
    });
    let all = 0;
    let reached = 0;
    for (let c = from; c < to; c += 1) {
      all += targets[c] ?? 0;
      if ((sums[c - from] ?? 0) > 0) reached += targets[c] ?? 0;
      else emptyColumns += 1;
    }
    if (reached > 0 && reached < all) {
      for (let c = from; c < to; c += 1) targets[c] = ((targets[c] ?? 0) * all) / reached;
    }
  }
  return { targets, emptyColumns };
}
