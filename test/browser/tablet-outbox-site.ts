/** Pages with the outbox of a tablet, on a site behind a gatekeeper. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';
import type { Response as Answer } from '../../api/contract/response.ts';
import { connectDevice, makeDevice } from '../../api/http/devices.ts';
import { sealingKeyOf } from '../../api/http/sealing-key.ts';
import type { OutboxEntry } from '../../survey-ui/outbox/outbox-item.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';
import { gatekeeper } from './gatekeeper.ts';
import { oneScript } from './one-script.ts';
import { runningSite } from './running-site.ts';
import type {} from './tablet-outbox-page.ts';

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HTML =
  '<!doctype html><html lang="sv"><title>Laddar</title><script type="module" src="/utkorg.js"></script>';

export async function tabletOutboxSite() {
  const site = await runningSite();
  const round = aRound({ id: 'utkorgen', opensOn: '2020-01-01' });
  await site.store.rounds.insert(round);
  const key = await sealingKeyOf(site.store);
  const gate = await gatekeeper(site.address, {
    '/intervju': HTML,
    '/utkorg.js': await oneScript(script('tablet-outbox-page.ts')),
    '/arbetare.js': await oneScript(script('tablet-outbox-worker.ts'), 'iife'),
  });
  const tools = { store: site.store, now: () => new Date(), randomBytes };

  return {
    ...gate,
    store: site.store,
    round: round.id,
    key,
    /** The server's database is put back to when it had no answers, or fewer. */
    forgetAnswers() {
      const database = new Sqlite(join(site.dataFolder, 'trygghetsdialog.sqlite'));
      const triggers = database
        .prepare(
          "select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'response'",
        )
        .all() as { name: string; sql: string }[];
      for (const { name } of triggers) database.exec(`drop trigger ${name}`);
      database.prepare('delete from free_text').run();
      database.prepare('delete from response where round = ?').run(round.id);
      for (const { sql } of triggers) database.exec(sql);
      database.close();
    },
    count: () => site.store.responses.count(round.id),
    async close() {
      await gate.stop();
      await site.close();
    },
    /** A tablet that is connected to the server. */
    async connect() {
      const { code, id } = await makeDevice(tools, { name: 'Platta 1', rounds: [] }, null);
      const { token } = await connectDevice(tools, { code });
      return { id, token };
    },
    /** A page of a tablet whose outbox is open. */
    async open(context: BrowserContext, token?: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`${gate.address}/intervju`);
      await page.waitForFunction(() => document.title === 'Utkorg');
      if (token !== undefined) await page.evaluate((value) => window.tablet.setToken(value), token);
      return page;
    },
    /** Finishes interviews on a page. */
    async finish(page: Page, ...answers: readonly Answer[]): Promise<void> {
      for (const answer of answers)
        await page.evaluate(
          ({ key, round, answer }) => window.tablet.outbox.finish(key, round, answer),
          { key, round: round.id, answer },
        );
    },
  };
}

export function anInterview(changes: Record<string, unknown> = {}): Answer {
  const fresh = { id: randomUUID(), mode: 'street', stop: 'torget-1', answeredOn: '2026-05-03' };
  return aResponse({ ...fresh, ...changes }) as Answer;
}

export function entries(page: Page): Promise<readonly OutboxEntry[]> {
  return page.evaluate(() => window.tablet.outbox.entries());
}

/** Waits until every item of the outbox is in one of these states. */
export async function until(page: Page, ...states: readonly OutboxEntry['state'][]): Promise<void> {
  await page.waitForFunction(
    (wanted) => window.tablet.outbox.entries().every(({ state }) => wanted.includes(state)),
    states,
  );
}

export async function standing(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((value) => window.tablet.outbox.standing() === value, wanted);
}

/** All that the browser keeps in any database, as text. */
export function onDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  });
}
