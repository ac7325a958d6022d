import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings, openChromium } from './chromium.ts';
import { fillIn, heading, next, PHONE, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';

const MOST_BYTES = 3072;

let site: Awaited<ReturnType<typeof enkatSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await enkatSite();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** At the first question that is answered in own words. */
async function atTextQuestion(): Promise<Page> {
  const context = await browser.newContext(PHONE);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.getByText('Fråga 1 av minst').waitFor();
  while ((await page.locator('textarea[name="answer"]').count()) === 0) {
    await fillIn(page);
    await next(page);
  }
  return page;
}

const said = (page: Page) => page.locator('.text-hint');

describe('somebody who writes what points a person out', () => {
  test('is told so in a pause, can go on, and sees it go when it is taken away', async () => {
    const page = await atTextQuestion();
    const field = page.locator('textarea[name="answer"]');
    await field.fill('Ring mig på 070-174 06 05 ');
    await said(page).getByText('Det ser ut som ett telefonnummer. Ta gärna bort det.').waitFor();
    expect(await said(page).getAttribute('role')).toBe('status');
    expect(await axeFindings(page)).toEqual([]);
    await field.press('End');
    await field.pressSequentially('eller fråga min granne Karin');
    await said(page).getByText('Det ser ut som namnet på en person.').waitFor();
    expect(await field.inputValue()).toBe('Ring mig på 070-174 06 05 eller fråga min granne Karin');
    await field.fill('Det är mörkt vid stationen');
    await page.waitForFunction(() => document.querySelector('.text-hint')?.textContent === '');
  });

  test('can send all the same', async () => {
    const page = await atTextQuestion();
    const before = await stepOf(page);
    await page.locator('textarea[name="answer"]').fill('Min granne Karin');
    await said(page).getByText('Det ser ut som namnet på en person.').waitFor();
    const title = await heading(page);
    await next(page);
    expect(await stepOf(page)).not.toBe(before);
    expect(await heading(page)).not.toBe(title);
  });

  test('is told nothing, and held up by nothing, when the hints do not come', async () => {
    const page = await atTextQuestion();
    await page.route('**/hints-*', (route) => route.abort());
    const asked = page.waitForRequest('**/hints-*');
    await page.locator('textarea[name="answer"]').fill('Ring 070-174 06 05');
    await asked;
    await next(page);
  });

  test('loads at most 3 kB for it, compressed, and only when writing', async () => {
    const page = await atTextQuestion();
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/hints-'))
          .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
      );
    expect(await loaded()).toEqual([]);
    await page.locator('textarea[name="answer"]').fill('ABC 123');
    await said(page).getByText('Det ser ut som ett registreringsnummer.').waitFor();
    const [bytes = 0] = await loaded();
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
