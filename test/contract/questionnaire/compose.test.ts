import { describe, expect, test } from 'vitest';
import { questionnaireOf } from '../../../api/contract/questionnaire/compose.ts';
import type { OwnQuestion } from '../../../api/contract/questionnaire/module.ts';
import { offerOf } from '../../../api/contract/questionnaire/offer.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import { readingTime } from '../../../api/contract/questionnaire/reading-time.ts';
import { allSteps, askedSteps, type Way } from '../../../api/contract/questionnaire/steps.ts';
import { titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { wordingHash } from '../../../api/contract/questionnaire/version.ts';
import { Response } from '../../../api/contract/response.ts';
import { catalogue } from '../../../seed/catalogue/catalogue.ts';
import { modules } from '../../../seed/catalogue/modules/modules.ts';
import { questionnaire20261 as base } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { demoRound } from '../../../seed/demo.ts';
import { guardsQuestion, parkingQuestion } from '../../support/own-questions.ts';
import { OFFER } from './respondent.ts';

const compose = (chosen: readonly string[], questions: readonly OwnQuestion[] = []) =>
  questionnaireOf({ modules: chosen, questions }, base, modules);
const sectionsOf = (of: typeof base) => of.sections.map(({ id }) => id);
const changed = (change: Partial<OwnQuestion>) =>
  compose([], [{ ...parkingQuestion, ...change } as OwnQuestion]);

describe('the questionnaire of a round', () => {
  test('is the base itself when nothing is added', () => {
    expect(questionnaireOf({}, base, modules)).toBe(base);
    expect(compose([])).toBe(base);
  });

  test('has what is added after what is ranked, and before the questions about oneself', () => {
    const composed = compose(['school', 'avoids'], [parkingQuestion]);
    expect(sectionsOf(composed)).toEqual([
      'safety',
      'worries',
      'places',
      'wishes',
      'avoids',
      'school',
      'trust',
      'own',
      'about',
    ]);
  });

  test('is the same whichever order the modules were chosen in', () => {
    expect(compose(['school', 'avoids'])).toEqual(compose(['avoids', 'school']));
  });

  test('keeps every question of the base, asked as before', () => {
    const added = allSteps(
      compose(
        modules.map(({ id }) => id),
        [parkingQuestion],
      ),
    );
    const known = new Set(allSteps(base).map(({ key }) => key));
    expect(added.filter(({ key }) => known.has(key)).map(({ question }) => question)).toEqual(
      allSteps(base).map(({ question }) => question),
    );
  });

  test('is worded in Swedish where another language lacks the words', () => {
    const composed = compose([], [guardsQuestion]);
    const step = allSteps(composed).find(({ key }) => key === 'own-guards');
    if (!step) throw new Error('the question is asked');
    const way: Way = { questionnaire: composed, offer: OFFER, answers: {} };
    for (const language of Object.keys(base.texts))
      expect(titleOf(way, step, language)).toBe('Hur många timmar har ni väktare i veckan?');
    expect(optionsOf(way, step, { language: 'sv', seed: '' })).toMatchObject([
      { code: 'dont-know', label: 'Vet inte' },
    ]);
  });
});

describe('the version of a round’s questionnaire', () => {
  test('is fixed by what is asked, and fits what a response may carry', () => {
    const { version } = compose(['avoids'], [parkingQuestion]);
    expect(version).toMatch(/^2026-1-[0-9a-f]{8}$/);
    expect(compose(['avoids'], [parkingQuestion]).version).toBe(version);
    expect(Response.shape.questionnaire.safeParse(version).success).toBe(true);
  });

  test('is another when anything else is asked', () => {
    const versions = [
      compose([], [parkingQuestion]),
      compose(['avoids'], [parkingQuestion]),
      compose([], [parkingQuestion, guardsQuestion]),
      compose([], [guardsQuestion, parkingQuestion]),
      changed({ options: [{ code: 'better' }, { code: 'worse' }] } as Partial<OwnQuestion>),
      changed({ showIf: { question: 'safety', anyOf: ['never'] } }),
      changed({ revision: 2 }),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('stays when a text is corrected or a language is added; the wording gets another name', () => {
    const { sv, en } = parkingQuestion.texts;
    const title = `${sv.title} Ungefär?`;
    const corrected = changed({ texts: { sv: { ...sv, title }, ...(en ? { en } : {}) } });
    const before = compose([], [parkingQuestion]);
    expect(corrected.version).toBe(before.version);
    expect(wordingHash(corrected)).not.toBe(wordingHash(before));
  });
});

describe('what does not fit is refused with its name', () => {
  test.each([
    ['a module that does not exist', () => compose(['weather']), /missing: weather/],
    [
      'an id used twice',
      () => compose([], [parkingQuestion, parkingQuestion]),
      /twice: own-parking/,
    ],
    [
      'a rule about a question to come',
      () => changed({ showIf: { question: 'gender', anyOf: ['woman'] } }),
      /own-parking .*not there: gender/,
    ],
    [
      'an option without words',
      () => changed({ options: [{ code: 'better' }, { code: 'stolen' }] } as Partial<OwnQuestion>),
      /missing: own-parking.stolen/,
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('the modules', () => {
  test.each(modules.map((module) => [module.id, module] as const))(
    '%s is worded in every language that it has, key by key',
    (_, { texts }) => {
      const keys = Object.keys(texts.sv ?? {}).toSorted();
      expect(Object.keys(texts).toSorted()).toEqual(['ar', 'en', 'sv', 'sv-simple']);
      for (const [language, words] of Object.entries(texts)) {
        const own = new Set(Object.keys(words));
        expect(
          keys.filter((key) => !own.has(key)),
          language,
        ).toEqual([]);
      }
    },
  );

  const askedIn = (chosen: string, setting: NonNullable<Way['setting']>, answers = {}) =>
    askedSteps({ questionnaire: compose([chosen]), offer: OFFER, answers, setting })
      .filter(({ section }) => section === chosen)
      .map(({ key }) => key);

  test('exposure is asked on the web and nowhere else', () => {
    expect(askedIn('exposure', { mode: 'web', askedBy: 'self' })).toEqual(['exposed-to']);
    expect(askedIn('exposure', { mode: 'street', askedBy: 'municipal' })).toEqual([]);
    expect(askedIn('exposure', { mode: 'school', askedBy: 'self' })).toEqual([]);
  });

  test('a class is not asked whether it goes to school; others are, and stop there when they don’t', () => {
    const inClass = askedIn('school', { mode: 'school', askedBy: 'self' });
    expect(inClass).toHaveLength(4);
    expect(inClass).not.toContain('school-pupil');
    const web = { mode: 'web', askedBy: 'self' } as const;
    expect(askedIn('school', web, { 'school-pupil': 'no' })).toEqual(['school-pupil']);
    expect(askedIn('school', web, { 'school-pupil': 'yes' })).toHaveLength(5);
  });

  test('a firm that nothing happened to is not asked what it cost', () => {
    const web = { mode: 'web', askedBy: 'self' } as const;
    const firm = { 'business-kind': 'company' };
    expect(askedIn('business', web, { ...firm, 'business-exposed': ['nothing'] })).toEqual([
      'business-kind',
      'business-exposed',
    ]);
    expect(askedIn('business', web, { ...firm, 'business-exposed': ['theft'] })).toContain(
      'business-cost',
    );
  });
});

describe('the time that it takes', () => {
  test('is at most three minutes for a person with one concern', () => {
    const offer = offerOf(demoRound, catalogue, 'sv');
    const { questions, seconds } = readingTime({ questionnaire: base, offer }, 'sv');
    expect(questions).toBeGreaterThan(15);
    expect(seconds).toBeLessThanOrEqual(180);
  });

  test('grows with each module', () => {
    const time = (chosen: string[]) =>
      readingTime({ questionnaire: compose(chosen), offer: OFFER }, 'sv').seconds;
    for (const { id } of modules) expect(time([id])).toBeGreaterThan(time([]));
  });
});
