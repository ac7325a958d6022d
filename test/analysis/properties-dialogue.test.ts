import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RankedDialogue, type RankedItem, rankDialogue } from '../../analysis/index.ts';
import {
  dialogueOf,
  MEASURES,
  margins,
  type Person,
  people,
  quick,
  rankedThemes,
  THEMES,
} from './random-dialogue.ts';

const RUNS = { numRuns: 8 };
const weighted = { ...quick, margins };
/** Closer than this, two burdens are told apart by rounding only. */
const TRIFLE = 1e-9;

type Figure = 'estimate' | 'se' | 'df';
const POINTS: readonly Figure[] = ['estimate'];
const ALL: readonly Figure[] = ['estimate', 'se', 'df'];

const burdens = (items: ReadonlyMap<string, RankedItem>): number[] =>
  [...items.values()].map(({ burden }) => burden.estimate);
const hasTies = (values: readonly number[]): boolean =>
  values.some((a, i) => values.some((b, j) => i < j && Math.abs(a - b) < TRIFLE));

/** Both rank the same themes with the same figures, and in the same order where that is clear. */
function expectSame(first: RankedDialogue, second: RankedDialogue, figures: readonly Figure[]) {
  const [one, other] = [rankedThemes(first), rankedThemes(second)];
  const tied = hasTies(burdens(one));
  for (const [id, item] of one) {
    const again = other.get(id);
    if (!again) continue;
    for (const measure of MEASURES) {
      for (const figure of figures) {
        expect(again[measure][figure]).toBeCloseTo(item[measure][figure], 7);
      }
    }
    if (!tied && one.size === other.size) expect(again.rank).toBe(item.rank);
  }
}

/** A permutation of as many as there are persons, from any list of numbers. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((value, i) => ({ value, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ value }) => value);
const keys = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

describe('a ranking, whatever was answered,', () => {
  test('is the same when all base weights are twice or a tenth as large', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(2, 0.125, 0.1, 7), (persons, factor) => {
        for (const options of [quick, weighted]) {
          const dialogue = dialogueOf(persons);
          const baseWeight = dialogue.baseWeight.map((weight) => weight * factor);
          const before = rankDialogue(dialogue, options);
          const after = rankDialogue({ ...dialogue, baseWeight }, options);
          expectSame(before, after, ALL);
          // Doubling is exact in binary numbers, so that nothing at all may change.
          if (Number.isInteger(Math.log2(factor))) expect(after.themes).toEqual(before.themes);
        }
      }),
      RUNS,
    );
  });

  test('is the same in whatever order the answers came', () => {
    fc.assert(
      fc.property(people, keys, (persons, order) => {
        const before = rankDialogue(dialogueOf(persons), weighted);
        const after = rankDialogue(dialogueOf(shuffled(persons, order)), weighted);
        expectSame(before, after, ALL);
        expect(rankedThemes(after).size).toBe(rankedThemes(before).size);
      }),
      RUNS,
    );
  });

  test('is the same in whatever order the themes stand', () => {
    const indices = THEMES.map((_, k) => k);
    const orders = fc.shuffledSubarray(indices, { minLength: indices.length });
    fc.assert(
      fc.property(people, orders, (persons, order) => {
        const before = rankDialogue(dialogueOf(persons), weighted);
        const after = rankDialogue(dialogueOf(persons, order), weighted);
        expectSame(before, after, ALL);
        expect(rankedThemes(after).size).toBe(rankedThemes(before).size);
      }),
      RUNS,
    );
  });

  test('keeps its estimates when a stop is split in two, and only its errors change', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const split = persons.map((who, i) =>
          who.psu === 'stop-0' && i % 4 === 0 ? { ...who, psu: 'stop-0b' } : who,
        );
        const before = rankDialogue(dialogueOf(persons), weighted);
        const after = rankDialogue(dialogueOf(split), weighted);
        for (const [id, item] of rankedThemes(before)) {
          const again = rankedThemes(after).get(id);
          for (const measure of MEASURES) {
            expect(again?.[measure].estimate).toBe(item[measure].estimate);
          }
          expect([again?.rank, again?.named]).toEqual([item.rank, item.named]);
        }
      }),
      RUNS,
    );
  });

  test('is the same when persons of one stop who answered alike become one with their weight', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 3 }), (persons, copies) => {
        // Each on the web is met again at the same link, with the same answers.
        const many: Person[] = persons.flatMap((who) =>
          who.mode === 'web' ? Array.from({ length: copies }, () => who) : [who],
        );
        const merged = persons.map((who) =>
          who.mode === 'web' ? { ...who, weight: who.weight * copies } : who,
        );
        const before = rankDialogue(dialogueOf(many), quick);
        const after = rankDialogue(dialogueOf(merged), quick);
        expectSame(before, after, POINTS);
        for (const [id, item] of rankedThemes(after)) {
          // The cluster was one before and is one after: the error is the same as well.
          expect(rankedThemes(before).get(id)?.burden.se).toBeCloseTo(item.burden.se, 9);
        }
      }),
      RUNS,
    );
  });
});
