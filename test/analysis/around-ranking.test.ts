import { describe, expect, test } from 'vitest';
import {
  type RankOptions,
  rankDialogue,
  selectionCorrelation,
  type TabulatedDialogue,
} from '../../analysis/index.ts';
import { generatedMargins, generateTabulatedDialogue } from '../bench/generate-dialogue.ts';
import { badNumbers } from './bad-numbers.ts';
import { dialogueA, margins, rows } from './dialogue-a.ts';
import { ownRows } from './reference.ts';

const options: RankOptions = {
  top: 4,
  replicates: 50,
  seed: 1,
  margins,
  collapse: false,
  byVariables: [],
  gapVariables: [],
};
const dialogue = dialogueA();
const result = rankDialogue(dialogue, options);

/** The dialogue without the respondents of one stop: their base weights are nought. */
function without(source: TabulatedDialogue, stop: string): TabulatedDialogue {
  const { psu, baseWeight } = source;
  const code = psu.categories.indexOf(stop);
  return { ...source, baseWeight: baseWeight.map((d, i) => (psu.codes[i] === code ? 0 : d)) };
}

const burdenOf = (of: TabulatedDialogue, how: RankOptions) =>
  new Map(
    rankDialogue(of, how).themes.flatMap((item) =>
      item.status === 'ranked' ? [[item.id, item.burden.estimate] as const] : [],
    ),
  );

describe('neighbours in a ranking', () => {
  const named = (theme: string) =>
    new Set(rows.filter((row) => row[`m_${theme}`] === '1').map(({ id }) => id));

  test('are counted as those who named only one of them', () => {
    expect(result.neighbours.themes).toHaveLength(result.themes.length - 1);
    for (const pair of result.neighbours.themes) {
      const [first, second] = [named(pair.first), named(pair.second)];
      const both = [...first].filter((id) => second.has(id)).length;
      expect(pair).toMatchObject({
        onlyFirst: first.size - both,
        onlySecond: second.size - both,
        both,
      });
      expect(pair.ratio).toBeCloseTo((first.size - both) / (second.size - both), 12);
    }
  });

  test('would change places at a small correlation between answering and preferring', () => {
    const flat = rankDialogue(
      { ...dialogue, baseWeight: new Float64Array(rows.length).fill(1) },
      { ...options, margins: [] },
    );
    expect(flat.neighbours.themes[0]?.selectionCorrelation).toBeNull();
    const [pair] = result.neighbours.themes;
    const population = (margins[0]?.cells ?? []).reduce((sum, cell) => sum + cell.population, 0);
    const [first, second] = result.themes;
    if (first?.status !== 'ranked' || second?.status !== 'ranked') throw new Error('not ranked');
    const difference = first.burden.estimate - second.burden.estimate;
    const correlation = pair?.selectionCorrelation ?? 0;
    // The deviation that it rests on lies between nought and the width of the scale.
    expect(correlation).toBeGreaterThan(
      selectionCorrelation(difference, 5, result.answered, population),
    );
    expect(correlation).toBeLessThan(0.05);
  });
});

describe('the influence of one stop', () => {
  test('is what the ranking says when its respondents are left out and the rest raked again', () => {
    const { most, stops } = result.stopInfluence;
    expect(stops).toBeGreaterThan(50);
    for (const { stop, changes } of [most[0], most[1], most.at(-1)].filter((one) => !!one)) {
      const [before, after] = [dialogue, without(dialogue, stop)].map((of) =>
        burdenOf(of, options),
      );
      for (const [theme, change] of Object.entries(changes)) {
        expect(change).toBeCloseTo((after?.get(theme) ?? 0) - (before?.get(theme) ?? 0), 6);
      }
    }
  });

  test('is a caution when the top is another without it', () => {
    const { changingTop, most } = result.stopInfluence;
    const caution = result.cautions.find(({ code }) => code === 'stop-decides');
    expect(caution === undefined).toBe(changingTop === 0);
    const [first] = most;
    if (!first) throw new Error('no stops');
    const after = [...burdenOf(without(dialogue, first.stop), options)];
    const top = after.sort(([, a], [, b]) => b - a).slice(0, options.top);
    for (const theme of first.entering) expect(top.map(([id]) => id)).toContain(theme);
    for (const theme of first.leaving) expect(top.map(([id]) => id)).not.toContain(theme);
  });

  test('is not asked about where nobody answered together, or all did', () => {
    const alone = { categories: ['a'], codes: new Int32Array(rows.length) };
    const each = {
      categories: rows.map(({ id }) => id ?? ''),
      codes: Int32Array.from(rows, (_, i) => i),
    };
    for (const psu of [alone, each]) {
      const none = rankDialogue({ ...dialogue, psu, stratum: alone }, options);
      expect(none.stopInfluence).toEqual({ stops: 0, changingTop: 0, most: [] });
    }
  });
});

describe('figures that are smoothed', () => {
  test('lie between the direct figure and what the list has in common, closest where most is known', () => {
    for (const items of [result.themes, result.places, result.areas]) {
      const ranked = items.filter((item) => item.status === 'ranked');
      for (const { smoothed, prevalence, burden } of ranked) {
        if (!smoothed?.burden) throw new Error('not smoothed');
        for (const { estimate, low, high, borrowed } of [smoothed.prevalence, smoothed.burden]) {
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
          expect(borrowed).toBeGreaterThan(0);
          expect(borrowed).toBeLessThan(1);
        }
        expect(Math.abs(smoothed.prevalence.estimate - prevalence.estimate)).toBeLessThan(0.05);
        expect(smoothed.burden.estimate).toBeLessThan(burden.estimate + 0.2);
      }
    }
    const [first] = result.themes;
    if (first?.status !== 'ranked') throw new Error('not ranked');
    expect(first.smoothed?.burden?.estimate).toBeLessThan(first.burden.estimate);
    expect(first.smoothed?.prevalence.estimate).toBeLessThan(first.prevalence.estimate);
  });

  test('are left out where too few items are ranked to have anything in common', () => {
    const few = rankDialogue(generateTabulatedDialogue(12, 3), { ...options, margins: [] });
    const ranked = few.themes.filter((item) => item.status === 'ranked');
    for (const item of ranked) expect('smoothed' in item).toBe(ranked.length >= 4);
    expect(badNumbers(few)).toEqual([]);
  });
});

describe('hot spots', () => {
  const located = ownRows('dialogue_a_places.csv');
  const positions = (count: number) => ({
    ids: located.slice(0, count).map(({ place }) => place ?? ''),
    x: Float64Array.from(located.slice(0, count), ({ x }) => Number(x)),
    y: Float64Array.from(located.slice(0, count), ({ y }) => Number(y)),
  });

  test('are looked for only among at least twenty places with a position', () => {
    expect(result.hotSpots).toBeNull();
    const withPlaces = (count: number) =>
      rankDialogue({ ...dialogue, placePositions: positions(count) }, options).hotSpots;
    expect(withPlaces(19)).toBeNull();
    expect(withPlaces(20)?.places).toHaveLength(20);
  });

  test('are where the burden is, and a place that nobody named counts as nought', () => {
    const loud = new Set(result.places.slice(0, 5).map(({ id }) => id));
    const ids = [
      ...result.places.map(({ id }) => id),
      ...Array.from({ length: 20 }, (_, k) => `quiet-${k}`),
    ];
    const placePositions = {
      ids,
      x: Float64Array.from(ids, (id, k) => (loud.has(id) ? 0.1 * k : 100 + 10 * k)),
      y: new Float64Array(ids.length),
    };
    const found = rankDialogue({ ...dialogue, placePositions }, options).hotSpots;
    const hot = found?.places.filter(({ z, q }) => z > 0 && q < 0.05).map(({ id }) => id);
    expect(new Set(hot)).toEqual(loud);
  });
});

describe('scenarios', () => {
  test('count each area by its population, where that is not all that the weights do', () => {
    const ids = ({ robustness }: typeof result) => robustness.scenarios.map(({ id }) => id);
    expect(ids(result)).toContain('area-population');
    const onlyArea = rankDialogue(dialogue, { ...options, margins: margins.slice(0, 1) });
    expect(ids(onlyArea)).not.toContain('area-population');
    const other = rankDialogue(generateTabulatedDialogue(300, 3), {
      ...options,
      margins: generatedMargins,
      collapse: true,
    });
    expect(badNumbers(other)).toEqual([]);
  });
});
