/** The real browser that the tests drive, and what can be said of a page in it. */
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const OPTIONS = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** Debian's Chromium, or the one that CHROMIUM points at. */
export function openChromium(): Promise<Browser> {
  return chromium.launch(OPTIONS);
}

/** The same with a profile of its own, whose folder may hold settings. */
export function openChromiumIn(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, OPTIONS);
}

/**
 * What breaks WCAG 2.2 AA or good practice on the page as it stands, one line an element. The judge
 * is put into a page once, which takes ten times as long as the judging.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const judge: typeof axe = Reflect.get(window, 'axe');
    const found = await judge.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((html) => `${id}: ${html}`));
}

/** How many pixels the page is wider than its window: more than 0 means sideways scrolling. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
