import { collapseEmpty, type Merge } from './collapse-empty.ts';
import type { RakeMargin } from './margin-column.ts';
import { type CodedMargin, cellTotals, fitPlan, type RakePlan, rakePlan } from './rake-plan.ts';

export interface RakeOptions {
  /** Largest |target / current − 1| that counts as met; 1e-10 by default. */
  readonly tolerance?: number;
  /** At most this many sweeps; 1,000 by default. */
  readonly maxSweeps?: number;
  /** Merge categories without answers with their nearest instead of refusing. */
  readonly collapse?: boolean;
}

export interface RakeResult {
  readonly weights: Float64Array;
  readonly sweeps: number;
  /** Respondents with an unknown category, by margin. */
  readonly unknown: Readonly<Record<string, number>>;
  readonly merged: readonly Merge[];
  readonly plan: RakePlan;
}

/** Totals of margins may differ by this share. */
const TOTALS_TOLERANCE = 0.001;

/**
 * Weights that meet population margins (iterative proportional fitting).
 *
 * Unknown demographics are a category of their own at its base-weighted share, and
 * the other targets shrink in proportion. Targets are scaled to the total of the
 * first margin. Respondents with base weight zero are left out and get weight zero.
 *
 * @param baseWeight - one a respondent, zero or more
 * @param margins - made by `marginColumn`
 * @returns the weights, and the plan by which replicates are raked again
 * @throws RangeError that names the category: without target, without answers (unless
 *   collapsed), with population zero, furthest from its target when it does not
 *   converge; or the margins whose totals differ by more than 0.1 %
 * @see Deville and Särndal (1992), JASA 87(418), 376–382
 * @example
 * rake(Float64Array.of(1, 1), [
 *   marginColumn(
 *     {
 *       variables: ['gender'],
 *       cells: [
 *         { categories: ['woman'], population: 6 },
 *         { categories: ['man'], population: 4 },
 *       ],
 *     },
 *     { gender: { categories: ['woman', 'man'], codes: Int32Array.of(0, 1) } },
 *   ),
 * ]).weights; // => [6, 4]
 */
export function rake(
  baseWeight: Float64Array,
  margins: readonly RakeMargin[],
  options: RakeOptions = {},
): RakeResult {
  const { tolerance = 1e-10, maxSweeps = 1000, collapse = false } = options;
  checkBaseWeights(baseWeight);
  const unknown: Record<string, number> = {};
  const merged: Merge[] = [];
  let total = Number.NaN;
  const coded = margins.map((margin) => {
    const sums = categorySums(margin, baseWeight);
    checkTargets(margin, sums.totals);
    const sum = margin.targets.reduce(
      (all, target) => all + (Number.isNaN(target) ? 0 : target),
      0,
    );
    if (Number.isNaN(total)) total = sum;
    if (Math.abs(sum / total - 1) > TOTALS_TOLERANCE) {
      throw new RangeError(
        `rake requires margins with the same total; differing by more than 0.1 %: ${margins[0]?.label} ${total}, ${margin.label} ${sum}`,
      );
    }
    const joined = collapseEmpty(margin, sums.totals, collapse);
    merged.push(...joined.merged);
    unknown[margin.label] = sums.unknownCount;
    return withUnknown(joined, sums, total / sum, total);
  });
  const plan = rakePlan(coded, baseWeight.length);
  const fit = fitPlan(plan, cellTotals(plan, baseWeight), tolerance, maxSweeps);
  if (!fit.converged) {
    throw new RangeError(
      `rake requires margins that can be met together; not converged after ${fit.sweeps} sweeps, furthest off: ${plan.names[fit.worst] ?? ''}`,
    );
  }
  const weights = baseWeight.map((d, i) => d * (fit.factors[plan.cellOf[i] ?? 0] ?? 1));
  return { weights, sweeps: fit.sweeps, unknown, merged, plan };
}

function checkBaseWeights(baseWeight: Float64Array): void {
  let sum = 0;
  for (const d of baseWeight) {
    if (!(d >= 0) || d === Number.POSITIVE_INFINITY) {
      throw new RangeError(`rake requires base weights of zero or more; got: ${d}`);
    }
    sum += d;
  }
  if (!(sum > 0)) throw new RangeError('rake requires at least one base weight above zero');
}

interface CategorySums {
  readonly totals: Float64Array;
  readonly unknownCount: number;
  readonly unknownWeight: number;
  readonly weight: number;
}

function categorySums(margin: RakeMargin, baseWeight: Float64Array): CategorySums {
  const totals = new Float64Array(margin.categories.length);
  let unknownCount = 0;
  let unknownWeight = 0;
  let weight = 0;
  for (let i = 0; i < baseWeight.length; i += 1) {
    const d = baseWeight[i] ?? 0;
    if (d === 0) continue;
    weight += d;
    const code = margin.codes[i] ?? -1;
    if (code >= 0) totals[code] = (totals[code] ?? 0) + d;
    else {
      unknownCount += 1;
      unknownWeight += d;
    }
  }
  return { totals, unknownCount, unknownWeight, weight };
}

function checkTargets(margin: RakeMargin, totals: Float64Array): void {
  const answered = margin.categories.filter((_, c) => (totals[c] ?? 0) > 0);
  const target = new Map(
    margin.categories.map((name, c) => [name, margin.targets[c] ?? Number.NaN]),
  );
  const missing = answered.filter((name) => Number.isNaN(target.get(name)));
  if (missing.length > 0) {
    throw new RangeError(
      `rake requires every category to have a target; missing: ${missing.join('; ')}`,
    );
  }
  const zero = answered.filter((name) => target.get(name) === 0);
  if (zero.length > 0) {
    throw new RangeError(
      `rake requires a population above zero for every category with answers; zero: ${zero.join('; ')}`,
    );
  }
}

/** Adds the unknown as a category at its base-weighted share. */
function withUnknown(
  margin: CodedMargin,
  sums: CategorySums,
  scale: number,
  total: number,
): CodedMargin {
  if (sums.unknownCount === 0) {
    const codes = margin.codes.map((code) => Math.max(0, code));
    return { ...margin, codes, targets: margin.targets.map((target) => target * scale) };
  }
  const share = sums.unknownWeight / sums.weight;
  const last = margin.names.length;
  const knownScale = last === 0 ? 0 : scale * (1 - share);
  return {
    names: [...margin.names, 'unknown'],
    codes: margin.codes.map((code) => (code < 0 ? last : code)),
    targets: [...margin.targets.map((target) => target * knownScale), total * share],
  };
}
