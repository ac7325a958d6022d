import { describe, expect, test } from 'vitest';
import {
  estimateMeans,
  type NumberItem,
  type RankedItem,
  type RankOptions,
  rake,
  rankDialogue,
  type TabulatedDialogue,
} from '../../analysis/index.ts';
import { generatedMargins, generateTabulatedDialogue } from '../bench/generate-dialogue.ts';
import {
  baseWeight,
  column,
  dialogueA,
  margins,
  numeric,
  psu,
  rakeMargins,
  rows,
  stratum,
  THEMES,
} from './dialogue-a.ts';
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

function ranked(items: readonly NumberItem[], ids: readonly string[]): RankedItem[] {
  return ids.map((id) => {
    const item = items.find((entry) => entry.id === id);
    if (item?.status !== 'ranked') throw new Error(`${id} is not ranked`);
    return item;
  });
}

function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => badNumbers(inner, `${path}.${key}`));
}

const slice = (n: number): TabulatedDialogue => generateTabulatedDialogue(n, 3);
const small: RankOptions = {
  ...options,
  margins: [],
  byVariables: ['mode', 'ageGroup'],
  gapVariables: ['ageGroup'],
};

describe('rankDialogue', () => {
  test('finds in the concerns what the columns of the file say', () => {
    THEMES.forEach((theme, k) => {
      const from = dialogue.themes.start[k] ?? 0;
      const to = dialogue.themes.start[k + 1] ?? 0;
      const rating = new Float64Array(rows.length);
      for (let e = from; e < to; e += 1)
        rating[dialogue.themes.respondent[e] ?? 0] = dialogue.themes.rating[e] ?? 0;
      expect(rating).toEqual(numeric(`s_${theme}`));
      expect(rating.map((value) => (value > 0 ? 1 : 0))).toEqual(numeric(`m_${theme}`));
    });
  });

  test('gives the prevalence and burden of R, with calibrated errors', () => {
    const themes = ranked(result.themes, THEMES);
    for (const [id, pick] of [
      ['prev', 'prevalence'],
      ['burden', 'burden'],
    ] as const) {
      const { estimate, se } = dialogueCase(`dialogue_a.${id}.calib`).result;
      expectClose(
        themes.map((item) => item[pick].estimate),
        estimate,
      );
      expectClose(
        themes.map((item) => item[pick].se),
        se,
      );
    }
    for (const { prevalence, severity, burden } of themes) {
      expect(prevalence.estimate * severity.estimate).toBeCloseTo(burden.estimate, 12);
    }
  });

  test('gives prevalence, burden and severity of R when there are no margins', () => {
    const themes = ranked(rankDialogue(dialogue, { ...options, margins: [] }).themes, THEMES);
    const { diag_estimate, diag_se } = dialogueCase('dialogue_a.severity.base').result;
    expectClose(
      themes.map(({ severity }) => severity.estimate),
      diag_estimate,
    );
    expectClose(
      themes.map(({ severity }) => severity.se),
      diag_se,
    );
    for (const [id, pick] of [
      ['prev', 'prevalence'],
      ['burden', 'burden'],
    ] as const) {
      const { estimate, se } = dialogueCase(`dialogue_a.${id}.base`).result;
      expectClose(
        themes.map((item) => item[pick].estimate),
        estimate,
      );
      expectClose(
        themes.map((item) => item[pick].se),
        se,
      );
    }
  });

  test('gives the rank intervals of csranks', () => {
    const wanted = dialogueCase('rank.dialogue_a.burden').result as {
      simultaneous: { L: number[]; U: number[] };
      rank: number[];
    };
    const themes = ranked(result.themes, THEMES);
    expect(themes.map(({ rank }) => rank)).toEqual(wanted.rank);
    expect(themes.map(({ rankInterval }) => rankInterval)).toEqual(
      wanted.simultaneous.L.map((low, k) => [low, wanted.simultaneous.U[k]]),
    );
  });

  test('gives errors by area that the dense computation gives', () => {
    const raked = rake(baseWeight, rakeMargins);
    const { categories, codes } = column('area');
    const design = {
      weights: raked.weights,
      stratum,
      psu,
      calibration: { baseWeight, plan: raked.plan },
    };
    categories.forEach((area, code) => {
      const domain = Uint8Array.from(codes, (own) => (own === code ? 1 : 0));
      const tables = result.byVariable.area?.[area];
      for (const item of tables?.themes ?? []) {
        if (item.status !== 'ranked') continue;
        const dense = estimateMeans([{ value: numeric(`s_${item.id}`), domain }], design);
        expectClose(
          [item.burden.estimate, item.burden.se, item.burden.df],
          [...dense.estimates, ...dense.se, ...dense.df],
          1e-7,
        );
      }
    });
  });

  test('ranks each theme at each time of day, and says how special it is there', () => {
    expect(result.themeTimes.length).toBe(dialogue.themeTimes.ids.length);
    const total = result.themeTimes.reduce((sum, { named }) => sum + named, 0);
    const sumOf = (part: 'time' | 'theme', id: string) =>
      result.themeTimes.reduce((sum, item) => sum + (item[part] === id ? item.named : 0), 0);
    for (const { id, time, theme, named, lift } of result.themeTimes) {
      expect(id).toBe(`${time}/${theme}`);
      expect(lift).toBeCloseTo((named * total) / (sumOf('time', time) * sumOf('theme', theme)), 9);
    }
    const largest = result.themeTimes[0];
    if (largest?.status !== 'ranked') throw new Error('no theme is ranked at any time');
    expect(largest.rank).toBe(1);
    expect(largest.rankInterval[0]).toBe(1);
  });

  test('gives the gap of the young as the difference between them and everybody else', () => {
    const raked = rake(baseWeight, rakeMargins);
    const { categories, codes } = column('age_group');
    const young = Uint8Array.from(codes, (code) => (categories[code] === '15-24' ? 1 : 0));
    const others = young.map((flag) => 1 - flag);
    const gaps = result.gaps.filter(({ group }) => group === '15-24');
    expect(gaps.length).toBe(THEMES.length);
    for (const { item, difference } of gaps) {
      const value = numeric(`m_${item}`);
      const both = estimateMeans(
        [
          { value, domain: young },
          { value, domain: others },
        ],
        {
          weights: raked.weights,
          stratum,
          psu,
          calibration: { baseWeight, plan: raked.plan },
        },
      );
      const [a = 0, ab = 0, , b = 0] = both.covariance;
      const [first = 0, second = 0] = both.estimates;
      expectClose(
        [difference.estimate, difference.se],
        [first - second, Math.sqrt(a + b - 2 * ab)],
        1e-7,
      );
    }
  });

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
