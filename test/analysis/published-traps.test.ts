/** Figures that municipalities have published and that could not carry what was said of them. */
import { describe, expect, test } from 'vitest';
import {
  type ComparedRound,
  compareRounds,
  rankDialogue,
  type TabulatedDialogue,
} from '../../analysis/index.ts';
import { aRound } from './change-rounds.ts';
import { exampleDialogue, exampleOptions, itemsNamed } from './example-surveys.ts';

/** A web dialogue of so many, each with a group of gender and age. */
function aDialogue(
  respondents: number,
  groupOf: (i: number) => number,
  changes: Partial<TabulatedDialogue> = {},
): TabulatedDialogue {
  const people = Array.from({ length: respondents }, (_, i) => i);
  const named = people.filter((i) => i % 2 === 0);
  return {
    ...exampleDialogue,
    respondents,
    baseWeight: new Float64Array(respondents).fill(1),
    stratum: { categories: ['web'], codes: new Int32Array(respondents) },
    psu: { categories: people.map(String), codes: Int32Array.from(people) },
    variables: {
      mode: { categories: ['web'], codes: new Int32Array(respondents) },
      group: { categories: GROUPS, codes: Int32Array.from(people, groupOf) },
    },
    flagged: new Uint8Array(respondents),
    answeredConcerns: new Uint8Array(respondents).fill(1),
    themes: itemsNamed({ lighting: named, narcotics: people.filter((i) => i % 5 === 0) }),
    places: itemsNamed({ torget: named }),
    pairs: itemsNamed({}),
    wishes: {},
    ...changes,
  };
}

const GROUPS = ['woman 30-66', 'woman other', 'man 30-66', 'man other'];
const options = { ...exampleOptions, byVariables: [], gapVariables: [] };
const population = {
  variables: ['group'],
  cells: [2400, 2200, 2500, 2300].map((count, g) => ({
    categories: [GROUPS[g] ?? ''],
    population: count,
  })),
};

describe('Älvkarleby: 257 answers, mostly of women aged 30–66', () => {
  // 180 women aged 30–66, 37 other women, 25 men aged 30–66, 15 other men.
  const groupOf = (i: number) => (i < 180 ? 0 : i < 217 ? 1 : i < 242 ? 2 : 3);
  const ranked = rankDialogue(aDialogue(257, groupOf), { ...options, margins: [population] });

  test('are said to be unbalanced, with the group that is furthest off', () => {
    const caution = ranked.cautions.find(({ code }) => code === 'unbalanced-sample');
    expect(caution).toMatchObject({ category: 'group=man other' });
    expect(caution?.share).toBeCloseTo(15 / 257, 12);
    expect(caution?.population).toBeCloseTo(2300 / 9400, 12);
  });

  test('count as far fewer once they are weighted', () => {
    expect(ranked.respondents).toBe(257);
    expect(ranked.effectiveRespondents).toBeLessThan(130);
  });

  test('are said to be unweighted when the population is not given', () => {
    const { cautions } = rankDialogue(aDialogue(257, groupOf), options);
    expect(cautions.map(({ code }) => code)).toContain('no-margins');
  });

  test('would be said to be few if they were under a hundred', () => {
    const { cautions } = rankDialogue(
      aDialogue(99, () => 0),
      options,
    );
    expect(cautions).toContainEqual({ code: 'small-base', answered: 99 });
  });
});

describe('a place that 2 of 1,165 named', () => {
  const people = Array.from({ length: 1165 }, (_, i) => i);
  const places = itemsNamed({ torget: people.filter((i) => i % 3 === 0), parken: [17, 801] });
  const ranked = rankDialogue(
    aDialogue(1165, () => 0, { places }),
    options,
  );

  test('has too few answers to be ranked', () => {
    expect(ranked.places).toContainEqual({ status: 'too-few', id: 'parken', named: 2 });
    expect(ranked.places.filter(({ status }) => status === 'ranked')).toMatchObject([
      { id: 'torget', rank: 1, rankInterval: [1, 1] },
    ]);
  });
});

const codesOf = (first: ComparedRound, second: ComparedRound) =>
  compareRounds(first, second).comparability.reasons.map(({ code }) => code);

describe('Kungsbacka: 60 % in the streets in 2018, 40 % on the web in 2019', () => {
  const streets = aRound('2018', { modes: { street: { answers: 1000, named: 600 } } });

  test('is refused as a fall, since the way of answering changed', () => {
    const web = aRound('2019', { modes: { web: { answers: 2284, named: 914 } } });
    const { comparability, changes } = compareRounds(streets, web);
    expect(comparability).toMatchObject({ comparable: false, mix: null, modes: [] });
    expect(comparability.reasons).toContainEqual({
      code: 'mode-changed',
      effect: 'refuses',
      mode: 'street',
    });
    expect(changes).toMatchObject([{ item: 'unsafe', difference: null, q: null, withinMode: {} }]);
  });

  test('a real fall within both ways of answering is found, though the mix moved', () => {
    const before = aRound('2018', {
      modes: { street: { answers: 1000, named: 600 }, web: { answers: 500, named: 225 } },
    });
    const after = aRound('2019', {
      modes: { street: { answers: 500, named: 250 }, web: { answers: 2000, named: 700 } },
    });
    const { comparability, changes } = compareRounds(before, after);
    expect(comparability.comparable).toBe(true);
    expect(comparability.reasons.map(({ code }) => code)).toEqual(['mode-mix-changed']);
    const [change] = changes;
    expect(change?.withinMode.street?.estimate).toBeCloseTo(-0.1, 10);
    expect(change?.withinMode.web?.estimate).toBeCloseTo(-0.1, 10);
    expect(change?.withinMode.street?.high).toBeLessThan(0);
    expect(change?.withinMode.web?.high).toBeLessThan(0);
    expect(change?.difference?.estimate).toBeCloseTo(-0.1, 10);
    expect(change?.difference?.high).toBeLessThan(0);
    expect(change?.q).toBeLessThan(0.01);
  });

  test('a fall that only the mix of the ways of answering makes is not one', () => {
    const before = aRound('2018', {
      modes: { street: { answers: 1000, named: 600 }, web: { answers: 500, named: 200 } },
    });
    const after = aRound('2019', {
      modes: { street: { answers: 500, named: 300 }, web: { answers: 2000, named: 800 } },
    });
    const [change] = compareRounds(before, after).changes;
    expect(change?.difference?.estimate).toBeCloseTo(0, 10);
  });

  test('a yes or no that became four grades is refused too', () => {
    const graded = aRound('2020', {
      modes: { street: { answers: 900, named: 500 } },
      circumstances: { scale: 'four-grades' },
    });
    expect(codesOf(streets, graded)).toEqual(['scale-changed']);
    expect(compareRounds(streets, graded).changes[0]?.difference).toBeNull();
  });
});
