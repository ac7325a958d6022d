import { fileURLToPath } from 'node:url';
import { type Browser, devices, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openChromium } from './chromium.ts';
import type {} from './install-page.tsx';

const ENTRY = fileURLToPath(new URL('install-page.tsx', import.meta.url));
const ADDRESS = 'http://localhost/intervju';
const HTML = '<!doctype html><html lang="sv"><body><script type="module" src="/hjalp.js"></script>';

let browser: Browser;
let script: string;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rolldownOptions: { input: ENTRY } },
  });
  const [first] = [built].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the help builds into one script');
  script = chunk.code;
  browser = await openChromium();
});

afterAll(() => browser?.close());

async function help(userAgent?: string): Promise<Page> {
  const context = await browser.newContext(userAgent === undefined ? {} : { userAgent });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('.js');
    return route.fulfill({
      body: isScript ? script : HTML,
      contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8',
    });
  });
  await page.goto(ADDRESS);
  await page.locator('h2, .notice').first().waitFor();
  return page;
}

/** What Chromium does when an app can be installed; counts how often its question is put. */
function offerToInstall(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = async () => document.body.setAttribute('data-asked', 'yes');
    window.dispatchEvent(Object.assign(event, { prompt }));
    return event.defaultPrevented;
  });
}

describe('help with installing', () => {
  test('is a button where the browser can ask, and the browser’s own question waits for it', async () => {
    const page = await help();
    expect(await offerToInstall(page)).toBe(true);
    expect(await page.locator('body').getAttribute('data-asked')).toBeNull();
    await page.getByRole('button', { name: 'Installera appen' }).click();
    expect(await page.locator('body').getAttribute('data-asked')).toBe('yes');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByText('Så gör du i Chrome på dator:').waitFor();
  });

  test('says where the app is once it is installed', async () => {
    const page = await help();
    await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')));
    await page.getByText('öppna appen ”Intervju”').waitFor();
    expect(await page.getByRole('list').count()).toBe(0);
  });

  test('is steps on an iPad, where the app comes before the code', async () => {
    const page = await help(devices['iPad (gen 11)']?.userAgent);
    await page.getByText('innan du skriver koden').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('Dela'),
      expect.stringContaining('Lägg till på hemskärmen'),
      expect.stringContaining('från hemskärmen'),
    ]);
  });

  test('is other steps in the browser of a Samsung', async () => {
    const page = await help(
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36',
    );
    await page.getByText('Så gör du i Samsung Internet:').waitFor();
  });
});

test('how safely and how much the browser keeps is asked of the browser itself', async () => {
  const page = await help();
  const state = await page.evaluate(() => window.storageState());
  expect(state.persisted).toBe(await page.evaluate(() => navigator.storage.persisted()));
  expect(state.asked).toBe(true);
  expect(state.freeBytes).toBeGreaterThan(0);
});
