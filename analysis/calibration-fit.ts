import type { RakePlan } from './rake-plan.ts';
import { generalizedInverse } from './symmetric.ts';

/** The regression on the margin dummies that turns influences into residuals. */
export interface CalibrationFit {
  readonly columns: number;
  /** Coefficients β of a variable u from Σ d u over each column. */
  coefficients(sums: Float64Array): Float64Array;
  /** Takes the fitted values off a dense variable, in place. */
  subtractFit(values: Float64Array): void;
}

/**
 * Prepares the regression of any variable on the dummies of the margins, weighted by
 * the base weight (not the raked one: errors would shift).
 */
export function calibrationFit(plan: RakePlan, baseWeight: Float64Array): CalibrationFit {
  const { columns, columnOf, cellOf, cells } = plan;
  const totals = new Float64Array(cells);
  for (let i = 0; i < cellOf.length; i += 1) {
    const g = cellOf[i] ?? 0;
    totals[g] = (totals[g] ?? 0) + (baseWeight[i] ?? 0);
  }
  const moments = new Float64Array(columns * columns);
  for (let g = 0; g < cells; g += 1) {
    for (const a of columnOf) {
      for (const b of columnOf) {
        const at = (a[g] ?? 0) * columns + (b[g] ?? 0);
        moments[at] = (moments[at] ?? 0) + (totals[g] ?? 0);
      }
    }
  }
  const inverse = generalizedInverse(moments, columns);
  const coefficients = (sums: Float64Array): Float64Array => {
    const beta = new Float64Array(columns);
    for (let p = 0; p < columns; p += 1) {
      let sum = 0;
      for (let q = 0; q < columns; q += 1) sum += (inverse[p * columns + q] ?? 0) * (sums[q] ?? 0);
      beta[p] = sum;
    }
    return beta;
  };
  return {
    columns,
    coefficients,
    subtractFit: (values) => subtract(values, plan, baseWeight, coefficients),
  };
}

function subtract(
  values: Float64Array,
  plan: RakePlan,
  baseWeight: Float64Array,
  coefficients: CalibrationFit['coefficients'],
): void {
  const byCell = new Float64Array(plan.cells);
  for (let i = 0; i < values.length; i += 1) {
    const g = plan.cellOf[i] ?? 0;
    byCell[g] = (byCell[g] ?? 0) + (baseWeight[i] ?? 0) * (values[i] ?? 0);
  }
  const sums = new Float64Array(plan.columns);
  for (const column of plan.columnOf) {
    column.forEach((c, g) => {
      sums[c] = (sums[c] ?? 0) + (byCell[g] ?? 0);
    });
  }
  const beta = coefficients(sums);
  const fitted = new Float64Array(plan.cells);
  for (const column of plan.columnOf) {
    column.forEach((c, g) => {
      fitted[g] = (fitted[g] ?? 0) + (beta[c] ?? 0);
    });
  }
  for (let i = 0; i < values.length; i += 1) {
    if ((baseWeight[i] ?? 0) > 0) values[i] = (values[i] ?? 0) - (fitted[plan.cellOf[i] ?? 0] ?? 0);
  }
}
