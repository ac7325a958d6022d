import { describe, expect, test } from 'vitest';
import { offerOf } from '../../../api/contract/questionnaire/offer.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import { allSteps } from '../../../api/contract/questionnaire/steps.ts';
import { labelOf, sectionTitle, titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { catalogue } from '../../../seed/catalogue/catalogue.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { questionnaires } from '../../../seed/catalogue/questionnaires.ts';
import { demoQuestionnaire } from '../../../seed/demo/questions.ts';
import { kungsbacka } from '../../../seed/municipalities/kungsbacka/municipality.ts';
import { answerAll, OFFER } from './respondent.ts';

const offer = offerOf(
  {
    municipality: { code: kungsbacka.code, name: kungsbacka.name },
    areas: [...kungsbacka.areas],
    places: kungsbacka.places.map((place) => ({ ...place, aliases: [] })),
    themes: catalogue.themes.map(({ code }) => code),
  },
  catalogue,
  'sv',
);

describe.each([...questionnaires.values(), demoQuestionnaire])(
  'the words of version $version',
  (questionnaire) => {
    const { answers } = answerAll({ place: { answer: 'resecentrum' } });
    const way = { questionnaire, offer, answers };
    const steps = allSteps(questionnaire);

    test('name every question and every option', () => {
      for (const step of steps) {
        expect(titleOf(way, step, 'sv')).not.toBe(step.question.id);
        expect(labelOf(way, step, 'sv')).not.toMatch(/\{|^[a-z-]+$/);
        for (const { code, label } of optionsOf(way, step, { language: 'sv', seed: '' })) {
          expect(label, `${step.key}: ${code}`).not.toBe(code);
        }
      }
    });

    test('name every section, in every language', () => {
      for (const language of Object.keys(questionnaire.texts)) {
        for (const { id } of questionnaire.sections)
          expect(sectionTitle(questionnaire, id, language), language).not.toBe(id);
      }
    });

    test('leave nothing to be filled in', () => {
      const titles = steps.map((step) => titleOf(way, step, 'sv'));
      expect(titles.filter((title) => /[{}]/.test(title))).toEqual([]);
    });

    test('never use the words that we do not use about our own figures', () => {
      expect(JSON.stringify(questionnaire.texts)).not.toMatch(
        /felmarginal|signifikant|representativ|invånarna tycker/i,
      );
    });
  },
);

describe('the order of options', () => {
  const themes = allSteps(questionnaire20261).find(({ key }) => key === 'worries');
  const order = (seed: string) => {
    if (!themes) throw new Error('what worries is asked');
    const way = { questionnaire: questionnaire20261, offer: OFFER, answers: {} };
    return optionsOf(way, themes, { language: 'sv', seed }).map(({ code }) => code);
  };

  test('differs between respondents and stays for each', () => {
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => order(seed).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(order('a')).toEqual(order('a'));
  });

  test('puts each theme first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let respondent = 0; respondent < 4000; respondent += 1) {
      const first =
        order(`5f0c2f0e-6b0a-4c38-9a53-${String(respondent).padStart(12, '0')}`)[0] ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect([...firsts.keys()].toSorted()).toEqual([
      'fraud',
      'lighting',
      'reckless-driving',
      'youth-groups',
    ]);
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('keeps the ways out last', () => {
    expect(order('a').slice(-3)).toEqual(['other', 'nothing', 'dont-know']);
  });
});
