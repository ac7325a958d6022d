import { describe, expect, test } from 'vitest';
import { forStreet } from '../../../api/contract/questionnaire/for-street.ts';
import { ownSection, ownTexts } from '../../../api/contract/questionnaire/module.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import type { Questionnaire } from '../../../api/contract/questionnaire/questionnaire.ts';
import { allSteps, askedSteps } from '../../../api/contract/questionnaire/steps.ts';
import { hintOf, titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { FACTS, OFFER } from './respondent.ts';

const street = forStreet(questionnaire20261);
const setting = { mode: 'street', askedBy: 'municipal' } as const;
const way = (answers = {}) => ({ questionnaire: street, offer: OFFER, setting, answers });
const keys = (answers = {}) => askedSteps(way(answers)).map(({ key }) => key);

describe('the questions at a square', () => {
  test('are those that are asked in ninety seconds, in the order of the questionnaire', () => {
    expect(keys({ worries: ['fraud'], 'concern.0.place': 'resecentrum' })).toEqual([
      'safety',
      'worries',
      'worries-insecurity',
      'concern.0.place',
      'concern.0.times',
      'concern.0.causes',
      'concern.0.insecurity',
      'wishes-police',
      'wishes-municipality',
      'age-group',
      'gender',
      'area',
    ]);
  });

  test('ask where a wish should be met once it is named', () => {
    expect(
      keys({ 'concern.0.place': 'resecentrum', 'wishes-police': ['visible-patrols'] }),
    ).toContain('wish-place-police');
  });

  test('belong to the same version, so that the answers are read like all others', () => {
    const { questionnaire } = toResponse(way({ safety: 'often' }), { ...FACTS, mode: 'street' });
    expect(questionnaire).toBe(questionnaire20261.version);
  });

  test('take two themes and one wish at most', () => {
    const mosts = allSteps(street).flatMap(({ question }) =>
      'most' in question ? [[question.id, question.most]] : [],
    );
    expect(Object.fromEntries(mosts)).toEqual({
      worries: 2,
      causes: 2,
      'wishes-police': 1,
      'wishes-municipality': 1,
    });
  });

  test("include a round's own questions, but nothing to write", () => {
    const own = [
      {
        id: 'own-lights',
        kind: 'choice',
        options: [{ code: 'yes' }, { code: 'no' }],
        texts: { sv: { title: 'Räcker ljuset?', options: { yes: 'Ja', no: 'Nej' } } },
      },
      {
        id: 'own-words',
        kind: 'short-text',
        longest: 100,
        texts: { sv: { title: 'Vad mer?' } },
      },
    ] as const;
    const section = ownSection(own)?.section;
    if (!section) throw new Error('own questions make a section');
    const asked: Questionnaire = {
      ...questionnaire20261,
      sections: [...questionnaire20261.sections, section],
      texts: { ...questionnaire20261.texts, ...ownTexts(own) },
    };
    const ids = allSteps(forStreet(asked)).map(({ question }) => question.id);
    expect(ids).toContain('own-lights');
    expect(ids).not.toContain('own-words');
  });
});

describe('the words at a square', () => {
  const worries = (askedBy: 'self' | 'municipal') => {
    const asked = { ...way(), setting: { ...setting, askedBy } };
    const step = askedSteps(asked).find(({ key }) => key === 'worries');
    if (!step) throw new Error('worries are asked');
    return {
      title: titleOf(asked, step, 'sv'),
      hint: hintOf(asked, step, 'sv'),
      options: optionsOf(asked, step, { language: 'sv', seed: 'a' }).map(({ code }) => code),
    };
  };

  test('tell the interviewer not to read the list aloud', () => {
    expect(worries('municipal').hint).toMatch(/^Läs inte upp listan/);
  });

  test('are those of the enkät for a person who reads for herself, with the same options', () => {
    const [spoken, read] = [worries('municipal'), worries('self')];
    expect(read.title).toBe('Vad oroar dig mest i Kungsbacka?');
    expect(read.hint).toMatch(/^Välj upp till två/);
    expect(read.options).toEqual(spoken.options);
  });
});

describe('an interview that is broken off', () => {
  test('keeps what was said, and says that it was broken off', () => {
    const response = toResponse(way({ safety: 'often' }), {
      ...FACTS,
      mode: 'street',
      partial: true,
      interviewer: 'AB',
    });
    expect(response).toMatchObject({ partial: true, interviewer: 'AB', safety: 3 });
    expect(response.hasConcern).toBeNull();
  });
});
