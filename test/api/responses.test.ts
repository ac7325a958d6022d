import { describe, expect, test } from 'vitest';
import { aConcern, aResponse, aRound, testApp } from '../support/test-app.ts';

const ALVA = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';
const BO = '0b5ad8a4-65b7-4a4c-8d55-3a7d6a2f5c11';

describe('POST /api/rounds/:round/responses', () => {
  test('counts a response once however often a tablet resends it', async () => {
    const { post, countResponses } = await testApp();
    const outcomes = [];
    for (let attempt = 0; attempt < 3; attempt += 1) outcomes.push(await post(aResponse()));
    expect(outcomes).toEqual(['created', 'replayed', 'replayed']);
    expect(await countResponses()).toBe(1);
  });

  test('knows a resend whose keys stand in another order', async () => {
    const { post } = await testApp();
    await post(aResponse());
    const reordered = Object.fromEntries(Object.entries(aResponse()).reverse());
    expect(await post(reordered)).toBe('replayed');
  });

  test('keeps another answer with a used id aside, once, and says so', async () => {
    const { postAll, post, store, round, countResponses } = await testApp();
    await post(aResponse());
    const [result] = await postAll([aResponse({ comment: 'Något annat' })]);
    expect(result).toMatchObject({
      id: ALVA,
      outcome: 'conflict',
      problem: { code: 'different-content' },
    });
    await post(aResponse({ comment: 'Något annat' }));
    expect(await countResponses()).toBe(1);
    const kept = await store.keptAside.list(round.id);
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0]?.content ?? '')).toEqual(aResponse({ comment: 'Något annat' }));
  });

  test('does not count an answer that another round already has', async () => {
    const { app, post, store } = await testApp();
    await post(aResponse());
    await store.rounds.insert(aRound({ id: 'annan' }));
    const reply = await app.request('/api/rounds/annan/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses: [aResponse()] }),
    });
    expect(await reply.json()).toMatchObject({ results: [{ outcome: 'conflict' }] });
    expect(await store.responses.count('annan')).toBe(0);
    expect(await store.keptAside.countByOutcome('annan')).toEqual({ conflict: 1, refused: 0 });
  });

  test('answers in the order sent, and what is wrong takes nothing right with it', async () => {
    const { postAll, countResponses } = await testApp();
    const results = await postAll([
      aResponse({ concerns: [aConcern({ insecurity: 6 })] }),
      aResponse({ id: BO }),
      'inget svar',
      aResponse({ id: BO }),
      null,
    ]);
    expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
      [ALVA, 'refused'],
      [BO, 'created'],
      [null, 'refused'],
      [BO, 'replayed'],
      [null, 'refused'],
    ]);
    expect(await countResponses()).toBe(1);
  });

  test('takes a mended answer under the id of one that was refused', async () => {
    const { post } = await testApp();
    expect(await post(aResponse({ safety: 9 }))).toBe('refused');
    expect(await post(aResponse())).toBe('created');
  });

  test('keeps what it was sent, also what it does not know', async () => {
    const { post, store, round } = await testApp();
    await post(aResponse({ fromTheFuture: { kept: [1, 2] } }));
    const [stored] = await store.responses.upTo(round.id, 1);
    expect(stored?.response.id).toBe(ALVA);
    expect(stored?.receivedOn).toBe('2026-05-03');
  });

  test('treats an id as the same in capitals', async () => {
    const { post } = await testApp();
    await post(aResponse());
    expect(await post(aResponse({ id: ALVA.toUpperCase() }))).toBe('conflict');
  });

  test('takes an answer with half an emoji, since a phone can cut one', async () => {
    const { post, postBody } = await testApp();
    const item = JSON.stringify(aResponse({ comment: 'MARK' })).replace('MARK', '\\ud83d');
    const body = `{"responses":[${item}]}`;
    expect(await (await postBody(body)).json()).toMatchObject({
      results: [{ outcome: 'created' }],
    });
    expect(await (await postBody(body)).json()).toMatchObject({
      results: [{ outcome: 'replayed' }],
    });
    expect(await post(aResponse())).toBe('conflict');
  });

  test('marks an interview that no enrolled tablet sent, and counts it', async () => {
    const { postAll, store, round } = await testApp();
    await postAll([aResponse({ mode: 'street' }), aResponse({ id: BO })]);
    const stored = await store.responses.upTo(round.id, 10);
    expect(stored.map(({ flags }) => flags)).toEqual([['no-device'], ['no-form']]);
  });

  test('keeps a sealed answer aside when there is no key to open it', async () => {
    const { postAll, store, round } = await testApp();
    const sealed = { id: ALVA, sealed: { kid: 'k1', enc: 'AAAA', ciphertext: 'BBBB' } };
    const results = await postAll([sealed]);
    expect(results).toMatchObject([{ outcome: 'refused', problem: { code: 'cannot-open' } }]);
    const [kept] = await store.keptAside.list(round.id);
    expect(JSON.parse(kept?.content ?? '')).toEqual(sealed);
  });

  test('keeps a refused item once however often it is sent', async () => {
    const { post, store, round } = await testApp();
    for (const item of ['x', 'x', aResponse({ safety: 9 }), aResponse({ safety: 9 })])
      await post(item);
    expect(await store.keptAside.countByOutcome(round.id)).toEqual({ conflict: 0, refused: 2 });
  });

  test('knows a resend of an answer that the rules have turned against since', async () => {
    const before = await testApp();
    await before.post(aResponse());
    const after = await testApp({
      databasePath: before.databasePath,
      deps: { now: () => new Date('2026-05-02T10:00:00Z') },
    });
    expect(await after.post(aResponse())).toBe('replayed');
    expect(await after.store.keptAside.list(after.round.id)).toEqual([]);
  });
});
