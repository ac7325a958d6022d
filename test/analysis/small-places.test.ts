import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaBinomialShrinkage,
  digamma,
  effectiveCounts,
  fayHerriot,
  lnGamma,
  trigamma,
  uniformStream,
} from '../../analysis/index.ts';
import { expectClose } from './reference.ts';

describe('betaBinomialShrinkage', () => {
  test('pulls every place towards the others, small places the most', () => {
    const place = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 25 }), (list) => {
        const asked = list.map(([n]) => n);
        const named = list.map(([n, share]) => Math.round(n * share));
        const yes = named.reduce((sum, y) => sum + y, 0);
        fc.pre(yes > 0 && yes < asked.reduce((sum, n) => sum + n, 0));
        const { share, mean, borrowed, low, high } = betaBinomialShrinkage(named, asked);
        list.forEach((_, k) => {
          const direct = (named[k] ?? 0) / (asked[k] ?? 1);
          const pulled = share[k] ?? Number.NaN;
          expect(pulled).toBeGreaterThanOrEqual(Math.min(direct, mean) - 1e-9);
          expect(pulled).toBeLessThanOrEqual(Math.max(direct, mean) + 1e-9);
          expect(low[k]).toBeLessThanOrEqual(high[k] ?? 0);
          expect(borrowed[k]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('gives all places nearly the same share when chance explains their differences', () => {
    const { share, overdispersion, mean } = betaBinomialShrinkage([10, 10, 10], [50, 50, 50]);
    expect(overdispersion).toBeLessThan(1e-5);
    expectClose(share, [0.2, 0.2, 0.2], 1e-5);
    expect(mean).toBeCloseTo(0.2, 9);
  });

  test('gives a place that nobody was asked about the common share', () => {
    const { share, mean, borrowed } = betaBinomialShrinkage([1, 30, 12, 0], [40, 50, 40, 0]);
    expect(share[3]).toBeCloseTo(mean, 12);
    expect(borrowed[3]).toBe(1);
  });

  test('finds the distribution that the places came from', () => {
    const uniform = uniformStream(2, 'places');
    const asked = new Array<number>(3000).fill(40);
    // The smallest of three uniforms is beta with α = 1 and β = 3.
    const named = asked.map((n) => {
      const share = Math.min(uniform(), uniform(), uniform());
      return Array.from({ length: n }, () => (uniform() < share ? 1 : 0)).reduce<number>(
        (a, b) => a + b,
        0,
      );
    });
    const { alpha, beta } = betaBinomialShrinkage(named, asked);
    expect(Math.abs(alpha - 1)).toBeLessThan(0.1);
    expect(Math.abs(beta - 3)).toBeLessThan(0.3);
  });

  test('refuses counts out of range, and places of which all or none are alike', () => {
    expect(() => betaBinomialShrinkage([3], [2])).toThrow('place 0: 3 of 2');
    expect(() => betaBinomialShrinkage([0, 0], [2, 3])).toThrow(/some who named/);
    expect(() => betaBinomialShrinkage([2, 3], [2, 3])).toThrow(/some who did not/);
    expect(() => betaBinomialShrinkage([1], [2, 3])).toThrow(/every count/);
  });
});

describe('effectiveCounts', () => {
  test('are the counts themselves when all weights are the same', () => {
    const { named, asked, share } = effectiveCounts([3, 3, 3, 3], [1, 0, 0, 0]);
    expectClose([named, asked, share], [1, 4, 0.25], 1e-12);
  });

  test('shrink with unequal weights and with clustering, never the share', () => {
    const plain = effectiveCounts([1, 9], [1, 0]);
    expect(plain.asked).toBeLessThan(2);
    const clustered = effectiveCounts([1, 9], [1, 0], 2);
    expectClose([clustered.asked, clustered.share], [plain.asked / 2, plain.share], 1e-12);
    expect(effectiveCounts([0, 0], [1, 1])).toEqual({ named: 0, asked: 0, share: 0 });
    expect(() => effectiveCounts([1], [1], 0)).toThrow(RangeError);
  });
});

describe('fayHerriot', () => {
  const ones = (count: number) => Array.from({ length: count }, () => [1]);

  test('borrows everything when the areas differ less than their errors', () => {
    const result = fayHerriot([1, 1.1, 0.9, 1], [1, 1, 1, 1], ones(4));
    expect(result.areaVariance).toBe(0);
    expectClose(result.estimate, [1, 1, 1, 1], 1e-12);
    expect([...result.gamma]).toEqual([0, 0, 0, 0]);
  });

  test('leaves the direct figures nearly alone when their errors are small', () => {
    const direct = [1, 5, 9, 13, 2];
    const { estimate, gamma } = fayHerriot(
      direct,
      direct.map(() => 1e-6),
      ones(5),
    );
    expectClose(estimate, direct, 1e-5);
    expect(Math.min(...gamma)).toBeGreaterThan(0.999);
  });

  test('finds the variance of equal errors in closed form', () => {
    // REML with equal errors D: A = s² − D with s² over m − 1; ML: over m.
    const direct = [1, 4, 6, 9, 2, 8];
    const mean = 5;
    const squares = direct.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const of = (method: 'reml' | 'ml' | 'fh') =>
      fayHerriot(
        direct,
        direct.map(() => 2),
        ones(6),
        { method },
      ).areaVariance;
    expectClose(
      [of('reml'), of('ml'), of('fh')],
      [squares / 5 - 2, squares / 6 - 2, squares / 5 - 2],
    );
  });

  test('takes covariates that are not whole', () => {
    const x = [0.1, 0.7, 1.3, 2.2, 3.1, 0.4].map((value) => [1, value, value ** 2 / 3]);
    const direct = x.map(([, a = 0, b = 0]) => 2 - a + 0.3 * b);
    const variances = [0.3, 0.7, 1.1, 0.13, 0.9, 0.31];
    expectClose(fayHerriot(direct, variances, x).coefficients, [2, -1, 0.3], 1e-9);
  });

  test('refuses what it cannot fit', () => {
    expect(() => fayHerriot([1, 2], [1], ones(2))).toThrow(/a variance and a row/);
    expect(() => fayHerriot([1], [1], ones(1))).toThrow(/more areas/);
    expect(() => fayHerriot([1, 2], [1, 0], ones(2))).toThrow('area: 1');
    const twice = [1, 2, 3].map(() => [1, 1]);
    expect(() => fayHerriot([1, 2, 3], [1, 1, 1], twice)).toThrow(/depend/);
  });
});

describe('the gamma functions', () => {
  test('have the values of the tables', () => {
    const euler = 0.5772156649015329;
    expectClose(
      [lnGamma(0.5), lnGamma(5), lnGamma(1e-3)],
      [Math.log(Math.PI) / 2, Math.log(24), 6.907178885383854],
      1e-14,
    );
    expectClose([digamma(1), digamma(0.5)], [-euler, -euler - 2 * Math.log(2)], 1e-14);
    expectClose([trigamma(1), trigamma(0.5)], [Math.PI ** 2 / 6, Math.PI ** 2 / 2], 1e-14);
  });
});
