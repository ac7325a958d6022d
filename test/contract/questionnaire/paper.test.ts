import { describe, expect, test } from 'vitest';
import { offerOf } from '../../../api/contract/questionnaire/offer.ts';
import { paperFields } from '../../../api/contract/questionnaire/paper/paper-fields.ts';
import { readSheet } from '../../../api/contract/questionnaire/paper/read-sheet.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { paperFormHtml } from '../../../api/report/print/paper-form.ts';
import { PRINT_LANGUAGES } from '../../../api/report/print/print-words.ts';
import { catalogue } from '../../../seed/catalogue/catalogue.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';
import { aRound } from '../../support/fixture-round.ts';

const round = aRound();
const WORDS = { thatPlace: 'platsen', places: ['Plats 1', 'Plats 2'] };
const source = { questionnaire: questionnaire20261, offer: offerOf(round, catalogue, 'sv') };
const fields = paperFields(source, 'sv', WORDS);
const keys = fields.map(({ step }) => step.key);

describe('the sheet', () => {
  test('asks every question of the web once, of two places, and not whether there are more', () => {
    expect(keys).toContain('concern.1.causes');
    expect(keys).not.toContain('concern.2.place');
    expect(keys.filter((key) => key.endsWith('more-places'))).toEqual([]);
    expect(fields.map(({ number }) => number)).toEqual(keys.map((_, index) => index + 1));
  });

  test('speaks of places that nobody has named yet', () => {
    const causes = fields.find(({ step }) => step.key === 'concern.0.causes');
    expect(causes?.title).toBe('Vad är det som gör det otryggt vid platsen?');
  });

  test('does not offer an age that may not answer', () => {
    const age = fields.find(({ step }) => step.key === 'age-group');
    expect(age?.options.map(({ code }) => code)).not.toContain('under-13');
  });

  test.each(PRINT_LANGUAGES)('has the same numbers for the same answers in %s', (language) => {
    const offer = offerOf(round, catalogue, language);
    const other = paperFields({ ...source, offer }, language, WORDS);
    const codes = (all: typeof fields) => all.map(({ options }) => options.map(({ code }) => code));
    expect(codes(other)).toEqual(codes(fields));
  });

  test.each(PRINT_LANGUAGES)('is printed with every question and number in %s', (language) => {
    const html = paperFormHtml({
      round,
      logo: null,
      questionnaire: questionnaire20261,
      offer: offerOf(round, catalogue, language),
      language,
      reviewed: true,
      numbers: null,
    });
    expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(html.match(/class="question"/g)).toHaveLength(fields.length);
    expect(html.match(/class="box"/g)?.length).toBeGreaterThan(100);
    expect(html).not.toMatch(/\{\w+\}|undefined/);
  });
});

describe('what was typed off a sheet', () => {
  const read = (typed: Readonly<Record<string, string>>) => readSheet(source, fields, typed);
  const respond = (typed: Readonly<Record<string, string>>) =>
    toResponse(read(typed).way, {
      id: '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10',
      mode: 'paper',
      language: 'sv',
      answeredOn: '2026-05-03',
    });

  test('knows a place by its number, its name and its other names, and keeps any other words', () => {
    const place = (typed: string) => respond({ 'concern.0.place': typed }).concerns[0];
    for (const typed of ['1', 'resecentrum', 'STATIONEN'])
      expect(place(typed)).toMatchObject({ place: 'resecentrum', placeText: null });
    expect(place('Bryggan')).toMatchObject({ place: null, placeText: 'Bryggan' });
  });

  test('takes numbers with whatever stands between them', () => {
    for (const typed of ['1 2', '1,2', '1, 2', '1;2', '1.2', '1-2', ' 1  2 '])
      expect(respond({ worries: typed }).concerns[0]?.themes).toHaveLength(2);
  });

  test('keeps a second place without being asked whether there is one', () => {
    const { concerns } = respond({ 'concern.0.place': '1', 'concern.1.place': '2' });
    expect(concerns.map(({ place }) => place)).toEqual(['resecentrum', 'torget']);
  });

  test.each([
    [{ 'concern.0.causes': '1' }, 'concern.0.causes'],
    [{ 'concern.1.place': '2' }, 'concern.1.place'],
    [{ 'worries-insecurity': '3' }, 'worries-insecurity'],
    [{ 'concern.0.place': '3', 'concern.0.times': '1' }, 'concern.0.times'],
  ])('is never left out silently: %j', (typed, key) => {
    expect(read(typed).problems.get(key)).toEqual({ code: 'not-asked' });
  });

  test('is all in the answer when nothing is wrong with it', () => {
    const typed = Object.fromEntries(
      fields.map(({ step, options }) => [
        step.key,
        step.question.kind === 'place'
          ? step.turn?.index === 0
            ? '1'
            : '2'
          : options.length > 0
            ? '1'
            : 'Ord',
      ]),
    );
    const { problems } = read(typed);
    expect([...problems]).toEqual([]);
    const response = respond(typed);
    expect(response.concerns).toHaveLength(3);
    expect(response.wishes.police[0]?.place).toBe('resecentrum');
    expect(response.comment).toBe('Ord');
    expect(response.respondent.ageGroup).toBe('13-15');
  });
});
