import { expect, test } from 'vitest';
import { questionnaireOf } from '../../../api/contract/questionnaire/compose.ts';
import { offerOf } from '../../../api/contract/questionnaire/offer.ts';
import { whatChanges } from '../../../api/contract/questionnaire/what-changes.ts';
import { catalogue } from '../../../seed/catalogue/catalogue.ts';
import { modules } from '../../../seed/catalogue/modules/modules.ts';
import { questionnaire20261 as base } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { guardsQuestion, parkingQuestion } from '../../support/own-questions.ts';
import { aRound } from '../../support/test-app.ts';

const round = aRound();
const asked = (additions: object, themes = round.themes) => ({
  questionnaire: questionnaireOf({ modules: [], questions: [], ...additions }, base, modules),
  offer: offerOf({ ...round, themes }, catalogue, 'sv'),
});

test('the same set breaks nothing', () => {
  expect(whatChanges(asked({}), asked({}))).toMatchObject({ breaks: [], adds: [] });
});

test('more questions add and break nothing; fewer break what is gone, and no other', () => {
  const more = asked({ modules: ['avoids'], questions: [parkingQuestion] });
  const { breaks, adds, untouched } = whatChanges(asked({}), more);
  expect(breaks).toEqual([]);
  expect(adds.join()).toContain('”Hur har tryggheten på parkeringen ändrats sedan i fjol?” är ny');
  const back = whatChanges(more, asked({}));
  expect(back).toMatchObject({ adds: [], untouched });
  expect(back.breaks).toHaveLength(adds.length);
});

test('other options to the same question are not compared', () => {
  const changed = { ...parkingQuestion, options: [{ code: 'better' }, { code: 'worse' }] };
  const { breaks } = whatChanges(
    asked({ questions: [parkingQuestion] }),
    asked({ questions: [changed] }),
  );
  expect(breaks).toEqual([expect.stringContaining('får andra svarsalternativ')]);
});

test('other limits of the answer are said', () => {
  const { breaks, untouched } = whatChanges(
    asked({ questions: [guardsQuestion] }),
    asked({ questions: [{ ...guardsQuestion, highest: 50 }] }),
  );
  expect(breaks).toEqual([expect.stringContaining('får andra gränser för svaret')]);
  expect(untouched).toBe(whatChanges(asked({}), asked({})).untouched);
});

test('a theme that comes or goes is said both ways, since it moves the shares', () => {
  const fewer = asked({}, round.themes.slice(1));
  expect(whatChanges(asked({}), fewer).breaks).toEqual([
    expect.stringContaining('går inte längre att välja'),
  ]);
  expect(whatChanges(fewer, asked({})).breaks).toEqual([expect.stringContaining('är nytt')]);
});
