/**
 * Accessibility of the whole enkät, judged by axe in Chromium: every page in every language, state and
 * look. Prints how many states were tried and what was wrong; ends with status 1 when anything was.
 *
 * `node test/bench/axe.ts [languages, all when left out]`
 */
import type { Page } from 'playwright-core';
import { axeFindings, openChromium, sidewaysScroll } from '../browser/chromium.ts';
import { next, stepOf } from '../browser/enkat-respondent.ts';
import { enkatSite } from '../browser/enkat-site.ts';
import { bringInto, LOOK_NAMES, lookAt, STATES } from '../browser/enkat-states.ts';
import { AT_THE_SQUARE } from '../browser/place-visitor.ts';

const ALL_LANGUAGES = ['sv', 'sv-simple', 'en', 'ar'];
const asked = process.argv.slice(2);
const languages = asked.length > 0 ? asked : ALL_LANGUAGES;

/** The narrowest phone: what overflows does so here. */
const NARROW = { viewport: { width: 320, height: 640 } };

const browser = await openChromium();
const site = await enkatSite({ languages: [...ALL_LANGUAGES] });
const wrong: string[] = [];
let tried = 0;
try {
  for (const language of languages) await judgeLanguage(language);
} finally {
  await browser.close();
  await site.close();
}
const steps = `${languages.length} languages, ${LOOK_NAMES.length} looks`;
console.log(`${tried} states tried (${steps}), ${wrong.length} findings.`);
for (const finding of wrong) console.log(finding);
if (wrong.length > 0 || tried === 0) process.exitCode = 1;

/** The page as it stands, in every look. */
async function judge(page: Page, language: string, state: string): Promise<void> {
  for (const look of LOOK_NAMES) {
    await lookAt(page, look);
    const where = `${language}, ${state}, ${look}`;
    const found = await axeFindings(page);
    const over = await sidewaysScroll(page);
    wrong.push(...found.map((finding) => `${where}: ${finding}`));
    if (over > 0) wrong.push(`${where}: ${over} pixels wider than the window`);
    tried += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${tried} states, ${wrong.length} findings`);
  }
}

async function judgeLanguage(language: string): Promise<void> {
  const context = await browser.newContext({
    ...NARROW,
    geolocation: AT_THE_SQUARE,
    permissions: ['geolocation'],
  });
  const page = await context.newPage();
  await page.goto(`${site.url}?sprak=${language}`);
  await judge(page, language, 'start');
  const around = await page
    .locator('footer a')
    .evaluateAll((links) =>
      links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
    );
  await page.locator('button[name="go"][value="begin"]').click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  for (let step = await stepOf(page); step !== ''; step = await stepOf(page)) {
    for (const state of STATES) {
      if (await bringInto(page, state)) await judge(page, language, `${step}, ${state}`);
      if (state === 'empty' && step === 'concern.0.place') await judgeFinder(page, language);
    }
    await next(page);
  }
  await judge(page, language, 'check');
  await context.setOffline(true);
  await page.locator('button[name="go"][value="send"]').click();
  await page.locator('[role="status"]:not(:empty)').first().waitFor();
  await judge(page, language, 'check, without a network');
  await context.setOffline(false);
  await page.waitForURL(/\/tack/);
  await page.locator('h1').waitFor();
  await judge(page, language, 'thanks');
  for (const address of [...around, `${site.address}/enkat/finns-inte?sprak=${language}`]) {
    await page.goto(address);
    await judge(page, language, new URL(address).pathname);
  }
  await context.close();
}

/** What a script adds to the question about a place. */
async function judgeFinder(page: Page, language: string): Promise<void> {
  const search = page.locator('#place-search');
  await search.waitFor();
  for (const text of ['station', 'Gottskär']) {
    await search.fill(text);
    await judge(page, language, `place searched for: ${text}`);
  }
  await search.fill('');
  await page.locator('.place-near button').click();
  await page.locator('.place-hits').waitFor();
  await judge(page, language, 'places near');
  await page.locator('.place-map .button').first().click();
  await page.locator('.map-many').first().waitFor();
  await judge(page, language, 'map');
  await page.locator('.map-many').first().press('Enter');
  await judge(page, language, 'map, nearer');
  await page.locator('.place-map .button').first().click();
}
