/** The example on one day, as the handbook's pictures show it. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoRound } from '../../seed/demo.ts';
import { addDemoAccounts, demoAccounts, loadDemo } from '../../seed/load.ts';
import { PICTURES, type PictureName } from '../../survey-ui/council/handbook/pictures.ts';
import { openChromium } from './chromium.ts';
import { runningSite } from './running-site.ts';

export const PICTURE_WIDTH = 1200;
/** What is further down is not in the picture, and may change as it likes. */
export const MOST_HEIGHT = 900;

export const pictureNames = Object.keys(PICTURES).filter(
  (name): name is PictureName => name in PICTURES,
);

/** Signed in, with a snapshot made; the clock begins on a day of its own. */
export async function handbookSite() {
  const began = Date.now();
  const day = Date.parse('2026-06-15T08:00:00Z');
  const site = await runningSite({ now: () => new Date(day + Date.now() - began) });
  await loadDemo(site.store);
  await addDemoAccounts(site.store);
  const browser = await openChromium();
  const viewport = { width: PICTURE_WIDTH, height: MOST_HEIGHT };
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const [account] = demoAccounts;
  await page.goto(`${site.address}/radet/${demoRound.id}`);
  await page.getByLabel('Användarnamn').fill(account.username);
  await page.getByLabel('Lösenord').fill(account.password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Räkna fram ett nytt läge' }).click();
  await page.getByText('Läge 1 är framräknat.').waitFor();
  return {
    page,
    address: site.address,
    show: (name: PictureName) =>
      page.goto(site.address + PICTURES[name].path.replace(':round', demoRound.id)),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The words of the page but those with digits in them: dates, counts and codes may change, the rest may not. */
export async function wordsDigest(page: Page): Promise<string> {
  const words = ((await page.locator('main').textContent()) ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d/.test(word));
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}
