import { describe, expect, test } from 'vitest';
import { applyFields } from '../../../api/contract/questionnaire/apply.ts';
import { stepAt } from '../../../api/contract/questionnaire/progress.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { Response } from '../../../api/contract/response.ts';
import { answerAll, FACTS, fieldsOf, responseOf } from './respondent.ts';

describe('the response that answers make', () => {
  test('carries everything a person with one place said', () => {
    const response = responseOf({
      safety: { answer: 'often' },
      'evening-safety': { answer: 'stays-in' },
      worries: { answer: ['fraud', 'lighting'] },
      'worries-insecurity': { answer: 'insecurity-3' },
      place: { answer: 'resecentrum' },
      'often-there': { answer: 'daily' },
      times: { answer: ['weekday-evening', 'weekend-night'] },
      causes: { answer: ['lighting', 'youth-groups'] },
      insecurity: { answer: 'insecurity-4' },
      'tell-more': {
        answer: ' Mörkt i gångtunneln.\r\nIngen där på kvällen. ',
      },
      'more-places': { answer: 'no' },
      'wishes-police': { answer: ['visible-patrols'] },
      'wish-place-police': { answer: 'resecentrum' },
      'wishes-municipality': { answer: ['lighting'] },
      'wish-place-municipality': { answer: 'no-place' },
      trustPolice: { answer: 'mostly' },
      trustMunicipality: { answer: 'dont-know' },
      knowsPledge: { answer: 'yes' },
      comment: { answer: 'Lys upp tunneln 💡' },
      'age-group': { answer: '20-24' },
      gender: { answer: 'woman' },
      area: { answer: 'onsala' },
      roles: { answer: ['lives', 'works'] },
    });
    expect(response).toEqual({
      ...FACTS,
      questionnaire: '2026-1',
      partial: false,
      respondent: {
        ageGroup: '20-24',
        gender: 'woman',
        area: 'onsala',
        roles: ['lives', 'works'],
      },
      safety: 3,
      eveningSafety: 0,
      unsafePlace: true,
      hasConcern: true,
      concerns: [
        {
          place: null,
          placeText: null,
          position: null,
          timesOfDay: [],
          themes: ['fraud', 'lighting'],
          insecurity: 3,
          text: null,
        },
        {
          place: 'resecentrum',
          placeText: null,
          position: null,
          timesOfDay: ['weekday-evening', 'weekend-night'],
          themes: ['lighting', 'youth-groups'],
          insecurity: 4,
          text: 'Mörkt i gångtunneln.\nIngen där på kvällen.',
        },
      ],
      wishes: {
        police: [
          {
            action: 'visible-patrols',
            place: 'resecentrum',
            timesOfDay: ['weekday-evening', 'weekend-night'],
          },
        ],
        municipality: [{ action: 'lighting', place: null, timesOfDay: [] }],
      },
      comment: 'Lys upp tunneln 💡',
      answers: {
        'often-there': ['', 'daily'],
        trustPolice: 2,
        trustMunicipality: 'dont-know',
        knowsPledge: true,
      },
    });
    expect(Response.parse(response)).toEqual(response);
  });

  test('leaves everything empty, and no concern denied, when all is skipped', () => {
    const response = responseOf({});
    expect(Response.parse(response)).toEqual(response);
    expect(response).toMatchObject({
      safety: null,
      eveningSafety: null,
      unsafePlace: null,
      hasConcern: null,
      concerns: [],
      wishes: { police: [], municipality: [] },
      comment: null,
      answers: {},
      respondent: { ageGroup: null, gender: null, area: null, roles: [] },
    });
  });

  test.each([
    [
      'nothing in particular and no place',
      { worries: { answer: 'nothing' }, place: { answer: 'no-place' } },
      false,
      false,
    ],
    ['nothing in particular, place skipped', { worries: { answer: 'nothing' } }, false, null],
    [
      'nothing in particular, but a place',
      { worries: { answer: 'nothing' }, place: { answer: 'resecentrum' } },
      true,
      true,
    ],
    [
      'a theme without any place',
      { worries: { answer: ['fraud'] }, place: { answer: 'no-place' } },
      true,
      false,
    ],
    [
      'does not know',
      { worries: { answer: 'dont-know' }, place: { answer: 'dont-know' } },
      null,
      'dont-know',
    ],
    ['no place, and worries skipped', { place: { answer: 'no-place' } }, null, false],
  ])('tells apart whether there is a concern: %s', (_, given, hasConcern, unsafePlace) => {
    expect(responseOf(given)).toMatchObject({ hasConcern, unsafePlace });
  });

  test('carries a place in the own words of the one who answers', () => {
    const { concerns, unsafePlace } = responseOf({
      place: { answer: 'other-place', ownPlace: 'Parken  bakom skolan' },
      insecurity: { answer: 'dont-know' },
    });
    expect(unsafePlace).toBe(true);
    expect(concerns).toMatchObject([
      {
        place: null,
        placeText: 'Parken bakom skolan',
        insecurity: 'dont-know',
      },
    ]);
  });

  test('never holds more than five concerns, and takes five places when no other worry came first', () => {
    const places = Array.from({ length: 6 }, () => ({ answer: 'resecentrum' }));
    const more = Array.from({ length: 6 }, () => ({ answer: 'yes' }));
    const withWorry = responseOf({
      worries: { answer: 'fraud' },
      place: places,
      'more-places': more,
    });
    const without = responseOf({ place: places, 'more-places': more });
    expect(withWorry.concerns.map(({ place }) => place)).toEqual([
      null,
      ...Array(4).fill('resecentrum'),
    ]);
    expect(without.concerns).toHaveLength(5);
    expect(Response.safeParse(withWorry).success).toBe(true);
  });

  test('keeps an answer that a later change hides, but does not send it', () => {
    const { way } = answerAll({
      place: { answer: 'resecentrum' },
      'tell-more': { answer: 'Mörkt.' },
      'wishes-police': { answer: 'visible-patrols' },
      'wish-place-police': { answer: 'resecentrum' },
    });
    const place = stepAt(way, 'concern.0.place');
    if (!place) throw new Error('the place is always asked');
    const applied = applyFields(way, place, fieldsOf({ answer: 'no-place' }));
    if (!applied.ok) throw new Error('no place is an answer');
    expect(applied.answers['concern.0.tell-more']).toBe('Mörkt.');
    const response = toResponse({ ...way, answers: applied.answers }, FACTS);
    expect(response.concerns).toEqual([]);
    expect(response.wishes.police).toEqual([
      { action: 'visible-patrols', place: null, timesOfDay: [] },
    ]);
  });
});
