/** The PIN of a tablet and its lock, in the real app over the real server. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabletHome } from './tablet-home.ts';
import { judge, tabTo } from './tablet-judge.ts';
import {
  button,
  choosesPin,
  codeFor,
  enterPin,
  everythingKept,
  PIN,
  readyTeam,
  typeCode,
  unlock,
} from './tablet-team.ts';

const home = tabletHome();

const isLocked = (page: Page) => page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();

describe('the PIN', () => {
  test('is refused when it is too short, too simple, or not the same twice', async () => {
    const page = await home.open(await home.tablet());
    await typeCode(page, await codeFor(home.site.store));
    await choosesPin(page);
    await enterPin(page, '12', 'Nästa');
    await page.getByText('Välj fyra till åtta siffror.').waitFor();
    await enterPin(page, '1234', 'Nästa');
    await page.getByText('Välj en kod som är svårare att gissa').waitFor();
    await enterPin(page, '2580', 'Nästa');
    await page.getByRole('heading', { name: 'Skriv koden en gång till' }).waitFor();
    await enterPin(page, '2581', 'Spara');
    await page.getByText('Koderna var inte lika.').waitFor();
    expect(await everythingKept(page)).not.toContain('2580');
  });

  test('is asked for after a minute without a touch, also during an interview', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Ny intervju').click();
    await page.clock.fastForward('00:50');
    await page.mouse.click(5, 5);
    await page.clock.fastForward('00:50');
    expect(await button(page, 'Avbryt').count()).toBe(1);
    await page.clock.fastForward('00:15');
    await isLocked(page);
    expect(await page.getByText('Hur ofta känner du dig trygg').count()).toBe(0);
    await unlock(page);
    await button(page, 'Avbryt').waitFor();
  });

  test('is not asked for while the person reads on the turned tablet', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Ny intervju').click();
    await button(page, 'Visa för personen').click();
    await page.clock.fastForward('05:00');
    await button(page, 'Tillbaka till intervjun').click();
    await button(page, 'Avbryt').waitFor();
    await page.clock.fastForward('01:05');
    await isLocked(page);
  });

  test('can be guessed five times, then one has to wait, also after a reload', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await button(page, 'Lås').click();
    await isLocked(page);
    for (let time = 1; time <= 5; time += 1) {
      await page.keyboard.type('9999');
      await page.keyboard.press('Enter');
    }
    await page.getByText('För många fel.').waitFor();
    await page
      .getByRole('timer')
      .filter({ hasText: /^\d+ s kvar$/ })
      .waitFor();
    await judge(page);
    await page.reload();
    await page.getByText('För många fel.').waitFor();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await page.getByText('Ingen siffra').waitFor();
    await isLocked(page);
    await page.clock.fastForward('00:31');
    await unlock(page);
    await button(page, 'Ny intervju').waitFor();
  });

  test('that is forgotten is chosen anew with another code, and what waits stays', async () => {
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await button(page, 'Lås').click();
    await page.getByText('Glömt PIN-koden?').click();
    await button(page, 'Anslut på nytt med en kod').click();
    await typeCode(page, await codeFor(home.site.store, { name: 'Platta 2' }));
    await choosesPin(page);
    await enterPin(page, '4711', 'Nästa');
    await enterPin(page, '4711', 'Spara');
    await button(page, 'Ny intervju').waitFor();
  });

  test('is not guessed at by who presses too early, or opens the help', async () => {
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await button(page, 'Lås').click();
    await isLocked(page);
    for (let time = 1; time <= 6; time += 1) await button(page, 'Lås upp').click();
    await page.getByText('PIN-koden har minst fyra siffror.').waitFor();
    const help = page.getByText('Glömt PIN-koden?');
    await help.focus();
    for (let time = 1; time <= 3; time += 1) await page.keyboard.press('Enter');
    await button(page, 'Anslut på nytt med en kod').waitFor();
    await enterPin(page, '9999', 'Lås upp');
    await page.getByText('Du har 4 försök kvar').waitFor();
    await unlock(page);
    await button(page, 'Ny intervju').waitFor();
  });

  test('is chosen and entered by keyboard alone, and can be thought over', async () => {
    const page = await home.open(await home.tablet());
    await typeCode(page, await codeFor(home.site.store));
    await choosesPin(page);
    await page.keyboard.type('1379');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Skriv koden en gång till' }).waitFor();
    await judge(page);
    await page.keyboard.type('13');
    await tabTo(page, 'Välj en annan kod');
    await page.keyboard.press('Enter');
    await choosesPin(page);
    for (let time = 1; time <= 2; time += 1) {
      await page.keyboard.type(`${PIN}9`);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Dagens insats' }).waitFor();
    await page.reload();
    await isLocked(page);
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dagens insats' }).waitFor();
  });
});
