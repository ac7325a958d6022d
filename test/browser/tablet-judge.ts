/** Whether everybody can use a screen of the tablet's app: sizes, contrast, axe, and the keyboard. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, sidewaysScroll } from './chromium.ts';

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

export async function judge(page: Page, { sunlight = false } = {}) {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
  }
  if (sunlight) expect(await weakTexts(page)).toEqual([]);
}

/** Presses Tab until the focus is on something of this name, at most so many times. */
export async function tabTo(page: Page, name: string | RegExp) {
  const target = page.getByRole('button', { name }).first();
  for (let times = 0; times < 120; times += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
