import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { add, entries, onDevice, outboxSite, until } from './outbox-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof outboxSite>>;
let context: BrowserContext;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), outboxSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  site.behave({ kind: 'open' });
  site.posts.length = 0;
  context = await browser.newContext();
});
afterEach(() => context.close());

describe('an answer that was sent', () => {
  test('is delivered, and its words are gone from the device; the receipt is left', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await add(page, site.round, site.answer({ comment: 'ORDEN' }));
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
    expect(await onDevice(page)).not.toContain('ORDEN');
    const [entry] = await entries(page);
    expect(entry).toMatchObject({ receipt: expect.stringMatching(/^.{4}-.{4}-.{4}$/) });
    await page.evaluate((id) => window.outbox.dismiss(id), entry?.id ?? '');
    expect(await onDevice(page)).toBe('[]');
  });

  test('is kept when the network is away, and sent by itself when it is back', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await context.setOffline(true);
    await add(page, site.round, site.answer({ comment: 'ORDEN' }));
    await until(page, 'waiting');
    expect(await onDevice(page)).toContain('ORDEN');
    await context.setOffline(false);
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
  });

  test('is sent by another page of the site, when its own was closed before the network came', async () => {
    const before = await site.count();
    const first = await site.open(context);
    await context.setOffline(true);
    await add(first, site.round, site.answer());
    await first.close();
    await context.setOffline(false);
    const second = await site.open(context);
    await until(second, 'sent');
    expect(await entries(second)).toHaveLength(1);
    expect(await site.count()).toBe(before + 1);
  });

  test('is tried again until a server that was stopped is there', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await site.stop();
    await add(page, site.round, site.answer());
    await until(page, 'waiting');
    await site.start();
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
  });

  test('counts once when the server took it and its reply was lost', async () => {
    const before = await site.count();
    const page = await site.open(context);
    site.behave({ kind: 'loses-replies' });
    await add(page, site.round, site.answer());
    await site.posted();
    await until(page, 'waiting');
    site.behave({ kind: 'open' });
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
    expect(site.posts.length).toBeGreaterThan(1);
    expect(new Set(site.posts.map(({ body }) => body)).size).toBe(1);
  });

  test.each([200, 403, 502] as const)(
    "is not taken for delivered by somebody else's page with status %i",
    async (status) => {
      const before = await site.count();
      const page = await site.open(context);
      site.behave({ kind: 'portal', status });
      await add(page, site.round, site.answer());
      await site.posted();
      await until(page, 'waiting');
      site.behave({ kind: 'open' });
      await until(page, 'sent');
      expect(await site.count()).toBe(before + 1);
    },
  );

  test('does not come back when it was withdrawn before the reply arrived', async () => {
    const page = await site.open(context);
    site.behave({ kind: 'loses-replies' });
    await add(page, site.round, site.answer());
    await site.posted();
    await until(page, 'waiting');
    const last = await site.store.responses.lastSequence(site.round);
    await site.store.withdrawals.withdraw(site.round, last, '2026-05-03');
    site.behave({ kind: 'open' });
    await until(page, 'sent');
    expect(await entries(page)).toMatchObject([{ withdrawn: true, receipt: null }]);
  });
});

describe('two pages of one device', () => {
  test('send what waits once between them', async () => {
    const before = await site.count();
    const pages = [await site.open(context), await site.open(context)];
    await context.setOffline(true);
    for (const page of pages) await add(page, site.round, site.answer());
    for (const page of pages) {
      await page.waitForFunction(() => window.outbox.entries().length === 2);
      await until(page, 'waiting');
    }
    site.posts.length = 0;
    await context.setOffline(false);
    for (const page of pages) await until(page, 'sent');
    expect(await site.count()).toBe(before + 2);
    const sent = site.posts.flatMap(({ body }) => JSON.parse(body).responses);
    expect(sent).toHaveLength(2);
  });
});

describe('a server that will not take it as it is', () => {
  test('holds nothing else up with one refused answer, which is kept to be looked at', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await context.setOffline(true);
    const wrong = site.answer({ safety: 99 });
    await add(page, site.round, site.answer(), wrong, site.answer());
    await context.setOffline(false);
    await until(page, 'sent', 'attention');
    expect(await site.count()).toBe(before + 2);
    const refused = (await entries(page)).filter(({ state }) => state === 'attention');
    expect(refused).toMatchObject([{ id: wrong.id, problem: { code: 'invalid-response' } }]);
    // The server has put it aside, so the words need not lie here too.
    expect(await onDevice(page)).toContain(String(wrong.id));
    expect(await onDevice(page)).not.toContain('"wishes"');
    const posts = site.posts.length;
    await page.evaluate(() => window.outbox.send());
    expect(site.posts).toHaveLength(posts);
  });

  test('sends in smaller parts what is too large at once', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await context.setOffline(true);
    const answers = Array.from({ length: 7 }, () => site.answer({ comment: 'å'.repeat(500) }));
    const huge = site.answer({ comment: 'ö'.repeat(2500) });
    await add(page, site.round, ...answers.slice(0, 3), huge, ...answers.slice(3));
    site.behave({ kind: 'limits', bytes: 4000 });
    await context.setOffline(false);
    await until(page, 'sent', 'attention');
    expect(await site.count()).toBe(before + 7);
    expect((await entries(page)).filter(({ state }) => state === 'attention')).toMatchObject([
      { id: huge.id, problem: { code: 'body-too-large' }, response: { comment: huge.comment } },
    ]);
  });

  test('keeps the answers of a round that does not exist, and delivers the others', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await context.setOffline(true);
    await add(page, 'okand', site.answer());
    await add(page, site.round, site.answer());
    await context.setOffline(false);
    await until(page, 'sent', 'attention');
    expect(await site.count()).toBe(before + 1);
    expect((await entries(page)).map(({ round, state }) => [round, state]).toSorted()).toEqual([
      ['okand', 'attention'],
      [site.round, 'sent'],
    ]);
  });

  test('waits as long as it is asked to, also when somebody presses again', async () => {
    const page = await site.open(context);
    site.behave({ kind: 'asks-to-wait', seconds: 3 });
    await add(page, site.round, site.answer());
    await site.posted();
    await until(page, 'waiting');
    site.behave({ kind: 'open' });
    await page.evaluate(() => window.outbox.send());
    expect(site.posts).toHaveLength(1);
    await until(page, 'sent');
    const [asked, came] = site.posts;
    expect((came?.at ?? 0) - (asked?.at ?? 0)).toBeGreaterThanOrEqual(2900);
  });
});

describe('a device that can not keep', () => {
  test('opens its database again when the browser has closed it', async () => {
    const page = await site.open(context);
    const developer = await context.newCDPSession(page);
    await developer.send('Storage.clearDataForOrigin', {
      origin: site.address,
      storageTypes: 'indexeddb',
    });
    await context.setOffline(true);
    await add(page, site.round, site.answer({ comment: 'ORDEN' }));
    await until(page, 'waiting');
    expect(await onDevice(page)).toContain('ORDEN');
    expect(await page.evaluate(() => window.outbox.place())).toBe('device');
    await context.setOffline(false);
    await until(page, 'sent');
  });

  test('does not send again what it can not let go of, and says so', async () => {
    const before = await site.count();
    const page = await site.open(context);
    await context.setOffline(true);
    await add(page, site.round, site.answer());
    await page.evaluate(() => {
      const { put, delete: remove } = IDBObjectStore.prototype;
      const refuse = () => {
        throw new DOMException('no', 'ReadOnlyError');
      };
      Object.assign(IDBObjectStore.prototype, { put: refuse, delete: refuse });
      Object.assign(window, {
        heal: () => Object.assign(IDBObjectStore.prototype, { put, delete: remove }),
      });
    });
    await context.setOffline(false);
    await until(page, 'sent-not-wiped');
    const posts = site.posts.length;
    await page.evaluate(() => window.outbox.send());
    expect(site.posts).toHaveLength(posts);
    expect(await site.count()).toBe(before + 1);
    await page.evaluate('heal()');
    await page.evaluate(() => window.outbox.send());
    await until(page, 'sent');
    expect(await onDevice(page)).not.toContain('"waiting"');
  });
});
