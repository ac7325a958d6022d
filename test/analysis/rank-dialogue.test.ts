import { describe, expect, test } from 'vitest';
import { type RankOptions, rankDialogue, type TabulatedDialogue } from '../../analysis/index.ts';
import { generatedMargins, generateTabulatedDialogue } from '../bench/generate-dialogue.ts';
import { badNumbers } from './bad-numbers.ts';
import { dialogueA, margins, rows, THEMES } from './dialogue-a.ts';
import { ranked } from './ranked-items.ts';
import { dialogueCase, expectClose, numbers } from './reference.ts';

const options: RankOptions = {
  top: 3,
  replicates: 200,
  seed: 1,
  margins,
  collapse: false,
  byVariables: ['mode', 'area'],
  gapVariables: ['age_group'],
};
const dialogue = dialogueA();
const result = rankDialogue(dialogue, options);

const slice = (n: number): TabulatedDialogue => generateTabulatedDialogue(n, 3);
const small: RankOptions = {
  ...options,
  margins: [],
  byVariables: ['mode', 'ageGroup'],
  gapVariables: ['ageGroup'],
};

describe('rankDialogue', () => {
  test('gives the same figures for the same seed, and reconciles', () => {
    expect(rankDialogue(dialogue, options)).toEqual(result);
    const byArea = Object.values(result.byVariable.area ?? {});
    expect(byArea.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(result.respondents);
    expect(result.respondentsByMode).toEqual({ street: 1000, web: 800 });
    const stability = result.themes.reduce(
      (sum, item) => sum + (item.status === 'ranked' ? item.topProbability : 0),
      0,
    );
    expect(stability).toBeCloseTo(3, 9);
    expect(
      numbers(Object.values(result.robustness.inclusion)).reduce((sum, share) => sum + share, 0),
    ).toBeCloseTo(3, 9);
  });

  test('agrees between draws and replicates about who is in the top at 20,000 respondents', () => {
    const of = (extra: number) =>
      rankDialogue(slice(20_000 + extra), {
        ...small,
        margins: generatedMargins,
        byVariables: [],
        gapVariables: [],
      });
    const [boot, normal] = [of(0), of(1)];
    expect([boot.replication, normal.replication]).toEqual(['bootstrap', 'normal']);
    for (const item of boot.themes) {
      const other = normal.themes.find(({ id }) => id === item.id);
      if (item.status !== 'ranked' || other?.status !== 'ranked') throw new Error('too few');
      expect(Math.abs(item.topProbability - other.topProbability)).toBeLessThan(0.15);
      expect(item.burden.se / other.burden.se).toBeCloseTo(1, 1);
    }
  });

  test('never gives a figure that is not a number, however few answered', () => {
    for (const n of [3, 6, 12, 40]) {
      const tiny = rankDialogue(slice(n), { ...small, byVariables: ['mode', 'ageGroup', 'area'] });
      expect(badNumbers(tiny)).toEqual([]);
      expect(tiny.respondents).toBe(n);
    }
    const silent = { ...slice(30), answeredConcerns: new Uint8Array(30) };
    expect(badNumbers(rankDialogue(silent, small))).toEqual([]);
    const oneStop = slice(30);
    const alone = { categories: ['a'], codes: new Int32Array(30) };
    expect(badNumbers(rankDialogue({ ...oneStop, psu: alone, stratum: alone }, small))).toEqual([]);
  });

  test('takes no notice anywhere of what is noted for somebody who skipped the question', () => {
    const some = slice(300);
    const skipped = some.answeredConcerns.map((answered, i) => (i % 9 === 0 ? 0 : answered));
    const louder = (items: TabulatedDialogue['themes']) => ({
      ...items,
      rating: items.rating.map((rated, e) => (skipped[items.respondent[e] ?? 0] ? rated : 5)),
    });
    const quiet = { ...some, answeredConcerns: skipped };
    const loud = { ...quiet, themes: louder(some.themes), places: louder(some.places) };
    expect(rankDialogue(loud, small)).toEqual(rankDialogue(quiet, small));
  });

  test('says what a reader must be careful about', () => {
    const codes = rankDialogue(slice(40), small).cautions.map(({ code }) => code);
    expect(codes).toContain('no-margins');
    expect(codes).toContain('small-base');
    expect(codes).toContain('few-clusters');
    expect(result.cautions.map(({ code }) => code)).toContain('extreme-weights');
    const trimmed = rankDialogue(dialogue, {
      ...options,
      trim: true,
      byVariables: [],
      gapVariables: [],
    });
    expect(trimmed.weighting.trimmed).toBe(true);
    expectClose(
      ranked(trimmed.themes, THEMES).map(({ prevalence }) => prevalence.estimate),
      dialogueCase('dialogue_a.prev.trimmed').result.estimate,
    );
  });

  test('refuses input that cannot be ranked, and says which', () => {
    expect(() => rankDialogue(dialogue, { ...options, top: 0 })).toThrow(/top/);
    expect(() => rankDialogue(dialogue, { ...options, replicates: 1 })).toThrow(/replicates/);
    expect(() => rankDialogue(dialogue, { ...options, seed: 0.5 })).toThrow(/seed/);
    expect(() =>
      rankDialogue({ ...dialogue, baseWeight: new Float64Array(rows.length) }, options),
    ).toThrow(/above zero/);
    expect(() => rankDialogue({ ...dialogue, flagged: new Uint8Array(1) }, options)).toThrow(
      /flagged has 1/,
    );
    const themes = { ...dialogue.themes, rating: new Uint8Array(1) };
    expect(() => rankDialogue({ ...dialogue, themes }, options)).toThrow(/rating for each naming/);
  });
});
