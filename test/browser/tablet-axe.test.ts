/** Everybody can use the tablet's app: every screen judged, in both themes, by touch and by keyboard. */
import { describe, expect, test } from 'vitest';
import { tabletHome } from './tablet-home.ts';
import { judge, tabTo } from './tablet-judge.ts';
import {
  answer,
  begin,
  button,
  codeFor,
  connect,
  finish,
  PIN,
  readyTeam,
  venueOfNewStop,
} from './tablet-team.ts';

const home = tabletHome();

describe('everybody can use', () => {
  test('the pages before the first interview', async () => {
    const context = await home.tablet();
    const page = await home.open(context);
    await page.getByLabel('Kod', { exact: true }).fill('O0');
    await button(page, 'Anslut').click();
    await page.getByText('Det där är ingen kod').waitFor();
    await judge(page);
    await page.goto('about:blank');
    const code = await codeFor(home.site.store);
    await page.goto(`${home.gate.address}/intervju#${code}`);
    await page.getByRole('heading', { name: 'Välj en PIN-kod' }).waitFor();
    await judge(page);
    for (const last of ['Nästa', 'Spara']) {
      await page.keyboard.type(PIN);
      await button(page, last).click();
    }
    await page.getByRole('heading', { name: 'Dagens insats' }).waitFor();
    await venueOfNewStop(page);
    await judge(page);
    await page.getByLabel('Initialer').fill('1');
    await button(page, 'Börja insatsen').click();
    await page.getByText('Skriv var ni är.').waitFor();
    await page.getByText('Skriv en till tre bokstäver').waitFor();
    await judge(page);
    await page.getByLabel('Var är ni?').fill('Torget');
    await page.getByText('Välj hur många ni är, minst en.').waitFor();
    await judge(page);
  });

  test.each([false, true])('the pages of a day, in the sunlight theme: %s', async (sunlight) => {
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await button(page, 'Mer').click();
    if (sunlight) await button(page, 'Slå på solläge').click();
    await judge(page, { sunlight });
    await button(page, 'Tillbaka').click();
    await home.gate.shut();
    await begin(page);
    await judge(page, { sunlight });
    await answer(page);
    await judge(page, { sunlight });
    await button(page, 'Avbryt').click();
    await judge(page, { sunlight });
    await button(page, 'Fortsätt intervjun').click();
    await finish(page);
    await button(page, 'Räkna en till: Ville inte').click();
    await judge(page, { sunlight });
    await button(page, /Svar på plattan/).click();
    await judge(page, { sunlight });
    await button(page, 'Ta bort osända svar').click();
    await button(page, 'Ta bort ett svar').click();
    await judge(page, { sunlight });
    await button(page, 'Behåll svaren').click();
    await button(page, 'Tillbaka').click();
    await button(page, 'Lås').click();
    await judge(page, { sunlight });
  });
});

test('a whole interview and the count of the day can be done by keyboard alone', async () => {
  const before = (await home.stored()).length;
  const page = await connect(
    await home.tablet(),
    home.gate.address,
    await codeFor(home.site.store),
  );
  await (await venueOfNewStop(page)).focus();
  await page.keyboard.type('Torget');
  await tabTo(page, 'Fler');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Börja insatsen');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Räkna en till: Ville inte');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ny intervju');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Sällan');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ungdomsgäng eller stök');
  await page.keyboard.press('Space');
  await tabTo(page, 'Klart');
  await page.keyboard.press('Enter');
  await page.getByText('Sparat på plattan.').waitFor();
  await expect.poll(async () => (await home.stored()).length).toBe(before + 1);
  expect((await home.stored()).at(-1)?.response).toMatchObject({
    safety: 2,
    concerns: [{ themes: ['youth-groups'] }],
  });
});
