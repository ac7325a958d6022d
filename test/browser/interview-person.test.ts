import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import type { Draft } from '../../survey-ui/interviewer/interview/draft.ts';
import { aDraft, exampleKit } from '../interviewer/example-kit.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import {
  buildInterview,
  type InterviewFiles,
  openInterview,
  smallTargets,
} from './interview-site.ts';

let browser: Browser;
let files: InterviewFiles;
let kit: Kit | undefined;

beforeAll(async () => {
  files = await buildInterview();
  browser = await openChromium();
});

afterAll(() => browser?.close());

/** The tablet turned to a person, on the page that `draft` is on. */
async function turned(draft: Partial<Draft> = {}, width = 820) {
  kit ??= await exampleKit();
  const context = { viewport: { width, height: 1180 } };
  const page = await openInterview(browser, files, { kit, draft: aDraft(draft), context });
  await page.getByRole('button', { name: 'Visa för personen' }).click();
  await page.locator('.person').waitFor();
  return {
    page,
    title: () => page.getByRole('heading', { level: 1 }).textContent(),
    press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    choose: (label: string) => page.getByLabel(label, { exact: true }).click(),
    heading: (name: string) => page.getByRole('heading', { name }).waitFor(),
    kept: () => page.evaluate(() => window.draft),
    told: () => page.evaluate(() => window.told),
  };
}

describe('the tablet turned to the person', () => {
  test('begins at the first question of the page without an answer, worded for who reads', async () => {
    const { page, title, press, told } = await turned({ answers: { safety: 'often' } });
    expect(await title()).toBe('Vad oroar dig mest i Kungsbacka?');
    expect(await page.locator('.hint').first().textContent()).toContain('Välj upp till två');
    await press('Tillbaka till intervjun');
    await page.getByRole('heading', { name: 'Oro, del 1' }).waitFor();
    expect(await told()).toEqual(['turned', 'back']);
  });

  test('asks in Arabic, from right to left, and the language goes with the answer', async () => {
    const { page, press, choose, heading, kept, title } = await turned({ page: 'about' });
    await press('العربية');
    const person = page.locator('.person');
    await heading('هل تغيّر مستوى الأمان');
    expect(await person.getAttribute('dir')).toBe('rtl');
    expect(await person.getAttribute('lang')).toBe('ar');
    await choose('كما كان');
    await press('التالي');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'كم عمرك' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await title()).not.toContain('ändrats');
    await press('Tillbaka till intervjun');
    await heading('Om personen');
    expect(await kept()).toMatchObject({ language: 'ar', answers: { 'own-change': 'same' } });
    expect(await page.locator('[aria-pressed="true"]').allTextContents()).toEqual([
      'Den är som förut',
    ]);
  });

  test('keeps what is chosen and not sent yet when the language is changed', async () => {
    const { page, press, choose, kept } = await turned();
    await choose('Sällan');
    await press('English');
    await page.getByRole('heading', { name: 'How often do you feel safe' }).waitFor();
    expect(await page.getByLabel('Seldom', { exact: true }).isChecked()).toBe(true);
    await press('Next');
    expect((await kept()).answers).toEqual({ safety: 'seldom' });
  });

  test('says what is wrong, goes back and passes by, and ends with thanks', async () => {
    const { page, press, choose, heading, kept } = await turned();
    await press('Hoppa över');
    await heading('Vad oroar dig mest');
    await choose('Bilar som kör för fort');
    await choose('Skräpigt eller förfallet');
    await choose('Våld, hot eller rån');
    await press('Nästa');
    expect(await page.locator('.error').textContent()).toContain('Välj högst 2.');
    await choose('Våld, hot eller rån');
    await press('Nästa');
    await heading('Hur otrygg gör det här dig?');
    await press('Tillbaka');
    expect(await page.getByLabel('Skräpigt eller förfallet').isChecked()).toBe(true);
    await press('Nästa');
    while ((await page.getByRole('button', { name: 'Hoppa över' }).count()) > 0)
      await press('Hoppa över');
    await heading('Tack!');
    await page.getByText('Lämna tillbaka plattan').waitFor();
    const { worries } = (await kept()).answers;
    expect(worries).toHaveLength(2);
    expect(worries).toEqual(expect.arrayContaining(['speeding', 'littering']));
    await press('Tillbaka till intervjun');
    await heading('Om personen');
  });

  test('asks somebody under 13 no more, and the interviewer is told to end', async () => {
    const { page, press, choose, heading } = await turned({
      page: 'about',
      answers: { 'own-change': 'same' },
    });
    await choose('Under 13 år');
    await press('Nästa');
    await heading('Tack!');
    await press('Tillbaka till intervjun');
    expect(await page.getByRole('alert').textContent()).toContain('under 13 år');
  });

  test('asks for a place with all the ways of the enkät', async () => {
    const { page, press, heading, kept } = await turned({ page: 'place' });
    await page.getByLabel('Sök plats').fill('hede');
    await page.getByLabel('Hede station').check();
    await press('Nästa');
    await heading('När känns det otryggt vid Hede station?');
    expect((await kept()).answers).toEqual({ 'concern.0.place': 'hede-station' });
  });

  test.each([820, 360])('is large, whole and free of axe findings at %i px', async (width) => {
    for (const page of ['worries', 'place', 'about'] as const) {
      const view = await turned({ page, language: page === 'about' ? 'ar' : 'sv' }, width);
      if (page === 'place') await view.page.getByLabel('Sök plats').waitFor();
      expect(await axeFindings(view.page)).toEqual([]);
      expect(await sidewaysScroll(view.page)).toBe(0);
      expect(await smallTargets(view.page)).toEqual([]);
      const sizes = await view.page.evaluate(() =>
        [...document.querySelectorAll('.person *')]
          .filter((one) => [...one.childNodes].some((node) => node.nodeName === '#text'))
          .filter((one) => one.closest('.visually-hidden') === null)
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(25);
    }
  });
});
