import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { heading, next } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';
import { atPlaceQuestion, chosen } from './place-visitor.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), enkatSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The question with its map open, and everything that the browser refused on the way. */
async function atMap(options = {}) {
  const page = await atPlaceQuestion(browser, site.url, options);
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.getByRole('button', { name: 'Visa karta' }).press('Enter');
  await page.locator('.map-point').first().waitFor();
  return { page, refused };
}

/** Codes of the places behind each button, and where on the map it stands. */
function buttons(page: Page) {
  return page.locator('.map-point').evaluateAll((points) =>
    points.map((point) => {
      const { x, y, width, height } = point.getBoundingClientRect();
      const map = point.closest('.map')?.getBoundingClientRect();
      const places = point.getAttribute('data-places')?.split(' ') ?? [];
      return { places, x: x - (map?.x ?? 0), y: y - (map?.y ?? 0), width, height };
    }),
  );
}

const pressMap = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter');
const focusedPlaces = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-places')?.split(' ') ?? []);

describe('the map of places', () => {
  test('shows every place with a position once, as buttons that a thumb can tell apart', async () => {
    const { page } = await atMap({ viewport: { width: 320, height: 640 } });
    const known = site.round.places.filter(({ position }) => position).map(({ code }) => code);
    const shown = await buttons(page);
    expect(shown.flatMap(({ places }) => places).toSorted()).toEqual(known.toSorted());
    for (const [index, one] of shown.entries()) {
      expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(44);
      for (const other of shown.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(44);
      }
    }
    expect(await page.getByText(`${known.length} av 25 platser finns på kartan.`).count()).toBe(1);
  });

  test('has north up and east to the right, also where one reads from the right', async () => {
    const id = 'kungsbacka-arabiska';
    await site.store.rounds.insert({ ...site.round, id, languages: ['sv', 'ar'] });
    const page = await atPlaceQuestion(browser, `${site.address}/enkat/${id}?sprak=ar`);
    await page.locator('.place-map .button').click();
    await page.locator('.map-point').first().waitFor();
    const shown = await buttons(page);
    const at = (code: string) => shown.find(({ places }) => places.includes(code));
    expect(at('onsala-centrum')?.x).toBeLessThan(at('fjaras-centrum')?.x ?? 0);
    expect(at('anneberg-station')?.y).toBeLessThan(at('frillesas-centrum')?.y ?? 0);
  });

  test('gives an answer by keyboard: a group of places is entered, a place is chosen', async () => {
    const { page, refused } = await atMap();
    const group = page.locator('.map-point[data-places~="hede-station"]');
    expect(await group.getAttribute('aria-label')).toMatch(/platser nära varandra: .*Hede station/);
    await group.press('Enter');
    const single = page.locator('.map-point[data-places="hede-station"]');
    await single.waitFor();
    expect((await focusedPlaces(page)).length).toBeGreaterThan(0);
    await single.press('Space');
    expect(await single.getAttribute('aria-pressed')).toBe('true');
    expect(await chosen(page)).toBe('hede-station');
    expect(refused).toEqual([]);
    await next(page);
    expect(await heading(page)).toBe('Hur ofta är du vid Hede station?');
  });

  test('is moved by buttons and by arrow keys alike, and comes back whole', async () => {
    const { page } = await atMap();
    const whole = await buttons(page);
    const asa = (all: Awaited<ReturnType<typeof buttons>>) =>
      all.find(({ places }) => places.includes('asa-centrum'));
    await pressMap(page, 'Flytta nedåt');
    const below = await buttons(page);
    expect(asa(below)?.y).toBeCloseTo((asa(whole)?.y ?? 0) - 85, 0);
    await page.locator('.map-point[data-places~="asa-centrum"]').press('ArrowUp');
    expect(await buttons(page)).toEqual(whole);
    await pressMap(page, 'Zooma in');
    expect((await buttons(page)).length).not.toBe(0);
    await page.keyboard.press('0');
    expect(await buttons(page)).toEqual(whole);
    await pressMap(page, 'Zooma ut');
    expect(await buttons(page)).toEqual(whole);
  });

  test('lists places at one spot, which no map can part', async () => {
    const id = 'kungsbacka-en-punkt';
    const position = { latitude: 57.494, longitude: 12.077 };
    const places = site.round.places.map((place) =>
      ['kungsmassan-fyren', 'resecentrum'].includes(place.code) ? { ...place, position } : place,
    );
    await site.store.rounds.insert({ ...site.round, id, places });
    const page = await atPlaceQuestion(browser, `${site.address}/enkat/${id}`);
    await page.getByRole('button', { name: 'Visa karta' }).click();
    const both = page.locator('.map-point[data-places="kungsmassan-fyren resecentrum"]');
    await page.locator('.map-point[data-places~="resecentrum"]').press('Enter');
    await both.press('Enter');
    await page.locator('.map-opened').waitFor();
    expect(await focusedPlaces(page)).toEqual(['kungsmassan-fyren']);
    await page.locator('.map-opened').getByRole('button', { name: 'Resecentrum' }).press('Enter');
    expect(await chosen(page)).toBe('resecentrum');
  });

  test('is not fetched by those who do not ask for it', async () => {
    const page = await atPlaceQuestion(browser, site.url);
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((name) => name.includes('PlaceFinder'))).toHaveLength(1);
    expect(fetched.filter((name) => name.includes('PlaceMap'))).toEqual([]);
  });
});
