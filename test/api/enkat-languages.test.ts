import { describe, expect, test } from 'vitest';
import { aRound } from '../support/test-app.ts';
import { enkatVisitor, field } from './enkat-visitor.ts';

const FOUR = ['sv', 'sv-simple', 'en', 'ar'];
const inFour = () => enkatVisitor({ round: aRound({ languages: FOUR, example: true }) });

describe('the languages of the enkät', () => {
  test('are Swedish first, whatever the address asks for that is not offered', async () => {
    const { address, open } = await inFour();
    for (const asked of ['', '?sprak=fi', '?sprak=../sv', '?sprak=']) {
      expect((await open(`${address}${asked}`)).html).toContain('<html lang="sv" dir="ltr"');
    }
  });

  test.each([
    ['en', 'ltr', 'How safe do you feel in Exempelstad?'],
    ['ar', 'rtl', 'ما مدى شعورك بالأمان في Exempelstad؟'],
    ['sv-simple', 'ltr', 'Känner du dig trygg i Exempelstad?'],
  ])('%s is read %s, and written in the page', async (language, direction, heading) => {
    const { address, open } = await inFour();
    const page = await open(`${address}?sprak=${language}`);
    expect(page.html).toContain(`<html lang="${language}" dir="${direction}"`);
    expect(page.heading).toBe(heading);
  });

  test('are changed at any question without losing an answer, or what stands in the form', async () => {
    const { address, open, submit } = await inFour();
    const first = await submit(await open(), 'begin');
    const second = await submit(first, 'next', { answer: 'often' });
    const arabic = await submit(second, 'language:ar', { answer: 'fairly-safe' });
    expect(field(arabic.html, 'step')).toBe('evening-safety');
    expect(arabic.html).toContain('<html lang="ar" dir="rtl"');
    expect(arabic.html).toMatch(/value="fairly-safe"[^>]*checked/);

    const back = await submit(arabic, 'back', { answer: 'fairly-safe' });
    expect(back.html).toMatch(/value="often"[^>]*checked/);
    expect(back.html).toContain(`action="${address}?sprak=ar"`);
  });

  test('show what was wrong in the new language, with what was filled in', async () => {
    const { open, submit } = await inFour();
    let page = await submit(await open(), 'begin');
    while (field(page.html, 'step') !== 'concern.0.place') page = await submit(page, 'skip');
    const english = await submit(page, 'language:en', { answer: 'other-place' });
    expect(english.html).toContain('Write which place you mean');
    expect(english.html).toMatch(/value="other-place"[^>]*checked/);
  });

  test('are changed on the start page and on the page of all answers too', async () => {
    const { open, submit, answerAll } = await inFour();
    const start = await submit(await open(), 'language:en');
    expect(start.heading).toBe('How safe do you feel in Exempelstad?');
    const check = await submit(await answerAll({ safety: { answer: 'often' } }), 'language:en');
    expect(check.heading).toBe('Are the answers right?');
    expect(check.html).toContain('Mostly');
  });

  test('are stored with the answers, and stay on the page after sending', async () => {
    const { address, open, submit, answerAll, store, round } = await inFour();
    const check = await submit(await answerAll({ safety: { answer: 'often' } }), 'language:ar');
    const sent = await submit(check, 'send');
    const location = sent.headers.get('location') ?? '';
    expect(location.startsWith(`${address}/tack`)).toBe(true);
    expect((await open(location)).heading).toBe('شكراً، أُرسلت الإجابات');
    const [stored] = await store.responses.upTo(round.id, 99);
    expect(stored?.response).toMatchObject({ language: 'ar', safety: 3 });
  });

  test('that nobody has reviewed are offered in the example only, which says so', async () => {
    const example = await inFour();
    const arabic = await example.open(`${example.address}?sprak=ar`);
    expect(arabic.html).toContain('لم تُراجَع الترجمة بعد.');

    const real = await enkatVisitor({ round: aRound({ languages: FOUR, example: false }) });
    const swedish = await real.open(`${real.address}?sprak=ar`);
    expect(swedish.html).toContain('<html lang="sv"');
    expect(swedish.html).not.toContain('language:ar');
  });

  test('reach a browser one at a time: its own words and no other', async () => {
    const { app, address } = await inFour();
    const asked = async (part: string) =>
      await (await app.request(`${address}/fragor${part}?sprak=ar`)).json();
    const [first, rest] = await Promise.all([asked(''), asked('/resten')]);
    expect(Object.keys(first.questionnaire.texts)).toEqual(['ar']);
    expect(first.words.language).toEqual({ code: 'ar', name: 'العربية', direction: 'rtl' });
    expect(rest.offer.themes[0]).toEqual({ code: 'lighting', label: 'ظلام أو إضاءة سيئة' });
  });
});
