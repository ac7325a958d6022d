/**
 * The web core, version 2026-1: about three minutes for a person with one concern. Safety is asked
 * on Kungsbacka's scale of 2020. What worries is asked first without a place, with a rating of its
 * own, so that fraud by phone weighs as much as a dark tunnel; then place by place.
 */
import type { Option, Questionnaire } from '../../api/contract/questionnaire/questionnaire.ts';
import { readTexts } from './read-texts.ts';

const DONT_KNOW: Option = {
  code: 'dont-know',
  sends: 'dont-know',
  alone: true,
};

/** 1 lite … 5 extremt otrygg. */
const INSECURITY: readonly Option[] = [
  ...[1, 2, 3, 4, 5].map((grade) => ({
    code: `insecurity-${grade}`,
    sends: grade,
  })),
  DONT_KNOW,
];

const AGREEMENT: readonly Option[] = [
  { code: 'completely', sends: 3 },
  { code: 'mostly', sends: 2 },
  { code: 'little', sends: 1 },
  { code: 'not-at-all', sends: 0 },
  DONT_KNOW,
];

/** An answer that names no theme and no action. */
const UNSURE: Option = { code: 'dont-know', sends: null, alone: true };

const A_PLACE = {
  question: 'place',
  noneOf: ['no-place', 'dont-know'],
} as const;

/** Trust is never asked face to face by a police officer. */
const NOT_BY_POLICE = { notAskedBy: ['uniformed-police'] } as const;

const LONGEST_TEXT = 1000;

export const questionnaire20261: Questionnaire = {
  version: '2026-1',
  texts: readTexts('questionnaire-2026-1'),
  sections: [
    {
      id: 'safety',
      items: [
        {
          id: 'safety',
          kind: 'scale',
          field: 'safety',
          options: [
            { code: 'always', sends: 4 },
            { code: 'often', sends: 3 },
            { code: 'seldom', sends: 2 },
            { code: 'never', sends: 1 },
            DONT_KNOW,
          ],
        },
        {
          id: 'evening-safety',
          kind: 'scale',
          field: 'eveningSafety',
          options: [
            { code: 'very-safe', sends: 4 },
            { code: 'fairly-safe', sends: 3 },
            { code: 'fairly-unsafe', sends: 2 },
            { code: 'very-unsafe', sends: 1 },
            { code: 'stays-in', sends: 0 },
            { code: 'other-reasons', sends: 'other-reasons' },
            DONT_KNOW,
          ],
        },
      ],
    },
    {
      id: 'worries',
      items: [
        {
          id: 'worries',
          kind: 'several',
          field: 'concern.themes',
          options: 'themes',
          more: [{ code: 'nothing', sends: null, alone: true }, UNSURE],
          most: 3,
          shuffled: true,
        },
        {
          id: 'worries-insecurity',
          kind: 'scale',
          field: 'concern.insecurity',
          options: INSECURITY,
          showIf: { question: 'worries', noneOf: ['nothing', 'dont-know'] },
        },
      ],
    },
    {
      id: 'places',
      items: [
        {
          kind: 'loop',
          id: 'concern',
          most: 5,
          again: 'more-places',
          questions: [
            {
              id: 'place',
              kind: 'place',
              field: 'concern.place',
              longest: 200,
            },
            {
              id: 'often-there',
              kind: 'choice',
              options: [
                { code: 'daily' },
                { code: 'weekly' },
                { code: 'monthly' },
                { code: 'seldom' },
                { code: 'avoids' },
              ],
              showIf: A_PLACE,
            },
            {
              id: 'times',
              kind: 'times',
              field: 'concern.timesOfDay',
              showIf: A_PLACE,
            },
            {
              id: 'causes',
              kind: 'several',
              field: 'concern.themes',
              options: 'themes',
              more: [UNSURE],
              most: 3,
              shuffled: true,
              showIf: A_PLACE,
            },
            {
              id: 'insecurity',
              kind: 'scale',
              field: 'concern.insecurity',
              options: INSECURITY,
              showIf: A_PLACE,
            },
            {
              id: 'tell-more',
              kind: 'long-text',
              field: 'concern.text',
              longest: LONGEST_TEXT,
              showIf: A_PLACE,
            },
            {
              id: 'more-places',
              kind: 'choice',
              field: 'concern.again',
              options: [{ code: 'yes' }, { code: 'no' }],
              showIf: A_PLACE,
            },
          ],
        },
      ],
    },
    {
      id: 'wishes',
      items: [
        {
          id: 'wishes-police',
          kind: 'wishes',
          field: 'wishes.police',
          options: 'wishes-police',
          more: [UNSURE],
          most: 3,
          shuffled: true,
        },
        {
          id: 'wish-place-police',
          kind: 'choice',
          field: 'wishPlace.police',
          options: 'named-places',
          showIf: { question: 'wishes-police', noneOf: ['dont-know'] },
        },
        {
          id: 'wishes-municipality',
          kind: 'wishes',
          field: 'wishes.municipality',
          options: 'wishes-municipality',
          more: [UNSURE],
          most: 3,
          shuffled: true,
        },
        {
          id: 'wish-place-municipality',
          kind: 'choice',
          field: 'wishPlace.municipality',
          options: 'named-places',
          showIf: { question: 'wishes-municipality', noneOf: ['dont-know'] },
        },
      ],
    },
    {
      id: 'trust',
      items: [
        { id: 'trustPolice', kind: 'scale', options: AGREEMENT, showIf: NOT_BY_POLICE },
        { id: 'trustMunicipality', kind: 'scale', options: AGREEMENT, showIf: NOT_BY_POLICE },
        {
          id: 'knowsPledge',
          kind: 'choice',
          options: [
            { code: 'yes', sends: true },
            { code: 'no', sends: false },
          ],
        },
        {
          id: 'comment',
          kind: 'long-text',
          field: 'comment',
          longest: LONGEST_TEXT,
        },
      ],
    },
    {
      id: 'about',
      items: [
        {
          id: 'age-group',
          kind: 'scale',
          field: 'respondent.ageGroup',
          options: [
            { code: 'under-13', ends: true },
            { code: '13-15' },
            { code: '16-19' },
            { code: '20-24' },
            { code: '25-34' },
            { code: '35-44' },
            { code: '45-54' },
            { code: '55-64' },
            { code: '65-74' },
            { code: '75-84' },
            { code: '85+' },
          ],
        },
        {
          id: 'gender',
          kind: 'choice',
          field: 'respondent.gender',
          options: [{ code: 'woman' }, { code: 'man' }, { code: 'other' }],
        },
        {
          id: 'area',
          kind: 'choice',
          field: 'respondent.area',
          options: 'areas',
        },
        {
          id: 'roles',
          kind: 'several',
          field: 'respondent.roles',
          options: [
            { code: 'lives' },
            { code: 'works' },
            { code: 'studies' },
            { code: 'visits' },
            { code: 'association' },
          ],
          most: 5,
        },
      ],
    },
  ],
};
