import { describe, expect, test } from 'vitest';
import { uniformStream } from '../../../analysis/index.ts';
import { measureFlags } from './measure-flags.ts';
import { measureRanking } from './measure-ranking.ts';
import { type Person, peopleOf } from './people.ts';
import { coverageTables, flagTable } from './tables.ts';
import { Tally } from './tally.ts';
import { AGES, GENDERS, truthOf, WORLDS, type World } from './worlds.ts';

/** A world in which a single round is so large that its estimate is the truth but for chance. */
function large(world: World): World {
  return { ...world, stops: world.stops * 200, webAnswers: world.webAnswers * 200 };
}

/** Prevalence of one item weighted to as many of each age and gender, mode by mode as met. */
function pooled(people: readonly Person[], item: number): number {
  const cells = new Map<number, { n: number; named: number }>();
  for (const { age, gender, namings } of people) {
    const key = age * GENDERS.length + gender;
    const { n, named } = cells.get(key) ?? { n: 0, named: 0 };
    const names = namings.some((naming) => naming.item === item) ? 1 : 0;
    cells.set(key, { n: n + 1, named: named + names });
  }
  const shares = [...cells.values()].map(({ n, named }) => named / n);
  return shares.reduce((sum, share) => sum + share, 0) / (AGES.length * GENDERS.length);
}

describe('the simulated worlds', () => {
  test.each(WORLDS)('$id: what is held for true is what very many answers give', (world) => {
    const truth = truthOf(world);
    const people = peopleOf(large(world), uniformStream(1, world.id));
    world.items.forEach((_, item) => {
      // A stop's effect is the same for all its people: 1,200 stops or more are averaged.
      expect(pooled(people, item) / (truth.prevalence[item] ?? 0)).toBeCloseTo(1, 1);
      const ratings = people.flatMap(({ namings }) =>
        namings.filter((naming) => naming.item === item).map(({ rating }) => rating),
      );
      const severity = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
      expect(severity / (truth.severity[item] ?? 0)).toBeCloseTo(1, 1);
    });
  });

  test.each(WORLDS)('$id: no chance of naming is above 1, and no rating off the scale', (world) => {
    const people = peopleOf(world, uniformStream(2, world.id));
    expect(people).toHaveLength(world.stops * world.perStop + world.webAnswers);
    for (const { namings, safety, eveningSafety, seconds } of people) {
      const ratings = [safety, eveningSafety, ...namings.map(({ rating }) => rating)];
      expect(ratings.every((rating) => rating >= 1 && rating <= 5)).toBe(true);
      expect(seconds).toBeGreaterThan(0);
    }
    for (const { named, lean, web } of world.items) {
      const most = 1.3 * (1 + Math.abs(lean)) ** 2;
      expect(named * most * Math.max(1 + world.stopEffect, web)).toBeLessThanOrEqual(1);
    }
  });

  test('the same seed gives the same tables, and every column has figures', () => {
    const make = (): string => {
      const results = WORLDS.slice(0, 2).map((world) => {
        const tally = new Tally();
        for (let d = 1; d <= 2; d += 1) {
          const people = peopleOf(world, uniformStream(d, world.id));
          tally.add(measureRanking(world, truthOf(world), people, d));
          tally.add(measureFlags(world, people));
        }
        return { title: world.title, tally };
      });
      return `${coverageTables(results)}${flagTable(results)}`;
    };
    const tables = make();
    expect(tables).toBe(make());
    expect(tables).not.toMatch(/NaN|undefined/);
  });

  test('a mean over dialogues has its own error', () => {
    const tally = new Tally();
    for (const held of [1, 1, 1, 0]) tally.add({ held });
    expect(tally.mean('held')).toEqual({ mean: 0.75, error: Math.sqrt(0.1875 / 4), n: 4 });
    expect(() => tally.mean('width')).toThrow('width');
  });
});
