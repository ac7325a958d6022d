import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Response } from '../../api/contract/response.ts';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import { type Draft, toFinished } from '../../survey-ui/interviewer/interview/draft.ts';
import { aDraft, exampleKit } from '../interviewer/example-kit.ts';
import { openChromium } from './chromium.ts';
import { buildInterview, type InterviewFiles, openInterview } from './interview-site.ts';

let browser: Browser;
let files: InterviewFiles;
let kit: Kit | undefined;

beforeAll(async () => {
  files = await buildInterview();
  browser = await openChromium();
});

afterAll(() => browser?.close());

/** An interview that waits for its first tap, or has come as far as `draft`. */
async function interview(draft: Partial<Draft> = {}) {
  kit ??= await exampleKit();
  const placesFirst = ['resecentrum', 'badhusparken'];
  const page = await openInterview(browser, files, { kit, draft: aDraft(draft), placesFirst });
  const begun = kit;
  const tap = async (question: string, ...options: readonly string[]) => {
    for (const name of options)
      await page.getByRole('group', { name: question }).getByRole('button', { name }).click();
  };
  return {
    page,
    tap,
    press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    kept: () => page.evaluate(() => window.draft),
    told: () => page.evaluate(() => window.told),
    response: async () => toFinished(await page.evaluate(() => window.draft), begun, false),
  };
}

const pressed = (page: Page) => page.locator('[aria-pressed="true"]').allTextContents();

describe('an interview', () => {
  test('is done with taps alone, and becomes an answer that the contract takes', async () => {
    const { page, tap, press, told, response } = await interview();
    await tap('Hur ofta känner du dig trygg', 'Sällan');
    await tap('Vad oroar dig mest', 'Mörkt eller dålig belysning', 'Inbrott i bostäder');
    await tap('Hur otrygg gör det här dig', '4 Mycket otrygg');
    await press('Nästa');
    await tap('Finns det någon plats', 'Resecentrum');
    await page.getByRole('group', { name: 'Helger' }).getByText('Natt').click();
    await tap('Vad är det som gör det otryggt vid Resecentrum', 'Ungdomsgäng');
    await tap('Hur otrygg känner du dig vid Resecentrum', '5 Extremt');
    await press('Nästa');
    await tap('Vad vill du helst att polisen gör', 'Fler poliser som syns ute');
    await tap('Var behövs det mest att polisen', 'Resecentrum');
    await tap('Vad vill du helst att kommunen gör', 'Bättre belysning');
    await press('Nästa');
    await tap('Har tryggheten där du bor', 'Den är som förut');
    await tap('Hur gammal är du', '25–34 år');
    await tap('Är du kvinna eller man', 'Kvinna');
    await tap('Var bor du', 'Onsala');
    await press('Klart – nästa person');
    expect(await told()).toEqual(['finish']);
    expect(Response.parse(await response())).toMatchObject({
      safety: 2,
      concerns: [
        { themes: ['lighting', 'burglary'], insecurity: 4 },
        { place: 'resecentrum', timesOfDay: ['weekend-night'], insecurity: 5 },
      ],
      wishes: { police: [{ action: 'visible-patrols', place: 'resecentrum' }] },
      respondent: { ageGroup: '25-34', gender: 'woman', area: 'onsala' },
      answers: { 'own-change': 'same' },
    });
  });

  test('is done with the keyboard alone, and the focus begins at the heading of each page', async () => {
    const { page, told, kept } = await interview();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const reach = async (words: string) => {
      for (let steps = 0; steps < 80 && !(await focused()).startsWith(words); steps += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    for (const [heading, option, next] of [
      ['Oro, del 1 av 4', 'Oftast', 'Nästa'],
      ['Plats, del 2 av 4', 'Nej, ingen särskild plats', 'Nästa'],
      ['Önskemål, del 3 av 4', 'Fler trafikkontroller', 'Nästa'],
      ['Om personen, del 4 av 4', '35–44', ''],
    ] as const) {
      await page.waitForFunction((is) => document.activeElement?.textContent === is, heading);
      await reach(option);
      expect(await focused()).toContain(option);
      if (next) await reach(next);
    }
    await page.locator('.button-primary[aria-disabled="false"]').waitFor();
    await reach('Klart – nästa person');
    expect(await told()).toEqual(['finish']);
    expect((await kept()).answers).toMatchObject({ safety: 'often', 'age-group': '35-44' });
  });

  test('can end on any page, but not by a second tap where Nästa was', async () => {
    const { page, press, told } = await interview({ page: 'wishes' });
    await page.getByRole('button', { name: 'Nästa' }).dblclick();
    await page.getByRole('heading', { name: 'Om personen' }).waitFor();
    expect(await told()).toEqual([]);
    await press('1 Oro');
    await press('Klart');
    expect(await told()).toEqual(['finish']);
  });

  test('says when more is tapped than may be chosen, and keeps what was', async () => {
    const { page, tap, kept } = await interview();
    await tap('Vad oroar dig mest', 'Bilar som kör för fort', 'Skräpigt', 'Våld, hot');
    expect(await page.getByRole('status').allTextContents()).toContain(
      'Välj högst 2. Ta bort något av det du har valt.',
    );
    expect((await kept()).answers).toEqual({ worries: ['speeding', 'littering'] });
    await tap('Vad oroar dig mest', 'Skräpigt');
    expect((await page.getByRole('status').allTextContents()).join('')).toBe('');
  });

  test('undoes the last tap, on the page where it was made', async () => {
    const { page, tap, press, kept } = await interview();
    await tap('Hur ofta känner du dig trygg', 'Aldrig', 'Alltid');
    await press('Nästa');
    await press('Ångra');
    await page.getByRole('heading', { name: 'Oro' }).waitFor();
    expect(await pressed(page)).toEqual(['Aldrig']);
    await press('Ångra');
    expect(await pressed(page)).toEqual([]);
    expect((await kept()).earlier).toEqual([]);
    await page.locator('[aria-disabled="true"]', { hasText: 'Ångra' }).waitFor();
  });

  test('shows a question that follows under the one it follows, and moves nothing that is tapped', async () => {
    const { page, tap } = await interview();
    const chips = page.getByRole('group', { name: 'Vad oroar dig mest' }).getByRole('button');
    const places = () =>
      chips.evaluateAll((all) => all.map((chip) => JSON.stringify(chip.getBoundingClientRect())));
    const before = await places();
    await tap('Vad oroar dig mest', 'Narkotika', 'Bedrägeri');
    await page.getByRole('group', { name: 'Hur otrygg gör det här dig' }).waitFor();
    expect(await places()).toEqual(before);
  });

  test('of somebody under 13 ends without anything being kept', async () => {
    const { page, tap, press, told } = await interview({ page: 'about' });
    await tap('Hur gammal är du', 'Under 13 år');
    expect(await page.getByRole('alert').textContent()).toContain('Inget av svaren sparas');
    await press('Avsluta utan att spara');
    expect(await told()).toEqual(['finish']);
  });
});

describe('a place', () => {
  test('is found by searching, however it is spelled, and stays in sight', async () => {
    const { page, tap, press, kept } = await interview({ page: 'place' });
    await page.getByRole('searchbox').fill('hede staton');
    await tap('Finns det någon plats', 'Hede station');
    expect(await pressed(page)).toEqual(['Hede station']);
    expect((await kept()).answers).toEqual({ 'concern.0.place': 'hede-station' });
    await press('Hede station');
    await page.getByRole('searchbox').fill('kungstorget');
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual(['Kungstorget']);
  });

  test('is found without typing, among all the places of the round', async () => {
    const { page, press } = await interview({ page: 'place' });
    await press('Visa alla platser');
    expect(await page.getByRole('group', { name: 'Kungsbacka stad' }).count()).toBe(1);
    await press('Varlaskolan');
    expect(await pressed(page)).toEqual(['Varlaskolan']);
    expect(await page.getByRole('group', { name: 'Kungsbacka stad' }).count()).toBe(0);
  });

  test('that the round does not have is taken in own words, without writing them twice', async () => {
    const { page, tap, press, kept } = await interview({ page: 'place' });
    await page.getByRole('searchbox').fill('Xylofongränd');
    await page.getByText('Ingen plats heter så.').waitFor();
    await tap('Finns det någon plats', 'En annan plats');
    expect(await pressed(page)).toEqual(['En annan plats']);
    const own = page.getByLabel('Vilken plats?');
    expect(await own.inputValue()).toBe('Xylofongränd');
    await own.press('End');
    await own.pressSequentially(', bakom kiosken');
    await page.getByRole('group', { name: 'Vardagar' }).getByText('Kväll').click();
    expect((await kept()).answers).toEqual({
      'concern.0.place': { text: 'Xylofongränd, bakom kiosken' },
      'concern.0.times': ['weekday-evening'],
    });
    await press('Ångra');
    await press('Ångra');
    expect((await kept()).answers).toEqual({});
    expect(await own.inputValue()).toBe('');
    await press('Resecentrum');
    expect(await own.count()).toBe(0);
  });
});

describe('an interview that is broken off', () => {
  test('goes on after all, is kept, or is thrown away', async () => {
    const { page, press, told } = await interview({ answers: { safety: 'often' } });
    await press('Avbryt');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press('Avbryt');
    await press('Fortsätt intervjun');
    expect(await told()).toEqual([]);
    await press('Avbryt');
    await press('Behåll det som svarats');
    await press('Avbryt');
    await press('Släng svaret');
    expect(await told()).toEqual(['keep', 'throw away']);
  });

  test('has nothing to keep before the first answer', async () => {
    const { page, press, told } = await interview();
    await press('Avbryt');
    expect(await page.getByRole('button', { name: 'Behåll' }).count()).toBe(0);
    await press('Avsluta intervjun');
    expect(await told()).toEqual(['throw away']);
  });
});
