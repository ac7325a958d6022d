import { describe, expect, test } from 'vitest';
import {
  ageDrift,
  ageGroupsNest,
  comparability,
  type ModeCircumstances,
  type RoundCircumstances,
} from '../../analysis/index.ts';

const street: ModeCircumstances = {
  answered: 600,
  share: 0.6,
  venues: ['torget', 'stationen'],
  interviewers: ['municipal'],
};
const web: ModeCircumstances = { answered: 400, share: 0.4, venues: [], interviewers: [] };
const round: RoundCircumstances = {
  question: '2026-1',
  scale: 'insecurity-5',
  ages: { '16-24': 200, '25-64': 500, '65+': 300 },
  weightedByAge: true,
  months: [4, 5],
  modes: { street, web },
};
const withStreet = (changes: Partial<ModeCircumstances>): RoundCircumstances => ({
  ...round,
  modes: { street: { ...street, ...changes }, web },
});
const codes = (before: RoundCircumstances, after: RoundCircumstances) =>
  comparability(before, after).reasons.map(({ code }) => code);

describe('two rounds', () => {
  test('that were done alike may be compared, whole and mode by mode', () => {
    expect(comparability(round, round)).toEqual({
      reasons: [],
      modes: ['street', 'web'],
      mix: { street: 0.6, web: 0.4 },
      comparable: true,
    });
  });

  test.each<[string, Partial<RoundCircumstances>]>([
    ['question-changed', { question: '2027-1' }],
    ['question-not-known', { question: null }],
    ['scale-changed', { scale: 'yes-no' }],
    ['age-groups-do-not-nest', { ages: { '15-30': 500, '31+': 500 } }],
    ['season-changed', { months: [11, 12] }],
  ])('are refused by %s', (code, changes) => {
    const found = comparability(round, { ...round, ...changes });
    expect(found.reasons).toMatchObject([{ code, effect: 'refuses' }]);
    expect(found).toMatchObject({ comparable: false, modes: [], mix: null });
  });

  test.each<[string, RoundCircumstances]>([
    ['season-not-known', { ...round, months: null }],
    ['age-groups-not-known', { ...round, ages: null }],
    ['venues-not-known', withStreet({ venues: null })],
    ['interviewers-not-known', withStreet({ interviewers: null })],
  ])('are not called comparable when there is %s, not even with themselves', (code, unknown) => {
    for (const [before, after] of [
      [round, unknown],
      [unknown, round],
      [unknown, unknown],
    ] as const) {
      expect(comparability(before, after)).toMatchObject({ comparable: false });
      expect(codes(before, after)).toEqual([code]);
    }
  });

  test.each<[string, RoundCircumstances]>([
    ['venues-changed', withStreet({ venues: ['badhuset', 'skolan'] })],
    ['interviewers-changed', withStreet({ interviewers: ['uniformed-police'] })],
    ['small-base', withStreet({ answered: 29 })],
  ])('keep the modes that %s does not touch, but have no pool', (code, after) => {
    expect(codes(round, after)).toEqual([code]);
    expect(comparability(round, after)).toMatchObject({ modes: ['web'], mix: null });
  });

  test('are not held back by what is unknown of a small mode that is left out', () => {
    const paper = { answered: 12, share: 0.02, venues: null, interviewers: null };
    const found = comparability(
      { ...round, modes: { ...round.modes, paper } },
      { ...round, modes: { ...round.modes, paper } },
    );
    expect(found.reasons).toEqual([
      { code: 'small-base', effect: 'refuses', mode: 'paper' },
      { code: 'mode-left-out', effect: 'handled', mode: 'paper' },
    ]);
    expect(found).toMatchObject({ modes: ['street', 'web'], comparable: true });
  });

  test('of which one has no answers are refused', () => {
    expect(comparability({ ...round, modes: {} }, round)).toMatchObject({
      reasons: [{ code: 'small-base', effect: 'refuses' }, { code: 'mode-mix-changed' }],
      mix: null,
      comparable: false,
    });
  });

  test('may have added a venue, a month or a small mode', () => {
    const after = {
      ...withStreet({ venues: ['torget', 'stationen', 'parken'] }),
      months: [5, 6],
    };
    const paper = { ...web, answered: 10, share: 0.01 };
    expect(codes(round, { ...after, modes: { ...after.modes, paper } })).toEqual([]);
  });

  test('say when the mix of modes moved', () => {
    const after = {
      ...round,
      modes: { street: { ...street, share: 0.4 }, web: { ...web, share: 0.6 } },
    };
    expect(comparability(round, after)).toMatchObject({
      reasons: [{ code: 'mode-mix-changed', effect: 'handled' }],
      mix: { street: 0.6, web: 0.4 },
      comparable: true,
    });
  });

  test('that lost their schools are refused unless age is weighted', () => {
    const before = { ...round, ages: { '15-19': 250, '20+': 750 } };
    const after = { ...round, ages: { '15-19': 120, '20+': 880 } };
    const reason = { code: 'age-composition-changed', groups: ['15-19'] };
    expect(comparability(before, after).reasons).toEqual([{ ...reason, effect: 'handled' }]);
    const unweighted = comparability({ ...before, weightedByAge: false }, after);
    expect(unweighted.reasons).toEqual([{ ...reason, effect: 'refuses' }]);
    expect(unweighted.mix).toBeNull();
  });
});

describe('age groups', () => {
  test.each<[boolean, readonly string[], readonly string[]]>([
    [true, ['16-19', '20-24', '25+'], ['16-24', '25+']],
    [true, ['16-24', '25+'], ['16-19', '20-24', '25+']],
    [true, ['13–24', '65+'], ['13-15', '16-19', '20-24', '65-74', '75-84', '85+']],
    [true, ['16-24'], ['16-24', '25+']],
    [true, ['young', 'old'], ['old', 'young']],
    [false, ['15-19', '20+'], ['16-19', '20+']],
    [false, ['36-50', '51-65'], ['35-44', '45-64']],
    [false, ['young'], ['16-24']],
  ])('nest: %s, for %j and %j', (nest, first, second) => {
    expect(ageGroupsNest(first, second)).toBe(nest);
    expect(ageGroupsNest(second, first)).toBe(nest);
  });

  test('are laid over each other before their shares are compared', () => {
    const before = { '16-19': 100, '20-24': 100, '25+': 800 };
    expect(ageDrift(before, { '16-24': 200, '25+': 800 })).toEqual([]);
    expect(ageDrift(before, { '16-24': 100, '25+': 900 })).toEqual(['16-24']);
    expect(ageDrift({ '16-24': 100, '25+': 900 }, before)).toEqual(['16-24']);
  });

  test('may shift a little', () => {
    expect(ageDrift({ a: 20, b: 80 }, { a: 16, b: 84 })).toEqual([]);
    expect(ageDrift({}, { a: 1 })).toEqual([]);
  });
});
