import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { fillIn, next, PHONE, stepOf } from './enkat-respondent.ts';
import { exampleSite } from './running-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof exampleSite>>;
let council: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), exampleSite()]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  council = await context.newPage();
  await council.goto(`${site.address}/radet/${site.round.id}`);
  await council.getByLabel('Användarnamn').fill(site.account.username);
  await council.getByLabel('Lösenord').fill(site.account.password);
  await council.getByRole('button', { name: 'Logga in' }).click();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Answers every question of the enkät, as somebody who is worried by burglary. */
async function answer(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.address}/enkat/${site.round.id}`);
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  while ((await stepOf(page)) !== '') {
    if ((await stepOf(page)) === 'worries') await page.getByLabel('Inbrott i bostäder').check();
    else await fillIn(page);
    await next(page);
  }
  await page.getByRole('button', { name: 'Skicka svaren' }).click();
  await page.waitForURL(/\/tack\b/);
  await context.close();
}

/** Has a new ranking made, and reads how many named burglary and how many answered. */
async function rank() {
  await council.goto(`${site.address}/radet/${site.round.id}`);
  await council.getByRole('button', { name: 'Räkna fram ett nytt läge' }).click();
  await council.getByText(/Läge \d+ är framräknat\./).waitFor();
  const { number = 0, priorities } = (await site.store.snapshots.latest(site.round.id)) ?? {};
  await council.goto(`${site.address}/radet/${site.round.id}/lage/${number}/teman`);
  const row = council.locator('tbody tr', { has: council.getByText('Bostadsinbrott') }).first();
  const burglary = priorities?.themes.find(({ id }) => id === 'burglary');
  return {
    number,
    row: await row.textContent(),
    named: burglary?.status === 'ranked' ? burglary.named : 0,
    respondents: priorities?.respondents ?? 0,
  };
}

describe('from an answer to a drafted pledge', () => {
  test('an answer given with a script on, and one with it off, move the ranking', async () => {
    const before = await rank();
    await answer(true);
    await answer(false);
    const after = await rank();
    expect(after.number).toBe(before.number + 1);
    expect(after.respondents).toBe(before.respondents + 2);
    expect(after.named).toBe(before.named + 2);
    expect(after.row).toContain(String(after.named));
  });

  test('the draft is downloaded as a Word file that another program reads', async () => {
    await council.goto(`${site.address}/radet/${site.round.id}/lage/2/utkast`);
    const waiting = council.waitForEvent('download');
    await council.getByRole('link', { name: 'Hämta som Word' }).click();
    const path = await (await waiting).path();
    const { value: text, messages } = await mammoth.extractRawText({ buffer: readFileSync(path) });
    expect(messages).toEqual([]);
    for (const expected of [
      'Utkast till medborgarlöften 2027–2028',
      'Svaren är påhittade exempeldata.',
      'Läge 2',
      'Trygghet i offentlig miljö',
      'Trygghet i trafik',
      'Trygghet för unga',
      'Trygghet för seniorer',
      'Löfte 1.1',
      'Löfte 4.1',
      'Centrala Kungsbacka',
      'Räkneregel att fylla i',
    ]) {
      expect(text).toContain(expected);
    }
  });
});
