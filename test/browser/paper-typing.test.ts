import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDemoAccounts, demoAccounts } from '../../seed/load.ts';
import { openChromium } from './chromium.ts';
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

/** Opens the typing screen of somebody signed in. */
async function typingScreen(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.address}/radet`);
  await page.getByLabel('Användarnamn').fill(demoAccounts[0].username);
  await page.getByLabel('Lösenord').fill(demoAccounts[0].password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Dialogomgångar' }).waitFor();
  await page.goto(`${site.address}/radet/${site.round.id}/insamling/papper`);
  return page;
}

/** What is ticked on a typical sheet: a worry, one place, a wish to each, and about the person. */
const TYPICAL: Readonly<Record<string, string>> = {
  safety: '2',
  'evening-safety': '3',
  worries: '1 7',
  'worries-insecurity': '3',
  'concern.0.place': '3',
  'concern.0.often-there': '2',
  'concern.0.times': '3 7',
  'concern.0.causes': '1 3',
  'concern.0.insecurity': '4',
  'wishes-police': '1',
  'wish-place-police': '1',
  'wishes-municipality': '1',
  trustPolice: '2',
  trustMunicipality: '2',
  knowsPledge: '2',
  'age-group': '5',
  gender: '1',
  area: '1',
  roles: '1 2',
};

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

async function last() {
  const stored = await site.store.responses.upTo(site.round.id, Number.MAX_SAFE_INTEGER);
  return stored.at(-1);
}

describe('typing a sheet in by the keyboard alone', () => {
  test('takes less than a hundred keystrokes for a typical sheet, and the next one can begin at once', async () => {
    const page = await typingScreen(true);
    let keystrokes = 0;
    const press = async (key: string) => {
      keystrokes += 1;
      await page.keyboard.press(key);
    };
    expect(await focused(page)).toBe('nummer');
    for (const key of '101') await page.keyboard.press(key);
    const visited: string[] = [];
    for (let name = 'nummer'; name !== 'roles'; name = await focused(page)) {
      visited.push(name);
      for (const key of TYPICAL[name] ?? '') await press(key === ' ' ? 'Space' : key);
      await press('Enter');
    }
    for (const key of TYPICAL.roles ?? '') await press(key === ' ' ? 'Space' : key);
    await press('Enter');
    await page.getByText('Papper 101 är inskrivet.').waitFor();
    expect(visited).not.toContain('concern.1.causes');
    expect(keystrokes).toBeLessThan(100);
    expect(await focused(page)).toBe('nummer');
    expect(await page.getByLabel('Papperets nummer').inputValue()).toBe('102');
    const answer = await last();
    expect(answer?.flags).not.toContain('no-device');
    expect(answer?.response).toMatchObject({
      mode: 'paper',
      safety: 3,
      concerns: [
        { place: null, insecurity: 3 },
        { place: 'resecentrum', timesOfDay: ['weekday-evening', 'weekend-evening'], insecurity: 4 },
      ],
      wishes: { police: [{ place: 'resecentrum' }], municipality: [{ place: null }] },
      respondent: { ageGroup: '35-44', gender: 'woman', roles: ['lives', 'works'] },
    });
    process.stdout.write(`keystrokes of a typical sheet: ${keystrokes}\n`);
  });

  test('marks what the numbers stand for as they are typed', async () => {
    const page = await typingScreen(true);
    await page.getByLabel(/Hur ofta känner du dig trygg/).fill('2');
    expect(await page.locator('.typing-options .chosen').allTextContents()).toEqual(['2 Oftast']);
  });

  test('undoes the last sheet', async () => {
    const page = await typingScreen(true);
    const before = await site.store.responses.count(site.round.id);
    await page.getByLabel('Papperets nummer').fill('B-1');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Papper B-1 är inskrivet.').waitFor();
    expect(await site.store.responses.count(site.round.id)).toBe(before + 1);
    await page.getByRole('button', { name: 'Ångra papper B-1' }).click();
    await page.getByText('Papper B-1 är borttaget').waitFor();
    expect(await site.store.responses.count(site.round.id)).toBe(before);
  });

  test('works without a script', async () => {
    const page = await typingScreen(false);
    await page.getByLabel('Papperets nummer').fill('C-1');
    for (const [name, typed] of Object.entries(TYPICAL))
      await page.locator(`[name="${name}"]`).fill(typed);
    await page.getByRole('button', { name: 'Spara papperet' }).click();
    await page.getByText('Papper C-1 är inskrivet.').waitFor();
    expect((await last())?.response).toMatchObject({ mode: 'paper', safety: 3 });
  });
});
