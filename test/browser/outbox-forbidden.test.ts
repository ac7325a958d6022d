import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromiumIn } from './chromium.ts';
import { add, entries, outboxSite, until } from './outbox-site.ts';

/** Chromium's own setting that no site may keep anything on the device. */
const KEEP_NOTHING = { profile: { default_content_setting_values: { cookies: 2 } } };

const folder = mkdtempSync(join(tmpdir(), 'trygghet-chromium-'));
let site: Awaited<ReturnType<typeof outboxSite>>;
let context: BrowserContext;

beforeAll(async () => {
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(KEEP_NOTHING));
  [context, site] = await Promise.all([openChromiumIn(folder), outboxSite()]);
});
afterAll(async () => {
  await context?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a browser that forbids storage', () => {
  test('keeps what is sent in the page, says so, and delivers it', async () => {
    const page = await site.open(context);
    await expect(page.evaluate(() => window.localStorage.length)).rejects.toThrow(
      'Access is denied',
    );
    await context.setOffline(true);
    await add(page, site.round, site.answer());
    await until(page, 'waiting');
    expect(await page.evaluate(() => window.outbox.place())).toBe('page');
    await context.setOffline(false);
    await until(page, 'sent');
    expect(await site.count()).toBe(1);
    expect(await entries(page)).toMatchObject([{ receipt: expect.any(String) }]);
  });

  test('asks before a page is closed on what it has not sent', async () => {
    const page = await site.open(context);
    await page.mouse.click(10, 10);
    await context.setOffline(true);
    await add(page, site.round, site.answer());
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await closing;
    await context.setOffline(false);
  });
});
