import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openChromium, sidewaysScroll } from './chromium.ts';
import { fillIn, heading, next, PHONE, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';

const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    openChromium(),
    enkatSite({ languages: ['sv', 'sv-simple', 'en', 'ar'], example: true }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(options: BrowserContextOptions, query = ''): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${site.url}${query}`);
  return page;
}

const press = (page: Page, go: string) =>
  page.locator(`button[name="go"][value="${go}"]`).last().click();
const written = (page: Page) =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

/** Opens the menu and chooses a language, then waits until the page is written in it. */
async function changeTo(page: Page, language: string) {
  await page.locator('.language-menu summary').click();
  await press(page, `language:${language}`);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

describe.each([
  ['ar', 'rtl', true],
  ['ar', 'rtl', false],
  ['sv-simple', 'ltr', true],
  ['sv-simple', 'ltr', false],
] as const)('the whole enkät in %s, read %s, with a script: %s', (language, direction, script) => {
  test('is answered on the narrowest phone, and the answer says its language', async () => {
    const page = await visit({ ...NARROW, javaScriptEnabled: script }, `?sprak=${language}`);
    await press(page, 'begin');
    await page.locator('input[name="step"]').waitFor({ state: 'attached' });
    while ((await stepOf(page)) !== '') {
      expect(await sidewaysScroll(page), await heading(page)).toBe(0);
      if (script) expect(await written(page)).toBe(`${language} ${direction}`);
      await fillIn(page);
      await next(page);
    }
    await press(page, 'send');
    await page.waitForURL(/\/tack\b/);
    const stored = await site.store.responses.upTo(site.round.id, Number.MAX_SAFE_INTEGER);
    expect(stored.at(-1)?.response).toMatchObject({ language, safety: 4, hasConcern: true });
  });
});

describe('a change of language with a script', () => {
  test('keeps the answers, what is ticked, and the place on the way', async () => {
    const page = await visit(PHONE);
    await press(page, 'begin');
    await fillIn(page);
    await next(page);
    await page.locator('input[value="fairly-unsafe"]').check();
    await changeTo(page, 'ar');
    expect(await stepOf(page)).toBe('evening-safety');
    expect(await written(page)).toBe('ar rtl');
    expect(await page.locator('input[value="fairly-unsafe"]').isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await page.reload();
    expect(await written(page)).toBe('ar rtl');
    await press(page, 'resume');
    await changeTo(page, 'en');
    await press(page, 'back');
    expect(await page.locator('input[value="fairly-unsafe"]').isChecked()).toBe(true);
  });

  test('says so in words when there is no network, and stays in the language', async () => {
    const page = await visit(PHONE);
    await press(page, 'begin');
    await fillIn(page);
    await next(page);
    await page.context().setOffline(true);
    await page.locator('.language-menu summary').click();
    await press(page, 'language:ar');
    await page.getByText('Det går inte att byta språk just nu.').waitFor();
    expect(await written(page)).toBe('sv ltr');
    await page.context().setOffline(false);
    await press(page, 'language:ar');
    await page.locator('html[lang="ar"]').waitFor();
    expect(await page.getByText('Det går inte att byta språk just nu.').count()).toBe(0);
  });
});
