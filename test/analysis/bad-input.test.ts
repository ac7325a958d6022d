import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auditTable,
  contrast,
  effectiveSize,
  estimateMeans,
  kendallW,
  lift,
  logOdds,
  namings,
  type RankOptions,
  rankDialogue,
  rankRatings,
  rankSets,
  ranks,
  shareInterval,
  suppressTable,
  type TabulatedDialogue,
  topShare,
  trimWeights,
  uniformStream,
} from '../../analysis/index.ts';
import { badNumbers } from './bad-numbers.ts';
import { exampleDialogue, exampleOptions, exampleRatings, itemsNamed } from './example-surveys.ts';

const { respondents } = exampleDialogue;
const rows = Array.from({ length: respondents }, (_, i) => i);
const constant = (category: string) => ({
  categories: [category],
  codes: new Int32Array(respondents),
});
const rank = (changes: Partial<TabulatedDialogue>, options: Partial<RankOptions> = {}) =>
  rankDialogue({ ...exampleDialogue, ...changes }, { ...exampleOptions, ...options });
const genders = (woman: number, man: number) => [
  {
    variables: ['gender'],
    cells: [
      { categories: ['woman'], population: woman },
      { categories: ['man'], population: man },
    ],
  },
];
const broken = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1);

describe('weights that cannot be used', () => {
  test('are refused with the row they stand in', () => {
    fc.assert(
      fc.property(broken, fc.nat(respondents - 1), (weight, row) => {
        const weights = exampleDialogue.baseWeight.map((d, i) => (i === row ? weight : d));
        const words = new RegExp(`zero or more; row ${row}: ${weight}`);
        expect(() => rank({ baseWeight: weights })).toThrow(words);
        expect(() => effectiveSize(weights)).toThrow(words);
        expect(() => trimWeights(weights, { upper: 5 })).toThrow(words);
        const { stratum, psu } = exampleDialogue;
        expect(() => estimateMeans([{ value: weights }], { weights, stratum, psu })).toThrow(words);
      }),
      { numRuns: 30 },
    );
  });

  test('are refused when all are zero', () => {
    const weights = new Float64Array(respondents);
    expect(() => rank({ baseWeight: weights })).toThrow(/at least one base weight above zero/);
    expect(() => effectiveSize(weights)).toThrow(/at least one weight above zero/);
    expect(() => trimWeights(weights, { upper: 5 })).toThrow(/above zero/);
  });

  test('give figures whatever their size, when they are weights at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
          minLength: respondents,
          maxLength: respondents,
        }),
        (weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          expect(badNumbers(rank({ baseWeight: Float64Array.from(weights) }))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a dialogue at its edges', () => {
  test('gives figures when one person answered', () => {
    const alone = new Float64Array(respondents);
    alone[7] = 1;
    const result = rank({ baseWeight: alone });
    expect(badNumbers(result)).toEqual([]);
    expect(result.respondents).toBe(1);
    expect(result.themes.every(({ status }) => status === 'too-few')).toBe(true);
  });

  test('gives figures when everybody was met at one stop', () => {
    const result = rank({ psu: constant('torget') }, { byVariables: ['mode', 'gender'] });
    expect(badNumbers(result)).toEqual([]);
    expect(result.cautions.map(({ code }) => code)).toContain('few-clusters');
  });

  test('gives figures for a theme that nobody and one that everybody named', () => {
    const result = rank({ themes: itemsNamed({ nobody: [], everybody: rows }) });
    expect(badNumbers(result)).toEqual([]);
    const [everybody, nobody] = result.themes;
    expect(nobody).toEqual({ status: 'too-few', id: 'nobody', named: 0 });
    if (everybody?.status !== 'ranked') throw new Error('everybody is not ranked');
    expect(everybody.prevalence).toMatchObject({ estimate: 1, high: 1 });
    expect(everybody.prevalence.low).toBeLessThan(1);
    expect(everybody.burden).toMatchObject({ estimate: 3, se: 0 });
    expect(everybody.rankInterval).toEqual([1, 1]);
  });

  test('ranks two thousand items, and screens them before it compares them in pairs', () => {
    const many = itemsNamed(
      Object.fromEntries(
        Array.from({ length: 2000 }, (_, k) => [
          `item-${k}`,
          rows.filter((i) => (i * 31 + k * 17) % 5 < 2),
        ]),
      ),
    );
    const result = rank({ themes: many, places: many }, { replicates: 2 });
    expect(result.themes).toHaveLength(2000);
    expect(badNumbers(result.themes)).toEqual([]);
    for (const item of result.themes) {
      if (item.status !== 'ranked') throw new Error(`${item.id} is named by two fifths`);
      expect(item.rankInterval[1] - item.rank).toBeGreaterThanOrEqual(0);
    }
  });

  test('refuses places of collection that do not fit the respondents', () => {
    const aboutOwn = new Uint8Array(respondents);
    const place = constant('torget');
    const themes = itemsNamed({});
    const short = { place, aboutOwn: aboutOwn.subarray(1), themes };
    expect(() => rank({ collection: short })).toThrow(/aboutOwn has/);
    const beyond = itemsNamed({ lighting: [respondents] });
    expect(() => rank({ collection: { place, aboutOwn, themes: beyond } })).toThrow(RangeError);
    expect(badNumbers(rank({ collection: { place, aboutOwn, themes } }))).toEqual([]);
  });

  test('never tells identical answers apart', () => {
    const named = rows.filter((i) => i % 2 === 0);
    const { themes } = rank({ themes: itemsNamed({ a: named, b: named, c: named }) });
    for (const item of themes)
      expect(item).toMatchObject({ rank: 1, rankInterval: [1, 3], tier: 1 });
  });

  test('gives figures, or says what to do, whoever names what', () => {
    const named = fc.uniqueArray(fc.nat(respondents - 1)).map((own) => own.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(named, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (lists, rating) => {
          const themes = itemsNamed(
            Object.fromEntries(lists.map((own, k) => [`theme-${k}`, own])),
            rating,
          );
          const result = rank(
            { themes },
            { byVariables: ['mode', 'gender'], margins: genders(3, 1) },
          );
          expect(badNumbers(result)).toEqual([]);
          expect(result.themes.length).toBe(lists.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is refused when a naming stands twice, out of order, or outside the scale', () => {
    const asked = new Uint8Array(3).fill(1);
    const list = (named: number[], rating = 3) =>
      namings(itemsNamed({ lighting: named }, rating), asked, 'burden');
    expect(() => list([1, 1])).toThrow(/at most one naming .* lighting, row: 1/);
    expect(() => list([2, 1])).toThrow(/in the order of rows; lighting, row: 1/);
    expect(() => list([3])).toThrow(/by respondents of the dialogue; lighting, row: 3/);
    expect(() => list([0], 6)).toThrow(/ratings from 1 to 5; lighting, row 0: 6/);
    expect(() => list([0], 0)).toThrow(/ratings from 1 to 5/);
  });

  test('is refused when a code has no category', () => {
    const psu = { categories: ['a'], codes: new Int32Array(respondents).fill(1) };
    expect(() => rank({ psu })).toThrow(/known categories; psu: 1/);
    const stratum = { categories: ['a'], codes: new Int32Array(respondents).fill(-2) };
    expect(() => rank({ stratum })).toThrow(/known categories; stratum: -2/);
  });
});

describe('options that cannot be used', () => {
  test('margins with zero are refused where somebody answered', () => {
    expect(() => rank({}, { margins: genders(0, 10) })).toThrow(/above zero .* gender=woman/);
    expect(() => rank({}, { margins: genders(0, 0) })).toThrow(/above zero .* gender=woman/);
    expect(() => rank({}, { margins: genders(Number.NaN, 1) })).toThrow(/NaN: gender=woman/);
    const women = { categories: ['woman', 'man'], codes: new Int32Array(respondents) };
    const result = rank(
      { variables: { gender: women } },
      { margins: genders(5, 0), collapse: true },
    );
    expect(badNumbers(result)).toEqual([]);
  });

  test('a seed that is not a whole number is refused', () => {
    for (const seed of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => rank({}, { seed })).toThrow(/seed to be a whole number/);
      expect(() => uniformStream(seed, 'x')).toThrow(/seed to be a whole number/);
    }
  });

  test('ratings that are all missing or all the same give figures', () => {
    for (const rating of [Number.NaN, 3]) {
      const ratings = new Float64Array(2 * respondents).fill(rating);
      expect(badNumbers(rankRatings({ ...exampleRatings, ratings }, exampleOptions))).toEqual([]);
    }
  });
});

describe('figures that are not numbers', () => {
  const nan = Number.NaN;
  test('are refused by every measure, never passed on', () => {
    const draws = { uniform: uniformStream(1, 'x'), draws: 10 };
    for (const refused of [
      () =>
        kendallW([
          [nan, 1],
          [2, 3],
        ]),
      () => lift([nan, 1], 2),
      () => lift([-1, 1], 2),
      () => logOdds([1, nan], 2),
      () => logOdds([1, 1], 2, 0),
      () => ranks([1, nan]),
      () => topShare(Float64Array.of(nan, 1), 2, 1),
      () => rankSets([nan, 1], new Float64Array(4), draws),
      () => rankSets([0, 1], Float64Array.of(nan, 0, 0, 1), draws),
      // A correlation of two, and two items that would be alike and are not.
      () => rankSets([0, 1], Float64Array.of(1, 2, 2, 1), draws),
      () => rankSets([0, 1, 2], Float64Array.of(1, 1, 0, 1, 1, 0.5, 0, 0.5, 1), draws),
      () => contrast([nan], [1], [1], 5),
      () => contrast([1], [1], [1], 0),
      () => shareInterval({ estimate: 0.5, se: nan, df: 5, respondents: 10 }),
      () => shareInterval({ estimate: 0.5, se: 0.1, df: 0, respondents: 10 }),
      () => auditTable([nan, 1, 1, 1], [1, 0, 0, 0], 1),
      () => suppressTable([1, 2], 2, nan),
      () => trimWeights(Float64Array.of(1, 2), { upper: nan }),
    ]) {
      expect(refused).toThrow(RangeError);
    }
  });
});
