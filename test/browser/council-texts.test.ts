import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aConcern, aResponse } from '../support/fixture-round.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { exampleSite } from './running-site.ts';

let site: Awaited<ReturnType<typeof exampleSite>>;
let browser: Browser;
let page: Page;

/** Somebody sends an answer with a text that worries and names a person. */
async function sendText(): Promise<void> {
  const { id, opensOn, places } = site.round;
  const text = 'Min granne Karin Exempelsson slår mig. Ring 070-174 06 05.';
  const response = aResponse({
    id: randomUUID(),
    answeredOn: opensOn,
    respondent: { roles: [] },
    wishes: { police: [], municipality: [] },
    comment: null,
    concerns: [aConcern({ place: places[0]?.code, themes: [], text })],
  });
  const reply = await fetch(`${site.address}/api/rounds/${id}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responses: [response] }),
  });
  expect(await reply.json()).toMatchObject({ results: [{ outcome: 'created' }] });
}

beforeAll(async () => {
  site = await exampleSite();
  await sendText();
  browser = await openChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${site.address}/radet/${site.round.id}/texter`);
  await page.getByLabel('Användarnamn').fill(site.account.username);
  await page.getByLabel('Lösenord').fill(site.account.password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Texter', exact: true }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function isUsable(where: string): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${where} at ${width} px`).toBe(0);
    expect(await axeFindings(page), `${where} at ${width} px`).toEqual([]);
  }
}

const listed = () => page.getByRole('listitem').filter({ hasText: 'slår mig' });

describe('the coordinator', () => {
  test('finds a text, sees it as written, masks what was missed and comes back to the list', async () => {
    await page.getByLabel('Maskerat').selectOption('Telefonnummer');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await listed().waitFor();
    expect(await listed().textContent()).toContain('Min granne [namn] slår mig.');
    await isUsable('the list');
    await listed().getByRole('button', { name: 'Visa originalet' }).click();
    await page.getByText('Karin Exempelsson slår mig').waitFor();
    expect(await page.locator('main').textContent()).toContain('Originalet har visats en gång');
    await isUsable('the original');
    await page.getByRole('button', { name: 'Maskera', exact: true }).click();
    await page.getByRole('link', { name: 'Skriv av det som ska maskeras.' }).waitFor();
    await isUsable('the original with a problem');
    await page.getByLabel('Ord att maskera').fill('granne');
    await page.getByRole('button', { name: 'Maskera', exact: true }).click();
    await page.getByText('Maskningen är ändrad.').waitFor();
    expect(await page.getByLabel('Maskerat').inputValue()).toBe('phone');
    expect(await listed().textContent()).toContain('Min [namn] [namn] slår mig.');
  });

  test('shows again what was masked for nothing', async () => {
    await listed().getByRole('button', { name: 'Visa originalet' }).click();
    await page.getByRole('button', { name: /Visa i texten.*070-174 06 05/ }).click();
    await page.getByText('Maskningen är ändrad.').waitFor();
    await page.goto(`${site.address}/radet/${site.round.id}/texter?maskerat=name`);
    expect(await page.locator('main').textContent()).toContain('Ring 070-174 06 05.');
  });

  test('reads what worries, says what was done, and nothing waits any more', async () => {
    await page.getByRole('link', { name: 'Texter att läsa' }).click();
    const mine = page.getByRole('listitem').filter({ hasText: 'slår mig' }).first();
    await mine.waitFor();
    await isUsable('the queue');
    await mine.getByRole('button', { name: 'Markera som läst' }).click();
    await page.getByRole('link', { name: 'Skriv vad som blev gjort.' }).click();
    await page.keyboard.type('Orosanmälan gjord');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Texten är läst, och det du skrev är sparat.').waitFor();
    await page.getByText('Orosanmälan gjord').waitFor();
    await isUsable('the queue with something read');
  });
});
