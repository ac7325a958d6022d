import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { fillIn, heading, next, PHONE, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), enkatSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** From the start page to the page of all answers; each page is checked on the way. */
async function answerEverything(page: Page, onPage: () => Promise<void>): Promise<string[]> {
  const answered: string[] = [];
  await onPage();
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  while ((await stepOf(page)) !== '') {
    await onPage();
    answered.push(await fillIn(page));
    await next(page);
  }
  await onPage();
  return answered;
}

/** axe is itself a script, so it looks at the pages where scripts run; they are the same. */
async function expectGoodPage(page: Page, axe: boolean) {
  if (axe) expect(await axeFindings(page), await heading(page)).toEqual([]);
  expect(await sidewaysScroll(page), await heading(page)).toBe(0);
}

async function lastResponse() {
  const stored = await site.store.responses.upTo(site.round.id, Number.MAX_SAFE_INTEGER);
  return stored.at(-1)?.response;
}

describe.each([
  ['off', false],
  ['on', true],
])('the whole enkät with JavaScript %s', (_, javaScriptEnabled) => {
  test('is answered on a phone, and the answer is stored', async () => {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    const before = await site.store.responses.count(site.round.id);
    await page.goto(site.url);
    const answered = await answerEverything(page, () => expectGoodPage(page, javaScriptEnabled));
    expect(answered).toContain('concern.1.causes');
    expect(answered.at(-1)).toBe('roles');
    expect(await heading(page)).toBe('Stämmer svaren?');

    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await page.waitForURL(/\/tack\b/);
    await expectGoodPage(page, javaScriptEnabled);
    expect(await heading(page)).toBe('Tack, svaren är skickade');
    expect(await site.store.responses.count(site.round.id)).toBe(before + 1);
    expect(await lastResponse()).toMatchObject({
      mode: 'web',
      safety: 4,
      hasConcern: true,
      concerns: [
        { place: null, themes: [expect.any(String)], insecurity: 1 },
        { place: 'resecentrum', text: 'Mitt svar på concern.0.tell-more' },
        { place: null, placeText: 'Bryggan', insecurity: 1 },
      ],
      wishes: { police: [{ place: 'resecentrum', timesOfDay: ['weekday-morning'] }] },
      comment: 'Mitt svar på comment',
    });
    const origin = new URL(site.url).origin;
    expect(requested.filter((url) => !url.startsWith(origin))).toEqual([]);
    if (javaScriptEnabled) {
      expect(requested.filter((url) => url === site.url)).toHaveLength(1);
    }
    await context.close();
  }, 300_000);
});

describe('with a script', () => {
  async function visit() {
    const context = await browser.newContext(PHONE);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(site.url);
    return { context, page };
  }

  /** Begins, and skips to the page of all answers. */
  async function skipAll(page: Page) {
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.locator('input[name="step"]').waitFor({ state: 'attached' });
    while ((await stepOf(page)) !== '')
      await page.getByRole('button', { name: 'Hoppa över' }).click();
  }

  test('moves focus to each new question, and goes on when Enter is pressed', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).press('Enter');
    await page.getByText('Fråga 1 av minst 14').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Hur ofta känner du dig trygg i Kungsbacka?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Fråga 2 av minst 14').waitFor();
    expect(await focused()).toMatch(/^Om du går ut ensam/);
  });

  test('says what is wrong, and moves focus there', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    while ((await stepOf(page)) !== 'worries') {
      await page.getByRole('button', { name: 'Hoppa över' }).click();
    }
    for (const index of [0, 1, 2, 3]) await page.locator('[name="answer"]').nth(index).check();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.locator('.error-summary').waitFor();
    expect(
      await page.locator('.error-summary').evaluate((box) => box === document.activeElement),
    ).toBe(true);
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.locator('[name="answer"]:checked').count()).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Välj högst 3.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
  });

  test('takes a double click for one', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByRole('button', { name: 'Nästa' }).dblclick();
    await page.getByText('Fråga 2 av minst 14').waitFor();
    expect(await stepOf(page)).toBe('evening-safety');
  });

  test('follows the back and forward buttons of the browser', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByLabel('Sällan').check();
    await next(page);
    await page.goBack();
    await page.getByText('Fråga 1 av minst 14').waitFor();
    expect(await page.getByLabel('Sällan').isChecked()).toBe(true);
    await page.goForward();
    await page.getByText('Fråga 2 av minst 14').waitFor();
  });

  test('keeps unsent answers on the device over a reload, until one begins anew', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByLabel('Sällan').check();
    await next(page);
    await page.reload();
    await page.getByRole('button', { name: 'Fortsätt där du var' }).click();
    await page.getByText('Fråga 2 av minst 14').waitFor();
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Börja om' }).click();
    await page.getByRole('button', { name: 'Börja svara' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('sends by itself when the network is back, once, and wipes the device', async () => {
    const { context, page } = await visit();
    const before = await site.store.responses.count(site.round.id);
    await skipAll(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await page.getByText('Sparat på den här enheten').waitFor();
    expect(await heading(page)).toBe('Svaren är inte skickade än');
    expect(await axeFindings(page)).toEqual([]);
    await context.setOffline(false);
    await page.waitForURL(`${site.url}/tack`);
    expect(await site.store.responses.count(site.round.id)).toBe(before + 1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goBack();
    expect(await heading(page)).toBe('Tack, svaren är skickade');
  });

  test('asks on through the server when the questions can not be fetched', async () => {
    const { page } = await visit();
    await page.route('**/fragor?*', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByText('Fråga 1 av minst 14').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('weighs at most 25 kB, compressed, with the first question', async () => {
    const context = await browser.newContext(PHONE);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('requestfinished', (request) => {
      // The rest comes by itself, once the first question is there.
      if (!/\/(later|browser-outbox|PlaceFinder)-|\/resten/.test(request.url()))
        requests.push(request);
    });
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByText('Fråga 1 av minst 14').waitFor();
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(25_000);
  });
});
