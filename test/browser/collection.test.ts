import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInvitation } from '../../api/http/create-invitation.ts';
import { addDemoAccounts, demoAccounts } from '../../seed/load.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { heading, PHONE, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), enkatSite()]);
  await addDemoAccounts(site.store);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const invite = (about: Parameters<typeof createInvitation>[2]) =>
  createInvitation({ store: site.store, randomBytes }, site.round.id, about);

async function visitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** From the first page to the page of all answers: `age` is chosen, the rest skipped. */
async function toTheEnd(page: Page, onPage: () => Promise<void> = async () => {}, age = '20-24') {
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  for (let step = await stepOf(page); step !== ''; step = await stepOf(page)) {
    await onPage();
    const before = await heading(page);
    if (step === 'age-group') await page.locator(`input[value="${age}"]`).check();
    const button = step === 'age-group' ? 'Nästa' : 'Hoppa över';
    await page.getByRole('button', { name: button }).click();
    await page.locator('h1', { hasNotText: before }).waitFor();
  }
}

async function sendIt(page: Page) {
  await page.getByRole('button', { name: 'Skicka svaren' }).click();
  await page.waitForURL(/\/tack/);
}

async function signIn(page: Page) {
  await page.goto(`${site.address}/radet`);
  await page.getByLabel('Användarnamn').fill(demoAccounts[0].username);
  await page.getByLabel('Lösenord').fill(demoAccounts[0].password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Dialogomgångar' }).waitFor();
}

/** The package's rows, as a coordinator downloads it. */
async function exportedRows(page: Page): Promise<readonly Record<string, string>[]> {
  const reply = await page.request.get(`${site.address}/api/rounds/${site.round.id}/export.zip`);
  const files = unzipSync(new Uint8Array(await reply.body()));
  const csv = strFromU8(files['responses.csv'] ?? new Uint8Array());
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

describe('a poster', () => {
  test('brings answers with and without a script to one cluster in the exported package', async () => {
    const poster = await invite({ kind: 'poster', venue: 'Biblioteket' });
    for (const javaScriptEnabled of [true, false]) {
      const page = await visitor({ javaScriptEnabled });
      await page.goto(`${site.address}/i/${poster.code}`);
      expect(page.url()).toBe(`${site.url}/i/${poster.code}`);
      await toTheEnd(page);
      await sendIt(page);
      await page.context().close();
    }
    const coordinator = await visitor();
    await signIn(coordinator);
    const rows = (await exportedRows(coordinator)).filter(({ psu }) => psu === poster.id);
    expect(rows).toMatchObject([
      { mode: 'web', venue: 'Biblioteket' },
      { mode: 'web', venue: 'Biblioteket' },
    ]);
  });

  test('is remembered by answers that are finished later without its address', async () => {
    const poster = await invite({ kind: 'poster', venue: 'Badhuset' });
    const page = await visitor();
    await page.goto(`${site.address}/i/${poster.code}`);
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByRole('button', { name: 'Hoppa över' }).click();
    await page.locator('input[value="evening-safety"]').waitFor({ state: 'attached' });
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Fortsätt där du var' }).click();
    for (let step = await stepOf(page); step !== ''; step = await stepOf(page)) {
      const before = await heading(page);
      await page.getByRole('button', { name: 'Hoppa över' }).click();
      await page.locator('h1', { hasNotText: before }).waitFor();
    }
    await sendIt(page);
    expect(
      (await site.store.incoming.tally(site.round.id)).find(({ stop }) => stop === poster.id)
        ?.count,
    ).toBe(1);
  });
});

describe('a school class', () => {
  test('answers by its code on shared computers, and no pupil sees what another began', async () => {
    const lesson = await invite({
      kind: 'class',
      venue: '8A, Exempelskolan',
      opensOn: '2020-01-01',
      closesOn: '2090-01-01',
      planned: 24,
    });
    const page = await visitor();
    await page.goto(`${site.address}/i`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Kod').fill(lesson.code.toLowerCase());
    await page.getByRole('button', { name: 'Till enkäten' }).click();
    await page.getByText('Du svarar med 8A, Exempelskolan').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Börja svara' }).click();
    await page.getByLabel('Oftast').check();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.locator('input[value="evening-safety"]').waitFor({ state: 'attached' });

    const next = await page.context().newPage();
    await next.goto(`${site.url}/i/${lesson.code}`);
    await next.getByRole('button', { name: 'Börja svara' }).waitFor();
    await toTheEnd(next, undefined, 'under-13');
    await sendIt(next);
    const stored = await site.store.responses.upTo(site.round.id, Number.MAX_SAFE_INTEGER);
    const answer = stored.at(-1);
    expect(answer?.response).toMatchObject({ mode: 'school', stop: lesson.id, safety: null });
    expect(answer?.response.respondent.ageGroup).toBeNull();
    expect(answer?.flags).not.toContain('no-device');
    expect(answer?.flags).not.toContain('burst');
  });
});

describe.each([
  ['off', false],
  ['on', true],
])('practice with JavaScript %s', (_, javaScriptEnabled) => {
  test('says on every page that nothing counts, and leaves nothing behind', async () => {
    const before = await site.store.responses.count(site.round.id);
    const page = await visitor({ javaScriptEnabled });
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posted.push(new URL(request.url()).pathname);
    });
    await page.goto(`${site.url}/ova`);
    await toTheEnd(page, async () => {
      expect(await page.getByText('Övning – svaren räknas inte').isVisible()).toBe(true);
      expect(await sidewaysScroll(page)).toBe(0);
    });
    await sendIt(page);
    await page.getByRole('heading', { name: 'Övningen är klar' }).waitFor();
    expect(new Set(posted)).toEqual(
      new Set(javaScriptEnabled ? [] : [`/enkat/${site.round.id}/ova`]),
    );
    expect(await site.store.responses.count(site.round.id)).toBe(before);
    if (javaScriptEnabled) {
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

describe('the coordinator’s pages of collection', () => {
  test.each([360, 820, 1440])('are good pages at %i pixels', async (width) => {
    const page = await visitor({ viewport: { width, height: 900 } });
    await signIn(page);
    const home = `${site.address}/radet/${site.round.id}/insamling`;
    for (const path of ['', '/avsandare', '/papper', '/pappersformular', '/affischer']) {
      await page.goto(`${home}${path}`);
      expect(await axeFindings(page), path).toEqual([]);
      expect(await sidewaysScroll(page), path).toBe(0);
    }
  });
});
