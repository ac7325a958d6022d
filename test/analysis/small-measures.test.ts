import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustP,
  kendallW,
  lift,
  logOdds,
  rankBiasedOverlap,
  ranks,
} from '../../analysis/index.ts';
import { dialogueCase, expectClose, hasShared, numbers, sharedCases } from './reference.ts';

describe('adjustP', () => {
  test.runIf(hasShared)('equals p.adjust of R', () => {
    for (const { input, result } of sharedCases('stats_cases.json', 'pub.padjust')) {
      const p = numbers(input.p);
      for (const [method, name] of [
        ['bh', 'BH'],
        ['by', 'BY'],
        ['holm', 'holm'],
        ['bonferroni', 'bonferroni'],
      ] as const) {
        expectClose(adjustP(p, method), result[name]);
      }
    }
  });

  test('refuses what is not a probability', () => {
    expect(() => adjustP([0.2, 1.2])).toThrow(/from 0 to 1/);
    expect(adjustP([])).toEqual([]);
  });
});

describe('kendallW', () => {
  test.runIf(hasShared)('equals irr::kendall, with and without ties', () => {
    for (const id of ['pub.kendallW', 'pub.ties.kendallW']) {
      for (const { input, result } of sharedCases('stats_cases.json', id)) {
        const w = kendallW(input.scores as number[][]);
        expectClose(
          [w.w, w.tieCorrected, w.chiSquare, w.df, w.p],
          [result.W, result.W_tie_corrected, result.chisq, result.df, result.p],
        );
      }
    }
  });

  test('is one when every scenario gives the same order, and when there is nothing to order', () => {
    expect(
      kendallW([
        [3, 30],
        [2, 20],
        [1, 10],
      ]).w,
    ).toBe(1);
    expect(kendallW([]).tieCorrected).toBe(1);
    expect(() => kendallW([[1], [1, 2]])).toThrow(RangeError);
  });
});

describe('rankBiasedOverlap', () => {
  test.runIf(hasShared)('equals equations 32 and 11 of Webber and others', () => {
    for (const { input, result } of sharedCases('stats_cases.json', 'pub.rbo')) {
      const { extrapolated, minimum } = rankBiasedOverlap(
        input.S as string[],
        input.T as string[],
        Number(input.p),
      );
      expectClose([extrapolated, minimum], [result.rbo_ext, result.rbo_min]);
    }
  });

  test('is one for the same list and does not care which list comes first', () => {
    const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(rankBiasedOverlap(a, a).extrapolated).toBeCloseTo(1, 9);
        expect(rankBiasedOverlap(a, b).extrapolated).toBeCloseTo(
          rankBiasedOverlap(b, a).extrapolated,
          9,
        );
      }),
    );
  });

  test('refuses lists that repeat an item or are empty', () => {
    expect(() => rankBiasedOverlap(['a', 'a'], ['a'])).toThrow(/once/);
    expect(() => rankBiasedOverlap([], ['a'])).toThrow(/at least one/);
    expect(() => rankBiasedOverlap(['a'], ['a'], 1)).toThrow(/between/);
  });
});

describe('what is special about a place or a time', () => {
  test('equals lift and the z scores of Monroe and others', () => {
    for (const id of ['dialogue_a.time_x_theme.assoc', 'dialogue_a.place_x_theme.assoc']) {
      const { input, result } = dialogueCase(id);
      const columns = (input.features as string[]).length;
      const counts = numbers(input.counts);
      expectClose(lift(counts, columns), result.lift);
      expectClose(logOdds(counts, columns, 10), result.monroe_z_alpha0_10);
      expectClose(logOdds(counts, columns, 100), result.monroe_z_alpha0_100);
    }
  });

  test('is nothing in an empty table', () => {
    expect([...lift([0, 0, 0, 0], 2), ...logOdds([0, 0, 0, 0], 2)]).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(() => lift([1, 2, 3], 2)).toThrow(RangeError);
  });
});

describe('ranks', () => {
  test('let ties share the smaller number', () => {
    expect([...ranks([3, 5, 3, 1])]).toEqual([2, 1, 2, 4]);
  });
});
