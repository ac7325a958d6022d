/** Connecting a tablet and locking it, in the real app over the real server. */
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { qrSvg } from '../../api/report/print/qr-svg.ts';
import { openChromium } from './chromium.ts';
import { tabletHome } from './tablet-home.ts';
import {
  button,
  codeFor,
  connect,
  enterPin,
  everythingKept,
  PIN,
  readyTeam,
  unlock,
} from './tablet-team.ts';

const home = tabletHome();

async function type(page: Page, code: string) {
  await page.getByLabel('Kod', { exact: true }).fill(code);
  await button(page, 'Anslut').click();
}

const choosesPin = (page: Page) =>
  page.getByRole('heading', { name: 'Välj en PIN-kod för plattan' }).waitFor();

describe('a tablet is connected', () => {
  test('by a code as somebody types it, in small letters and with blanks', async () => {
    const code = await codeFor(home.site.store);
    const page = await home.open(await home.tablet());
    await type(page, ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `);
    await choosesPin(page);
  });

  test('by the code in the address, which is gone from it afterwards', async () => {
    const code = await codeFor(home.site.store);
    const page = await connect(await home.tablet(), home.gate.address, code);
    expect(page.url()).toBe(`${home.gate.address}/intervju`);
    expect(await page.content()).not.toContain(code);
  });

  test('by a photo of the QR code that the coordinator shows', async () => {
    const code = await codeFor(home.site.store);
    const context = await home.tablet();
    const photo = await context.newPage();
    await photo.setContent(
      `<body style="background:#ddd">${qrSvg(`https://exempel.se/intervju#${code}`, 'QR')}</body>`,
    );
    const picture = await photo.locator('svg').screenshot();
    const page = await home.open(context);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: picture });
    await choosesPin(page);
  });
});

describe('a tablet is not connected, and told why,', () => {
  test('by a code that is none, is unknown, or was used by another tablet', async () => {
    const code = await codeFor(home.site.store);
    const page = await home.open(await home.tablet());
    await type(page, 'O0O0');
    await page.getByText('Det där är ingen kod för en platta.').waitFor();
    await type(page, 'FFFF-FFFF');
    await page.getByText('Koden finns inte.').waitFor();
    expect(await page.getByLabel('Kod', { exact: true }).inputValue()).toBe('FFFF-FFFF');
    await type(page, code);
    await choosesPin(page);
    const second = await openChromium();
    onTestFinished(() => second.close());
    const other = await second.newPage();
    await other.goto(`${home.gate.address}/intervju`);
    await type(other, code);
    await other.getByText('Koden är redan använd.').waitFor();
  });

  test('without a network, and by the login page of a café', async () => {
    const page = await home.open(await home.tablet());
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const code = await codeFor(home.site.store);
    home.gate.spoil({ path: /^\/api\/devices/, what: 'login page' });
    await type(page, code);
    await page.getByText('Servern svarar inte.').waitFor();
    home.gate.spoil(null);
    await home.gate.shut();
    await type(page, code);
    await page.getByText('Servern svarar inte.').waitFor();
    await home.gate.open();
    await button(page, 'Anslut').click();
    await choosesPin(page);
  });

  test('by a photo without a code in it', async () => {
    const page = await home.open(await home.tablet());
    await page.locator('input[type=file]').setInputFiles({
      name: 'svar.png',
      mimeType: 'image/png',
      buffer: Buffer.from('ingen bild'),
    });
    await page.getByText('Det gick inte att hitta någon QR-kod i bilden.').waitFor();
  });
});

describe('the PIN', () => {
  test('is refused when it is too short, too simple, or not the same twice', async () => {
    const page = await home.open(await home.tablet());
    await type(page, await codeFor(home.site.store));
    await choosesPin(page);
    await enterPin(page, '12', 'Nästa');
    await page.getByText('Välj fyra till åtta siffror.').waitFor();
    await enterPin(page, '1234', 'Nästa');
    await page.getByText('Välj en kod som är svårare att gissa').waitFor();
    await enterPin(page, '2580', 'Nästa');
    await page.getByRole('heading', { name: 'Skriv koden en gång till' }).waitFor();
    await enterPin(page, '2581', 'Spara');
    await page.getByText('Koderna var inte lika.').waitFor();
    expect(await everythingKept(page)).not.toContain('2580');
  });

  test('is asked for after a minute without a touch, also during an interview', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Ny intervju').click();
    await page.clock.fastForward('00:50');
    await page.mouse.click(5, 5);
    await page.clock.fastForward('00:50');
    expect(await button(page, 'Avbryt').count()).toBe(1);
    await page.clock.fastForward('00:15');
    await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
    expect(await page.getByText('Hur ofta känner du dig trygg').count()).toBe(0);
    await unlock(page);
    await button(page, 'Avbryt').waitFor();
  });

  test('is not asked for while the person reads on the turned tablet', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Ny intervju').click();
    await button(page, 'Visa för personen').click();
    await page.clock.fastForward('05:00');
    await button(page, 'Tillbaka till intervjun').click();
    await button(page, 'Avbryt').waitFor();
    await page.clock.fastForward('01:05');
    await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
  });

  test('can be guessed five times, then one has to wait, also after a reload', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Lås').click();
    await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
    for (let time = 1; time <= 5; time += 1) {
      await page.keyboard.type('9999');
      await page.keyboard.press('Enter');
    }
    await page.getByText('För många fel.').waitFor();
    await page.reload();
    await page.getByText('För många fel.').waitFor();
    await enterPin(page, PIN, 'Lås upp');
    await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
    await page.clock.fastForward('00:31');
    await unlock(page);
    await button(page, 'Ny intervju').waitFor();
  });

  test('that is forgotten is chosen anew with another code, and what waits stays', async () => {
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await button(page, 'Lås').click();
    await page.getByText('Glömt PIN-koden?').click();
    await button(page, 'Anslut på nytt med en kod').click();
    await type(page, await codeFor(home.site.store, 'Platta 2'));
    await choosesPin(page);
    await enterPin(page, '4711', 'Nästa');
    await enterPin(page, '4711', 'Spara');
    await button(page, 'Ny intervju').waitFor();
  });
});
