import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Errand } from '../../survey-ui/interviewer/sending/errands.ts';
import { openChromium } from './chromium.ts';
import { anInterview, onDevice, standing, tabletOutboxSite, until } from './tablet-outbox-site.ts';

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

const day = '2026-05-03';

function aStop(id: string, round = site.round): Errand {
  const interviewers = [{ kind: 'municipal', count: 1 }] as const;
  const stop = { id, venue: 'Torget', day, mode: 'street' as const, planned: 20 };
  return { kind: 'stop', id, round, stop: { ...stop, interviewers: [...interviewers] } };
}

function aTally(stop: string, approached: number): Errand {
  const id = randomUUID();
  const tally = { id, stop, day, approached, refused: 1, alreadyAnswered: 0 };
  return { kind: 'tally', id, round: site.round, tally };
}

async function put(page: Page, ...errands: readonly Errand[]) {
  await page.evaluate(async (all) => {
    for (const errand of all) await window.tablet.errands.put(errand);
  }, errands);
}

const left = (page: Page) => page.evaluate(() => window.tablet.errands.all());
const send = (page: Page) => page.evaluate(() => window.tablet.outbox.send());

describe('stops and counts', () => {
  test('are delivered once though replies are lost', async () => {
    const page = await site.open(context, token);
    site.behave({ kind: 'loses-replies' });
    await put(page, aStop('torget-a'), aTally('torget-a', 7), aTally('torget-a', -2));
    for (let attempt = 0; attempt < 3; attempt += 1) await send(page);
    expect(await left(page)).toHaveLength(3);
    expect(await page.evaluate(() => window.tablet.outbox.standing())).toBe('unreached');
    site.behave({ kind: 'open' });
    await send(page);
    await standing(page, 'working');
    expect(await left(page)).toEqual([]);
    expect((await site.store.stops.list(site.round)).map(({ id }) => id)).toContain('torget-a');
    expect((await site.store.tallies.byStop(site.round)).get('torget-a')).toMatchObject({
      approached: 5,
      refused: 2,
    });
  });

  test('that the server refuses stay with what is wrong, and hold up neither others nor answers', async () => {
    const before = await site.count();
    const page = await site.open(context, token);
    await context.setOffline(true);
    await put(page, aStop('torget-b', 'ingen-omgang'), aStop('torget-c'), aTally('torget-c', 3));
    await site.finish(page, anInterview({ stop: 'torget-c' }));
    await context.setOffline(false);
    await until(page, 'sent');
    await expect.poll(async () => (await left(page)).length).toBe(1);
    expect(await left(page)).toMatchObject([
      { id: 'torget-b', problem: { code: 'unknown-round' } },
    ]);
    expect(await site.count()).toBe(before + 1);
    const posts = site.posts.length;
    await send(page);
    expect(site.posts).toHaveLength(posts);
    const file = await page.evaluate(() => window.tablet.outbox.file('Platta 1', '2026-05-03'));
    expect(file.stops.map(({ stop }) => stop.id)).toEqual(['torget-b']);
  });
});

describe('the worker of the tablet', () => {
  /** A page whose worker sends when the browser says so, and how to say it. */
  async function withWorker() {
    const page = await site.open(context, token);
    const developer = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      developer.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        for (const { registrationId, scopeURL } of registrations)
          if (scopeURL === `${site.address}/intervju`) resolve(registrationId);
      });
    });
    await developer.send('ServiceWorker.enable');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/arbetare.js', { scope: '/intervju' });
      await navigator.serviceWorker.ready;
    });
    const registrationId = await registered;
    const sync = (tag: string) =>
      developer.send('ServiceWorker.dispatchSyncEvent', {
        origin: site.address,
        registrationId,
        tag,
        lastChance: false,
      });
    return { page, sync };
  }

  test('is asked to send after each interview, again and again until all has gone', async () => {
    const { page } = await withWorker();
    const tags = () =>
      page.evaluate(async (): Promise<readonly string[]> => {
        const { sync } = Object(await navigator.serviceWorker.ready);
        return sync.getTags();
      });
    site.behave({ kind: 'portal', status: 200 });
    await site.finish(page, anInterview());
    await expect.poll(tags).toEqual(['utkorg']);
    await expect.poll(() => site.posts.length).toBeGreaterThan(1);
    expect(await tags()).toEqual(['utkorg']);
  });

  test('sends answers, stops and counts when no window does', async () => {
    const before = await site.count();
    const { page, sync } = await withWorker();
    site.behave({ kind: 'portal', status: 200 });
    await put(page, aStop('torget-d'));
    await site.finish(page, anInterview());
    await until(page, 'waiting');
    await page.evaluate(() => window.tablet.outbox.close());
    site.behave({ kind: 'open' });
    await sync('utkorg');
    await expect.poll(() => site.count()).toBe(before + 1);
    await expect.poll(() => left(page)).toEqual([]);
    await expect.poll(() => onDevice(page)).not.toContain('"waiting"');
  });
});
