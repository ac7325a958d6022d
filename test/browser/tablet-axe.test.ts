/** Everybody can use the tablet's app: every screen judged, in both themes, by touch and by keyboard. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, sidewaysScroll } from './chromium.ts';
import { tabletHome } from './tablet-home.ts';
import { answer, begin, button, codeFor, connect, finish, PIN, readyTeam } from './tablet-team.ts';

const home = tabletHome();

/** Widths and heights of a small phone, and of a tablet that stands and that lies. */
const SIZES = [
  [320, 640],
  [820, 1180],
  [1180, 820],
] as const;

/** Buttons and fields that are smaller than a thumb in a glove, by name. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('button, summary, .text-input, .choice');
    return [...all]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
      .filter((one) => !one.classList.contains('visually-hidden'))
      .filter((one) => one.getBoundingClientRect().height < 55.5)
      .map((one) => one.textContent ?? '');
  });
}

/** Texts with less contrast than 7:1. */
async function weakTexts(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const judge: typeof axe = Reflect.get(window, 'axe');
    const options = {
      runOnly: ['color-contrast-enhanced'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    };
    const { violations } = await judge.run(document, options);
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
}

async function judge(page: Page, { sunlight = false } = {}) {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
  }
  if (sunlight) expect(await weakTexts(page)).toEqual([]);
}

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

/** Presses Tab until the focus is on something of this name, at most so many times. */
async function tabTo(page: Page, name: string | RegExp) {
  const target = page.getByRole('button', { name }).first();
  for (let times = 0; times < 120; times += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('a whole interview and the count of the day can be done by keyboard alone', async () => {
  const before = (await home.stored()).length;
  const page = await connect(
    await home.tablet(),
    home.gate.address,
    await codeFor(home.site.store),
  );
  await page.getByLabel('Var är ni?').focus();
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
