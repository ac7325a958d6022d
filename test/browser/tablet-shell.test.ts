import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings, openChromiumIn, sidewaysScroll } from './chromium.ts';
import { appOfVersion, gateTo, keptAddresses, versionOf, visit } from './tablet-site.ts';
import { TABLET_BUDGET, weighTablet } from './tablet-weight.ts';

type Site = Awaited<ReturnType<typeof appOfVersion>>;

let site: Site;
let gate: Awaited<ReturnType<typeof gateTo>>;
let folder: string;

beforeAll(async () => {
  site = await appOfVersion('ett');
});

afterAll(async () => {
  await site?.close();
});

beforeEach(async () => {
  gate = await gateTo(site);
  folder = mkdtempSync(join(tmpdir(), 'trygghet-platta-'));
  const made = { gate, folder };
  onTestFinished(async () => {
    await made.gate.shut();
    rmSync(made.folder, { recursive: true, force: true });
  });
});

/** The tablet is turned on: a browser that keeps what it had. */
async function tablet(): Promise<BrowserContext> {
  const context = await openChromiumIn(folder);
  onTestFinished(() => context.close());
  return context;
}

describe('after one visit the app', () => {
  test('opens from a cold start with the server stopped, its code in the address included', async () => {
    const first = await tablet();
    await visit(first, gate.address);
    await first.close();
    await gate.shut();
    const second = await tablet();
    const page = await second.newPage();
    await page.goto(`${gate.address}/intervju?fran=qr#ABCD2345`);
    expect(await versionOf(page)).toBe('ett');
    await page.locator('#app h1').waitFor();
    const font = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(font).toBe('21px');
  });

  test('is kept whole, and nothing of the enkät or the council with it', async () => {
    const page = await visit(await tablet(), gate.address);
    const kept = await keptAddresses(page);
    expect(kept).toEqual(expect.arrayContaining(['/intervju', '/intervju/manifest.webmanifest']));
    const names = kept.map((path) => path.replace(/^\/assets\/|-[\w-]{8}(?=\.)/g, ''));
    expect(names).toEqual(expect.arrayContaining(['main.js', 'tablet.css', 'icon-512.png']));
    expect(names.filter((name) => /client|site|resident|typing|webp/.test(name))).toEqual([]);
  });

  test('leaves all other pages to the network', async () => {
    const page = await visit(await tablet(), gate.address);
    const start = await page.goto(`${gate.address}/`);
    expect(start?.fromServiceWorker()).toBe(false);
    await gate.shut();
    await expect(page.goto(`${gate.address}/radet`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

test('the whole app weighs at most 150 kB compressed', async () => {
  const files = await weighTablet(await visit(await tablet(), gate.address));
  expect(files.length).toBeGreaterThan(8);
  expect(files.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(TABLET_BUDGET);
});

describe('the service worker', () => {
  test.each([
    ['POST', '/api/rounds/ingen/responses'],
    ['POST', '/intervju'],
    ['PUT', '/api/rounds/ingen/stops/1'],
    ['GET', '/api/openapi.json'],
    ['GET', '/healthz'],
  ])('lets %s %s go past it', async (method, path) => {
    const page = await visit(await tablet(), gate.address);
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === path);
    await page.evaluate(
      ([how, where]) => fetch(where, { method: how, ...(how !== 'GET' && { body: '{}' }) }),
      [method, path] as const,
    );
    expect((await answered).fromServiceWorker()).toBe(false);
    expect((await answered).request().method()).toBe(method);
    await gate.shut();
    const failed = page.evaluate(
      ([how, where]) => fetch(where, { method: how }).then(({ status }) => status),
      [method, path] as const,
    );
    await expect(failed).rejects.toThrow('Failed to fetch');
  });

  test('answers for the page of the app, so that the others above could have shown', async () => {
    const page = await visit(await tablet(), gate.address);
    const response = await page.reload();
    expect(response?.fromServiceWorker()).toBe(true);
  });
});

describe('the app', () => {
  test('can be installed', async () => {
    const page = await visit(await tablet(), gate.address);
    const session = await page.context().newCDPSession(page);
    const { errors, data = '', url } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${gate.address}/intervju/manifest.webmanifest`);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { icons } = JSON.parse(data);
    expect(await Promise.all(icons.map((icon: Icon) => sizeOf(page, icon)))).toEqual(
      icons.map(({ sizes }: Icon) => (sizes === 'any' ? expect.any(String) : sizes)),
    );
  });

  test('can be used by everybody, also on the narrowest phone', async () => {
    const page = await visit(await tablet(), gate.address);
    await page.setViewportSize({ width: 320, height: 640 });
    await versionOf(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

interface Icon {
  readonly src: string;
  readonly sizes: string;
}

/** The size of an icon as the browser draws it. */
function sizeOf(page: Page, { src }: Icon): Promise<string> {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return `${image.naturalWidth}x${image.naturalHeight}`;
  }, src);
}
