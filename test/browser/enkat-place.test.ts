import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { heading, next, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';
import {
  AT_THE_SQUARE,
  atPlaceQuestion,
  chosen,
  focusedId,
  hits,
  search,
  skipTo,
  told,
  visitPage,
} from './place-visitor.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), enkatSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const visit = (options = {}) => atPlaceQuestion(browser, site.url, options);
const nearButton = (page: Page) => page.getByRole('button', { name: 'Visa platser nära mig' });
/** Without the marks that keep own words apart where one reads from the right. */
const plainHeading = async (page: Page) => (await heading(page)).replaceAll(/[\u2068\u2069]/g, '');
const stored = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

describe('a place that is searched for', () => {
  test('is found misspelled and chosen by keyboard alone', async () => {
    const page = await visit();
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('place-search');
    await page.keyboard.type('stasjon');
    expect(await told(page)).toBe('4 platser.');
    expect((await hits(page))[0]).toBe('resecentrum');
    await page.keyboard.press('ArrowDown');
    expect(await focusedId(page)).toBe('resecentrum');
    await page.keyboard.press('ArrowUp');
    expect(await focusedId(page)).toBe('place-search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe(await focusedId(page));
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Hur ofta är du vid' }).waitFor();
    expect(await heading(page)).toMatch(/Åsa station/);
  });

  test('is chosen with Enter, which does not send the form', async () => {
    const page = await visit();
    await search(page).fill('kaparskolan');
    await search(page).press('Enter');
    expect(await stepOf(page)).toBe('concern.0.place');
    expect(await focusedId(page)).toBe('kapareskolan');
    expect(await chosen(page)).toBe('kapareskolan');
  });

  test('is chosen by its whole name, until more is written', async () => {
    const page = await visit();
    await search(page).fill('Resesentrum');
    expect(await told(page)).toBe('1 plats. Vald: Resecentrum.');
    expect(await chosen(page)).toBe('resecentrum');
    await search(page).fill('Åsa s');
    expect(await chosen(page)).toBe('');
    await search(page).fill(' ');
    expect(await told(page)).toBe('');
    expect(await page.locator('.place-areas').count()).toBe(1);
  });

  test('stays chosen while something else is looked for', async () => {
    const page = await visit();
    await search(page).fill('torget');
    await page.getByLabel('Kungstorget').check();
    await search(page).fill('skolan');
    expect(await chosen(page)).toBe('kungstorget');
    await page.getByRole('button', { name: 'Visa alla platser' }).click();
    expect(await chosen(page)).toBe('kungstorget');
    await next(page);
    expect(await heading(page)).toBe('Hur ofta är du vid Kungstorget?');
  });

  test('is answered in own words when no place is called that', async () => {
    const page = await visit();
    await search(page).fill('Gottskärs brygga');
    expect(await told(page)).toMatch(/^Ingen plats i listan heter så\./);
    expect(await chosen(page)).toBe('other-place');
    await search(page).press('Enter');
    expect(await focusedId(page)).toBe('own-place');
    await next(page);
    expect(await plainHeading(page)).toBe('Hur ofta är du vid ”Gottskärs brygga”?');
    await page.goBack();
    await search(page).waitFor();
    expect(await page.locator('#own-place').inputValue()).toBe('Gottskärs brygga');
  });

  test('is not lost when nothing of what was found is chosen', async () => {
    const page = await visit();
    await search(page).fill('skolan');
    await next(page);
    expect(await plainHeading(page)).toBe('Hur ofta är du vid ”skolan”?');
  });
});

describe('places near me', () => {
  test('are listed nearest first, and the position stays in the browser', async () => {
    const page = await visit({ geolocation: AT_THE_SQUARE, permissions: ['geolocation'] });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByText('det skickas inte och sparas inte').waitFor();
    await nearButton(page).click();
    await page.getByText('Platser nära dig').waitFor();
    expect((await hits(page)).slice(0, 2)).toEqual(['kungstorget', 'centrala-kungsbacka']);
    expect(await page.locator('.place-hits .choice-hint').first().textContent()).toMatch(
      /100 m\u2069$/,
    );
    await page.getByLabel('Kungstorget').check();
    expect(requests).toEqual([]);
    expect(await stored(page)).not.toMatch(/57[.,]48|12[.,]07/);
    // The one without a position comes last of those that fit as well.
    await search(page).fill('station');
    expect((await hits(page)).slice(0, 4)).toEqual([
      'resecentrum',
      'hede-station',
      'anneberg-station',
      'asa-station',
    ]);
  });

  test('are not listed when the browser may not tell, which is said with what to do instead', async () => {
    const page = await visit();
    await nearButton(page).click();
    await page.getByText('Webbläsaren fick inte visa var du är. Sök på namnet').waitFor();
    expect(await page.locator('.place-areas').count()).toBe(1);
  });

  test('are none far from the municipality', async () => {
    const stockholm = { latitude: 59.33, longitude: 18.06 };
    const page = await visit({ geolocation: stockholm, permissions: ['geolocation'] });
    await nearButton(page).click();
    await page.getByText('Ingen av platserna ligger inom 10 km från dig.').waitFor();
    expect(await page.locator('.place-areas').count()).toBe(1);
  });
});

describe('a place without everything that helps', () => {
  test('is searched for without a network', async () => {
    const page = await visit();
    await page.context().setOffline(true);
    await search(page).fill('badhuspar');
    expect(await hits(page)).toEqual(['badhusparken']);
    await page.getByRole('button', { name: 'Visa karta' }).click();
    await page.getByText('Kartan gick inte att hämta.').waitFor();
    await page.getByLabel('Badhusparken').check();
    await next(page);
    expect(await heading(page)).toBe('Hur ofta är du vid Badhusparken?');
  });

  test('is chosen from the lists when what finds places did not come', async () => {
    const page = await visitPage(browser, site.url);
    await page.route('**/PlaceFinder-*', (route) => route.abort());
    await page.reload();
    await skipTo(page, 'concern.0.place');
    await page.locator('summary', { hasText: 'Onsala' }).click();
    await page.getByLabel('Kapareskolan').check();
    expect(await search(page).count()).toBe(0);
    await next(page);
    expect(await heading(page)).toBe('Hur ofta är du vid Kapareskolan?');
  });

  test('is chosen from the lists, or in own words, without a script', async () => {
    const page = await visit({ javaScriptEnabled: false });
    expect(await search(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: /karta|nära/ }).count()).toBe(0);
    await page.locator('#own-place').fill('Bryggan');
    await next(page);
    expect(await plainHeading(page)).toBe('Hur ofta är du vid ”Bryggan”?');
  });

  test('has no list of what is near and no map where no position is known', async () => {
    const places = site.round.places.map(({ position: _, ...place }) => place);
    const id = 'kungsbacka-utan-lagen';
    await site.store.rounds.insert({ ...site.round, id, places });
    const page = await atPlaceQuestion(browser, `${site.address}/enkat/${id}`);
    await search(page).fill('torget');
    expect(await page.locator('.place-near, .place-map').count()).toBe(0);
  });
});

test('the question holds on the narrowest phone, whatever was asked of it', async () => {
  const page = await visit({
    viewport: { width: 320, height: 640 },
    geolocation: AT_THE_SQUARE,
    permissions: ['geolocation'],
  });
  const expectGood = async (state: string) => {
    expect(await sidewaysScroll(page), state).toBe(0);
    expect(await axeFindings(page), state).toEqual([]);
  };
  await expectGood('lists');
  await search(page).fill('station');
  await expectGood('found');
  await search(page).fill('Gottskär');
  await expectGood('not found');
  await search(page).fill('');
  await nearButton(page).click();
  await page.getByText('Platser nära dig').waitFor();
  await expectGood('near');
  await page.getByRole('button', { name: 'Visa karta' }).click();
  await page.locator('.map-point').first().waitFor();
  await expectGood('map');
});

test('three hundred places are searched and listed like twenty-five', async () => {
  const many = Array.from({ length: 300 }, (_, number) => ({
    code: `plats-${number}`,
    label: `${['Björk', 'Ek', 'Lind', 'Alm', 'Hassel'][number % 5]}${['torget', 'parken', 'vägen'][number % 3]} ${number}`,
    aliases: [],
    type: 'other',
    area: site.round.areas[number % 6]?.code ?? '',
  }));
  const id = 'kungsbacka-stor';
  await site.store.rounds.insert({ ...site.round, id, places: [...site.round.places, ...many] });
  const page = await atPlaceQuestion(browser, `${site.address}/enkat/${id}`, {
    viewport: { width: 320, height: 640 },
  });
  await search(page).pressSequentially('bjorkpark');
  expect(await told(page)).toMatch(/^8 av 20 platser visas\./);
  expect(await hits(page)).toHaveLength(8);
  await page.getByRole('button', { name: 'Visa alla 20' }).click();
  expect(await hits(page)).toHaveLength(20);
  await search(page).fill('hasselvagen 299');
  expect(await chosen(page)).toBe('plats-299');
  await page.getByRole('button', { name: 'Visa alla platser' }).click();
  expect(await sidewaysScroll(page)).toBe(0);
});
