import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { heading, PHONE, stepOf } from './enkat-respondent.ts';
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

/** Where the first answer would lead another way: another place, and an age that ends the questions. */
const SECOND = ['more-places', 'age-group'];
/** More presses than the longest page has places to stop at. */
const MOST_TABS = 80;

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses Tab until one of them has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(page, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector} on ${await heading(page)}`);
}

async function answerByKeyboard(page: Page, step: string): Promise<void> {
  if (step.endsWith('.place')) {
    const search = '#place-search';
    await page.locator(search).waitFor();
    await tabTo(page, search);
    await page.keyboard.type('Resecentrum');
    await page.getByText('Vald: Resecentrum').waitFor();
    await page.keyboard.press('Enter');
    return page.keyboard.press('Enter');
  }
  await tabTo(page, '[name="answer"]');
  if (await hasFocus(page, 'textarea')) {
    await page.keyboard.type('Mörkt vid hållplatsen.');
    await tabTo(page, '.actions button[value="next"]');
  } else if (SECOND.some((end) => step.endsWith(end))) {
    await page.keyboard.press('ArrowDown');
  } else {
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Enter');
}

test('the whole enkät is answered by keyboard alone, and each page begins at its question', async () => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(site.url);
  await tabTo(page, 'button[value="begin"]');
  await page.keyboard.press('Enter');
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  const seen: string[] = [];
  for (let step = await stepOf(page); step !== ''; step = await stepOf(page)) {
    expect(await hasFocus(page, 'h1'), step).toBe(true);
    seen.push(step);
    const before = await heading(page);
    await answerByKeyboard(page, step);
    await page.locator('h1', { hasNotText: before }).waitFor();
  }
  expect(seen).toContain('concern.0.causes');
  expect(seen).not.toContain('concern.1.place');
  await tabTo(page, 'button[value="send"]');
  await page.keyboard.press('Enter');
  await page.getByText('Tack, svaren är skickade').waitFor();
  const [stored] = await site.store.responses.upTo(site.round.id, 99);
  expect(stored?.response).toMatchObject({
    safety: 4,
    unsafePlace: true,
    comment: 'Mörkt vid hållplatsen.',
  });
  expect(stored?.response.concerns.map(({ place }) => place)).toContain('resecentrum');
  await context.close();
});
