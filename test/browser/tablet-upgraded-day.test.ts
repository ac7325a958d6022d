/** A new version of the app that arrives during an interview. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabletHome } from './tablet-home.ts';
import { appOfVersion, versionOf } from './tablet-site.ts';
import { allSent, answer, begin, button, finish, readyTeam, unlock } from './tablet-team.ts';

const home = tabletHome();
let upgraded: Awaited<ReturnType<typeof appOfVersion>>;

beforeAll(async () => {
  upgraded = await appOfVersion('två');
});

afterAll(async () => {
  await upgraded?.close();
});

/** The screens are those of the new version; the answers go where they went before. */
const SCREENS = /^\/(?!api\/)/;

/** The network comes back, and with it the new version, whole. */
async function upgradeArrives(page: Page) {
  home.gate.leadTo(upgraded, SCREENS);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    window.dispatchEvent(new Event('online'));
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

const version = (page: Page) => page.evaluate(() => document.documentElement.dataset.version);

test('a new version waits for the interview to end, begins when one asks for it, and loses nothing', async () => {
  const before = (await home.stored()).length;
  const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
  await begin(page);
  await upgradeArrives(page);
  await answer(page);
  expect(await version(page)).toBe(undefined);
  await finish(page);
  await button(page, 'Mer').click();
  await button(page, 'Byt till den nya versionen').click();
  await page.waitForFunction(() => document.documentElement.dataset.version === 'två');
  await unlock(page);
  await page.getByText('1 tilltalade.').waitFor();
  await allSent(page);
  expect(await home.stored()).toHaveLength(before + 1);
});

test('a new version begins by itself when the tablet is locked, but not over an interview', async () => {
  const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
  await begin(page);
  await upgradeArrives(page);
  expect(await version(page)).toBe(undefined);
  await button(page, 'Klart').click();
  await page.getByText('Inget var besvarat, så inget sparades.').waitFor();
  await button(page, 'Lås').click();
  expect(await versionOf(page)).toBe('två');
  await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
});
