/** Checks of `dialogue_a.*` in dialogue_cases.json: the synthetic dialogue, whole. */
import {
  contrast,
  designEffect,
  type Estimand,
  estimateMeans,
  estimateSample,
  logisticRegression,
  marginColumn,
  rake,
  ranks,
  raoScott,
  replicateCovariance,
  stagesDf,
  topShare,
  trimWeights,
} from '../../../analysis/index.ts';
import {
  ageGenderMargin,
  areaMargin,
  baseWeight,
  column,
  numeric,
  psu,
  rakeMargins,
  rows,
  stratum,
  THEMES,
  variables,
} from '../dialogue-a.ts';
import { ownRows, type ReferenceCase } from '../reference.ts';
import { type Check, type Compared, comparedEstimates } from './check.ts';
import { comparedShare } from './school-checks.ts';
import { sweptErrors } from './swept-errors.ts';
import { comparedWeights } from './weight-checks.ts';

const stages = [{ cluster: psu.codes, stratum: stratum.codes }];
const base = { weights: baseWeight, stages };
const df = stagesDf({ cluster: psu.codes, stratum: stratum.codes }, baseWeight);
const named = THEMES.map((theme) => numeric(`m_${theme}`));
const rated = THEMES.map((theme) => numeric(`s_${theme}`));
const means = (values: readonly Float64Array[]): Estimand[] => values.map((value) => ({ value }));

const raked = rake(baseWeight, rakeMargins, { tolerance: 1e-13 });
const unknownAge = {
  variables: ['age_obs'],
  cells: ['15-24', '25-44', '45-64', '65+'].map((age) => ({
    categories: [age],
    population: ageGenderMargin.cells
      .filter(({ categories }) => categories[0] === age)
      .reduce((sum, { population }) => sum + population, 0),
  })),
};
const unknown = rake(
  baseWeight,
  [areaMargin, unknownAge].map((margin) => marginColumn(margin, variables)),
  { tolerance: 1e-13 },
);
const sum = raked.weights.reduce((all, w) => all + w, 0);
const trimmed = trimWeights(raked.weights, { upper: (5 * sum) / rows.length }).weights;
const calibrated = {
  weights: raked.weights,
  stages,
  calibration: { baseWeight, plan: raked.plan },
};

const valuesOf = ({ id }: ReferenceCase) => (id.includes('.burden.') ? rated : named);

function inGroup(name: string, category: string): Uint8Array {
  const { categories, codes } = column(name);
  return Uint8Array.from(codes, (code) => (categories[code] === category ? 1 : 0));
}

function plain(entry: ReferenceCase): Compared[] {
  const values = valuesOf(entry);
  const found = estimateSample(means(values), base);
  const compared = comparedEstimates(entry, { ...found, df });
  if (!entry.result.deff) return compared;
  const effects = values.map((value, k) =>
    designEffect((found.se[k] ?? 0) ** 2, value, baseWeight),
  );
  return [...compared, { what: 'deff', actual: effects, expected: entry.result.deff }];
}

/** What the product calls, with one stage and with replacement, beside what is general. */
function calibratedBoth(entry: ReferenceCase): Compared[] {
  const estimands = means(valuesOf(entry));
  const product = estimateMeans(estimands, { ...calibrated, stratum, psu });
  const general = estimateSample(estimands, calibrated);
  return [
    ...comparedEstimates(entry, { ...general, df }),
    ...comparedEstimates(entry, { ...product, df: product.designDf }),
  ];
}

function byGroup(entry: ReferenceCase): Compared[] {
  const [[name = '', groups = []] = []] = Object.entries(
    entry.result.by as Record<string, string[]>,
  );
  const estimands = named.flatMap((value) =>
    groups.map((group) => ({ value, domain: inGroup(name, group) })),
  );
  return comparedEstimates(entry, { ...estimateSample(estimands, base), df });
}

function differenceOf(
  entry: ReferenceCase,
  name: string,
  [first, second]: readonly [string, string],
  design: typeof base,
) {
  const value = numeric(`m_${entry.id.split('.').at(-1)}`);
  const estimands = [first, second].map((group) => ({ value, domain: inGroup(name, group) }));
  const { estimates, covariance } = estimateSample(estimands, design);
  return { estimates, covariance };
}

function gap(entry: ReferenceCase, name: string, groups: readonly [string, string]): Compared[] {
  const { estimates, covariance } = differenceOf(entry, name, groups, calibrated);
  const of = contrast(estimates, covariance, [1, -1], df);
  return comparedEstimates(entry, { estimates: [of.estimate], se: [of.se], df });
}

function modeTest(entry: ReferenceCase): Compared[] {
  const { estimates, covariance } = differenceOf(entry, 'mode', ['web', 'street'], base);
  const of = contrast(estimates, covariance, [1, -1], df - 1);
  const { statistic, df: wanted, p, estimate, ci95 } = entry.result;
  return [
    {
      what: 'statistic',
      actual: [of.estimate / of.se, of.df, of.estimate, of.low, of.high],
      expected: [statistic, wanted, estimate, ci95].flat(),
    },
    { what: 'p', actual: [of.p], expected: [p], tolerance: 1e-7 },
  ];
}

function independence(entry: ReferenceCase, theme: string, other: string): Compared[] {
  const wald = entry.id.includes('wald');
  const test = raoScott(column(`m_${theme}`), column(other), base, {
    statistic: wald ? 'adjusted-wald' : 'f',
  });
  const { statistic, parameter, p } = entry.result;
  return [
    { what: 'statistic', actual: [test.statistic], expected: [statistic] },
    { what: 'df', actual: [test.numeratorDf, test.denominatorDf], expected: parameter },
    { what: 'p', actual: [test.p], expected: [p] },
  ];
}

function propensity(entry: ReferenceCase): Compared[] {
  const columns = (entry.result.names as string[]).map((name) => {
    const factor = ['age_group', 'gender', 'area'].find((of) => name.startsWith(of));
    if (!factor) return new Float64Array(rows.length).fill(1);
    return inGroup(factor, name.slice(factor.length));
  });
  const fit = logisticRegression(inGroup('mode', 'web'), columns, base);
  return comparedEstimates(entry, { estimates: fit.coefficients, se: fit.se }, 1e-6);
}

function interval(entry: ReferenceCase): Compared[] {
  const value = numeric(`m_${entry.id.split('.')[2]}`);
  const { estimates, se } = estimateSample([{ value }], base);
  return comparedShare(entry, estimates[0] ?? 0, se[0] ?? 0, df, rows.length);
}

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

function bootstrapped(statistic: (weights: Float64Array) => number[], again: boolean) {
  const values = givenFactors().flatMap((factor) => {
    const weights = baseWeight.map((w, i) => w * (factor[i] ?? 0));
    return statistic(again ? rake(weights, rakeMargins, { tolerance: 1e-12 }).weights : weights);
  });
  const covariance = replicateCovariance(values, THEMES.length, 1 / (REPLICATES - 1));
  const se = THEMES.map((_, k) => Math.sqrt(covariance[k * (THEMES.length + 1)] ?? 0));
  return { values, covariance, se };
}

const prevalences = (weights: Float64Array) => named.map((value) => meanOf(value, weights));
const burdens = (weights: Float64Array) => rated.map((value) => meanOf(value, weights));
const severities = (weights: Float64Array) =>
  THEMES.map((_, k) => (burdens(weights)[k] ?? 0) / (prevalences(weights)[k] ?? 1));

function rakedReplicates({ result }: ReferenceCase): Compared[] {
  const prevalence = bootstrapped(prevalences, true);
  const burden = bootstrapped(burdens, true);
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

function unrakedReplicates(entry: ReferenceCase): Compared[] {
  if (entry.id.includes('severity')) {
    const { se } = bootstrapped(severities, false);
    return [
      { what: 'estimate', actual: severities(baseWeight), expected: entry.result.diag_estimate },
      { what: 'se', actual: se, expected: entry.result.diag_se },
    ];
  }
  const found = bootstrapped(prevalences, false);
  return comparedEstimates(entry, { ...found, estimates: prevalences(baseWeight) });
}

export const dialogueChecks: readonly Check[] = [
  { of: /^dialogue_a\.(prev|burden)\.base$/, run: plain },
  {
    of: /^dialogue_a\.severity\.base$/,
    run: ({ result }) => {
      const ratios = rated.map((value, k) => ({ value, denominator: named[k] ?? value }));
      const { estimates, se } = estimateSample(ratios, base);
      return [
        { what: 'estimate', actual: estimates, expected: result.diag_estimate },
        { what: 'se', actual: se, expected: result.diag_se },
      ];
    },
  },
  { of: /^dialogue_a\.prev\.by\.\w+$/, run: byGroup },
  { of: /^dialogue_a\.rake\.weights$/, run: (entry) => comparedWeights(entry, raked.weights) },
  { of: /^dialogue_a\.trim\.weights$/, run: (entry) => comparedWeights(entry, trimmed) },
  {
    of: /^dialogue_a\.rake_unknown\.weights$/,
    run: (entry) => comparedWeights(entry, unknown.weights),
  },
  { of: /^dialogue_a\.(prev|burden)\.calib$/, run: calibratedBoth },
  {
    of: /^dialogue_a\.(prev|burden)\.(raked|trimmed|rake_unknown)$/,
    run: (entry) => {
      const by = entry.id.endsWith('rake_unknown') ? unknown : raked;
      const weights = entry.id.endsWith('trimmed') ? trimmed : by.weights;
      const found = sweptErrors(means(valuesOf(entry)), { weights, stages }, by);
      return comparedEstimates(entry, { ...found, df });
    },
  },
  {
    of: /^dialogue_a\.gap\.youth_vs_senior\.\w+$/,
    run: (entry) => gap(entry, 'age_group', ['15-24', '65+']),
  },
  { of: /^dialogue_a\.gap\.ttest\.mode\.lighting$/, run: modeTest },
  {
    of: /^dialogue_a\.chisq\.lighting\.age$/,
    run: (entry) => independence(entry, 'lighting', 'age_group'),
  },
  {
    of: /^dialogue_a\.chisq\.wald\.drug_dealing\.area$/,
    run: (entry) => independence(entry, 'drug_dealing', 'area'),
  },
  { of: /^dialogue_a\.glm\.web$/, run: propensity },
  {
    of: /^dialogue_a\.change\.T2_minus_T1\.\w+$/,
    run: (entry) => gap(entry, 'wave', ['T2', 'T1']),
  },
  { of: /^dialogue_a\.ciprop\.\w+\.\w+$/, run: interval },
  { of: /^dialogue_a\.(prev|severity)\.boot$/, run: unrakedReplicates },
  { of: /^dialogue_a\.boot_raked$/, run: rakedReplicates },
];
