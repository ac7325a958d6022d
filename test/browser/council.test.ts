import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { exampleSite } from './running-site.ts';

const VIEWS = [
  '',
  '/teman',
  '/platser',
  '/plats-och-tema',
  '/tider',
  '/onskemal',
  '/forandring',
  '/tidningen',
  '/teman/lighting',
  '/platser/resecentrum',
  '/fragor',
  '/tabell/alder',
  '/tabell/omrade',
  '/utkast',
] as const;

/** One of each kind: a figure, tables with many columns, a long text. */
const DIFFERENT_VIEWS = ['', '/tabell/omrade', '/utkast'] as const;

let site: Awaited<ReturnType<typeof exampleSite>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await exampleSite();
  browser = await openChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await page.goto(`${site.address}/radet/${site.round.id}`);
  await signIn(page);
  await page.getByRole('button', { name: 'Räkna fram ett nytt läge' }).click();
  await page.getByText('Läge 1 är framräknat.').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function signIn(on: Page): Promise<void> {
  await on.getByLabel('Användarnamn').fill(site.account.username);
  await on.getByLabel('Lösenord').fill(site.account.password);
  await on.getByRole('button', { name: 'Logga in' }).click();
}

const open = (view: string) => page.goto(`${site.address}/radet/${site.round.id}/lage/1${view}`);

describe('a council member', () => {
  test('reads first what matters most, then how sure it is', async () => {
    await open('');
    expect(await page.locator('h1').textContent()).toContain('belysning');
    expect(await page.locator('.figure svg.chart:visible').count()).toBe(1);
    const first = page.locator('#ledande-tabell-caption').locator('..').locator('tbody tr').first();
    expect(await first.textContent()).toMatch(
      /Mörker, dålig belysning.*\d,\d\d \(\d,\d\d–\d,\d\d\)/,
    );
    expect(await page.locator('main').textContent()).toContain(
      'Siffrorna gäller dem som svarade, inte alla invånare.',
    );
  });

  test('sees on every page that the answers are invented', async () => {
    for (const view of VIEWS) {
      await open(view);
      expect(await page.locator('header').first().textContent(), view).toContain('påhittade');
    }
  });

  test.for([
    { colorScheme: 'light', width: 1440, judged: VIEWS },
    { colorScheme: 'dark', width: 820, judged: DIFFERENT_VIEWS },
    { colorScheme: 'light', width: 360, judged: DIFFERENT_VIEWS },
  ] as const)(
    'can use every page, $colorScheme at $width px',
    async ({ colorScheme, width, judged }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const view of VIEWS) {
        await open(view);
        expect(await sidewaysScroll(page), view).toBe(0);
        const headings = await page
          .locator('main :is(h1, h2, h3, h4)')
          .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
        expect(headings[0], view).toBe(1);
        const jumps = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1);
        expect(jumps, view).toEqual([]);
        if (judged.some((judgedView) => judgedView === view)) {
          expect(await axeFindings(page), view).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  );

  test('reads the draft with its grounds beside the pledges where there is room', async () => {
    await open('/utkast');
    const boxes = await Promise.all(
      ['.draft-ground', '.draft-pledges'].map((part) => page.locator(part).first().boundingBox()),
    );
    const [ground, pledges] = boxes;
    expect(pledges?.y).toBe(ground?.y);
    expect(pledges?.x).toBeGreaterThan((ground?.x ?? 0) + (ground?.width ?? 0));
  });

  test('sees the areas in Swedish order, all of them at once on a wide screen', async () => {
    await open('/tabell/omrade');
    const table = page.locator('.table-scroll').first();
    const titles = await table.locator('thead th').allTextContents();
    expect(titles.at(-2)).toMatch(/^Åsa/);
    expect(titles.at(-1)).toMatch(/^Annan ort/);
    expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
  });

  test('scrolls a wide table by keyboard on a phone, with the names of the rows in sight', async () => {
    await page.setViewportSize({ width: 360, height: 900 });
    await open('/tabell/omrade');
    const region = page.getByRole('region', { name: 'Teman' });
    await region.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 100);
    const name = await region.locator('tbody th').first().boundingBox();
    const frame = await region.boundingBox();
    expect(name?.x).toBe(frame?.x);
    expect(name?.width).toBeLessThanOrEqual((frame?.width ?? 0) * 0.46);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('goes by keyboard past the navigation to the finding', async () => {
    await open('/teman');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
  });

  test('takes the draft along as a Word file', async () => {
    await open('/utkast');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta som Word' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(await download.failure()).toBeNull();
  });

  test('loads nothing from elsewhere and breaks no rule of the policy on content', async () => {
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    for (const view of VIEWS) await open(view);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('prints without navigation or buttons', async () => {
    await open('');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('button').first().isVisible()).toBe(false);
    expect(await page.locator('.for-middle').first().isVisible()).toBe(true);
    expect(await page.locator('.for-narrow:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test('is asked to sign in again after signing out, and comes back to the page', async () => {
    await open('/platser');
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await open('/platser');
    expect(await page.locator('h1').textContent()).toBe('Logga in');
    expect(await axeFindings(page)).toEqual([]);
    await signIn(page);
    expect(new URL(page.url()).pathname).toMatch(/\/lage\/1\/platser$/);
  });
});
