/**
 * The states that a page of the enkät can be seen in: nothing chosen, something wrong, filled in; light,
 * dark, or in the colours that a person forces on every page.
 */
import type { Page } from 'playwright-core';
import { fillIn, heading, stepOf } from './enkat-respondent.ts';

export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;
export type Look = keyof typeof LOOKS;
export const LOOK_NAMES = ['light', 'dark', 'forced colours'] as const satisfies readonly Look[];

/** In the order in which a page can pass through them. */
export const STATES = ['empty', 'error', 'filled'] as const;
export type State = (typeof STATES)[number];

/** Without motion, so that no colour is judged half way to the next. */
export function lookAt(page: Page, look: Look): Promise<void> {
  return page.emulateMedia({ ...LOOKS[look], reducedMotion: 'reduce' });
}

/**
 * Brings the question that is shown into a state.
 *
 * @returns whether the question can be in it: a choice of one can't be wrong
 */
export async function bringInto(page: Page, state: State): Promise<boolean> {
  switch (state) {
    case 'empty':
      return true;
    case 'error':
      return makeWrong(page);
    case 'filled':
      await clear(page);
      await fillIn(page);
      return true;
  }
}

const LONG = 'Mycket text. '.repeat(400);

/** As many as one likes may be chosen. */
const NEVER_WRONG = ['roles'];

/** Too much of everything, or another place without a name. */
async function makeWrong(page: Page): Promise<boolean> {
  const boxes = page.locator('input[type="checkbox"][name="answer"]');
  const texts = page.locator('[name="answer"]:is(textarea, [type="text"])');
  const step = await stepOf(page);
  if (NEVER_WRONG.includes(step)) return false;
  const otherPlace = page.locator('input[name="answer"][value="other-place"]');
  if ((await boxes.count()) > 0) for (const box of await boxes.all()) await box.check();
  else if ((await texts.count()) > 0) await texts.first().fill(LONG);
  else if ((await otherPlace.count()) > 0) await otherPlace.check();
  else return false;
  await page.locator('.actions button[name="go"][value="next"]').click();
  await page
    .locator(`.error-summary, input[name="step"]:not([value="${step}"]), .check`)
    .first()
    .waitFor({ state: 'attached' });
  if ((await page.locator('.error-summary').count()) === 0) {
    throw new Error(`${step} was meant to be wrong, but led to: ${await heading(page)}`);
  }
  return true;
}

async function clear(page: Page): Promise<void> {
  const boxes = page.locator('input[type="checkbox"][name="answer"]');
  for (const box of await boxes.all()) await box.uncheck();
}
