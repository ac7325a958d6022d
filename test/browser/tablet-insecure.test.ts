import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { runningSite } from './running-site.ts';

let site: Awaited<ReturnType<typeof runningSite>>;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([runningSite(), openChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The site at an address that browsers do not trust, as over a municipality's own network. */
async function open(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: site.address + pathname }) });
  });
  await page.goto(address);
  await page.getByRole('heading', { name: 'Appen behöver en säker adress' }).waitFor();
  return page;
}

describe('opened without encryption the tablet', () => {
  test('says so, and leads to the same address with it, the code included', async () => {
    const page = await open('http://dialog.exempel.se/intervju#ABCD2345');
    const link = page.getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://dialog.exempel.se/intervju#ABCD2345');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('tells whom to ask where the address cannot be known', async () => {
    const page = await open('http://dialog.exempel.se:8080/intervju');
    expect(await page.getByRole('link').count()).toBe(0);
    await page.getByText('Be samordnaren om adressen').waitFor();
  });
});

test('without JavaScript the tablet says that it needs it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${site.address}/intervju`);
  expect(await page.locator('noscript').textContent()).toContain('JavaScript är avstängt.');
});
