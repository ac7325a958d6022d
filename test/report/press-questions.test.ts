import { describe, expect, test } from 'vitest';
import { pressQuestions } from '../../api/report/press-questions.ts';
import { aRankedItem, somePriorities } from '../support/fixture-priorities.ts';

const margins = [
  {
    variables: ['gender'],
    cells: [
      { categories: ['woman'], population: 500 },
      { categories: ['man'], population: 500 },
    ],
  },
];

/** Twice as many women as men have answered. */
const byVariable = {
  gender: Object.fromEntries(
    [
      ['woman', 'Kvinnor', 400],
      ['man', 'Män', 200],
    ].map(([code, label, respondents]) => [
      code,
      { label, respondents, themes: [], places: [], wishes: { police: [], municipality: [] } },
    ]),
  ),
};

const ask = (changes = {}, more = {}) =>
  pressQuestions({
    priorities: { ...somePriorities(), ...changes },
    margins: [],
    catalogue: null,
    flagged: [],
    ...more,
  });

const one = (id: string, ...asked: Parameters<typeof ask>) =>
  ask(...asked).find((question) => question.id === id);

describe('the newspaper test', () => {
  test('asks five questions, the hardest first, each with an answer or a no', () => {
    const questions = ask();
    expect(questions).toHaveLength(5);
    const hardness = questions.map((question) => question.hardness);
    expect(hardness).toEqual(hardness.toSorted((a, b) => b - a));
    for (const { question, answer } of questions) {
      expect(question).toMatch(/\?$/);
      expect(answer.length).toBeGreaterThan(0);
    }
  });

  test('does not say which of the tied is the largest', () => {
    expect(one('really-first')).toMatchObject({ reach: 'cannot' });
    const alone = [
      aRankedItem(['lighting', 'Mörker', 371, 0.37, 3.1, [1, 1], 1], 1),
      aRankedItem(['speeding', 'Fart', 100, 0.1, 2.1, [2, 2], 2], 2),
    ];
    // What we can answer is no longer among the hardest.
    expect(one('really-first', { themes: alone, places: [] })).toBeUndefined();
  });

  test('can not compare with last time where nothing was compared', () => {
    expect(one('more-than-before', { changes: [] })).toMatchObject({
      reach: 'cannot',
      figure: null,
    });
  });

  test('says that nobody knows who is missing without a population, and who is with one', () => {
    expect(one('who-is-missing')).toMatchObject({ reach: 'cannot', figure: null });
    const asked = one('who-is-missing', { byVariable }, { margins });
    expect(asked?.reach).toBe('answered');
    expect(asked?.figure).toMatch(/^Män: 33.% av dem som svarade, 50.% av befolkningen$/);
  });

  test('gives no count of a way of answering that is hidden', () => {
    const asked = one('only-there', { respondentsByMode: { street: null } });
    expect(asked?.figure).toBeNull();
  });

  test('says nothing of a first theme or place while nothing is ranked', () => {
    const ids = ask({ themes: [], places: [] }).map(({ id }) => id);
    expect(ids).not.toContain('really-first');
    expect(ids).not.toContain('how-many');
    expect(ids).not.toContain('worst-place');
  });
});
