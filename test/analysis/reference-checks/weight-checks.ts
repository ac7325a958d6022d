/** Checks of `wt.*` and `trim.*`: post-stratified, raked, calibrated and trimmed weights. */
import {
  calibrateLinear,
  effectiveSize,
  estimateSample,
  type RakeResult,
  rake,
  type SampleDesign,
  type SampleEstimand,
  trimWeights,
} from '../../../analysis/index.ts';
import type { ReferenceCase } from '../reference.ts';
import { type Check, type Compared, comparedEstimates } from './check.ts';
import {
  byDomain,
  columnValues,
  complete,
  filled,
  raked,
  type Schools,
  schoolMargins,
  schools,
} from './schools.ts';
import { sweptErrors } from './swept-errors.ts';

const sample = ({ id }: ReferenceCase): Schools => schools(id.split('.')[1] ?? '');

/** The weights one by one and what is made of them. */
export function comparedWeights({ result }: ReferenceCase, weights: Float64Array): Compared[] {
  const sum = weights.reduce((all, w) => all + w, 0);
  const squares = weights.reduce((all, w) => all + w * w, 0);
  const { effective, designEffect } = effectiveSize(weights);
  const { n, min, max, sumsq, kish_neff, kish_deff } = result;
  return [
    { what: 'weights', actual: weights, expected: result.weights },
    {
      what: 'summary',
      actual: [weights.length, sum, Math.min(...weights), Math.max(...weights), squares],
      expected: [n, result.sum, min, max, sumsq],
    },
    { what: 'kish', actual: [effective, designEffect], expected: [kish_neff, kish_deff] },
  ];
}

function calibrated(of: Schools, { plan }: RakeResult, weights: Float64Array): SampleDesign {
  return { ...of.design, weights, calibration: { baseWeight: of.design.weights, plan } };
}

function estimandsOf(entry: ReferenceCase, { rows }: Schools): SampleEstimand[] {
  const { names, by } = entry.result as { names: string[]; by?: Record<string, string[]> };
  if (by) {
    const variables = names.some((name) => name.includes(':'))
      ? [...new Set(names.map((name) => name.slice(name.indexOf(':') + 1)))]
      : ['api00'];
    return byDomain(rows, by, variables);
  }
  const columns = names.map((name) => columnValues(rows, name));
  const total = entry.id.endsWith('.total');
  const domain = complete(...columns);
  return columns.map((value) => ({ value: filled(value), domain, total }));
}

/** The school's weights by the second part of the id, and the plan their errors come from. */
function weighted(entry: ReferenceCase) {
  const of = sample(entry);
  const kind = entry.id.split('.')[2] ?? '';
  const result = raked(of, kind === 'ps' ? 'stype' : undefined);
  const trim = /\.trim([\d.]+)\./.exec(entry.id)?.[1];
  const mean = result.weights.reduce((all, w) => all + w, 0) / result.weights.length;
  if (kind === 'callin') {
    return { of, result, weights: calibrateLinear(of.design.weights, result.plan) };
  }
  const weights = trim
    ? trimWeights(result.weights, { lower: 0.4 * mean, upper: Number(trim) * mean }).weights
    : result.weights;
  return { of, result, weights };
}

function estimates(entry: ReferenceCase): Compared[] {
  const { of, result, weights } = weighted(entry);
  const found = estimateSample(estimandsOf(entry, of), calibrated(of, result, weights));
  return comparedEstimates(entry, { ...found, df: of.df });
}

function swept(entry: ReferenceCase): Compared[] {
  const { of, result, weights } = weighted(entry);
  const found = sweptErrors(estimandsOf(entry, of), { ...of.design, weights }, result);
  return comparedEstimates(entry, { ...found, df: of.df });
}

/** R stopped once the margins changed by less than one school: four sweeps. */
function fewSweeps(entry: ReferenceCase): Compared[] {
  const of = schools('clus1');
  const { weights } = rake(of.design.weights, schoolMargins(of.rows), { tolerance: 1e-3 });
  return comparedWeights(entry, trimWeights(weights, { upper: 45 }).weights);
}

export const weightChecks: readonly Check[] = [
  {
    of: /^wt\.\w+\.(ps|rake|callin|trim[\d.]+)\.weights$/,
    run: (entry) => comparedWeights(entry, weighted(entry).weights),
  },
  { of: /^wt\.\w+\.(ps|callin|calrake)\.(mean|total|by)$/, run: estimates },
  { of: /^wt\.\w+\.(rake|trim[\d.]+)\.(mean|total|by)$/, run: swept },
  { of: /^trim\.help\.strict_\w+$/, run: fewSweeps },
];
