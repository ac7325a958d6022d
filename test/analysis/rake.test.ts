import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveSize, marginColumn, rake, trimWeights } from '../../analysis/index.ts';
import { ageGenderMargin, areaMargin, baseWeight, rakeMargins, variables } from './dialogue-a.ts';
import { dialogueCase, expectClose } from './reference.ts';

const unknownAge = {
  variables: ['age_obs'],
  cells: ['15-24', '25-44', '45-64', '65+'].map((age) => ({
    categories: [age],
    population: ageGenderMargin.cells
      .filter(({ categories }) => categories[0] === age)
      .reduce((sum, { population }) => sum + population, 0),
  })),
};

const two = (name: string, a: number, b: number) => ({
  variables: [name],
  cells: [
    { categories: ['x'], population: a },
    { categories: ['y'], population: b },
  ],
});
const codes = (...values: number[]) => ({ categories: ['x', 'y'], codes: Int32Array.from(values) });
const ones = (count: number) => new Float64Array(count).fill(1);

describe('rake', () => {
  const raked = rake(baseWeight, rakeMargins);

  test('gives the weights that R gives for area and age by gender', () => {
    const { weights, kish_neff, kish_deff } = dialogueCase('dialogue_a.rake.weights').result;
    expectClose(raked.weights, weights);
    const size = effectiveSize(raked.weights);
    expectClose([size.effective, size.designEffect], [kish_neff, kish_deff]);
  });

  test('gives respondents of unknown age a category of their own', () => {
    const result = rake(baseWeight, [
      marginColumn(areaMargin, variables),
      marginColumn(unknownAge, variables),
    ]);
    expectClose(result.weights, dialogueCase('dialogue_a.rake_unknown.weights').result.weights);
    expect(result.unknown.age_obs).toBeGreaterThan(0);
  });

  test('gives the trimmed weights that R gives', () => {
    const { weights, sum } = dialogueCase('dialogue_a.trim.weights').result;
    const upper = (5 * Number(sum)) / raked.weights.length;
    expectClose(trimWeights(raked.weights, { upper }).weights, weights);
  });

  test('names the category that has no target', () => {
    const margin = marginColumn({ ...areaMargin, cells: areaMargin.cells.slice(1) }, variables);
    expect(() => rake(baseWeight, [margin])).toThrow(
      'rake requires every category to have a target; missing: area=A01',
    );
  });

  test('names the category that has no answers, or merges it with its nearest', () => {
    const cells = [...areaMargin.cells, { categories: ['A09'], population: 10 }];
    const margin = marginColumn({ ...areaMargin, cells }, variables);
    expect(() => rake(baseWeight, [margin])).toThrow(/empty: area=A09/);
    const { merged, weights } = rake(baseWeight, [margin], { collapse: true });
    expect(merged).toEqual([{ from: 'area=A09', to: 'area=A08' }]);
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(86_010, 6);
  });

  test('refuses margins whose totals differ by more than a thousandth', () => {
    const a = marginColumn(two('a', 50, 50), { a: codes(0, 1) });
    const b = marginColumn(two('b', 50, 51), { b: codes(0, 1) });
    expect(() => rake(ones(2), [a, b])).toThrow(/same total.*a 100, b 101/);
  });

  test('names the category furthest off when the margins cannot be met together', () => {
    const a = marginColumn(two('a', 50, 50), { a: codes(0, 1) });
    const b = marginColumn(two('b', 10, 90), { b: codes(0, 1) });
    expect(() => rake(ones(2), [a, b])).toThrow(/not converged.*a=x/);
  });

  test('refuses a margin of a column that is not there, and a category given twice', () => {
    expect(() => marginColumn(two('a', 1, 1), {})).toThrow('missing: a');
    const twice = {
      variables: ['a'],
      cells: [
        { categories: ['x'], population: 1 },
        { categories: ['x'], population: 2 },
      ],
    };
    expect(() => marginColumn(twice, { a: codes(0) })).toThrow('repeated: a=x');
  });

  test('does not care about the scale of the base weights', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (scale) => {
        const scaled = rake(
          baseWeight.map((d) => d * scale),
          rakeMargins,
        );
        expectClose(scaled.weights, [...raked.weights], 1e-7);
      }),
      { numRuns: 10 },
    );
  });

  test('keeps the sum and the bounds when weights are trimmed', () => {
    const weight = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 40 }), (list) => {
        const weights = Float64Array.from(list);
        const sum = weights.reduce((all, w) => all + w, 0);
        const upper = (1.5 * sum) / weights.length;
        const trimmed = trimWeights(weights, { upper }).weights;
        expect(trimmed.reduce((all, w) => all + w, 0)).toBeCloseTo(sum, 6);
        expect(Math.max(...trimmed)).toBeLessThanOrEqual(upper * (1 + 1e-12));
      }),
    );
  });
});
