/** Fills in the enkät in a real browser as a person would: looks, chooses, presses. */
import type { BrowserContextOptions, Page } from 'playwright-core';

/** A phone, 360 px wide. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** Key of the question shown; empty on the start page and the page of all answers. */
export function stepOf(page: Page): Promise<string> {
  return page
    .locator('input[name="step"]')
    .evaluateAll(([field]) => (field instanceof HTMLInputElement ? field.value : ''));
}

export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').textContent()) ?? '';
}

/** Answers that lead past every question: a worry, two places, wishes with a place. */
const CHOICES: Readonly<Record<string, string>> = {
  'concern.0.place': 'resecentrum',
  'concern.0.more-places': 'yes',
  'concern.1.place': 'other-place',
  'concern.1.more-places': 'no',
  'wish-place-police': 'resecentrum',
  'age-group': '20-24',
};

/** Answers the question that is shown; without a choice of its own, the first that is offered. */
export async function fillIn(page: Page): Promise<string> {
  const step = await stepOf(page);
  const text = page.locator('[name="answer"]:is(textarea, [type="text"])');
  if ((await text.count()) > 0) {
    await text.fill(`Mitt svar på ${step}`);
    return step;
  }
  const value = CHOICES[step];
  const choice = page
    .locator(value ? `input[name="answer"][value="${value}"]` : 'input[name="answer"]')
    .first();
  const area = page.locator('details:not([open])', { has: choice });
  if ((await area.count()) > 0) await area.locator('summary').click();
  await choice.check();
  if (value === 'other-place') await page.locator('[name="own-place"]').fill('Bryggan');
  return step;
}

/** Presses Nästa, in whatever language, and waits until another page has come. */
export async function next(page: Page): Promise<void> {
  const before = await heading(page);
  await page.locator('.actions button[name="go"][value="next"]').click();
  await page.locator('h1', { hasNotText: before }).waitFor();
}

/** Begins, gives the answers that `given` names by step, skips the rest, and stops at the page of all answers. */
export async function answer(page: Page, given: Readonly<Record<string, string>> = {}) {
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
  await goOn(page, given);
}

/** The same, from the question that is shown. */
export async function goOn(page: Page, given: Readonly<Record<string, string>> = {}) {
  for (let step = await stepOf(page); step !== ''; step = await stepOf(page)) {
    const value = given[step];
    const shown = page.locator(`input[name="step"]:not([value="${step}"]), .check`);
    if (value === undefined) await page.getByRole('button', { name: 'Hoppa över' }).click();
    else {
      const text = page.locator('[name="answer"]:is(textarea, [type="text"])');
      if ((await text.count()) > 0) await text.fill(value);
      else await page.locator(`input[name="answer"][value="${value}"]`).check();
      await page.getByRole('button', { name: 'Nästa' }).click();
    }
    await shown.first().waitFor({ state: 'attached' });
  }
}

export function send(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Skicka svaren' }).click();
}
