import { describe, expect, test } from 'vitest';
import { applyFields } from '../../../api/contract/questionnaire/apply.ts';
import { stepAt } from '../../../api/contract/questionnaire/progress.ts';
import type { Way } from '../../../api/contract/questionnaire/steps.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { answerAll, fieldsOf, type Given } from './respondent.ts';

const { way } = answerAll({ place: { answer: 'resecentrum' } });

function give(key: string, given: Given, at: Way = way) {
  const step = stepAt(at, key);
  if (!step) throw new Error(`${key} is not asked`);
  const applied = applyFields(at, step, fieldsOf(given));
  return applied.ok
    ? { answer: applied.answers[key] }
    : { says: problemText(questionnaire20261, applied.problem, 'sv') };
}

describe('an answer from a form', () => {
  test.each(['safety', 'worries', 'concern.0.place', 'concern.0.times', 'comment'])(
    'may always be left out: %s',
    (key) => {
      expect(give(key, {})).toEqual({ answer: null });
    },
  );

  test('says how many can be chosen when there are too many', () => {
    const answer = ['lighting', 'youth-groups', 'fraud', 'reckless-driving'];
    expect(give('worries', { answer })).toEqual({
      says: 'Välj högst 3. Ta bort något av det du har valt.',
    });
  });

  test.each([
    ['worries', ['nothing', 'fraud']],
    ['concern.0.times', ['always', 'weekend-night']],
    ['wishes-police', ['dont-know', 'visible-patrols']],
  ])('explains that some options stand alone: %s', (key, answer) => {
    expect(give(key, { answer }).says).toMatch(/går inte att välja tillsammans/);
  });

  test.each([
    ['safety', 'sometimes'],
    ['worries', 'social-unrest'],
    ['concern.0.place', 'storgatan'],
    ['area', 'goteborg'],
    ['age-group', '12'],
  ])('refuses what was never offered: %s', (key, answer) => {
    expect(give(key, { answer })).toEqual({
      says: 'Välj något av alternativen i listan.',
    });
  });

  test('asks for the words when another place was chosen without any', () => {
    expect(give('concern.0.place', { answer: 'other-place', ownPlace: ' ' }).says).toMatch(
      /^Skriv vilken plats/,
    );
  });

  test('takes a place that was written without its option being chosen', () => {
    expect(give('concern.0.place', { ownPlace: 'Bryggan' })).toEqual({
      answer: { text: 'Bryggan' },
    });
  });

  test('says by how much a text is too long', () => {
    expect(give('comment', { answer: 'å'.repeat(1012) })).toEqual({
      says: 'Texten är 12 tecken för lång. Korta den till högst 1000 tecken.',
    });
  });

  test('keeps script, emoji and right-to-left text as text, and drops control characters', () => {
    expect(give('comment', { answer: '<script>x</script>\u0000 🌙 شارع\u0007' })).toEqual({
      answer: '<script>x</script> 🌙 شارع',
    });
  });

  test('drops marks that turn the text around them, and keeps those within words', () => {
    const persian = 'می\u200cخواهم';
    expect(
      give('comment', { answer: `\u202eabc\u202c \u2067${persian}\u2069 👩\u200d🚒` }),
    ).toEqual({
      answer: `abc ${persian} 👩\u200d🚒`,
    });
  });

  test('takes a text in which nothing is to be seen for a skip', () => {
    expect(give('comment', { answer: ' \u200b\u2060\ufeff\u200d ' })).toEqual({ answer: null });
  });
});
