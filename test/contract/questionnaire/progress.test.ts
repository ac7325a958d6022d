import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../api/contract/questionnaire/answers.ts';
import { applyFields } from '../../../api/contract/questionnaire/apply.ts';
import {
  firstUnseen,
  isEnded,
  missingSteps,
  nextAfterChange,
  nextStep,
  previousStep,
  progress,
  stepAt,
} from '../../../api/contract/questionnaire/progress.ts';
import type { Way } from '../../../api/contract/questionnaire/steps.ts';
import { titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { answerAll, fieldsOf, OFFER } from './respondent.ts';

const wayOf = (answers: Answers): Way => ({
  questionnaire: questionnaire20261,
  offer: OFFER,
  answers,
});

function change(way: Way, key: string, answer: string | readonly string[]): Way {
  const step = stepAt(way, key);
  if (!step) throw new Error(`${key} is not asked`);
  const applied = applyFields(way, step, fieldsOf({ answer }));
  if (!applied.ok) throw new Error(applied.problem.code);
  return { ...way, answers: applied.answers };
}

describe('the way through the questions', () => {
  test('is short for a person whom nothing worries', () => {
    const { asked } = answerAll({
      worries: { answer: 'nothing' },
      place: { answer: 'no-place' },
    });
    expect(asked).toEqual([
      'safety',
      'evening-safety',
      'worries',
      'concern.0.place',
      'wishes-police',
      'wishes-municipality',
      'trustPolice',
      'trustMunicipality',
      'knowsPledge',
      'comment',
      'age-group',
      'gender',
      'area',
      'roles',
    ]);
  });

  test('asks about each place in turn, and names it', () => {
    const { asked, way } = answerAll({
      place: [{ answer: 'resecentrum' }, { ownPlace: 'Bryggan' }],
      'more-places': { answer: 'yes' },
    });
    expect(asked.filter((key) => key.endsWith('.place'))).toEqual([
      'concern.0.place',
      'concern.1.place',
      'concern.2.place',
    ]);
    const titles = [0, 1].map((turn) => {
      const step = stepAt(way, `concern.${turn}.causes`);
      return step && titleOf(way, step, 'sv');
    });
    expect(titles).toEqual([
      'Vad är det som gör det otryggt vid Resecentrum?',
      'Vad är det som gör det otryggt vid ”\u2068Bryggan\u2069”?',
    ]);
  });

  test('asks where a wish applies only when a place of the list was named', () => {
    const wish = { 'wishes-police': { answer: 'visible-patrols' } };
    const named = answerAll({ ...wish, place: { answer: 'resecentrum' } });
    const own = answerAll({ ...wish, place: { ownPlace: 'Bryggan' } });
    expect(named.asked).toContain('wish-place-police');
    expect(own.asked).not.toContain('wish-place-police');
  });

  test('goes on and back the same way', () => {
    const { way } = answerAll({ place: { answer: 'no-place' } });
    expect(nextStep(way, 'concern.0.place')?.key).toBe('wishes-police');
    expect(previousStep(way, 'wishes-police')?.key).toBe('concern.0.place');
    expect(previousStep(way, 'safety')).toBeUndefined();
    expect(nextStep(way, 'roles')).toBeUndefined();
  });

  test('does not promise a number of questions that an answer can still raise', () => {
    const first = progress(wayOf({}), 'safety');
    expect(first).toEqual({ number: 1, total: 14, canGrow: true });
    const { way } = answerAll({
      worries: { answer: 'nothing' },
      place: { answer: 'no-place' },
    });
    expect(progress(way, 'roles')).toEqual({
      number: 14,
      total: 14,
      canGrow: false,
    });
  });

  test('never shows a lower number of questions than it has left', () => {
    let way = wayOf({});
    let shown = progress(way, 'safety');
    for (const [key, answer] of [
      ['worries', 'fraud'],
      ['concern.0.place', 'resecentrum'],
      ['concern.0.more-places', 'yes'],
    ] as const) {
      way = change(way, key, answer);
      const now = progress(way, key);
      expect(now.total).toBeGreaterThan(shown.total);
      expect(shown.canGrow).toBe(true);
      shown = now;
    }
  });

  test('takes a person who changes an answer to what became new, then back', () => {
    const { way } = answerAll({ place: { answer: 'no-place' } });
    expect(firstUnseen(way)).toBeUndefined();
    const changed = change(way, 'concern.0.place', 'resecentrum');
    expect(nextAfterChange(changed, 'concern.0.place')?.key).toBe('concern.0.often-there');
    const same = change(way, 'safety', 'always');
    expect(nextAfterChange(same, 'safety')).toBeUndefined();
  });

  test('can say what is missing', () => {
    const { way, asked } = answerAll({ safety: { answer: 'always' } });
    expect(missingSteps(way).map(({ key }) => key)).toEqual(asked.slice(1));
  });

  test('ends for a child under 13, whatever came before', () => {
    const { way, asked } = answerAll({ 'age-group': { answer: 'under-13' } });
    expect(isEnded(way)).toBe(true);
    expect(asked.at(-1)).toBe('age-group');
  });
});
