import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFields } from '../../../api/contract/questionnaire/apply.ts';
import { questionnaireOf } from '../../../api/contract/questionnaire/compose.ts';
import { readNumber } from '../../../api/contract/questionnaire/read-number.ts';
import { allSteps } from '../../../api/contract/questionnaire/steps.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { questionnaire20261 as base } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { guardsQuestion } from '../../support/own-questions.ts';
import { FACTS, fieldsOf, OFFER } from './respondent.ts';

const LIMITS = { lowest: 0, highest: 100_000_000 };

describe('a number is read as people write it', () => {
  test.each([
    ['12000', 12_000],
    ['12 000 kr', 12_000],
    ['12\u202f000', 12_000],
    ['12.000 kronor', 12_000],
    ['12,000', 12_000],
    ['1 250 000', 1_250_000],
    ['ca 500:-', 500],
    ['12,50 kr', 13],
    ['0', 0],
    ['٣٠٠', 300],
    ['۱۲۰۰', 1200],
  ])('%s', (text, value) => {
    expect(readNumber(text, LIMITS)).toBe(value);
  });

  test.each(['fem tusen', '5 tusen', '10-12', '5k', '2 miljoner', '', 'kr', '1 2 3'])(
    'and “%s” is not guessed at',
    (text) => {
      expect(readNumber(text, LIMITS)).toEqual({ code: 'not-a-number' });
    },
  );

  test('outside the limits it says which one was passed', () => {
    expect(readNumber('-5', LIMITS)).toEqual({ code: 'too-small', least: 0 });
    expect(readNumber('100000001', LIMITS)).toEqual({ code: 'too-large', most: 100_000_000 });
  });

  test('however a whole number is grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LIMITS.highest }),
        fc.constantFrom('', ' ', '.', ',', '\u00a0', '\u202f', '’'),
        (value, between) => {
          const text = String(value).replace(/\B(?=(\d{3})+$)/g, between);
          expect(readNumber(text, LIMITS)).toBe(value);
        },
      ),
    );
  });
});

describe('a question about a number', () => {
  const questionnaire = questionnaireOf({ questions: [guardsQuestion] }, base, []);
  const way = { questionnaire, offer: OFFER, answers: {} };
  const answer = (given: string | readonly string[]) => {
    const step = allSteps(questionnaire).find(({ key }) => key === 'own-guards');
    if (!step) throw new Error('the question is asked');
    return applyFields(way, step, fieldsOf({ answer: given }));
  };
  const sent = (given: string | readonly string[]) => {
    const applied = answer(given);
    if (!applied.ok) throw new Error(applied.problem.code);
    return toResponse({ ...way, answers: applied.answers }, FACTS).answers;
  };

  test('sends a number, that one does not know, or nothing', () => {
    expect(sent(['12 timmar'.replace(' timmar', '')])).toEqual({ 'own-guards': 12 });
    expect(sent(['', 'dont-know'])).toEqual({ 'own-guards': 'dont-know' });
    expect(sent([''])).toEqual({});
  });

  test('takes a number or that one does not know, not both', () => {
    expect(answer(['12', 'dont-know'])).toEqual({ ok: false, problem: { code: 'not-together' } });
  });

  test('says what is wrong with a number that is too large', () => {
    expect(answer('1001')).toEqual({ ok: false, problem: { code: 'too-large', most: 1000 } });
  });
});
