import { describe, expect, test } from 'vitest';
import { estimateMeans, type RankOptions, rake, rankDialogue } from '../../analysis/index.ts';
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
import { ranked } from './ranked-items.ts';
import { dialogueCase, expectClose } from './reference.ts';

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

describe('rankDialogue on the synthetic dialogue', () => {
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
});
