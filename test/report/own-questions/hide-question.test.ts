import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionGroup } from '../../../api/contract/question-result.ts';
import { alike, resultOf, someone } from './some-answers.ts';

const SMALLEST = 5;
const hiding = { smallestCell: SMALLEST };

const shownCounts = ({ options }: QuestionGroup) =>
  options.map((option) => (option.status === 'shown' ? option.count : null));

describe('what is told of a question', () => {
  test('is nothing when fewer than the smallest cell answered', () => {
    const { first } = resultOf('knowsPledge', alike(4, { knowsPledge: true }), hiding);
    expect(first).toMatchObject({ answered: null, skipped: null, withheld: ['too-few'] });
    expect(shownCounts(first)).toEqual([null, null]);
  });

  test('never holds a small count, nor lets the total give one back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 14 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const codes = ['no', 'sometimes', 'often', 'dont-know'];
        const rows = counts.flatMap((count, k) =>
          alike(count, { 'avoids-going-out': codes[k] ?? '' }),
        );
        if (rows.length < SMALLEST) return;
        const { first } = resultOf('avoids-going-out', rows, hiding);
        const shown = shownCounts(first);
        const told = shown.filter((count) => count !== null);
        for (const count of told) expect(count === 0 || count >= SMALLEST).toBe(true);
        const hidden = shown.length - told.length;
        if (hidden === 0 || told.every((count) => count === 0)) return;
        // What a reader knows: the sum of what is hidden, and that each hidden answer was given.
        const sum = rows.length - told.reduce((all, count) => all + count, 0);
        expect(sum - hidden).toBeGreaterThanOrEqual(SMALLEST);
      }),
      { numRuns: 60 },
    );
  });

  test('does not let the ways out tell how few chose anything else', () => {
    const rows = [
      ...alike(40, { 'exposed-to': ['nothing'] }),
      ...alike(12, { 'exposed-to': ['prefer-not'] }),
      ...alike(2, { 'exposed-to': ['violence'] }),
    ];
    const { option } = resultOf('exposed-to', rows, hiding);
    expect(option('violence')?.status).toBe('suppressed');
    expect(option('prefer-not')?.status).toBe('suppressed');
    expect(option('nothing')?.status).toBe('shown');
  });

  test('is no mean when it would give hidden grades back', () => {
    const grades = (low: number, high: number) => [
      ...alike(high, { trustPolice: 3 }),
      ...alike(high, { trustPolice: 2 }),
      ...alike(low, { trustPolice: 1 }),
      ...alike(low, { trustPolice: 0 }),
    ];
    const few = resultOf('trustPolice', grades(2, 30), hiding).first;
    expect(few).toMatchObject({ mean: null, withheld: ['small-cells'] });
    const many = resultOf('trustPolice', grades(2, 800), hiding).first;
    expect(many.mean?.estimate).toBe(2.5);
    const open = resultOf('trustPolice', grades(10, 30), hiding).first;
    expect(open.mean?.estimate).toBeCloseTo((30 * 5 + 10) / 80, 12);
  });

  test('is no mean when one firm’s cost is most of all, and no figure from a few firms', () => {
    const firms = (costs: readonly number[]) =>
      costs.map((cost) =>
        someone({
          'business-kind': 'company',
          'business-exposed': ['theft'],
          'business-cost': cost,
        }),
      );
    const usual = Array.from({ length: 12 }, (_, at) => 1234 + 1000 * at);
    const { first: one } = resultOf('business-cost', firms([...usual, 900_000]), hiding);
    expect(one).toMatchObject({ mean: null, withheld: ['one-dominates'] });
    expect(one.median?.estimate).toBe(7200);
    const { first: even } = resultOf('business-cost', firms(usual), hiding);
    expect(even.mean?.estimate).toBe(6700);
    expect(even.quartiles).toBeNull();
    const { first: few } = resultOf('business-cost', firms(usual.slice(0, 7)), hiding);
    expect(few).toMatchObject({ mean: null, median: null, withheld: ['too-few'] });
  });
});
