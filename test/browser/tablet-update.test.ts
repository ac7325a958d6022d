import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openChromium } from './chromium.ts';
import {
  appOfVersion,
  gateTo,
  keptAddresses,
  versionOf,
  visit,
  type Wrong,
} from './tablet-site.ts';

type Site = Awaited<ReturnType<typeof appOfVersion>>;

let browser: Browser;
let old: Site;
let upgraded: Site;
let gate: Awaited<ReturnType<typeof gateTo>>;
let tablet: BrowserContext;

beforeAll(async () => {
  [old, upgraded, browser] = await Promise.all([
    appOfVersion('ett'),
    appOfVersion('två'),
    openChromium(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([old?.close(), upgraded?.close()]);
});

beforeEach(async () => {
  const made = { gate: await gateTo(old), tablet: await browser.newContext() };
  ({ gate, tablet } = made);
  onTestFinished(async () => {
    await made.tablet.close();
    await made.gate.shut();
  });
});

/** The app looks for a new version, as when the network comes back; what becomes of it. */
function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => resolve(installing.state));
      });
      window.dispatchEvent(new Event('online'));
    });
  });
}

const PATIENT = { timeout: 20_000 };

/** What the browser has of the app. */
function registered(page: Page): Promise<'nothing' | 'waiting' | 'active' | 'installing'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/intervju');
    if (!registration) return 'nothing';
    if (registration.waiting) return 'waiting';
    return registration.active ? 'active' : 'installing';
  });
}

/** Something that the browser tells the page; both kinds of listeners hear of it. */
function dispatch(page: Page, type: string): Promise<boolean> {
  return page.evaluate((name) => document.dispatchEvent(new Event(name, { bubbles: true })), type);
}

/** Says something to the version that waits. */
function tellWaiting(page: Page, message: unknown): Promise<void> {
  return page.evaluate(async (said) => {
    const registration = await navigator.serviceWorker.ready;
    registration.waiting?.postMessage(said);
  }, message);
}

/** Lets the version that waits begin, and waits until the page has been loaded anew. */
async function takeOver(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await tellWaiting(page, { type: 'TAKE_OVER' });
  await loaded;
}

describe('a new version of the app', () => {
  test('waits, whole, until it is told to take over', async () => {
    const page = await visit(tablet, gate.address);
    gate.leadTo(upgraded);
    expect(await lookForUpdate(page)).toBe('installed');
    await gate.shut();
    await tellWaiting(page, { type: 'SOMETHING_ELSE' });
    await page.reload();
    expect(await versionOf(page)).toBe('ett');
    await takeOver(page);
    expect(await versionOf(page)).toBe('två');
  });

  test.each([
    ['after an hour', (page: Page) => page.clock.fastForward('01:00:01')],
    ['when the app is seen again', (page: Page) => dispatch(page, 'visibilitychange')],
    ['when the network is back', (page: Page) => dispatch(page, 'online')],
  ])('is looked for %s', async (_, happens) => {
    await tablet.clock.install();
    const page = await visit(tablet, gate.address);
    gate.leadTo(upgraded);
    await happens(page);
    await expect.poll(() => registered(page), PATIENT).toBe('waiting');
  });

  test('begins in every window at once, and what only the old one needed is cleared away', async () => {
    const page = await visit(tablet, gate.address);
    const other = await visit(tablet, gate.address);
    const before = await keptAddresses(page);
    gate.leadTo(upgraded);
    await lookForUpdate(page);
    const otherLoaded = other.waitForEvent('load');
    await takeOver(page);
    await otherLoaded;
    expect(await Promise.all([page, other].map(versionOf))).toEqual(['två', 'två']);
    const after = await keptAddresses(page);
    expect(after.length).toBe(before.length);
    const main = (kept: readonly string[]) => kept.filter((path) => path.includes('/main-'));
    expect(main(after)).toHaveLength(1);
    expect(main(after)).not.toEqual(main(before));
  });

  test.each<[Wrong, string, RegExp]>([
    ['nothing', 'a script', /\/main-/],
    ['login page', 'a script', /\/main-/],
    ['login page', 'the page', /\/intervju$/],
    ['redirect', 'the page', /\/intervju$/],
    ['other bytes', 'a script', /\/main-/],
    ['other bytes', 'the page', /\/intervju$/],
  ])(
    'of which comes %s instead of %s is let go, and the old one goes on',
    async (what, _, path) => {
      const page = await visit(tablet, gate.address);
      gate.leadTo(upgraded);
      gate.spoil({ path, what });
      expect(await lookForUpdate(page)).toBe('redundant');
      await gate.shut();
      await page.reload();
      expect(await versionOf(page)).toBe('ett');
      await gate.open();
      gate.spoil(null);
      expect(await lookForUpdate(page)).toBe('installed');
      await takeOver(page);
      expect(await versionOf(page)).toBe('två');
    },
  );

  test('is not found behind a login page, and the old one goes on', async () => {
    const page = await visit(tablet, gate.address);
    gate.leadTo(upgraded);
    gate.spoil({ path: /worker/, what: 'login page' });
    const looked = page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(looked).rejects.toThrow('text/html');
    await page.reload();
    expect(await versionOf(page)).toBe('ett');
  });
});

test('a first visit on a bad network is made whole when the network is back', async () => {
  gate.spoil({ path: /icon-maskable/, what: 'nothing' });
  const page = await tablet.newPage();
  await page.goto(`${gate.address}/intervju`);
  await gate.spoiled();
  await expect.poll(() => registered(page), PATIENT).toBe('nothing');
  gate.spoil(null);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await gate.shut();
  await page.reload();
  expect(await versionOf(page)).toBe('ett');
});
