/** Connecting a tablet, in the real app over the real server. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { qrSvg } from '../../api/report/print/qr-svg.ts';
import { openChromium } from './chromium.ts';
import { tabletHome } from './tablet-home.ts';
import { judge } from './tablet-judge.ts';
import { button, choosesPin, codeFor, connect, typeCode } from './tablet-team.ts';

const home = tabletHome();

/** A picture of the QR code that says this; with `afar` a small part of a large photo. */
async function photoOf(context: BrowserContext, says: string, { afar = false } = {}) {
  const photo = await context.newPage();
  const box = afar ? 'width: 150px; margin: 900px 1500px' : '';
  const code = `<div style="${box}">${qrSvg(says, 'QR')}</div>`;
  await photo.setContent(`<body style="background: #ddd">${code}</body>`);
  if (!afar) return photo.locator('svg').screenshot();
  await photo.setViewportSize({ width: 4000, height: 3000 });
  return photo.screenshot();
}

const take = (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer });

describe('a tablet is connected', () => {
  test('by a code as somebody types it, in small letters and with blanks', async () => {
    const code = await codeFor(home.site.store);
    const page = await home.open(await home.tablet());
    await typeCode(page, ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `);
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
    const picture = await photoOf(context, `https://exempel.se/intervju#${code}`);
    const page = await home.open(context);
    await take(page, picture);
    await choosesPin(page);
  });

  test('by a photo from afar, taken with a large camera', async () => {
    const code = await codeFor(home.site.store);
    const context = await home.tablet();
    const says = `https://exempel.se/intervju#${code}`;
    const picture = await photoOf(context, says, { afar: true });
    const page = await home.open(context);
    await take(page, picture);
    await choosesPin(page);
  });

  test('by the whole address pasted into the field, or opened while the page is', async () => {
    const page = await home.open(await home.tablet());
    await typeCode(page, `${home.gate.address}/intervju#${await codeFor(home.site.store)}`);
    await choosesPin(page);
    const second = await openChromium();
    onTestFinished(() => second.close());
    const other = await second.newPage();
    await other.goto(`${home.gate.address}/intervju#%E0%A4%A`);
    await other.getByRole('heading', { name: 'Anslut plattan' }).waitFor();
    await other.goto(`${home.gate.address}/intervju#${await codeFor(home.site.store)}`);
    await choosesPin(other);
    expect(other.url()).toBe(`${home.gate.address}/intervju`);
  });

  test('once, however often one presses', async () => {
    const page = await home.open(await home.tablet());
    let posts = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/devices')) posts += 1;
    });
    await page.getByLabel('Kod', { exact: true }).fill(await codeFor(home.site.store));
    await button(page, 'Anslut').dblclick();
    await choosesPin(page);
    expect(posts).toBe(1);
  });
});

describe('a tablet is not connected, and told why,', () => {
  test('by a code that is none, is unknown, or was used by another tablet', async () => {
    const code = await codeFor(home.site.store);
    const page = await home.open(await home.tablet());
    await typeCode(page, 'O0O0');
    await page.getByText('Det där är ingen kod för en platta.').waitFor();
    await typeCode(page, 'FFFF-FFFF');
    await page.getByText('Koden finns inte.').waitFor();
    expect(await page.getByLabel('Kod', { exact: true }).inputValue()).toBe('FFFF-FFFF');
    await typeCode(page, code);
    await choosesPin(page);
    const second = await openChromium();
    onTestFinished(() => second.close());
    const other = await second.newPage();
    await other.goto(`${home.gate.address}/intervju`);
    await typeCode(other, code);
    await other.getByText('Koden är redan använd.').waitFor();
  });

  test('without a network, and by the login page of a café', async () => {
    const page = await home.open(await home.tablet());
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const code = await codeFor(home.site.store);
    home.gate.spoil({ path: /^\/api\/devices/, what: 'login page' });
    await typeCode(page, code);
    await page.getByText('Servern svarar inte.').waitFor();
    home.gate.spoil(null);
    await home.gate.shut();
    await typeCode(page, code);
    await page.getByText('Servern svarar inte.').waitFor();
    await home.gate.open();
    await button(page, 'Anslut').click();
    await choosesPin(page);
  });

  test('by a code that is too old', async () => {
    const code = await codeFor(home.site.store, {
      now: () => new Date(Date.now() - 3 * 24 * 3_600_000),
    });
    const page = await home.open(await home.tablet());
    await typeCode(page, code);
    await page.getByText('Koden gäller inte längre.').waitFor();
    await judge(page);
  });

  test('by a photo without a code in it, or of another code', async () => {
    const context = await home.tablet();
    const poster = await photoOf(context, 'https://exempel.se/e/K7RW4');
    const page = await home.open(context);
    await take(page, Buffer.from('ingen bild'));
    await page.getByText('Det gick inte att hitta någon QR-kod i bilden.').waitFor();
    await take(page, poster);
    await page.getByText('QR-koden i bilden är inte till för en platta.').waitFor();
    expect(await page.getByLabel('Kod', { exact: true }).inputValue()).toBe('');
    await judge(page);
  });
});
