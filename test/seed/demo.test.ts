import { describe, expect, test } from 'vitest';
import { checkResponse, responseRules } from '../../api/contract/check-response.ts';
import { OUTSIDE_AREA, Response, Round, Stop } from '../../api/contract/index.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { questionnaires } from '../../seed/catalogue/questionnaires.ts';
import { demoQuestionnaire, demoResponses, demoRound, demoStops } from '../../seed/demo.ts';

const answers = demoResponses();
const ofMode = (mode: string) => answers.filter((answer) => answer.mode === mode);

describe('the example round', () => {
  test('is labelled as an example and has no end', () => {
    expect(Round.parse(demoRound)).toEqual(demoRound);
    expect(demoRound).toMatchObject({
      id: 'kungsbacka-exempel',
      title: 'Kungsbacka, exempeldata',
      example: true,
      closesOn: null,
    });
    expect(demoQuestionnaire.version).toBe(demoRound.questionnaire);
  });

  test('has population figures that sum alike and cover every area', () => {
    const totals = demoRound.margins.map(({ cells }) =>
      cells.reduce((sum, { population }) => sum + population, 0),
    );
    expect(totals).toEqual([72_000, 72_000]);
    const byArea = demoRound.margins[1]?.cells.map(({ categories }) => categories[0]);
    expect(byArea?.toSorted()).toEqual(demoRound.areas.map(({ code }) => code).toSorted());
  });

  test('has about 25 interviews a stop, at every tätort and at both gymnasier', () => {
    for (const stop of demoStops) expect(Stop.parse(stop)).toEqual(stop);
    expect(new Set(demoStops.map(({ id }) => id)).size).toBe(demoStops.length);
    expect(demoStops.map(({ id }) => id)).toContain('2026-05-03-kungstorget');
    for (const { id, day, mode } of demoStops) {
      const here = answers.filter(({ stop }) => stop === id);
      expect(here.length, id).toBeGreaterThanOrEqual(20);
      expect(here.length, id).toBeLessThanOrEqual(30);
      expect(here.every((answer) => answer.answeredOn === day && answer.mode === mode)).toBe(true);
    }
    const schools = demoStops.filter(({ mode }) => mode === 'school').map(({ venue }) => venue);
    expect(new Set(schools)).toEqual(new Set(['Elof Lindälvs gymnasium', 'Aranäsgymnasiet']));
  });
});

describe('the example answers', () => {
  test('follow the contract and fit the round, every one', () => {
    const rules = responseRules(demoRound, catalogue, questionnaires.keys());
    for (const answer of answers) {
      expect(Response.parse(answer)).toEqual(answer);
      expect(checkResponse(answer, rules, '2026-06-01').problem).toBeNull();
    }
  });

  test('are the same every time, each with an id of its own', () => {
    expect(demoResponses()).toEqual(answers);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  });

  test('are about 800 from streets, 200 from schools and 300 from the web', () => {
    expect(Math.abs(ofMode('street').length - 800)).toBeLessThan(40);
    expect(Math.abs(ofMode('school').length - 200)).toBeLessThan(20);
    expect(ofMode('web')).toHaveLength(300);
    expect(ofMode('web').every(({ stop }) => stop === null)).toBe(true);
  });

  test('were given in April and May 2026', () => {
    const days = answers.map(({ answeredOn }) => answeredOn).sort();
    expect((days[0] ?? '') >= '2026-04-01').toBe(true);
    expect((days.at(-1) ?? '') <= '2026-05-31').toBe(true);
  });

  test('look like answers do: skipped questions, some broken off, some from outside', () => {
    const share = (holds: (answer: Response) => boolean) =>
      answers.filter(holds).length / answers.length;
    expect(share(({ partial }) => partial)).toBeGreaterThan(0.01);
    expect(share(({ partial }) => partial)).toBeLessThan(0.03);
    expect(share(({ respondent }) => respondent.area === OUTSIDE_AREA)).toBeGreaterThan(0.01);
    expect(share(({ safety }) => safety === null)).toBeGreaterThan(0.01);
    expect(share(({ hasConcern }) => hasConcern === false)).toBeGreaterThan(0.1);
    expect(
      share(({ concerns }) => concerns.some(({ insecurity }) => insecurity === null)),
    ).toBeGreaterThan(0.01);
    expect(share(({ comment }) => comment !== null)).toBeGreaterThan(0.02);
  });

  test('ask no more of an interview than the street has time for', () => {
    const interviews = [...ofMode('street'), ...ofMode('school')];
    for (const { wishes, eveningSafety, answers: more } of interviews) {
      expect(wishes.police.length).toBeLessThanOrEqual(1);
      expect(wishes.municipality.length).toBeLessThanOrEqual(1);
      expect(eveningSafety).toBeNull();
      expect(more).toEqual({});
    }
  });
});
