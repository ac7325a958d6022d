/** A team at a square, in Chromium: connects the tablet, makes a stop, interviews by tapping. */
import type { BrowserContext, Page } from 'playwright-core';
import { makeDevice } from '../../api/http/devices.ts';
import type { Store } from '../../api/store/store.ts';
import { aRound } from '../support/fixture-round.ts';

export const PIN = '2580';

/** A round that takes answers now, in three languages. */
export const teamRound = aRound({ id: 'torget-2026', languages: ['sv', 'en', 'ar'] });

interface CodeOptions {
  readonly name?: string;
  readonly rounds?: readonly string[];
  /** When the code is made. */
  readonly now?: () => Date;
}

export async function codeFor(
  store: Store,
  { name = 'Platta 1', rounds = [teamRound.id], now = () => new Date() }: CodeOptions = {},
): Promise<string> {
  const tools = {
    store,
    now,
    randomBytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)),
  };
  return (await makeDevice(tools, { name, rounds }, null)).code;
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

export async function enterPin(page: Page, pin: string, last: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await button(page, last).click();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kod', { exact: true }).fill(code);
  await button(page, 'Anslut').click();
}

export const choosesPin = (page: Page) =>
  page.getByRole('heading', { name: 'Välj en PIN-kod för plattan' }).waitFor();

/** Opens the app with the code in the address, and chooses a PIN. */
export async function connect(context: BrowserContext, address: string, code: string) {
  const page = await context.newPage();
  await page.goto(`${address}/intervju#${code}`);
  await page.getByRole('heading', { name: 'Välj en PIN-kod' }).waitFor();
  await enterPin(page, PIN, 'Nästa');
  await page.getByRole('heading', { name: 'Skriv koden en gång till' }).waitFor();
  await enterPin(page, PIN, 'Spara');
  await page.getByRole('heading', { name: 'Dagens insats' }).waitFor();
  return page;
}

/** The field of a new stop's venue: a stop of today that the round already has comes before a new one. */
export async function venueOfNewStop(page: Page) {
  const where = page.getByLabel('Var är ni?');
  const anew = button(page, /^Ny insats/);
  await where.or(anew).first().waitFor();
  if (await anew.isVisible()) await anew.click();
  return where;
}

/** Makes a stop at a place that the round does not know. */
async function startStop(page: Page, { practice = false } = {}): Promise<void> {
  await (await venueOfNewStop(page)).fill('Torget vid kiosken');
  await page
    .getByRole('group', { name: 'Kommunens personal' })
    .getByRole('button', { name: 'Fler' })
    .click();
  if (practice) await page.getByLabel('Öva').check();
  await button(page, practice ? 'Börja öva' : 'Börja insatsen').click();
  await button(page, 'Ny intervju').waitFor();
}

/** From nothing to the start page of a stop, kept for when there is no network. */
export async function readyTeam(context: BrowserContext, address: string, store: Store) {
  const page = await connect(context, address, await codeFor(store));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await startStop(page);
  return page;
}

export async function unlock(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
  await enterPin(page, PIN, 'Lås upp');
}

export async function begin(page: Page): Promise<void> {
  await button(page, 'Ny intervju').click();
  await page.getByRole('group', { name: /Hur ofta känner du dig trygg/ }).waitFor();
}

/** Taps through an interview with a worry, a place, wishes and a person, up to the last page. */
export async function answer(page: Page): Promise<void> {
  const { name } = teamRound.municipality;
  await option(page, `Hur ofta känner du dig trygg i ${name}`, 'Sällan').click();
  await option(page, 'Vad oroar dig mest', 'Ungdomsgäng eller stök').click();
  await option(page, 'Hur otrygg', /Mycket otrygg/).click();
  await button(page, 'Nästa').click();
  await option(page, 'Finns det någon plats', 'Resecentrum').click();
  await option(page, 'När känns det otryggt', 'Alltid').click();
  await button(page, 'Nästa').click();
  await option(page, 'Vad vill du helst att polisen gör', 'Fler poliser som syns ute').click();
  await button(page, 'Nästa').click();
  await option(page, 'Hur gammal är du', '35–44 år').click();
  await option(page, 'Är du kvinna eller man', 'Kvinna').click();
}

export function option(page: Page, question: string, label: string | RegExp) {
  const named = typeof label === 'string' ? { name: label, exact: true } : { name: label };
  return page
    .getByRole('group', { name: new RegExp(question.replaceAll('?', '\\?')) })
    .getByRole('button', named)
    .first();
}

export async function finish(page: Page): Promise<void> {
  await button(page, 'Klart').click();
  await page.getByText('Sparat på plattan.', { exact: true }).waitFor();
}

export async function interview(page: Page): Promise<void> {
  await begin(page);
  await answer(page);
  await finish(page);
}

/** The network is back, and what waits is sent; it may have been already. */
export async function networkIsBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText(/Inget väntar på att skickas/).waitFor();
}

/** Waits until all that was finished has been delivered. */
export async function allSent(page: Page): Promise<void> {
  await page.getByText(/Inget väntar på att skickas · \d+ skickade i dag/).waitFor();
}

/** All that the browser keeps of the site in its databases, as text. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(all.getAllKeys()), done(all.getAll())]);
        // The questions themselves name every answer that there is.
        values.forEach((value, index) => {
          if (!String(keys[index]).includes('its')) found.push([keys[index], value]);
        });
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}
