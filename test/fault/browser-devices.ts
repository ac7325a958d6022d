/** Tablets in a real browser: real pages, IndexedDB, locks and sealing; a kill crashes the page. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Response } from '../../api/contract/response.ts';
import type { Stop } from '../../api/contract/round.ts';
import type { StopTally } from '../../api/contract/tablet/device.ts';
import { oneScript } from '../browser/one-script.ts';
import type {} from '../browser/tablet-outbox-page.ts';
import type { Life } from './life.ts';
import { ROUND } from './made.ts';
import type { Sender, SendingDevice } from './senders.ts';
import type { Connected } from './tablet-device.ts';

/** What an interviewer does on a page; each resolves when the page says that it is kept. */
export interface Hands {
  /** Of the page. */
  readonly path: string;
  /** On a page that has just been loaded, also after a kill. */
  ready(page: Page, tablet: Connected): Promise<void>;
  finish(page: Page, tablet: Connected, response: Response): Promise<void>;
  begin(page: Page, stop: Stop): Promise<void>;
  count(page: Page, tally: StopTally): Promise<void>;
  send(page: Page): Promise<void>;
  /** How much has not been delivered, or was refused. */
  left(page: Page): Promise<number>;
}

const HTML =
  '<!doctype html><html lang="sv"><title>Laddar</title><script type="module" src="/utkorg.js"></script>';
const ENTRY = fileURLToPath(new URL('../browser/tablet-outbox-page.ts', import.meta.url));

/** The files of a page that is nothing but the tablet's outbox. */
export async function outboxPageFiles(): Promise<Readonly<Record<string, string>>> {
  return { '/utkorg': HTML, '/utkorg.js': await oneScript(ENTRY) };
}

/** On that page. */
export const onOutboxPage: Hands = {
  path: '/utkorg',
  async ready(page, { token }) {
    await page.waitForFunction(() => document.title === 'Utkorg');
    await page.evaluate((value) => window.tablet.setToken(value), token);
  },
  finish: (page, { key }, response) =>
    page.evaluate(({ key, round, answer }) => window.tablet.outbox.finish(key, round, answer), {
      key,
      round: ROUND,
      answer: response,
    }),
  begin: (page, stop) =>
    page.evaluate(
      ({ round, stop }) => window.tablet.errands.put({ kind: 'stop', id: stop.id, round, stop }),
      { round: ROUND, stop },
    ),
  count: (page, tally) =>
    page.evaluate(
      ({ round, tally }) =>
        window.tablet.errands.put({ kind: 'tally', id: tally.id, round, tally }),
      { round: ROUND, tally },
    ),
  send: (page) => page.evaluate(() => window.tablet.outbox.send()),
  left: (page) =>
    page.evaluate(async () => {
      await window.tablet.outbox.refresh();
      const items = window.tablet.outbox.entries().filter(({ state }) => state !== 'sent');
      return items.length + (await window.tablet.errands.all()).length;
    }),
};

/** The line may be away just now. */
export async function load(page: Page, address: string, life: Life): Promise<void> {
  while (!life.isOver()) {
    const reply = await page.goto(address).catch(() => null);
    if (reply?.ok()) return;
  }
}

/** As when the system is out of memory: nothing in the page gets to run any more. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  await page.close();
}

/** @param pages - how many are open at once; what is done is done on each in turn */
export function browserDevice(
  browser: Browser,
  hands: Hands,
  tablet: Connected,
  pages: number,
): SendingDevice {
  let context: BrowserContext | undefined;
  return {
    async open(life): Promise<Sender> {
      context ??= await browser.newContext();
      const open: Page[] = [];
      life.whenOver(() => {
        for (const page of open) crash(page).catch(() => page.close().catch(() => undefined));
      });
      for (let number = 0; number < pages; number += 1) {
        const page = await context.newPage();
        open.push(page);
        await load(page, tablet.site + hands.path, life);
        await hands.ready(page, tablet);
      }
      let turn = 0;
      function next(): Page {
        turn += 1;
        const page = open[turn % pages];
        if (!page) throw new Error('a device has at least one page');
        return page;
      }
      return {
        finish: (response) => hands.finish(next(), tablet, response),
        begin: (stop) => hands.begin(next(), stop),
        count: (tally) => hands.count(next(), tally),
        send: () => hands.send(next()),
        left: () => hands.left(next()),
      };
    },
  };
}
