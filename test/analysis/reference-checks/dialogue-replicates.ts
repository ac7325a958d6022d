/** Checks of the replicates of the synthetic dialogue, for the given draws. */
import { rake, ranks, replicateCovariance, topShare } from '../../../analysis/index.ts';
import { baseWeight, numeric, rakeMargins, rows, THEMES } from '../dialogue-a.ts';
import { ownRows, type ReferenceCase } from '../reference.ts';
import { type Compared, comparedEstimates } from './check.ts';

const named = THEMES.map((theme) => numeric(`m_${theme}`));
const rated = THEMES.map((theme) => numeric(`s_${theme}`));
const raked = rake(baseWeight, rakeMargins, { tolerance: 1e-13 });
const REPLICATES = 200;

/** The given draws, times what makes up for the one that is not drawn. */
function givenFactors(): Float64Array[] {
  const given = new Map(
    ownRows('dialogue_a_bootmult.csv').map((row) => [`${row.stratum} ${row.psu}`, row]),
  );
  const own = rows.map((row) => given.get(`${row.stratum} ${row.psu}`) ?? {});
  return Array.from({ length: REPLICATES }, (_, r) =>
    Float64Array.from(own, (row) => {
      const n = Number(row.n_h);
      return n > 1 ? (Number(row[`V${r + 1}`]) * n) / (n - 1) : 1;
    }),
  );
}

const meanOf = (value: Float64Array, weights: Float64Array): number => {
  let top = 0;
  let bottom = 0;
  weights.forEach((w, i) => {
    top += w * (value[i] ?? 0);
    bottom += w;
  });
  return top / bottom;
};

const replicateWeights = (): Float64Array[] =>
  givenFactors().map((factor) => baseWeight.map((w, i) => w * (factor[i] ?? 0)));

function bootstrapped(
  statistic: (weights: Float64Array) => number[],
  replicates: readonly Float64Array[],
) {
  const values = replicates.flatMap(statistic);
  const covariance = replicateCovariance(values, THEMES.length, 1 / (REPLICATES - 1));
  const se = THEMES.map((_, k) => Math.sqrt(covariance[k * (THEMES.length + 1)] ?? 0));
  return { values, covariance, se };
}

const prevalences = (weights: Float64Array) => named.map((value) => meanOf(value, weights));
const burdens = (weights: Float64Array) => rated.map((value) => meanOf(value, weights));
const severities = (weights: Float64Array) =>
  named.map((value, k) => meanOf(rated[k] ?? value, weights) / meanOf(value, weights));

export function rakedReplicates({ result }: ReferenceCase): Compared[] {
  const again = replicateWeights().map(
    (weights) => rake(weights, rakeMargins, { tolerance: 1e-12 }).weights,
  );
  const prevalence = bootstrapped(prevalences, again);
  const burden = bootstrapped(burdens, again);
  const items = THEMES.length;
  const last = burden.values.slice(-items);
  const rankSums = new Float64Array(items);
  for (let r = 0; r < REPLICATES; r += 1) {
    const order = ranks(burden.values.slice(r * items, (r + 1) * items));
    order.forEach((rank, k) => {
      rankSums[k] = (rankSums[k] ?? 0) + rank / REPLICATES;
    });
  }
  const values = Float64Array.from(burden.values);
  const vcov = (what: string, actual: ArrayLike<number>, expected: unknown): Compared => ({
    what,
    actual,
    expected,
    floor: 'covariance',
  });
  return [
    { what: 'prevalence', actual: prevalences(raked.weights), expected: result.prevalence },
    { what: 'burden', actual: burdens(raked.weights), expected: result.burden },
    { what: 'prevalence se', actual: prevalence.se, expected: result.prevalence_boot_se },
    { what: 'burden se', actual: burden.se, expected: result.burden_boot_se },
    vcov('prevalence vcov', prevalence.covariance, result.prevalence_boot_vcov),
    vcov('burden vcov', burden.covariance, result.burden_boot_vcov),
    {
      what: 'first',
      actual: prevalence.values.slice(0, items),
      expected: result.first_replicate_prevalence,
    },
    { what: 'last', actual: last, expected: result.last_replicate_burden },
    { what: 'top 1', actual: topShare(values, items, 1), expected: result.p_top1 },
    { what: 'top 3', actual: topShare(values, items, 3), expected: result.p_top3 },
    { what: 'mean rank', actual: rankSums, expected: result.mean_rank },
  ];
}

export function unrakedReplicates(entry: ReferenceCase): Compared[] {
  if (entry.id.includes('severity')) {
    const { se } = bootstrapped(severities, replicateWeights());
    return [
      { what: 'estimate', actual: severities(baseWeight), expected: entry.result.diag_estimate },
      { what: 'se', actual: se, expected: entry.result.diag_se },
    ];
  }
  const found = bootstrapped(prevalences, replicateWeights());
  return comparedEstimates(entry, { ...found, estimates: prevalences(baseWeight) });
}
