/** Goes to the question about an unsafe place, and looks at what stands there. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { PHONE, stepOf } from './enkat-respondent.ts';

const PLACE_STEP = 'concern.0.place';

/** The square of Kungsbacka. */
export const AT_THE_SQUARE = { latitude: 57.488, longitude: 12.077 };

/** A page at the question, once what finds places has come. */
export async function atPlaceQuestion(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await visitPage(browser, url, options);
  await skipTo(page, PLACE_STEP);
  if (options.javaScriptEnabled !== false) await page.locator('#place-search').waitFor();
  return page;
}

export async function visitPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return page;
}

/** Begins, and skips questions until `step` is asked. */
export async function skipTo(page: Page, step: string): Promise<void> {
  await page.locator('button[name="go"][value="begin"]').click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  for (;;) {
    const now = await stepOf(page);
    if (now === step) return;
    await page.locator('.actions button[value="skip"]').click();
    await page.locator(`input[name="step"]:not([value="${now}"])`).waitFor({ state: 'attached' });
  }
}

export const search = (page: Page) => page.locator('#place-search');
/** What the polite status under the search says. */
export const told = (page: Page) => page.locator('.place-search [role="status"]').textContent();
/** Labels of the places found, in order. */
export const hits = (page: Page) =>
  page.locator('.place-hits .choice input').evaluateAll((inputs) => {
    return inputs.map((input) => (input instanceof HTMLInputElement ? input.value : ''));
  });
/** Code of what is chosen; empty when nothing is. */
export const chosen = (page: Page) =>
  page
    .locator('input[name="answer"]:checked')
    .evaluateAll(([input]) => (input instanceof HTMLInputElement ? input.value : ''));
export const focusedId = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at instanceof HTMLInputElement && at.name === 'answer' ? at.value : (at?.id ?? '');
  });
