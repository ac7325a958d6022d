import { describe, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../api/http/digest.ts';
import { verifyPassword } from '../../api/http/passwords.ts';
import { openStore } from '../../api/store/open-store.ts';
import type { Store } from '../../api/store/store.ts';
import { demoResponses, demoRound, demoStops } from '../../seed/demo.ts';
import { addDemoAccounts, demoAccounts, loadDemo } from '../../seed/load.ts';

async function emptyStore(): Promise<Store> {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  return store;
}

describe('loading the example', () => {
  test('writes the round, its stops and every answer', async () => {
    const store = await emptyStore();
    expect(await loadDemo(store)).toBe(true);
    expect(await store.rounds.byId(demoRound.id)).toEqual(demoRound);
    expect((await store.stops.list(demoRound.id)).length).toBe(demoStops.length);
    const sequence = await store.responses.lastSequence(demoRound.id);
    const stored = await store.responses.upTo(demoRound.id, sequence);
    const byId = new Map(stored.map(({ response }) => [response.id, response]));
    expect([...demoResponses()].map(({ id }) => byId.get(id))).toEqual(demoResponses());
    expect(stored.every(({ flags }) => flags.length === 0)).toBe(true);
    const days = stored.map(({ receivedOn }) => receivedOn);
    expect(days).toEqual(days.toSorted());
    expect(await store.keptAside.countByOutcome(demoRound.id)).toEqual({ conflict: 0, refused: 0 });
  });

  test('does nothing the second time', async () => {
    const store = await emptyStore();
    await loadDemo(store);
    expect(await loadDemo(store)).toBe(false);
    expect(await store.responses.count(demoRound.id)).toBe(demoResponses().length);
  });

  test('finishes what an earlier attempt left half done', async () => {
    const store = await emptyStore();
    await store.rounds.insert(demoRound);
    expect(await loadDemo(store)).toBe(true);
    expect(await store.responses.count(demoRound.id)).toBe(demoResponses().length);
  });

  test('recognises an answer that is sent again, as the server would', async () => {
    const store = await emptyStore();
    await loadDemo(store);
    const [response] = demoResponses();
    if (!response) throw new Error('the example has no answers');
    const content = JSON.stringify(response);
    const digest = digestOf(await store.keys.get('digest'), response);
    const item = { kind: 'response', response, content, digest, flags: [], texts: [] } as const;
    const [result] = await store.responses.accept(demoRound.id, [item], '2026-06-01');
    expect(result?.outcome).toBe('replayed');
  });
});

describe('the accounts of the example', () => {
  test('are added only when asked for, once, with hashed passwords', async () => {
    const store = await emptyStore();
    await loadDemo(store);
    expect(await store.accounts.count()).toBe(0);
    await addDemoAccounts(store);
    await addDemoAccounts(store);
    expect(await store.accounts.count()).toBe(demoAccounts.length);
    const coordinator = await store.accounts.byUsername('samordnare');
    expect(coordinator?.role).toBe('coordinator');
    expect(coordinator?.passwordHash).not.toContain('trygg-exempel');
    expect(await verifyPassword(coordinator?.passwordHash, 'trygg-exempel')).toBe(true);
  });
});
