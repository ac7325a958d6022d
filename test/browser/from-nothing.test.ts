import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../api/http/passwords.ts';
import { aConcern, aResponse } from '../support/fixture-round.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { heading, PHONE } from './enkat-respondent.ts';
import { runningSite } from './running-site.ts';

const PASSWORD = 'fyra helt vanliga ord';
const ROUND = 'trygghet-exempelstad';
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

const PLACES =
  'namn;alias;typ;område\nTorget;Stora torget;Centrum eller torg;Centrum\nStationen;;Station;Hamnen\n';
const POPULATION =
  'ålder;män 2025;kvinnor 2025\n16-19 år;400;380\n35-44 år;900;940\n65-74 år;600;640\n';

let browser: Browser;
let site: Awaited<ReturnType<typeof runningSite>>;
let page: Page;
let pictures = 0;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), runningSite({ secondFactor: 'required' })]);
  const passwordHash = await hashPassword(PASSWORD);
  await site.store.accounts.insert({ username: 'samordnare', passwordHash, role: 'coordinator' });
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);
const go = (path: string) => page.goto(`${site.address}/radet/${ROUND}/${path}`);
const done = (words: string) => page.getByRole('status').getByText(words).waitFor();
const file = (name: string, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The page as it stands is fit to use; PICTURES names a folder to put a picture of it in. */
async function isFit(where: string): Promise<void> {
  expect(await axeFindings(page), where).toEqual([]);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await sidewaysScroll(page), `${where} at ${width} px`).toBe(0);
  }
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  for (const width of [360, 820, 1440]) {
    await page.setViewportSize({ width, height: 1000 });
    const name = `${String(pictures).padStart(2, '0')}-${where}-${width}.png`;
    await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
  }
}

/** Skips every question and sends, on a phone. */
async function answerFrom(path: string, button: string): Promise<void> {
  const context = await browser.newContext(PHONE);
  const phone = await context.newPage();
  await phone.goto(`${site.address}${path}`);
  await phone.getByRole('button', { name: button }).click();
  await phone.locator('input[name="step"]').waitFor({ state: 'attached' });
  while ((await phone.locator('input[name="step"]').count()) > 0) {
    const before = await heading(phone);
    await phone.getByRole('button', { name: 'Hoppa över' }).click();
    await phone.locator('h1', { hasNotText: before }).waitFor();
  }
  await phone.getByRole('button', { name: 'Skicka svaren' }).click();
  await phone.waitForURL(/\/tack\b/);
  await context.close();
}

test('a coordinator goes from an empty installation to an open round with an answer of each mode', async () => {
  // Signs in, and puts the second factor in the phone.
  await page.goto(`${site.address}/radet`);
  await fill('Användarnamn', 'samordnare');
  await fill('Lösenord', PASSWORD);
  await press('Logga in');
  await page.getByRole('heading', { name: 'Lägg in kod i telefonen' }).waitFor();
  await isFit('kod-i-telefonen');
  const secret = await page.locator('input[name="hemlighet"]').inputValue();
  await fill('Kod från telefonen', new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await press('Lägg in');
  await page.getByRole('heading', { name: 'Spara dina reservkoder' }).waitFor();
  await isFit('reservkoder');
  await page.getByRole('link', { name: 'Fortsätt' }).click();
  await page.getByRole('link', { name: 'Ny omgång' }).waitFor();
  await isFit('inga-omgangar');

  // Makes the round; the checklist says what is missing.
  await page.getByRole('link', { name: 'Ny omgång' }).click();
  await fill('Omgångens namn', 'Trygghet Exempelstad');
  await fill('Kommun', 'Exempelstad');
  await fill('Första dagen', today);
  await page.getByLabel('Papper').check();
  await isFit('ny-omgang');
  await press('Skapa omgången');
  await done('Omgången är skapad.');
  await page.getByText('Lägg till platser.').waitFor();
  expect(await page.getByRole('button', { name: 'Öppna omgången' }).count()).toBe(0);
  await isFit('checklista');

  // Settings, sender, places, population.
  await go('omgang/installningar');
  await fill('Diarienummer', 'KS 2027/1');
  await fill('Sista dagen', '2090-05-31');
  await fill('Resultatet kommer', '2090-09-01');
  await isFit('installningar');
  await press('Spara');
  await done('Inställningarna är sparade.');
  await go('insamling/avsandare');
  await fill('Personuppgiftsansvarig', 'Kommunstyrelsen i Exempelstad');
  await fill('Vem svarar på frågor?', 'Brottsförebyggande samordnaren');
  await fill('E-post', 'trygghet@exempel.se');
  await press('Spara');
  await done('Avsändaren är sparad.');
  await go('platslista/fil');
  await file('platser.csv', PLACES);
  await press('Visa hur den uppfattas');
  await page.getByText('2 nya, 0 ändras, 0 är som förut, 0 läses inte in.').waitFor();
  await isFit('platser-fran-fil');
  await press('Läs in');
  await done('Platserna är inlästa.');
  await isFit('platser');
  await page.getByRole('link', { name: 'Torget', exact: true }).click();
  await isFit('en-plats');
  await go('platslista/omraden');
  await isFit('omraden');
  await go('befolkning');
  await file('folkmangd.csv', POPULATION);
  await press('Visa hur den uppfattas');
  await isFit('befolkning-fran-fil');
  await press('Spara befolkningen');
  await done('Befolkningen är sparad.');

  // Out in the field: a stop, a class, a tablet.
  await go('insatser');
  await page.getByText('En insats', { exact: true }).click();
  await fill('Var', 'Torget');
  await page.getByLabel('Ligger vid').selectOption('Torget');
  await fill('Dag', today);
  await fill('Från kommunen', '2');
  await isFit('planera-insats');
  await press('Planera insatsen');
  await done('Insatsen är planerad.');
  await isFit('insatser');
  const stop = `${today}-torget`;
  await go('plattor');
  await fill('Plattans namn', 'Platta 1');
  await press('Gör en kod');
  const code = (await page.locator('.device-code').textContent()) ?? '';
  await isFit('kod-till-platta');

  // Opens it.
  await go('omgang');
  await isFit('redo-att-oppna');
  await press('Öppna omgången');
  await done('Omgången är öppnad.');
  await page.getByText('Omgången är öppen till och med 31 maj 2090.').waitFor();

  // One answer of each mode: web, a school class, paper, and the street by the tablet.
  await answerFrom(`/enkat/${ROUND}`, 'Börja svara');
  await site.store.invitations.insert(ROUND, {
    id: 'class-fjkm2345',
    kind: 'class',
    code: 'FJKM2345',
    venue: '8B',
    opensOn: today,
    closesOn: today,
    planned: 20,
    ended: false,
  });
  await answerFrom('/i/FJKM2345', 'Börja svara');
  await go('insamling/papper');
  await page.locator('[name="nummer"]').fill('1');
  await page.locator('[name="safety"]').fill('2');
  await page.getByRole('button', { name: /^Spara/ }).click();
  await page.getByText('Papper 1 är inskrivet.').waitFor();
  const json = { 'content-type': 'application/json' };
  const connected = await fetch(`${site.address}/api/devices`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ code }),
  });
  const { token } = (await connected.json()) as { token: string };
  const answer = aResponse({
    id: randomUUID(),
    mode: 'street',
    stop,
    answeredOn: today,
    respondent: { roles: ['lives'] },
    concerns: [aConcern({ place: 'torget' })],
    wishes: { police: [], municipality: [] },
  });
  const sent = await fetch(`${site.address}/api/rounds/${ROUND}/responses`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${token}` },
    body: JSON.stringify({ responses: [answer] }),
  });
  expect(await sent.json()).toMatchObject({ results: [{ outcome: 'created' }] });

  expect(await site.store.responses.countByMode(ROUND)).toEqual({
    paper: 1,
    school: 1,
    street: 1,
    web: 1,
  });
  const stored = await site.store.responses.upTo(ROUND, 99);
  expect(stored.flatMap(({ flags }) => flags).filter((flag) => flag === 'no-device')).toEqual([]);
  for (const [path, words] of [
    ['inkommet', '4 svar räknas'],
    ['att-ratta', 'Inget väntar.'],
    ['insatser', 'Klar'],
    ['plattor', 'Ansluten'],
    ['befolkning', 'Befolkningen och de som har svarat'],
    ['platslista/att-placera', 'Alla platser i egna ord är placerade.'],
    ['gallring', 'Protokoll'],
    ['utlamnande', 'Ingen kopia är gjord.'],
    ['register', 'Registerförteckning'],
  ] as const) {
    await go(path);
    if (path !== 'insatser') await page.getByText(words).first().waitFor();
    await isFit(path.replace('/', '-'));
  }
  for (const path of ['konton', 'konto', 'logg']) {
    await page.goto(`${site.address}/radet/${path}`);
    await isFit(path);
  }
}, 180_000);
