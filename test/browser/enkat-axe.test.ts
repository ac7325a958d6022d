import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings, openChromium, sidewaysScroll } from './chromium.ts';
import { next, stepOf } from './enkat-respondent.ts';
import { enkatSite } from './enkat-site.ts';
import { bringInto, LOOK_NAMES, lookAt, STATES } from './enkat-states.ts';

const LANGUAGES = ['sv', 'sv-simple', 'en', 'ar'];

let browser: Browser;
let site: Awaited<ReturnType<typeof enkatSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), enkatSite({ languages: [...LANGUAGES] })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * Every question in every language, each time in another state and look, so that any two of step,
 * language, state and look meet somewhere. `npm run measure` tries them all.
 */
describe.each(LANGUAGES.map((language, row) => [language, row] as const))(
  'in %s',
  (language, row) => {
    test('every question is accessible, however it is seen', async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${site.url}?sprak=${language}`);
      await page.locator('button[name="go"][value="begin"]').click();
      await page.locator('input[name="step"]').waitFor({ state: 'attached' });
      const met = new Set<string>();
      let step = await stepOf(page);
      for (let count = 0; step !== ''; count += 1) {
        const state = STATES[(count + row) % STATES.length] ?? 'empty';
        const look = LOOK_NAMES[(Math.floor(count / STATES.length) + row) % LOOK_NAMES.length];
        if (look) await lookAt(page, look);
        if (await bringInto(page, state)) met.add(`${state}, ${look}`);
        const where = `${step}, ${state}, ${look}`;
        expect(await axeFindings(page), where).toEqual([]);
        expect(await sidewaysScroll(page), where).toBe(0);
        await bringInto(page, 'filled');
        await next(page);
        step = await stepOf(page);
      }
      // What can't be wrong was seen empty; nearly every state met every look.
      expect(met.size).toBeGreaterThanOrEqual(7);
    }, 300_000);
  },
);
