import { describe, expect, test } from 'vitest';
import { contrast, type Estimand, estimateMeans, rake, trimWeights } from '../../analysis/index.ts';
import {
  baseWeight,
  column,
  numeric,
  psu,
  rakeMargins,
  rows,
  stratum,
  THEMES,
} from './dialogue-a.ts';
import { dialogueCase, expectClose } from './reference.ts';

const design = { weights: baseWeight, stratum, psu };
const raked = rake(baseWeight, rakeMargins);
const calibrated = {
  weights: raked.weights,
  stratum,
  psu,
  calibration: { baseWeight, plan: raked.plan },
};
const named = THEMES.map((theme) => numeric(`m_${theme}`));
const rated = THEMES.map((theme) => numeric(`s_${theme}`));
const means = (values: readonly Float64Array[]): Estimand[] => values.map((value) => ({ value }));

describe('estimateMeans', () => {
  test('gives prevalence and burden with the errors and covariances of R', () => {
    for (const [id, values] of [
      ['prev', named],
      ['burden', rated],
    ] as const) {
      const { estimate, se, vcov, df } = dialogueCase(`dialogue_a.${id}.base`).result;
      const result = estimateMeans(means(values), design);
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
      expectClose(result.covariance, vcov);
      expectClose([result.designDf], [df]);
    }
  });

  test('gives severity as a ratio', () => {
    const { diag_estimate, diag_se } = dialogueCase('dialogue_a.severity.base').result;
    const ratios = rated.map((value, k) => ({ value, denominator: named[k] ?? value }));
    const result = estimateMeans(ratios, design);
    expectClose(result.estimates, diag_estimate);
    expectClose(result.se, diag_se);
  });

  test('takes calibrated errors from residuals on the margins', () => {
    for (const [id, values] of [
      ['prev', named],
      ['burden', rated],
    ] as const) {
      const { estimate, se, vcov } = dialogueCase(`dialogue_a.${id}.calib`).result;
      const result = estimateMeans(means(values), calibrated);
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
      expectClose(result.covariance, vcov);
    }
    expectClose(
      estimateMeans(means(named), calibrated).estimates,
      dialogueCase('dialogue_a.prev.raked').result.estimate,
    );
  });

  test('gives the prevalences of trimmed weights', () => {
    const upper = (5 * 86_000) / baseWeight.length;
    const { weights } = trimWeights(raked.weights, { upper });
    const result = estimateMeans(means(named), { ...calibrated, weights });
    expectClose(result.estimates, dialogueCase('dialogue_a.prev.trimmed').result.estimate);
  });

  test('keeps the whole sample in when a mode, an area or an age group is looked at', () => {
    for (const [id, name] of [
      ['mode', 'mode'],
      ['area', 'area'],
      ['age', 'age_group'],
    ] as const) {
      const { estimate, se, by } = dialogueCase(`dialogue_a.prev.by.${id}`).result;
      const groups = (by as Record<string, string[]>)[name] ?? [];
      const { categories, codes } = column(name);
      const domains = groups.map((group) =>
        Uint8Array.from(codes, (code) => (categories[code] === group ? 1 : 0)),
      );
      const estimands = named.flatMap((value) => domains.map((domain) => ({ value, domain })));
      const result = estimateMeans(estimands, design);
      expectClose(result.estimates, estimate);
      expectClose(result.se, se);
    }
  });

  test('gives the gap between the young and the old, theme by theme', () => {
    const { categories, codes } = column('age_group');
    const inGroup = (group: string) =>
      Uint8Array.from(codes, (code) => (categories[code] === group ? 1 : 0));
    THEMES.forEach((theme, k) => {
      const value = named[k] ?? new Float64Array(rows.length);
      const pair = [
        { value, domain: inGroup('15-24') },
        { value, domain: inGroup('65+') },
      ];
      const result = estimateMeans(pair, calibrated);
      const gap = contrast(result.estimates, result.covariance, [1, -1], result.designDf);
      const { estimate, se, ci95_t } = dialogueCase(
        `dialogue_a.gap.youth_vs_senior.${theme}`,
      ).result;
      expectClose([gap.estimate, gap.se], [estimate, se].flat());
      expectClose([gap.low, gap.high], ci95_t, 1e-7);
    });
  });

  test('gives the change between two waves, theme by theme', () => {
    const wave = column('wave');
    const inWave = (name: string) =>
      Uint8Array.from(wave.codes, (code) => (wave.categories[code] === name ? 1 : 0));
    THEMES.forEach((theme, k) => {
      const value = named[k] ?? new Float64Array(rows.length);
      const result = estimateMeans(
        [
          { value, domain: inWave('T1') },
          { value, domain: inWave('T2') },
        ],
        calibrated,
      );
      const change = contrast(result.estimates, result.covariance, [-1, 1], result.designDf);
      const { estimate, se } = dialogueCase(`dialogue_a.change.T2_minus_T1.${theme}`).result;
      expectClose([change.estimate, change.se], [estimate, se].flat());
    });
  });

  test('counts fewer degrees of freedom than the design when the stops carry the error', () => {
    const { df, designDf } = estimateMeans(means(rated), calibrated);
    for (const own of df) {
      expect(own).toBeGreaterThanOrEqual(1);
      expect(own).toBeLessThan(designDf / 2);
    }
  });

  test('refuses a group in which nobody answered, and a contrast of another size', () => {
    const value = new Float64Array(rows.length);
    expect(() => estimateMeans([{ value, domain: value }], design)).toThrow(/denominator/);
    expect(() => contrast([1, 2], [1, 0, 0, 1], [1], 5)).toThrow(RangeError);
  });
});
