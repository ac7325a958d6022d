import { describe, test } from 'vitest';
import { estimateMeans, marginColumn, rake, trimWeights } from '../../analysis/index.ts';
import { categoryColumn } from './dialogue-a.ts';
import { expectClose, hasShared, type Row, sharedCase, sharedRows } from './reference.ts';

const DESIGNS = {
  'api.srsw': { file: 'apisrs.csv', stratum: null, psu: null },
  'api.stratw': { file: 'apistrat.csv', stratum: 'stype', psu: null },
  'api.clus1w': { file: 'apiclus1.csv', stratum: null, psu: 'dnum' },
  'api.clus2w': { file: 'apiclus2.csv', stratum: null, psu: 'dnum' },
} as const;

const survey = (id: string) => sharedCase('survey_cases.json', id).result;
const numeric = (rows: readonly Row[], name: string) =>
  Float64Array.from(rows, (row) => (row[name] === '' ? 0 : Number(row[name])));

function designOf(rows: readonly Row[], stratum: string | null, psu: string | null) {
  return {
    weights: numeric(rows, 'pw'),
    stratum: categoryColumn(rows.map((row) => (stratum ? row[stratum] : 'all'))),
    psu: categoryColumn(rows.map((row, i) => (psu ? row[psu] : String(i)))),
  };
}

const marginFile = (file: string, variable: string) => ({
  variables: [variable],
  cells: sharedRows(file).map((row) => ({
    categories: [row[variable] ?? ''],
    population: Number(row.Freq),
  })),
});

function rakedSchools(file: string) {
  const rows = sharedRows(file);
  const variables = {
    stype: categoryColumn(rows.map((row) => row.stype)),
    'sch.wide': categoryColumn(rows.map((row) => row['sch.wide'])),
  };
  const margins = [marginFile('pop_stype.csv', 'stype'), marginFile('pop_schwide.csv', 'sch.wide')];
  const baseWeight = numeric(rows, 'pw');
  return {
    rows,
    baseWeight,
    raked: rake(
      baseWeight,
      margins.map((margin) => marginColumn(margin, variables)),
    ),
  };
}

describe.runIf(hasShared)('the survey data of R', () => {
  test('gives means with strata, with clusters and with neither', () => {
    for (const [id, { file, stratum, psu }] of Object.entries(DESIGNS)) {
      const rows = sharedRows(file);
      const { names, estimate, se, vcov } = survey(`${id}.mean`);
      const estimands = (names as string[]).map((name) => ({ value: numeric(rows, name) }));
      const result = estimateMeans(estimands, designOf(rows, stratum, psu));
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
      expectClose(result.covariance, vcov);
    }
  });

  test('gives ratios with missing values left out as a domain', () => {
    for (const [id, { file, stratum, psu }] of Object.entries(DESIGNS)) {
      const rows = sharedRows(file);
      const { estimate, se } = survey(`${id}.ratio`);
      const domain = Uint8Array.from(rows, (row) =>
        row.enroll === '' || row['api.stu'] === '' ? 0 : 1,
      );
      const ratio = {
        value: numeric(rows, 'api.stu'),
        denominator: numeric(rows, 'enroll'),
        domain,
      };
      const result = estimateMeans([ratio], designOf(rows, stratum, psu));
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
    }
  });

  test('gives means by school type as domains', () => {
    for (const [id, { file, stratum, psu }] of Object.entries(DESIGNS)) {
      const rows = sharedRows(file);
      const { names, estimate, se } = survey(`${id}.by_stype`);
      const estimands = (names as string[]).map((name) => {
        const [type, variable = ''] = name.split(':');
        const domain = Uint8Array.from(rows, (row) => (row.stype === type ? 1 : 0));
        const level = variable.startsWith('awards') ? variable.slice('awards'.length) : null;
        const value = level
          ? Float64Array.from(rows, (row) => (row.awards === level ? 1 : 0))
          : numeric(rows, variable);
        return { value, domain };
      });
      const result = estimateMeans(estimands, designOf(rows, stratum, psu));
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
    }
  });

  test('rakes schools to type and programme, and takes the errors from residuals', () => {
    for (const [id, file] of [
      ['wt.srs', 'apisrs.csv'],
      ['wt.strat', 'apistrat.csv'],
      ['wt.clus1w', 'apiclus1.csv'],
    ]) {
      const { raked } = rakedSchools(file ?? '');
      expectClose(raked.weights, survey(`${id}.rake.weights`).weights);
    }
    const { rows, baseWeight, raked } = rakedSchools('apiclus1.csv');
    const values = [
      numeric(rows, 'api00'),
      numeric(rows, 'meals'),
      ...['No', 'Yes'].map((level) =>
        Float64Array.from(rows, (row) => (row.awards === level ? 1 : 0)),
      ),
    ];
    const result = estimateMeans(
      values.map((value) => ({ value })),
      {
        ...designOf(rows, null, 'dnum'),
        weights: raked.weights,
        calibration: { baseWeight, plan: raked.plan },
      },
    );
    const { estimate, se, vcov } = survey('wt.clus1w.calrake.mean');
    expectClose(result.estimates, estimate);
    expectClose(result.se, se);
    expectClose(result.covariance, vcov, 1e-7);
  });

  test('trims the weights of schools to both bounds', () => {
    for (const [id, file] of [
      ['wt.srs', 'apisrs.csv'],
      ['wt.strat', 'apistrat.csv'],
      ['wt.clus1w', 'apiclus1.csv'],
    ]) {
      for (const factor of [1.2, 1.5]) {
        const { raked } = rakedSchools(file ?? '');
        const mean = raked.weights.reduce((sum, w) => sum + w, 0) / raked.weights.length;
        const { weights } = trimWeights(raked.weights, { lower: 0.4 * mean, upper: factor * mean });
        expectClose(weights, survey(`${id}.trim${factor}.weights`).weights);
      }
    }
  });

  test('centres a stratum with one cluster at the mean of all clusters', () => {
    const rows = sharedRows('scd.csv').slice(1);
    const design = {
      weights: new Float64Array(rows.length).fill(1),
      stratum: categoryColumn(rows.map((row) => row.ESA)),
      psu: categoryColumn(rows.map((row) => row.ambulance)),
    };
    const { estimate, se, vcov } = survey('scd.lonely.mean.adjust');
    const result = estimateMeans(
      ['alive', 'arrests'].map((name) => ({ value: numeric(rows, name) })),
      design,
    );
    expectClose(result.estimates, estimate);
    expectClose(result.se, se);
    expectClose(result.covariance, vcov);
  });
});
