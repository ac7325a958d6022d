import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrateLinear,
  clusterIndex,
  contrast,
  designCovariance,
  designEffect,
  effectiveCounts,
  estimateSample,
  jackknife,
  logisticRegression,
  rake,
  raoScott,
  replicateCovariance,
  shareIntervalBy,
  stagesDf,
  surveyQuantile,
  weightedQuantile,
} from '../../analysis/index.ts';
import { baseWeight, column, psu, rakeMargins, stratum } from './dialogue-a.ts';
import { expectClose } from './reference.ts';

const count = 12;
const clusters = Array.from({ length: count }, (_, i) => Math.floor(i / 3));
const ones = new Float64Array(count).fill(1);
const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
  minLength: count,
  maxLength: count,
});
const varianceOf = (score: readonly number[], cluster: readonly number[]) =>
  designCovariance([Float64Array.from(score)], [{ cluster }])[0] ?? Number.NaN;

describe('designCovariance', () => {
  test('does not care in which order people stand, or how clusters are numbered', () => {
    fc.assert(
      fc.property(values, (score) => {
        const renamed = clusters.map((c) => 7 - c);
        const [a, b] = [varianceOf(score, clusters), varianceOf(score, renamed)];
        const backwards = varianceOf([...score].reverse(), [...clusters].reverse());
        expectClose([b, backwards], [a, a], 1e-9, 1e-9);
      }),
    );
  });

  test('counts what a cluster adds up to, however its people are divided', () => {
    const merged = [6, 0, 0, 3, 0, 0, 2, 0, 0, 9, 0, 0];
    const split = [2, 2, 2, 1, 1, 1, 0, 1, 1, 4, 4, 1];
    expect(varianceOf(split, clusters)).toBeCloseTo(varianceOf(merged, clusters), 12);
  });

  test('is zero when the whole population was asked, and refuses more than that', () => {
    const score = [Float64Array.of(1, 2, 6)];
    const stage = (population: number) => ({
      cluster: [0, 1, 2],
      population: [population, population, population],
    });
    expect([...designCovariance(score, [stage(3)])]).toEqual([0]);
    expect(() => designCovariance(score, [stage(2)])).toThrow(/got 2 for 3 clusters/);
    expect(() => designCovariance(score, [])).toThrow(/one stage/);
  });

  test('adds what the second stage varies when the first takes a share of the population', () => {
    const cluster = [0, 0, 1, 1];
    const first = { cluster, population: [4, 4, 4, 4] };
    const second = { cluster: [0, 1, 2, 3], population: [10, 10, 10, 10] };
    const score = [Float64Array.of(1, 3, 2, 6)];
    // (1 − ½) · 2 · ((4 − 6)² + (8 − 6)²) + ½ · (1 − 0.2) · 2 · (2 + 8)
    expectClose(designCovariance(score, [first, second]), [8 + 8]);
    expectClose(designCovariance(score, [first]), [8]);
  });
});

describe('estimateSample and what stands beside it', () => {
  test('gives a jackknife and a linearized error of a mean that are the same', () => {
    fc.assert(
      fc.property(values, (value) => {
        const design = { weights: ones, stages: [{ cluster: clusters }] };
        const { covariance, estimates } = estimateSample([{ value }], design);
        const psus = { categories: ['a', 'b', 'c', 'd'], codes: Int32Array.from(clusters) };
        const all = { categories: ['all'], codes: new Int32Array(count) };
        const index = clusterIndex(all, psus, ones);
        const { factors, scales } = jackknife(index);
        const means = Array.from(scales, (_, r) => {
          const own = clusters.map((c) => factors[r * 4 + c] ?? 0);
          const top = own.reduce((sum, w, i) => sum + w * (value[i] ?? 0), 0);
          return top / own.reduce((sum, w) => sum + w, 0);
        });
        const replicated = replicateCovariance(means, 1, scales, estimates);
        expectClose(replicated, [...covariance], 1e-8, 1e-12);
      }),
    );
  });

  test('refuses a mean of nobody, and replicates that are not whole', () => {
    const design = { weights: ones, stages: [{ cluster: clusters }] };
    const nobody = { value: ones, domain: new Uint8Array(count) };
    expect(() => estimateSample([nobody], design)).toThrow('estimand: 0');
    expect(() => replicateCovariance([1, 2, 3], 2, 1)).toThrow(/every replicate/);
    expect(() => replicateCovariance([1, 2], 1, [1])).toThrow(/one for each/);
    expect(() => designEffect(1, [1], [1])).toThrow(/two respondents/);
    expect(stagesDf({ cluster: clusters }, ones)).toBe(3);
    const single = { categories: ['all'], codes: new Int32Array(2) };
    const lone = clusterIndex(single, single, Float64Array.of(1, 1));
    expect(() => jackknife(lone)).toThrow(/two clusters/);
  });

  test('meets the margins in one step when calibrated linearly', () => {
    const { plan } = rake(baseWeight, rakeMargins);
    const weights = calibrateLinear(baseWeight, plan);
    const reached = new Float64Array(plan.columns);
    weights.forEach((w, i) => {
      for (const of of plan.columnOf) {
        const c = of[plan.cellOf[i] ?? 0] ?? 0;
        reached[c] = (reached[c] ?? 0) + w;
      }
    });
    expectClose(reached, [...plan.targets]);
  });
});

describe('logisticRegression and raoScott', () => {
  const design = { weights: baseWeight, stages: [{ cluster: psu.codes, stratum: stratum.codes }] };

  test('gives shares of two groups as their log odds', () => {
    const young = Uint8Array.from(column('age_group').codes, (code) => (code === 0 ? 1 : 0));
    const outcome = Uint8Array.from(column('m_lighting').codes, (code) => (code === 0 ? 1 : 0));
    const all = new Float64Array(young.length).fill(1);
    const { coefficients } = logisticRegression(outcome, [all, young], design);
    const groups = [young.map((x) => 1 - x), young].map((domain) => ({ value: outcome, domain }));
    const { estimates, covariance } = estimateSample(groups, design);
    const logit = (p = 0.5) => Math.log(p / (1 - p));
    const [old, other] = estimates;
    expectClose(coefficients, [logit(old), logit(other) - logit(old)], 1e-7);
    expect(contrast(estimates, covariance, [1, -1], 10).se).toBeGreaterThan(0);
  });

  test('refuse what tells apart perfectly, and questions with one answer', () => {
    const [x, y] = [
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ];
    const four = { weights: ones.slice(0, 4), stages: [{ cluster: [0, 1, 2, 3] }] };
    expect(() => logisticRegression(y, [[1, 1, 1, 1], x], four)).toThrow(/perfectly|depend/);
    expect(() => logisticRegression(y, [x, x], four)).toThrow(/depend/);
    const one = { categories: ['a'], codes: new Int32Array(4) };
    expect(() => raoScott(one, one, four)).toThrow(/two categories/);
  });

  test('find nothing between a question and a random one, whichever test is asked', () => {
    const parity = {
      categories: ['even', 'odd'],
      codes: Int32Array.from(psu.codes, (_, i) => i % 2),
    };
    for (const statistic of ['f', 'chi-square', 'wald', 'adjusted-wald'] as const) {
      const { p } = raoScott(parity, column('m_traffic'), design, { statistic });
      expect(p).toBeGreaterThan(0.01);
      expect(p).toBeLessThanOrEqual(1);
    }
  });
});

describe('figures that are not numbers', () => {
  const stages = [{ cluster: [0, 1] }];

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('%s is no weight', (bad) => {
    const design = { weights: Float64Array.of(1, bad), stages };
    expect(() => estimateSample([{ value: [1, 2] }], design)).toThrow(/row 1/);
    expect(() => logisticRegression([0, 1], [[1, 1]], design)).toThrow(/row 1/);
    expect(() => weightedQuantile([1, 2], design.weights, 0.5)).toThrow(/row 1/);
    expect(() => designEffect(1, [1, 2], design.weights)).toThrow(/row 1/);
    expect(() => effectiveCounts(design.weights, [1, 0])).toThrow(/row 1/);
  });

  test('are never passed on', () => {
    const design = { weights: Float64Array.of(1, 1), stages };
    const [bad, score] = [[1, Number.NaN], Float64Array.of(1, Number.NaN)];
    expect(() => estimateSample([{ value: bad }], design)).toThrow(/numbers/);
    expect(() => designCovariance([score], stages)).toThrow(/place 1/);
    expect(() => logisticRegression(bad, [[1, 1]], design)).toThrow(/outcomes/);
    expect(() => weightedQuantile(bad, [1, 1], 0.5)).toThrow(/place 1/);
    expect(() => replicateCovariance(bad, 1, 1)).toThrow(/place 1/);
    const share = { estimate: 0.5, se: Number.NaN, df: 3, respondents: 9 };
    expect(() => shareIntervalBy(share, 'wilson')).toThrow(/error/);
  });
});

describe('shareIntervalBy and quantiles', () => {
  const METHODS = ['logit', 'beta', 'asin', 'mean', 'wilson', 'likelihood'] as const;

  test('hold the share, and each other within reason', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 100, max: 5000 }), (estimate, respondents) => {
        const se = Math.sqrt((estimate * (1 - estimate)) / respondents);
        const of = { estimate, se, df: respondents - 1, respondents };
        for (const method of METHODS) {
          const { low, high } = shareIntervalBy(of, method);
          expect(low).toBeLessThan(estimate);
          expect(high).toBeGreaterThan(estimate);
          expect(high - low).toBeLessThan(6 * se + 2 / respondents);
        }
      }),
    );
  });

  test('give nobody the beta interval, whatever was asked for', () => {
    const of = { estimate: 0, se: 0, df: 9, respondents: 10 };
    for (const method of METHODS) {
      const { low, high } = shareIntervalBy(of, method);
      expectClose([low, high], [0, 0.308497107818761]);
    }
  });

  test('are values between the smallest and the largest, and rise with the share', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('math', 'school', 'hf7'), (list, rule) => {
        const at = [0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => weightedQuantile(list, ones, p, rule));
        expect([...at].sort((a, b) => a - b)).toEqual(at);
        expect([at[0], at.at(-1)]).toEqual([Math.min(...list), Math.max(...list)]);
        const design = { weights: ones, stages: [{ cluster: clusters }] };
        const { estimate, low, high } = surveyQuantile(list, 0.5, design, { rule });
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }),
    );
    expect(() => weightedQuantile([1], [0], 0.5)).toThrow(/above zero/);
    expect(() => weightedQuantile([1], [1], 1.5)).toThrow(/from 0 to 1/);
  });
});
