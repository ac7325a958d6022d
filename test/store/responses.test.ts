import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { ReceivedItem } from '../../api/store/interface/answers.ts';
import { openStore } from '../../api/store/open-store.ts';
import { aResponse, testApp } from '../support/test-app.ts';

const idNumber = (index: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`;

describe('stored answers', () => {
  test('cannot be changed, replaced or removed, not even past the program', async () => {
    const { post, databasePath } = await testApp();
    await post(aResponse());
    const connection = new Sqlite(databasePath);
    connection.pragma('recursive_triggers = on');
    const refusal = /response is append-only/;
    expect(() => connection.exec("update response set content = '{}'")).toThrow(refusal);
    expect(() => connection.exec('delete from response')).toThrow(refusal);
    expect(() =>
      connection.exec(
        "insert or replace into response select sequence, id, round, mode, received_on, flags, digest, '{}' from response",
      ),
    ).toThrow(refusal);
    connection.close();
  });

  test('are there in order, up to the number asked for', async () => {
    const { postAll, store, round } = await testApp();
    await postAll([1, 2, 3, 4].map((index) => aResponse({ id: idNumber(index) })));
    const stored = await store.responses.upTo(round.id, 3);
    expect(stored.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(stored.map(({ response }) => response.id)).toEqual([1, 2, 3].map(idNumber));
    expect(await store.responses.lastSequence(round.id)).toBe(4);
    expect(await store.responses.lastSequence('okand')).toBe(0);
  });

  test('are counted by mode', async () => {
    const { postAll, store, round } = await testApp();
    await postAll([
      aResponse({ id: idNumber(1), mode: 'street' }),
      aResponse({ id: idNumber(2) }),
      aResponse({ id: idNumber(3) }),
    ]);
    expect(await store.responses.countByMode(round.id)).toEqual({ street: 1, web: 2 });
  });

  test('hold the item as it was received, in a form that its digest covers', async () => {
    const { post, databasePath } = await testApp();
    const item = aResponse({ fromTheFuture: [1, { b: 2, a: 1 }] });
    await post(item);
    const connection = new Sqlite(databasePath, { readonly: true });
    const content = connection.prepare('select content from response').pluck().get();
    expect(JSON.parse(String(content))).toEqual(item);
    connection.close();
  });

  test('hold no time of day and no address', async () => {
    const { post, databasePath } = await testApp();
    await post(aResponse());
    const connection = new Sqlite(databasePath, { readonly: true });
    const columns = connection
      .prepare("select name from pragma_table_info('response')")
      .pluck()
      .all();
    expect(columns).toEqual([
      'sequence',
      'id',
      'round',
      'mode',
      'received_on',
      'flags',
      'digest',
      'content',
    ]);
    expect(connection.prepare('select received_on from response').pluck().get()).toBe('2026-05-03');
    connection.close();
  });
});

describe('when the database cannot store', () => {
  test('no waiting post is acknowledged, nothing is half stored, and sending again works', async () => {
    const { postBody, databasePath, countResponses } = await testApp({ busyTimeoutMs: 20 });
    const other = new Sqlite(databasePath);
    other.exec('begin immediate');
    const posts = [1, 2, 3].map((index) => ({ responses: [aResponse({ id: idNumber(index) })] }));
    const refused = await Promise.all(posts.map((body) => postBody(body)));
    for (const reply of refused) {
      expect(reply.status).toBe(503);
      expect(await reply.json()).toMatchObject({ code: 'unavailable' });
    }
    other.exec('rollback');
    other.close();
    expect(await countResponses()).toBe(0);
    for (const body of posts)
      expect(await (await postBody(body)).json()).toMatchObject({
        results: [{ outcome: 'created' }],
      });
  });

  test('an item that the database itself refuses is kept aside, and the rest is stored', async () => {
    const store = await openStore(':memory:');
    const { round } = await testApp();
    await store.rounds.insert(round);
    const item = (id: string, mode: string | null): ReceivedItem =>
      ({
        kind: 'response',
        response: { id, mode },
        content: `{"id":"${id}"}`,
        digest: id,
        flags: [],
        texts: [],
      }) as unknown as ReceivedItem;
    const results = await store.responses.accept(
      round.id,
      [item('a', 'web'), item('b', null), item('c', 'web')],
      '2026-05-03',
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'refused', 'created']);
    expect(await store.responses.count(round.id)).toBe(2);
    expect(await store.keptAside.list(round.id)).toMatchObject([
      { id: 'b', content: '{"id":"b"}', problem: { code: 'invalid-response' } },
    ]);
    await store.close();
  });
});
