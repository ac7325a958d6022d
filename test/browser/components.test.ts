import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScreens } from '../../api/load-screens.ts';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { buildScreensIn } from './running-site.ts';

const ADDRESS = 'http://komponenter.test/';
const folder = mkdtempSync(join(tmpdir(), 'trygghet-komponenter-'));
let browser: Browser;
let html: string;

beforeAll(async () => {
  await buildScreensIn(folder);
  html = (await loadScreens(folder)).site.components();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The catalogue in a window, under the policy that the server sends. */
async function catalogue(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') return route.fulfill({ path: join(folder, 'client', pathname) });
    const headers = {
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'",
    };
    return route.fulfill({ body: html, contentType: 'text/html', headers });
  });
  await page.goto(ADDRESS);
  return page;
}

describe('the components', () => {
  test.for(['light', 'dark'] as const)('can be used by everybody, %s', async (colorScheme) => {
    const page = await catalogue({ colorScheme, viewport: { width: 1280, height: 900 } });
    expect(await page.locator('.example').count()).toBeGreaterThan(20);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('fit the narrowest phone without sideways scrolling', async () => {
    const page = await catalogue({ viewport: { width: 320, height: 640 } });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('are large enough to be hit in the cold', async () => {
    const page = await catalogue({ viewport: { width: 360, height: 740 } });
    const heights = await page
      .locator('.choice, .button, .text-input')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(15);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
    await page.context().close();
  });

  test('choose by a press anywhere on the row', async () => {
    const page = await catalogue({ viewport: { width: 360, height: 740 } });
    const row = page.locator('.choice', { hasText: 'Skymd sikt' }).first();
    const box = await row.boundingBox();
    await row.click({ position: { x: (box?.width ?? 0) - 6, y: 6 } });
    expect(await row.locator('input').isChecked()).toBe(true);
    await page.context().close();
  });

  test('show where the keyboard is', async () => {
    const page = await catalogue({ viewport: { width: 1280, height: 900 } });
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip-link');
    expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
    await page.getByRole('button', { name: 'Skicka svaren' }).focus();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
    );
    expect(outline).toBe('solid');
    await page.context().close();
  });

  test('carry no inline style, which the policy on content forbids', () => {
    expect(html).not.toMatch(/\sstyle=|<style/);
  });
});
