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
  raoScott,
  stagesDf,
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
import type { ReferenceCase } from '../reference.ts';
import { type Check, type Compared, comparedEstimates } from './check.ts';
import { rakedReplicates, unrakedReplicates } from './dialogue-replicates.ts';
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
