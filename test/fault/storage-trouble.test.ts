/** A full disk, a lock and a read-only database under a server that runs, and what comes after. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { checkDatabase } from '../../api/check-database.ts';
import { openConnections } from '../../api/store/connections.ts';
import { storeOver } from '../../api/store/open-store.ts';
import { aResponse, testApp } from '../support/test-app.ts';
import {
  fullDisk,
  lockedDatabase,
  readOnlyDatabase,
  type Target,
  type Trouble,
} from './troubles.ts';

const MOST_POSTS = 60;
const ITEMS_A_POST = 3;

const TROUBLES = [
  {
    name: 'a full disk',
    make: fullDisk,
    code: 'full',
    said: /^Disken är full\. .* skicka det igen om en stund\. .* frigöra utrymme\.$/,
    logged: /^Databasen \S+ går inte att skriva i: disken är full\. .* Frigör utrymme/,
  },
  {
    name: 'a database that another program has locked',
    make: lockedDatabase,
    code: 'busy',
    said: /^Databasen är låst av ett annat program\. .* stänga det programmet\.$/,
    logged: /^Databasen \S+ går inte att skriva i: den är låst av ett annat program\. .* Stäng det/,
  },
  {
    name: 'a database that may only be read',
    make: readOnlyDatabase,
    code: 'read-only',
    said: /^Databasen går just nu bara att läsa\. .* göra den skrivbar\.$/,
    logged: /: volymen eller filen går bara att läsa\. .* Montera volymen för skrivning/,
  },
] as const;

/** The application over a database that trouble can come to, and what its log would say. */
async function troubled(make: (target: () => Target) => Trouble) {
  const state: { target?: Target } = {};
  const trouble = make(() => {
    if (state.target === undefined) throw new Error('the database is not open yet');
    return state.target;
  });
  const said: string[] = [];
  const site = await testApp({
    databasePath: join(trouble.folder, 'store.sqlite'),
    open(path) {
      const connections = openConnections(path, {
        busyTimeoutMs: 40,
        recheckMs: 20,
        onTrouble: ({ message }) => said.push(message),
        onRecovery: () => said.push('igen'),
      });
      state.target = { connection: connections.writer.connection, path };
      return storeOver(connections, path);
    },
  });
  const some = () => Array.from({ length: ITEMS_A_POST }, () => aResponse({ id: randomUUID() }));
  return { ...site, trouble, said, some };
}

describe.each(TROUBLES)('$name', ({ make, code, said: problemSays, logged }) => {
  test('is said plainly, refuses answers so that they are sent again, and is over by itself', async () => {
    const site = await troubled(make);
    const { app, postBody, postAll, some, trouble, said } = site;
    const council = await site.signedInAs('coordinator');
    const acknowledged = some();
    await postAll(acknowledged);
    expect((await app.request('/healthz')).status).toBe(200);

    trouble.begin();
    let refusal: Response | undefined;
    let refused = some();
    for (let posts = 0; posts < MOST_POSTS && refusal === undefined; posts += 1) {
      refused = some();
      const reply = await postBody({ responses: refused });
      if (reply.status === 200) acknowledged.push(...refused);
      else refusal = reply;
    }
    expect(refusal?.status).toBe(503);
    expect(refusal?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(refusal?.headers.get('content-type')).toBe('application/problem+json');
    expect(await refusal?.json()).toMatchObject({
      code: 'unavailable',
      detail: expect.stringMatching(problemSays),
    });
    const health = await app.request('/healthz');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ detail: expect.stringMatching(problemSays) });
    expect(said).toEqual([expect.stringMatching(logged)]);

    for (const path of ['/', `/enkat/${site.round.id}`, '/radet', `/api/rounds/${site.round.id}`]) {
      const page = await app.request(path, { headers: council });
      expect([path, page.status]).toEqual([path, 200]);
    }
    expect(await site.countResponses()).toBe(acknowledged.length);

    trouble.end();
    await vi.waitFor(() => expect(said).toEqual([expect.anything(), 'igen']), { timeout: 5000 });
    expect((await app.request('/healthz')).status).toBe(200);
    const outcomes = (await postAll([...acknowledged, ...refused])).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([
      ...acknowledged.map(() => 'replayed'),
      ...refused.map(() => 'created'),
    ]);
    expect(await site.countResponses()).toBe(acknowledged.length + refused.length);
    expect(checkDatabase(site.databasePath).faults).toEqual([]);
  });

  test('is told of whatever is to be written, and leaves nothing half written', async () => {
    const { trouble, store, round } = await troubled(make);
    const rename = (title: string) => {
      const event = { kind: 'round-changed', account: null, day: '2026-05-03' } as const;
      return store.rounds.revise(round.id, null, (before) => ({ ...before, title }), event);
    };
    await rename('Före');
    trouble.begin();
    const long = 'Efter '.repeat(2000);
    await expect(rename(long)).rejects.toMatchObject({ name: 'StoreError', code });
    expect((await store.rounds.byId(round.id))?.title).toBe('Före');
    trouble.end();
    await rename(long);
    expect((await store.rounds.byId(round.id))?.title).toBe(long);
  });
});

test('while an answer waits for a short lock pages are read, and it is taken in afterwards', async () => {
  const { app, post, databasePath, round } = await testApp();
  const other = new SqliteDatabase(databasePath);
  other.exec('begin immediate');
  const order: string[] = [];
  const sent = post(aResponse()).then((outcome) => order.push(outcome ?? 'none'));
  expect((await app.request(`/enkat/${round.id}`)).status).toBe(200);
  order.push('page');
  other.close();
  await sent;
  expect(order).toEqual(['page', 'created']);
});
