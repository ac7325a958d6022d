/** Pages with an outbox, on a site behind a gatekeeper. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { OutboxEntry } from '../../survey-ui/outbox/outbox-item.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';
import { gatekeeper } from './gatekeeper.ts';
import { oneScript } from './one-script.ts';
import type {} from './outbox-page.ts';
import { runningSite } from './running-site.ts';

const ENTRY = fileURLToPath(new URL('outbox-page.ts', import.meta.url));
const HTML =
  '<!doctype html><html lang="sv"><title>Laddar</title><script type="module" src="/utkorg.js"></script>';

export async function outboxSite() {
  const site = await runningSite();
  const round = aRound({ id: 'utkorgen', opensOn: '2020-01-01' });
  await site.store.rounds.insert(round);
  const gate = await gatekeeper(site.address, { '/': HTML, '/utkorg.js': await oneScript(ENTRY) });

  return {
    ...gate,
    store: site.store,
    round: round.id,
    count: () => site.store.responses.count(round.id),
    async close() {
      await gate.stop();
      await site.close();
    },
    /** A page whose outbox is open. */
    async open(context: BrowserContext): Promise<Page> {
      const page = await context.newPage();
      await page.goto(gate.address);
      await page.waitForFunction(() => document.title === 'Utkorg');
      return page;
    },
    answer: (changes: Record<string, unknown> = {}) =>
      aResponse({ id: randomUUID(), answeredOn: '2026-05-03', ...changes }),
  };
}

/** Puts answers in the outbox of a page. */
export async function add(
  page: Page,
  round: string,
  ...responses: readonly Record<string, unknown>[]
): Promise<void> {
  const items = responses.map((response) => ({
    id: response.id,
    round,
    response,
    beside: {},
    shared: false,
  }));
  await page.evaluate(async (all) => {
    for (const item of all) await window.outbox.add(item as never);
  }, items);
}

export function entries(page: Page): Promise<readonly OutboxEntry[]> {
  return page.evaluate(() => window.outbox.entries());
}

/** Waits until every item of the page's outbox is in one of these states. */
export async function until(page: Page, ...states: readonly OutboxEntry['state'][]): Promise<void> {
  await page.waitForFunction(
    (wanted) => window.outbox.entries().every(({ state }) => wanted.includes(state)),
    states,
  );
}

/** All that the browser keeps of items, as text. */
export function onDevice(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('trygghetsdialog-utkorg');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('items').objectStore('items').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
}
