import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComparedRound,
  compareRounds,
  domainContrast,
  estimateMeans,
  namings,
  rake,
} from '../../analysis/index.ts';
import { aRound } from './change-rounds.ts';
import {
  baseWeight,
  column,
  dialogueA,
  numeric,
  psu,
  rakeMargins,
  stratum,
  THEMES,
} from './dialogue-a.ts';
import { dialogueCase, expectClose } from './reference.ts';

describe('the change between two waves of one design', () => {
  const { plan, weights } = rake(baseWeight, rakeMargins);
  const wave = column('wave');
  const round = wave.codes.map((code) => (wave.categories[code] === 'T1' ? 0 : 1));

  test.each(THEMES)('of %s is what R gives, with its error', (theme) => {
    const { estimate, se } = domainContrast(numeric(`m_${theme}`), round, [-1, 1], {
      weights,
      stratum,
      psu,
      calibration: { baseWeight, plan },
    });
    const { result } = dialogueCase(`dialogue_a.change.T2_minus_T1.${theme}`);
    expectClose([estimate], result.estimate);
    expectClose([se], result.se);
  });
});

describe('the change between two rounds', () => {
  test('is the difference of their estimates, and the errors of separate rounds add', () => {
    const before = aRound('2018', { modes: { web: { answers: 400, named: 240 } } });
    const after = aRound('2019', { modes: { web: { answers: 500, named: 200 } } });
    const [change] = compareRounds(before, after).changes;
    const variance = [before, after].map(({ design, list }) => {
      const value = new Float64Array(design.respondents);
      for (const i of list.respondent) value[i] = 1;
      const { se } = estimateMeans([{ value }], {
        weights: design.baseWeight,
        stratum: design.stratum,
        psu: design.psu,
      });
      return (se[0] ?? 0) ** 2;
    });
    expect(change?.difference?.estimate).toBeCloseTo(-0.2, 12);
    expect(change?.difference?.se).toBeCloseTo(
      Math.sqrt((variance[0] ?? 0) + (variance[1] ?? 0)),
      12,
    );
    expect(change?.withinMode.web).toEqual(change?.difference);
  });

  test('is surer when the same people answer both times', () => {
    const sketch = { modes: { web: { answers: 400, named: 240 } } };
    const [same] = compareRounds(aRound('panel', sketch), aRound('panel', sketch)).changes;
    const [apart] = compareRounds(aRound('panel', sketch), aRound('others', sketch)).changes;
    expect(same?.difference).toMatchObject({ estimate: 0 });
    expect(same?.difference?.se).toBeCloseTo(0, 10);
    expect(apart?.difference).toMatchObject({ estimate: 0 });
    expect(apart?.difference?.se).toBeCloseTo(Math.sqrt((2 * 0.24) / 399), 10);
  });

  test('of a round against itself is nothing', () => {
    const dialogue = dialogueA();
    const whole: ComparedRound = {
      design: dialogue,
      list: namings(dialogue.themes, dialogue.answeredConcerns, 'prevalence'),
      margins: [],
      circumstances: aRound('x', { modes: { web: { answers: 1, named: 1 } } }).circumstances,
    };
    for (const { difference, q } of compareRounds(whole, whole).changes) {
      expect(difference?.estimate).toBeCloseTo(0, 12);
      expect(q).toBe(1);
    }
  });
});

describe('a difference', () => {
  const web = (named: number, answers = 400) => ({ modes: { web: { answers, named } } });

  test('of what few named in either round is refused', () => {
    const [change] = compareRounds(aRound('1', web(4)), aRound('2', web(40))).changes;
    expect(change).toMatchObject({ named: [4, 40], difference: null, q: null, withinMode: {} });
  });

  test('leaves out a small way of answering, and says so', () => {
    const before = aRound('1', { modes: { ...web(160).modes, paper: { answers: 12, named: 6 } } });
    const after = aRound('2', web(120));
    const { comparability, changes } = compareRounds(before, after);
    expect(comparability.mix).toEqual({ web: 1 });
    expect(comparability.reasons).toContainEqual({
      code: 'mode-left-out',
      effect: 'handled',
      mode: 'paper',
    });
    expect(changes[0]?.difference?.estimate).toBeCloseTo(-0.1, 10);
  });

  test('evens out age in both rounds where the population is known', () => {
    const young = (share: number) => (i: number, size: number) =>
      (i * 7919) % size < share * size ? '15-24' : '25+';
    const margins = [
      {
        variables: ['ageGroup'],
        cells: [
          { categories: ['15-24'], population: 2000 },
          { categories: ['25+'], population: 8000 },
        ],
      },
    ];
    const sketch = (share: number, counts: Record<string, number>) => ({
      ...web(160),
      margins,
      variables: { ageGroup: young(share) },
      circumstances: { ages: counts, weightedByAge: true },
    });
    const { comparability, changes } = compareRounds(
      aRound('1', sketch(0.3, { '15-24': 120, '25+': 280 })),
      aRound('2', sketch(0.12, { '15-24': 48, '25+': 352 })),
    );
    expect(comparability.reasons).toEqual([
      { code: 'age-composition-changed', effect: 'handled', groups: ['15-24'] },
    ]);
    expect(changes[0]?.difference).not.toBeNull();
  });

  test('does not depend on the unit of the weights, and turns with the order of the rounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 395 }),
        fc.integer({ min: 5, max: 395 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (named, later, factor) => {
          const [first, second] = [aRound('1', web(named)), aRound('2', web(later))];
          const scaled = {
            ...first,
            design: { ...first.design, baseWeight: first.design.baseWeight.map((w) => w * factor) },
          };
          const there = compareRounds(first, second).changes[0]?.difference;
          const again = compareRounds(scaled, second).changes[0]?.difference;
          const back = compareRounds(second, first).changes[0]?.difference;
          expect(again?.estimate).toBeCloseTo(there?.estimate ?? Number.NaN, 10);
          expect(again?.se).toBeCloseTo(there?.se ?? Number.NaN, 10);
          expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 10);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('refuses weights that are no numbers, and says so of a round without answers', () => {
    const round = aRound('1', web(160));
    const { design } = round;
    const weighted = (weight: number) => ({
      ...round,
      design: { ...design, baseWeight: design.baseWeight.map((w, i) => (i === 3 ? weight : w)) },
    });
    for (const weight of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(() => compareRounds(round, weighted(weight))).toThrow(/base weights of zero or more/);
    }
    const empty = aRound('2', { modes: { web: { answers: 0, named: 0 } } });
    for (const [before, after] of [
      [round, empty],
      [empty, round],
      [empty, empty],
    ] as const) {
      const { comparability, changes } = compareRounds(before, after);
      expect(comparability).toMatchObject({ comparable: false, mix: null });
      expect(changes.every(({ difference }) => difference === null)).toBe(true);
    }
  });

  test('needs to know who answered how', () => {
    const { mode: _, ...variables } = aRound('1', web(10)).design.variables;
    const round = aRound('1', web(10));
    expect(() =>
      compareRounds({ ...round, design: { ...round.design, variables } }, round),
    ).toThrow('compareRounds requires a column of modes; missing: mode');
  });
});
