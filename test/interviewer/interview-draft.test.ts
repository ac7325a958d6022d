import { beforeEach, describe, expect, test } from 'vitest';
import { toResponse } from '../../api/contract/questionnaire/to-response.ts';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import {
  beginDraft,
  hasAnswer,
  isExpired,
  toFinished,
  undo,
  withAnswers,
} from '../../survey-ui/interviewer/interview/draft.ts';
import { type PageId, pagesOf } from '../../survey-ui/interviewer/interview/pages.ts';
import { streetWay } from '../../survey-ui/interviewer/interview/street-way.ts';
import { aDraft, exampleKit, NOON, SHIFT } from './example-kit.ts';

let kit: Kit;
beforeEach(async () => {
  kit ??= await exampleKit();
});

const HOUR_MS = 3_600_000;
const pages = (answers = {}) => pagesOf(streetWay(kit, aDraft({ answers })));
const keysOn = (page: PageId, answers = {}) =>
  pages(answers)
    .find(({ id }) => id === page)
    ?.steps.map(({ key }) => key);

describe('an interview that is begun', () => {
  test('takes from the shift what goes with the answer, and has no answer', () => {
    const draft = beginDraft(SHIFT, aDraft().id, NOON);
    expect(draft).toMatchObject({
      stop: SHIFT.stop.id,
      mode: 'street',
      askedBy: 'municipal',
      answeredOn: SHIFT.day,
      language: 'sv',
      page: 'worries',
    });
    expect(hasAnswer(draft, kit)).toBe(false);
  });

  test('is too old after an hour without a tap, and not before', () => {
    const draft = withAnswers(aDraft(), { safety: 'often' }, NOON + HOUR_MS);
    expect(isExpired(draft, NOON + 2 * HOUR_MS - 1)).toBe(false);
    expect(isExpired(draft, NOON + 2 * HOUR_MS)).toBe(true);
  });

  test('is too old when the clock of the tablet was put back by more than an hour', () => {
    expect(isExpired(aDraft(), NOON - HOUR_MS)).toBe(true);
  });
});

describe('the pages', () => {
  test('hold every question that is asked, each once, in four groups', () => {
    expect(keysOn('worries', { worries: ['fraud'] })).toEqual([
      'safety',
      'worries',
      'worries-insecurity',
    ]);
    expect(keysOn('place', { 'concern.0.place': 'resecentrum' })).toEqual([
      'concern.0.place',
      'concern.0.times',
      'concern.0.causes',
      'concern.0.insecurity',
    ]);
    expect(keysOn('wishes')).toEqual(['wishes-police', 'wishes-municipality']);
    expect(keysOn('about')?.toSorted()).toEqual(['age-group', 'area', 'gender', 'own-change']);
  });

  test('ask nothing more about a place before one is named', () => {
    expect(keysOn('place')).toEqual(['concern.0.place']);
    expect(keysOn('place', { 'concern.0.place': 'no-place' })).toEqual(['concern.0.place']);
  });

  test('end with the age of somebody who is too young to be asked', () => {
    expect(keysOn('about', { 'age-group': 'under-13' })?.at(-1)).toBe('age-group');
  });

  test('leave out a page that has nothing to ask', () => {
    const { sections } = streetWay(kit, aDraft()).questionnaire;
    const questionnaire = {
      ...kit.questionnaire,
      sections: sections.filter(({ id }) => id !== 'wishes'),
    };
    const without = pagesOf(streetWay({ ...kit, questionnaire }, aDraft()));
    expect(pages().map(({ id }) => id)).toEqual(['worries', 'place', 'wishes', 'about']);
    expect(without.map(({ id }) => id)).toEqual(['worries', 'place', 'about']);
  });
});

describe('undo', () => {
  test('goes back to before the last tap, and to the page where it was made', () => {
    const first = withAnswers(aDraft(), { safety: 'often' }, NOON + 1);
    const second = withAnswers(first, { safety: 'often', worries: ['fraud'] }, NOON + 2);
    const undone = undo({ ...second, page: 'about' }, kit, NOON + 4);
    expect(undone).toMatchObject({ answers: first.answers, page: 'worries', touchedAt: NOON + 4 });
    expect(undo(undone, kit, NOON + 5).answers).toEqual({});
  });

  test('does nothing where nothing was tapped', () => {
    const draft = aDraft({ page: 'wishes' });
    expect(undo(draft, kit, NOON + 1)).toBe(draft);
  });

  test('remembers twenty taps, the last ones', () => {
    let draft = aDraft();
    for (let at = 0; at < 30; at += 1) draft = withAnswers(draft, { safety: `${at}` }, NOON);
    for (let at = 0; at < 30; at += 1) draft = undo(draft, kit, NOON);
    expect(draft.answers).toEqual({ safety: '9' });
  });
});

describe('what an interview ends in', () => {
  const answers = {
    safety: 'often',
    'concern.0.place': 'resecentrum',
    'concern.0.causes': ['lighting'],
    'age-group': '25-34',
  };

  test('is the response that the engine makes of the same answers', () => {
    const draft = aDraft({ answers, language: 'en' });
    const { id, mode, stop, language, answeredOn } = draft;
    const facts = { id, mode, stop, language, answeredOn, partial: false, interviewer: 'AB' };
    expect(toFinished(draft, kit, false)).toEqual(toResponse(streetWay(kit, draft), facts));
    expect(toFinished(draft, kit, false)).toMatchObject({
      stop: SHIFT.stop.id,
      interviewer: 'AB',
      language: 'en',
      concerns: [{ place: 'resecentrum', themes: ['lighting'] }],
    });
  });

  test('says that it was broken off, and carries no initials where there are none', () => {
    const response = toFinished(aDraft({ answers, initials: null }), kit, true);
    expect(response.partial).toBe(true);
    expect(response).not.toHaveProperty('interviewer');
  });

  test('is nothing when only questions that are no longer asked were answered', () => {
    const hidden = { 'concern.0.place': null, 'concern.0.causes': ['lighting'] };
    expect(hasAnswer(aDraft({ answers }), kit)).toBe(true);
    expect(hasAnswer(aDraft({ answers: hidden }), kit)).toBe(false);
  });

  test('is nothing for somebody who is too young to be asked', () => {
    const draft = aDraft({ answers: { ...answers, 'age-group': 'under-13' } });
    expect(hasAnswer(draft, kit)).toBe(false);
    expect(() => toFinished(draft, kit, false)).toThrow('may be asked');
  });
});
