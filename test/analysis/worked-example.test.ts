/** The worked example of analysis/README.md, by the functions themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as door from '../../analysis/index.ts';

const {
  contrast,
  effectiveSize,
  estimateMeans,
  marginColumn,
  rake,
  rankSets,
  tiers,
  uniformStream,
} = door;
const readme = readFileSync(new URL('../../analysis/README.md', import.meta.url), 'utf8');

/** Six persons at two stops; ratings 0–5, 0 where the theme was not named. */
const gender = { categories: ['woman', 'man'], codes: Int32Array.of(0, 1, 0, 0, 0, 1) };
const stop = { categories: ['torget', 'stationen'], codes: Int32Array.of(0, 0, 0, 1, 1, 1) };
const stratum = { categories: ['street'], codes: new Int32Array(6) };
const lighting = [4, 0, 2, 0, 2, 3];
const narcotics = [0, 3, 1, 0, 0, 0];
const named = (ratings: readonly number[]): number[] => ratings.map((rating) => +(rating > 0));

const population = {
  variables: ['gender'],
  cells: [
    { categories: ['woman'], population: 30 },
    { categories: ['man'], population: 30 },
  ],
};
const baseWeight = new Float64Array(6).fill(1);
const { weights, plan } = rake(baseWeight, [marginColumn(population, { gender })]);
const design = { weights, stratum, psu: stop, calibration: { baseWeight, plan } };
const burdens = estimateMeans([{ value: lighting }, { value: narcotics }], design);

/** Figures to three decimals, as the README writes them. */
const rounded = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => Number(value.toFixed(3)));

describe('the worked example', () => {
  test('weighs each woman 7.5 and each man 15, worth 5.33 answers', () => {
    expect(rounded(weights)).toEqual([7.5, 15, 7.5, 7.5, 7.5, 15]);
    expect(effectiveSize(weights).effective).toBeCloseTo(5.333, 3);
  });

  test('has the shares, severities and burdens that one gets by hand', () => {
    const shares = [lighting, narcotics].map((ratings) => ({ value: named(ratings) }));
    expect(rounded(estimateMeans(shares, design).estimates)).toEqual([0.625, 0.375]);
    const severities = [lighting, narcotics].map((ratings) => ({
      value: ratings,
      denominator: named(ratings),
    }));
    expect(rounded(estimateMeans(severities, design).estimates)).toEqual([2.8, 2.333]);
    expect(rounded(burdens.estimates)).toEqual([1.75, 0.875]);
  });

  test('has the errors that one gets by hand', () => {
    expect(rounded(burdens.se)).toEqual([0.25, 0.875]);
    expect([...burdens.df]).toEqual([1, 1]);
    const { estimate, se } = contrast(burdens.estimates, burdens.covariance, [1, -1], 1);
    expect(rounded([estimate, se])).toEqual([0.875, 1.125]);
  });

  test('cannot tell the two themes apart', () => {
    const uniform = uniformStream(1, 'example');
    const sets = rankSets(burdens.estimates, burdens.covariance, { uniform, draws: 10_000 });
    expect(sets.critical[0]).toBeCloseTo(1.96, 1);
    expect([...sets.low, ...sets.high]).toEqual([1, 1, 2, 2]);
    expect([...tiers(burdens.estimates, sets.found)]).toEqual([1, 1]);
  });

  test('stands in the README with these figures', () => {
    for (const figure of ['5.33', '0.625', '0.375', '2.8', '2.333', '1.75', '0.25', '1.125']) {
      expect(readme).toContain(figure);
    }
  });
});

test('the table of functions in the README names only functions that the door hands out', () => {
  const rows = readme.split('\n').filter((line) => /^\| [A-Z][a-z ]+ \| `/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  const known = new Set(Object.keys(door));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  expect(named.length).toBeGreaterThan(60);
});
