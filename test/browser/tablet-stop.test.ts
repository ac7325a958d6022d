/** Choosing the day's stop, or making one, in the real app over the real server. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stop } from '../../api/contract/round.ts';
import { stockholmDay } from '../../api/contract/stockholm-day.ts';
import { aRound } from '../support/fixture-round.ts';
import { tabletHome } from './tablet-home.ts';
import { judge, tabTo } from './tablet-judge.ts';
import { button, codeFor, connect } from './tablet-team.ts';

const home = tabletHome();
const TODAY = stockholmDay(new Date());
let rounds = 0;

function aStop(id: string, changes: Partial<Stop> = {}): Stop {
  return {
    ...{ id, venue: 'Resecentrum', place: 'resecentrum', day: TODAY, mode: 'street' },
    interviewers: [
      { kind: 'uniformed-police', count: 2 },
      { kind: 'municipal', count: 1 },
    ],
    planned: 30,
    ...changes,
  };
}

/** A round of the test's own, with these stops. */
async function roundWith(...stops: readonly Stop[]) {
  rounds += 1;
  const round = aRound({ id: `insatser-${rounds}`, title: `Omgång ${rounds}` });
  await home.site.store.rounds.insert(round);
  for (const stop of stops) await home.site.store.stops.put(round.id, stop);
  return round;
}

type OwnRound = Awaited<ReturnType<typeof roundWith>>;

/** The page of the day's stop, on a tablet that may answer for the rounds. */
async function stopPage(...own: readonly OwnRound[]): Promise<Page> {
  const code = await codeFor(home.site.store, { rounds: own.map(({ id }) => id) });
  return connect(await home.tablet(), home.gate.address, code);
}

const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name });
const pressed = (page: Page, name: string | RegExp) =>
  button(page, name).getAttribute('aria-pressed');
const stopsOf = ({ id }: OwnRound) => home.site.store.stops.list(id);

describe('a stop that is planned today', () => {
  test('is chosen from the start when it is the only one, and who holds the tablet is one of those there', async () => {
    const page = await stopPage(await roundWith(aStop('planerad')));
    await button(page, /^Resecentrum/).waitFor();
    expect(await pressed(page, /^Resecentrum/)).toBe('true');
    await button(page, 'Börja insatsen').click();
    await page.getByText('Välj vem som håller i plattan.').waitFor();
    const holders = group(page, 'Vem håller i den här plattan?').getByRole('button');
    expect(await holders.allTextContents()).toEqual(['Polis i uniform', 'Kommunens personal']);
    await expect
      .poll(() => holders.first().evaluate((one) => one === document.activeElement))
      .toBe(true);
    await holders.first().click();
    await button(page, 'Börja insatsen').click();
    await button(page, 'Ny intervju').waitFor();
  });

  test('has to be chosen when there are several', async () => {
    const page = await stopPage(
      await roundWith(aStop('en'), aStop('tva', { venue: 'Torget', place: 'torget' })),
    );
    await button(page, 'Börja insatsen').click();
    await page.getByText('Välj en insats, eller gör en ny.').waitFor();
    await judge(page);
    await button(page, /^Torget/).click();
    await button(page, 'Kommunens personal').click();
    await button(page, 'Börja insatsen').click();
    await page.getByText('Torget').first().waitFor();
    await button(page, 'Ny intervju').waitFor();
  });
});

test('a stop of another day is used only when one says so', async () => {
  const page = await stopPage(await roundWith(aStop('forra', { day: '2026-05-04' })));
  await page.getByText('Andra dagar (1)').click();
  await button(page, /måndag 4 maj/).click();
  await page.getByText('Är det rätt insats?').waitFor();
  await judge(page);
  await button(page, 'Välj en annan').click();
  expect(await pressed(page, /måndag 4 maj/)).toBe('false');
  await button(page, /måndag 4 maj/).click();
  await button(page, 'Ja, räkna svaren dit').click();
  expect(await pressed(page, /måndag 4 maj/)).toBe('true');
});

describe('a new stop', () => {
  test('is made by taps alone, at a place that the round knows', async () => {
    const round = await roundWith();
    const page = await stopPage(round);
    await button(page, 'Visa alla platser').click();
    await button(page, 'Torget').click();
    expect(await page.getByLabel('Var är ni?').inputValue()).toBe('Torget');
    await group(page, 'Volontär').getByRole('button', { name: 'Fler' }).click();
    await group(page, 'Planerade intervjuer').getByRole('button', { name: 'Fler' }).click();
    await group(page, 'Fråga var n:te').getByRole('button', { name: 'Färre' }).click();
    await judge(page);
    await button(page, 'Börja insatsen').click();
    await page.getByText('Fråga varannan som går förbi').waitFor();
    await expect
      .poll(() => stopsOf(round))
      .toMatchObject([
        {
          ...{ venue: 'Torget', place: 'torget', day: TODAY, mode: 'street', planned: 5 },
          interviewers: [{ kind: 'volunteer', count: 1 }],
        },
      ]);
  });

  test('is made by keyboard alone, in own words, at a school', async () => {
    const round = await roundWith();
    const page = await stopPage(round);
    await page.keyboard.press('Tab');
    await tabTo(page, 'Skola');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Aulan');
    await tabTo(page, 'Fler');
    await page.keyboard.press('Space');
    await tabTo(page, 'Börja insatsen');
    await page.keyboard.press('Enter');
    await button(page, 'Ny intervju').waitFor();
    await expect
      .poll(() => stopsOf(round))
      .toMatchObject([{ venue: 'Aulan', place: null, mode: 'school', planned: null }]);
  });

  test('that lacks something says all of it where it is, leads there, and keeps what was typed', async () => {
    const page = await stopPage(await roundWith());
    await page.getByLabel('Initialer').fill('anna');
    await button(page, 'Börja insatsen').click();
    await page.getByText('Skriv var ni är.').waitFor();
    await page.getByText('Välj hur många ni är, minst en.').waitFor();
    await page.getByText('Skriv en till tre bokstäver, eller lämna tomt.').waitFor();
    const where = page.getByLabel('Var är ni?');
    await expect.poll(() => where.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Initialer').inputValue()).toBe('ANNA');
    await judge(page);
  });

  test('that was made in practice reaches the server when it is worked at in earnest', async () => {
    const round = await roundWith();
    const page = await stopPage(round);
    await page.getByLabel('Var är ni?').fill('Hamnen');
    await group(page, 'Volontär').getByRole('button', { name: 'Fler' }).click();
    await page.getByLabel('Öva').check();
    await button(page, 'Börja öva').click();
    await button(page, 'Byt insats').click();
    expect(await pressed(page, /^Hamnen/)).toBe('true');
    expect(await stopsOf(round)).toEqual([]);
    await page.getByLabel('Öva').uncheck();
    await button(page, 'Börja insatsen').click();
    await expect.poll(() => stopsOf(round)).toMatchObject([{ venue: 'Hamnen' }]);
  });
});

test('of several rounds one is chosen first, and its stops are the ones to choose from', async () => {
  const first = await roundWith(aStop('a', { venue: 'Hamnen' }));
  const second = await roundWith(aStop('b', { venue: 'Stationen' }));
  const page = await stopPage(first, second);
  await group(page, 'Vilken omgång gäller det?').waitFor();
  await button(page, 'Börja insatsen').click();
  await page.getByText('Välj omgång först.').waitFor();
  await judge(page);
  await button(page, second.title).click();
  expect(await pressed(page, /^Stationen/)).toBe('true');
  expect(await button(page, /^Hamnen/).count()).toBe(0);
});
