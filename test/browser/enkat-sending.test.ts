import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aResponse } from '../support/fixture-round.ts';
import { axeFindings, openChromium, openChromiumIn, sidewaysScroll } from './chromium.ts';
import { heading, PHONE, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/;

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    openChromium(),
    enkatSite({ languages: ['sv', 'ar'], example: true }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit() {
  const context = await browser.newContext(PHONE);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(site.url);
  return { context, page };
}

/** From the start page to the page of all answers, with one answer. */
async function answer(page: Page) {
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.getByLabel('Sällan').check();
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.locator('input[name="step"]:not([value="safety"])').waitFor({ state: 'attached' });
  while ((await stepOf(page)) !== '')
    await page.getByRole('button', { name: 'Hoppa över' }).click();
}

const send = (page: Page) => page.getByRole('button', { name: 'Skicka svaren' }).click();
const count = () => site.store.responses.count(site.round.id);
const codeOn = async (page: Page) => (await page.locator('.receipt-code').textContent()) ?? '';

async function expectGoodPage(page: Page) {
  expect(await axeFindings(page), await heading(page)).toEqual([]);
  expect(await sidewaysScroll(page), await heading(page)).toBe(0);
}

describe('after sending', () => {
  test('the receipt code is there to copy, to print, and in another language, and nowhere else', async () => {
    const { context, page } = await visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await answer(page);
    await send(page);
    await page.locator('.receipt-code').waitFor();
    const code = await codeOn(page);
    expect(code).toMatch(CODE);
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Kopiera koden' }).click();
    await page.getByText('Koden är kopierad.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.receipt-code').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });

    expect(page.url()).not.toContain(code);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(code);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{}');
    await page.locator('.language-menu summary').click();
    await page.locator('button[value="language:ar"]').click();
    await page.locator('html[lang="ar"] .receipt-code').waitFor();
    expect(await codeOn(page)).toBe(code);
  });

  test('the link for others is the open enkät, and the next person on the phone finds nothing', async () => {
    const { page } = await visit();
    await answer(page);
    await send(page);
    await page.locator('.receipt-code').waitFor();
    const code = await codeOn(page);
    expect(await page.locator('a.address').getAttribute('href')).toBe(site.url);
    await page.getByRole('button', { name: 'Börja om för nästa person' }).click();
    await page.getByRole('button', { name: 'Börja svara' }).waitFor();
    await page.goBack();
    expect(await page.locator('body').textContent()).not.toContain(code);
  });

  test('the answers are taken back from the same page, in two presses', async () => {
    const { page } = await visit();
    const before = await count();
    await answer(page);
    await send(page);
    await page.locator('.receipt-code').waitFor();
    expect(await count()).toBe(before + 1);
    await page.getByRole('button', { name: 'Ta tillbaka svaren' }).click();
    await page.getByRole('heading', { name: 'Vill du radera svaren?' }).waitFor();
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Radera svaren' }).click();
    await page.getByRole('heading', { name: 'Svaren är raderade' }).waitFor();
    expect(await count()).toBe(before);
  });
});

describe('when the network is away', () => {
  test('the page says where the answers are, and gives the receipt when they are sent', async () => {
    const { context, page } = await visit();
    const before = await count();
    await answer(page);
    await context.setOffline(true);
    await send(page);
    await page.getByText('Sparat på den här enheten').waitFor();
    expect(await heading(page)).toBe('Svaren är inte skickade än');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('button', { name: 'Försök igen nu' }).click();
    await page.getByText('Sparat på den här enheten').waitFor();
    await context.setOffline(false);
    await page.locator('.receipt-code').waitFor();
    expect(await count()).toBe(before + 1);
  });

  test('the answers are sent when somebody opens the enkät again, who is told the receipt once', async () => {
    const { context, page } = await visit();
    const before = await count();
    await answer(page);
    await context.setOffline(true);
    await send(page);
    await page.getByText('Sparat på den här enheten').waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(site.url);
    await later.getByText(/Skickat\. Kvittokod:/).waitFor();
    expect(await later.locator('main').textContent()).toMatch(CODE);
    expect(await count()).toBe(before + 1);
    await expectGoodPage(later);
    await later.getByRole('button', { name: 'Ta bort från listan' }).click();
    await later.getByText('Svar från den här enheten').waitFor({ state: 'detached' });
    await later.reload();
    expect(await later.locator('main').textContent()).not.toContain('Kvittokod:');
  });

  test('another page of the enkät sends them as well', async () => {
    const { context, page } = await visit();
    const before = await count();
    await answer(page);
    await context.setOffline(true);
    await send(page);
    await page.getByText('Sparat på den här enheten').waitFor();
    await page.close();
    await context.setOffline(false);
    const other = await context.newPage();
    const delivered = other.waitForResponse(/\/responses$/);
    await other.goto(`${site.url}/aterkalla`);
    expect((await delivered).status()).toBe(200);
    expect(await count()).toBe(before + 1);
  });

  test('the next person can begin while the answers before wait, and both are counted', async () => {
    const { context, page } = await visit();
    const before = await count();
    await answer(page);
    await page.route('**/responses', (route) => route.abort());
    await send(page);
    await page.getByRole('button', { name: 'Börja om för nästa person' }).click();
    await page.getByText('Svar från den här enheten').waitFor();
    await expectGoodPage(page);
    expect(await page.locator('main').textContent()).not.toContain('Sällan');
    await page.close();
    const next = await context.newPage();
    await next.goto(site.url);
    await answer(next);
    await send(next);
    await next.locator('.receipt-code').waitFor();
    await expect.poll(count).toBe(before + 2);
  });
});

test('whoever has sent other answers under the same form is told which ones count', async () => {
  const { page } = await visit();
  await answer(page);
  const { responseId } = await page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key) ?? '').draft,
    `enkat:${site.round.id}`,
  );
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ responses: [aResponse({ id: responseId })] });
  await fetch(`${site.address}/api/rounds/${site.round.id}/responses`, {
    method: 'POST',
    headers,
    body,
  });
  await send(page);
  await page.getByRole('heading', { name: 'Du har redan skickat' }).waitFor();
  await expectGoodPage(page);
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Börja svara' }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('Behöver tittas på');
});

test('whoever forbids their browser to keep anything is asked to leave the page open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-chromium-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(settings));
  const context = await openChromiumIn(folder);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url);
  await answer(page);
  await context.setOffline(true);
  await send(page);
  await page.getByText('Låt sidan vara öppen tills de är skickade.').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('Sparat på den här enheten');
  await context.setOffline(false);
  await page.locator('.receipt-code').waitFor();
});

test.each(['/integritet', '/tillganglighet'])('everybody can read %s', async (path) => {
  const { page } = await visit();
  await page.goto(site.address + path);
  await expectGoodPage(page);
});
