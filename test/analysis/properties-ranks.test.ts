import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  marginalRankSet,
  multinomialRankSets,
  type RankedItem,
  rankDialogue,
  rankSets,
  ranks,
  tauBest,
  tiers,
  uniformStream,
} from '../../analysis/index.ts';
import { dialogueOf, people, quick, rankedThemes, THEMES } from './random-dialogue.ts';

const RUNS = { numRuns: 8 };
const values = fc.array(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 8),
  {
    minLength: 2,
    maxLength: 8,
  },
);

/** Draws of normal numbers, enough to look at order (their law does not matter here). */
function draws(items: number): { readonly normals: Float64Array } {
  const uniform = uniformStream(3, 'properties');
  return {
    normals: Float64Array.from({ length: 200 * items }, () => {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += uniform();
      return sum;
    }),
  };
}

/** Independent items, each with a variance of its own. */
function diagonal(items: number, variance: number): Float64Array {
  const covariance = new Float64Array(items * items);
  for (let i = 0; i < items; i += 1) covariance[i * items + i] = variance * (1 + (i % 3));
  return covariance;
}

describe('ranks', () => {
  test('are never larger for a larger burden, lie in their interval, and tiers only go down', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const items: readonly RankedItem[] = [
          ...rankedThemes(rankDialogue(dialogueOf(persons), quick)).values(),
        ];
        for (const item of items) {
          const [low, high] = item.rankInterval;
          expect(low).toBeLessThanOrEqual(item.rank);
          expect(high).toBeGreaterThanOrEqual(item.rank);
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(items.length);
          for (const other of items) {
            if (item.burden.estimate < other.burden.estimate) continue;
            expect(item.rank).toBeLessThanOrEqual(other.rank);
            if (item.rank < other.rank) expect(item.tier).toBeLessThanOrEqual(other.tier);
          }
        }
      }),
      RUNS,
    );
  });

  test('never get worse for a theme that somebody finds worse', () => {
    fc.assert(
      fc.property(people, fc.nat(THEMES.length - 1), fc.nat(29), (persons, theme, who) => {
        const worse = persons.map((person, i) =>
          i === who && person.answered
            ? {
                ...person,
                ratings: person.ratings.map((rating, k) =>
                  k === theme ? Math.min(5, rating + 1) : rating,
                ),
              }
            : person,
        );
        const id = THEMES[theme] ?? '';
        const before = rankedThemes(rankDialogue(dialogueOf(persons), quick));
        const after = rankedThemes(rankDialogue(dialogueOf(worse), quick));
        const [own, again] = [before.get(id), after.get(id)];
        if (!own) return;
        expect(again?.burden.estimate).toBeGreaterThanOrEqual(own.burden.estimate);
        expect(again?.rank).toBeLessThanOrEqual(own.rank);
      }),
      RUNS,
    );
  });

  test('of sets contain the rank, the marginal within the simultaneous, and the best are among them', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(0.01, 0.3, 4),
        fc.integer({ min: 1, max: 3 }),
        (list, variance, tau) => {
          const items = list.length;
          const covariance = diagonal(items, variance);
          const source = draws(items);
          const sets = rankSets(list, covariance, source);
          const best = tauBest(sets, tau);
          const tier = tiers(list, sets.found);
          expect(sets.rank).toEqual(ranks(list));
          for (let i = 0; i < items; i += 1) {
            const rank = sets.rank[i] ?? 0;
            expect(sets.low[i]).toBeLessThanOrEqual(rank);
            expect(sets.high[i]).toBeGreaterThanOrEqual(rank);
            if (rank <= tau) expect(best[i]).toBe(true);
            const alone = marginalRankSet(list, covariance, source, i);
            expect(alone.low).toBeLessThanOrEqual(rank);
            expect(alone.high).toBeGreaterThanOrEqual(rank);
            for (let j = 0; j < items; j += 1) {
              if ((sets.rank[j] ?? 0) > rank) expect(tier[j]).toBeGreaterThanOrEqual(tier[i] ?? 0);
              // What is found larger is larger.
              if (sets.found[i * items + j]) expect(list[i]).toBeGreaterThan(list[j] ?? 0);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of sets are the same in another unit, and wider when more certainty is asked for', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.01, 0.3, 4), (list, variance) => {
        const items = list.length;
        const source = draws(items);
        const sets = rankSets(list, diagonal(items, variance), source);
        const doubled = rankSets(
          list.map((value) => 2 * value),
          diagonal(items, 4 * variance),
          source,
        );
        expect([doubled.low, doubled.high]).toEqual([sets.low, sets.high]);
        const surer = rankSets(list, diagonal(items, variance), source, 0.99);
        for (let i = 0; i < items; i += 1) {
          expect(surer.low[i]).toBeLessThanOrEqual(sets.low[i] ?? 0);
          expect(surer.high[i]).toBeGreaterThanOrEqual(sets.high[i] ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of plain counts follow the items when these change places', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(counts, (list) => {
        const { simultaneous } = multinomialRankSets(list);
        const turned = multinomialRankSets([...list].reverse()).simultaneous;
        expect([...turned.low].reverse()).toEqual([...simultaneous.low]);
        expect([...turned.high].reverse()).toEqual([...simultaneous.high]);
        ranks(list).forEach((rank, i) => {
          expect(simultaneous.low[i]).toBeLessThanOrEqual(rank);
          expect(simultaneous.high[i]).toBeGreaterThanOrEqual(rank);
        });
      }),
      { numRuns: 60 },
    );
  });
});
