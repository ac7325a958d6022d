import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exactInterval,
  fisherP,
  getisOrd,
  kendallTau,
  multinomialRankSets,
  selectionCorrelation,
  swapRatio,
  twoShares,
  wilsonInterval,
} from '../../analysis/index.ts';
import { expectClose } from './reference.ts';

const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 12 });

describe('kendallTau', () => {
  test('is one for the same order, and the other way about for the opposite', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const opposite = list.map((value) => -value);
        expect(kendallTau(list, list)).toBeCloseTo(1, 12);
        if (new Set(list).size > 1) expect(kendallTau(list, opposite)).toBeCloseTo(-1, 12);
      }),
    );
    expect(kendallTau([1, 1], [2, 2])).toBe(1);
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(() => kendallTau([1], [1, 2])).toThrow(/same items/);
    expect(() => kendallTau([Number.NaN], [1])).toThrow(/numbers/);
  });
});

describe('multinomialRankSets', () => {
  test('hold the rank of every item, and tell a giant from the rest', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, (list) => {
        for (const { low, high } of Object.values(multinomialRankSets(list))) {
          list.forEach((count, item) => {
            const rank = 1 + list.filter((other) => other > count).length;
            expect(low[item]).toBeLessThanOrEqual(rank);
            expect(high[item]).toBeGreaterThanOrEqual(rank);
          });
        }
      }),
    );
    expect([...multinomialRankSets([400, 3, 3]).simultaneous.high]).toEqual([1, 3, 3]);
    expect(() => multinomialRankSets([1.5])).toThrow(/whole counts/);
    expect(() => multinomialRankSets([])).toThrow(/whole counts/);
  });
});

describe('intervals of plain counts', () => {
  test('hold the share and stay within the scale', () => {
    const counts = fc
      .integer({ min: 1, max: 300 })
      .chain((asked) => fc.tuple(fc.integer({ min: 0, max: asked }), fc.constant(asked)));
    fc.assert(
      fc.property(counts, ([named, asked]) => {
        for (const { low, high } of [
          wilsonInterval(named, asked),
          wilsonInterval(named, asked, { corrected: true }),
          exactInterval(named, asked),
        ]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(named / asked + 1e-12);
          expect(high).toBeGreaterThanOrEqual(named / asked - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(() => wilsonInterval(3, 2)).toThrow('from 0 to 2; got: 3');
    expect(() => exactInterval(0, 0)).toThrow(/one person/);
  });

  test('find no difference between two samples that are alike, whatever their size', () => {
    const { difference, chiSquare, p, fisherP: exact } = twoShares(5, 10, 50, 100);
    expect([difference, chiSquare, p]).toEqual([0, 0, 1]);
    expect(exact).toBeCloseTo(1, 12);
    expect(twoShares(0, 10, 0, 20).p).toBe(1);
    expect(() => twoShares(1, 2, 3, 2)).toThrow(/twoShares/);
  });

  test('give the p of the lady who tasted tea', () => {
    expectClose([fisherP(4, 4, 0, 4), fisherP(3, 4, 1, 4)], [2 / 70, 34 / 70]);
  });
});

describe('getisOrd', () => {
  const grid = Array.from({ length: 25 }, (_, i) => ({ x: i % 5, y: Math.floor(i / 5) }));
  const x = grid.map((place) => place.x);
  const y = grid.map((place) => place.y);

  test('finds the corner where the burden is', () => {
    const burden = grid.map((place) => (place.x < 2 && place.y < 2 ? 10 : 1));
    const { giStar, neighbours } = getisOrd(x, y, burden, 1.5);
    expect(giStar.indexOf(Math.max(...giStar))).toBe(0);
    expect([neighbours[0], neighbours[12]]).toEqual([3, 8]);
  });

  test('refuses a handful of places, and values that are all the same', () => {
    expect(() => getisOrd([1], [1], [1], 1)).toThrow('at least 20 places; got: 1');
    expect(() =>
      getisOrd(
        x,
        y,
        x.map(() => 2),
        1,
      ),
    ).toThrow(/differ/);
    expect(() => getisOrd(x, y.slice(1), x, 1)).toThrow(/coordinates/);
  });
});

describe('how wrong selection would have to be', () => {
  test('says by how much the answers of one group must be scaled for two items to tie', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        const { onlyFirst, onlySecond, ratio } = swapRatio(sorted(first), sorted(second));
        const both = first.length - onlyFirst;
        if (ratio === null) expect(onlySecond).toBe(0);
        else if (ratio > 0) {
          expect(both + onlyFirst / ratio).toBeCloseTo(both + onlySecond, 9);
        }
        expect(second.length - onlySecond).toBe(both);
      }),
    );
  });

  test('asks for less selection the smaller the share that answered', () => {
    expect(selectionCorrelation(0.1, 1, 100, 1e6)).toBeLessThan(
      selectionCorrelation(0.1, 1, 100, 1e4),
    );
    expect(() => selectionCorrelation(0.1, 0, 100, 1000)).toThrow(/above zero/);
    expect(() => selectionCorrelation(0.1, 1, 100, 10)).toThrow(/population/);
  });
});
