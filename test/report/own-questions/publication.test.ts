import { describe, expect, test } from 'vitest';
import type { Priorities } from '../../../api/contract/index.ts';
import type { AnswerRow } from '../../../api/report/own-questions/answer-row.ts';
import { judgePublication } from '../../../api/report/publication/judge-publication.ts';
import { somePriorities } from '../../support/fixture-priorities.ts';
import { alike, resultsOf } from './some-answers.ts';

const published = (rows: readonly AnswerRow[]): Priorities => ({
  ...somePriorities(),
  smallestCell: 5,
  ownQuestions: [...resultsOf(rows, { smallestCell: 5 })],
});
const group = ({ ownQuestions = [] }: Priorities) =>
  ownQuestions.find(({ id }) => id === 'knowsPledge')?.groups[0];

const FIRST = [...alike(20, { knowsPledge: true }), ...alike(20, { knowsPledge: false })];

describe('a question in the next snapshot', () => {
  test('is shown again when each answer has come from five more, or from nobody', () => {
    const next = published([...FIRST, ...alike(5, { knowsPledge: true })]);
    expect(judgePublication(next, [published(FIRST)])).toMatchObject({
      outcome: 'published',
      moved: 0,
    });
  });

  test('is held back when fewer than five more have answered it, and nothing of it is told', () => {
    const next = published([...FIRST, ...alike(3, { knowsPledge: true })]);
    const { outcome, moved, partly } = judgePublication(next, [published(FIRST)]);
    expect([outcome, moved]).toEqual(['held', 1]);
    const left = partly ? group(partly) : undefined;
    expect(left).toMatchObject({ answered: null, withheld: ['held'] });
    expect(left?.options.every(({ status }) => status === 'suppressed')).toBe(true);
  });

  test('may not come back one answer after it was held back', () => {
    const first = published(FIRST);
    const second = judgePublication(published([...FIRST, ...alike(3, { knowsPledge: true })]), [
      first,
    ]).partly;
    if (!second) throw new Error('the rest is worth reading');
    const third = published([...FIRST, ...alike(4, { knowsPledge: true })]);
    expect(judgePublication(third, [first, second]).moved).toBe(1);
  });

  test('is held back when an answer that was hidden would come to be shown', () => {
    const few = [...FIRST, ...alike(12, { 'avoids-going-out': 'no' })];
    const some = alike(3, { 'avoids-going-out': 'often' });
    const before = published([...few, ...alike(6, { 'avoids-going-out': 'sometimes' }), ...some]);
    const after = published([
      ...few,
      ...alike(6, { 'avoids-going-out': 'sometimes' }),
      ...some,
      ...alike(5, { 'avoids-going-out': 'often' }),
    ]);
    expect(judgePublication(after, [before]).moved).toBe(1);
  });
});
