import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handbookAddress } from '../../api/contract/screens/handbook.ts';
import { HANDBOOK_PAGES } from '../../survey-ui/council/handbook/handbook.ts';
import { TAKEN } from '../../survey-ui/council/handbook/pictures.ts';
import { axeFindings, sidewaysScroll } from './chromium.ts';
import { handbookSite, pictureNames, wordsDigest } from './handbook-site.ts';

let site: Awaited<ReturnType<typeof handbookSite>>;

beforeAll(async () => {
  site = await handbookSite();
});
afterAll(() => site.close());

test.each(pictureNames)('the picture %s is of the page as it is', async (name) => {
  await site.show(name);
  const { digest } = TAKEN[name] ?? {};
  expect(digest, 'take the pictures again: npm run handbook:pictures').toBe(
    await wordsDigest(site.page),
  );
});

describe.each([undefined, ...HANDBOOK_PAGES.map(({ slug }) => slug)])('the page %s', (slug) => {
  test('has no accessibility fault, no sideways scroll, and every picture it names', async () => {
    const { page, address } = site;
    await page.goto(address + handbookAddress(slug));
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
    }
    const named = HANDBOOK_PAGES.filter((one) => one.slug === slug)
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .filter(({ kind }) => kind === 'picture');
    const pictures = await page.locator('main img').all();
    expect(pictures).toHaveLength(named.length);
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      const width = picture.evaluate(async (element: HTMLImageElement) => {
        await element.decode();
        return element.naturalWidth;
      });
      expect(await width).toBeGreaterThan(600);
    }
  });
});
