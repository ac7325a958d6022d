import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import {
  anInterview,
  entries,
  onDevice,
  standing,
  tabletOutboxSite,
  until,
} from './tablet-outbox-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof tabletOutboxSite>>;
let context: BrowserContext;
let token: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), tabletOutboxSite()]);
  ({ token } = await site.connect());
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  site.behave({ kind: 'open' });
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  site.posts.length = 0;
});

describe('a finished interview', () => {
  test('can be read on the tablet neither before nor after it is sent, and opens on the server', async () => {
    const before = await site.count();
    const page = await site.open(context, token);
    await context.setOffline(true);
    await site.finish(page, anInterview({ comment: 'ORDEN', safety: 1 }));
    await until(page, 'waiting');
    const kept = await onDevice(page);
    expect(kept).toContain('"ciphertext"');
    expect(kept).not.toMatch(/ORDEN|safety|concerns|torget/);
    await context.setOffline(false);
    await until(page, 'sent');
    expect(await onDevice(page)).not.toMatch(/ORDEN|safety|concerns|torget/);
    expect(await entries(page)).toMatchObject([{ receipt: null, withdrawn: false }]);
    expect(await site.count()).toBe(before + 1);
    const [stored] = await site.store.responses.upTo(site.round, 1);
    expect(stored).toMatchObject({ response: { comment: 'ORDEN' } });
    expect(stored?.flags).not.toContain('no-device');
  });
});

describe('a tablet that the server does not know', () => {
  test('is told so and keeps its answers; with a new token they are delivered', async () => {
    const before = await site.count();
    const page = await site.open(context, 'not-a-token');
    await site.finish(page, anInterview(), anInterview());
    await standing(page, 'sign-in-needed');
    await until(page, 'waiting');
    expect(await site.count()).toBe(before);
    await page.evaluate((value) => window.tablet.setToken(value), token);
    await page.evaluate(() => window.tablet.outbox.send());
    await until(page, 'sent');
    await standing(page, 'working');
    expect(await site.count()).toBe(before + 2);
  });

  test('sends nothing while it has no token, since the server would take it for anybody', async () => {
    const page = await site.open(context);
    await site.finish(page, anInterview());
    await standing(page, 'sign-in-needed');
    expect(site.posts).toEqual([]);
  });

  test('and that was revoked may still deliver what it holds, marked', async () => {
    const own = await site.connect();
    const page = await site.open(context, own.token);
    await context.setOffline(true);
    await site.finish(page, anInterview());
    const day = '2026-05-03';
    await site.store.devices.change(
      own.id,
      { revokedOn: day },
      { kind: 'device-revoked', day, account: null, subject: 'Platta 1' },
    );
    await context.setOffline(false);
    await until(page, 'sent');
    const stored = await site.store.responses.upTo(site.round, 9999);
    expect(stored.at(-1)?.flags).toContain('revoked-device');
  });
});
