import { calibrationFit } from './calibration-fit.ts';
import { checkWeights } from './check-weights.ts';
import type { RakePlan } from './rake-plan.ts';

/**
 * Weights that meet the margins by the smallest squared change (the generalized
 * regression estimator): w = d (1 + x′λ). One step, always solvable, but weights may
 * fall below zero; `rake` is what the product uses.
 *
 * @param baseWeight - one a respondent
 * @param plan - from `rake`
 * @returns one weight a respondent
 * @see Deville and Särndal (1992), JASA 87(418), 376–382
 * @example
 * calibrateLinear(
 *   Float64Array.of(1, 2),
 *   rake(Float64Array.of(1, 1), [
 *     marginColumn(
 *       { variables: ['a'], cells: [{ categories: ['x'], population: 30 }] },
 *       { a: { categories: ['x'], codes: Int32Array.of(0, 0) } },
 *     ),
 *   ]).plan,
 * ); // => [10, 20]
 */
export function calibrateLinear(baseWeight: Float64Array, plan: RakePlan): Float64Array {
  checkWeights('calibrateLinear', baseWeight);
  const missing = Float64Array.from(plan.targets);
  baseWeight.forEach((d, i) => {
    for (const column of plan.columnOf) {
      const c = column[plan.cellOf[i] ?? 0] ?? 0;
      missing[c] = (missing[c] ?? 0) - d;
    }
  });
  const lambda = calibrationFit(plan, baseWeight).coefficients(missing);
  return baseWeight.map((d, i) => {
    let change = 1;
    for (const column of plan.columnOf) change += lambda[column[plan.cellOf[i] ?? 0] ?? 0] ?? 0;
    return d * change;
  });
}
