import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OutboxFile } from '../../api/contract/tablet/outbox-file.ts';
import { openChromium } from './chromium.ts';
import type { Manner } from './gatekeeper.ts';
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

describe('an answer on its way', () => {
  test('counts once when the reply was lost, and is sent as the same envelope', async () => {
    const before = await site.count();
    const page = await site.open(context, token);
    site.behave({ kind: 'loses-replies' });
    await site.finish(page, anInterview());
    await standing(page, 'unreached');
    site.behave({ kind: 'open' });
    await page.evaluate(() => window.tablet.outbox.send());
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
    const answers = site.posts.filter(({ path }) => path.endsWith('/responses'));
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  test.each<Manner>([
    { kind: 'portal', status: 200 },
    { kind: 'says', status: 200, type: 'application/json', body: '{"results":[]}' },
    { kind: 'says', status: 401, type: 'application/json', body: '{"code":"unknown-device"}' },
    { kind: 'says', status: 204, type: 'application/json', body: '' },
    { kind: 'redirects' },
    { kind: 'cuts-replies' },
  ])('stays when the reply is no word from our server: %o', async (manner) => {
    const before = await site.count();
    const page = await site.open(context, token);
    site.behave(manner);
    await site.finish(page, anInterview());
    await standing(page, 'unreached');
    await until(page, 'waiting');
    site.behave({ kind: 'open' });
    await page.evaluate(() => window.tablet.outbox.send());
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
  });

  test('goes again by itself when the server has lost it, put back to an earlier day', async () => {
    const page = await site.open(context, token);
    await site.finish(page, anInterview(), anInterview());
    await until(page, 'sent');
    const before = await site.count();
    site.forgetAnswers();
    expect(await site.count()).toBe(0);
    await page.close();
    const next = await site.open(context, token);
    await next.evaluate(() => window.tablet.outbox.send());
    await until(next, 'sent');
    expect(await site.count()).toBe(2);
    expect(before).toBeGreaterThanOrEqual(2);
  });

  test('that is refused, or meets another under its id, needs to be looked at and lets the others pass', async () => {
    const before = await site.count();
    const page = await site.open(context, token);
    const twice = anInterview();
    await site.finish(page, twice);
    await until(page, 'sent');
    await context.setOffline(true);
    const wrong = anInterview({ safety: 99 });
    await site.finish(page, anInterview(), wrong, { ...twice, safety: 1 }, anInterview());
    await context.setOffline(false);
    await until(page, 'sent', 'attention');
    expect(await site.count()).toBe(before + 3);
    const aside = (await entries(page)).filter(({ state }) => state === 'attention');
    expect(aside.map(({ id }) => id).toSorted()).toEqual([wrong.id, twice.id].toSorted());
    const file = await page.evaluate(() => window.tablet.outbox.file('Platta 1', '2026-05-03'));
    expect(file.responses.map(({ item }) => item.id).toSorted()).toEqual(
      [wrong.id, twice.id].toSorted(),
    );
    expect(OutboxFile.parse(file)).toEqual(file);
  });

  test('is sent once by two windows of the app between them', async () => {
    const before = await site.count();
    const pages = [await site.open(context, token), await site.open(context)];
    await context.setOffline(true);
    for (const page of pages) await site.finish(page, anInterview());
    for (const page of pages) {
      await page.waitForFunction(() => window.tablet.outbox.entries().length === 2);
      await until(page, 'waiting');
    }
    site.posts.length = 0;
    await context.setOffline(false);
    for (const page of pages) await until(page, 'sent');
    expect(await site.count()).toBe(before + 2);
    const answers = site.posts.filter(({ path }) => path.endsWith('/responses'));
    expect(answers.flatMap(({ body }) => JSON.parse(body).responses)).toHaveLength(2);
  });

  test('can be thrown away before it is delivered, which is counted', async () => {
    const before = await site.count();
    const page = await site.open(context, token);
    await context.setOffline(true);
    const [kept, thrown] = [anInterview(), anInterview()];
    await site.finish(page, kept, thrown);
    await until(page, 'waiting');
    expect(await page.evaluate((id) => window.tablet.outbox.discard([id]), thrown.id)).toBe(1);
    expect(await page.evaluate(() => window.tablet.discarded)).toBe(1);
    expect(await onDevice(page)).not.toContain(thrown.id);
    await context.setOffline(false);
    await until(page, 'sent');
    expect(await site.count()).toBe(before + 1);
  });
});

describe('a tablet whose browser can not keep', () => {
  test('opens its database again when the browser has closed it', async () => {
    const page = await site.open(context, token);
    await context.setOffline(true);
    const developer = await context.newCDPSession(page);
    await developer.send('Storage.clearDataForOrigin', {
      origin: site.address,
      storageTypes: 'indexeddb',
    });
    await site.finish(page, anInterview());
    expect(await page.evaluate(() => window.tablet.outbox.place())).toBe('device');
    expect(await onDevice(page)).toContain('"ciphertext"');
  });

  test('says so, keeps the answer in the page, and puts it on the tablet when there is room', async () => {
    const page = await site.open(context, token);
    await context.setOffline(true);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await expect(site.finish(page, anInterview())).rejects.toThrow('memory of the page');
    await until(page, 'waiting');
    expect(await page.evaluate(() => window.tablet.outbox.place())).toBe('page');
    await page.evaluate('makeRoom()');
    await page.evaluate(() => window.tablet.outbox.send());
    expect(await page.evaluate(() => window.tablet.outbox.place())).toBe('device');
    expect(await onDevice(page)).toContain('"ciphertext"');
    expect(await entries(page)).toMatchObject([{ state: 'waiting' }]);
  });
});
