import { describe, expect, test } from 'vitest';
import type { AskServer, ServerWord } from '../../survey-ui/outbox/ask-server.ts';
import { askReceiptsBy } from '../../survey-ui/outbox/receipts.ts';
import { aDevice, aSealed, aServer } from './a-device.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A server whose database may lose what it has taken, and its word on it. */
function aForgetfulServer() {
  const server = aServer();
  const questions: string[][] = [];
  let says: ServerWord | null = null;
  const ask: AskServer = async (_, path, content) => {
    expect(path).toBe('/api/rounds/r/receipts');
    const { ids } = content as { ids: string[] };
    questions.push(ids);
    return says ?? { kind: 'answered', body: { held: ids.filter((id) => server.stored.has(id)) } };
  };
  return {
    ...server,
    askReceipts: askReceiptsBy(ask),
    questions,
    say(word: ServerWord | null) {
      says = word;
    },
  };
}

async function withSent(...ids: readonly string[]) {
  const device = aDevice();
  const server = aForgetfulServer();
  const outbox = await device.open(server.post, { askReceipts: server.askReceipts });
  for (const id of ids) await outbox.add(aSealed(id));
  await outbox.send();
  const states = () => outbox.entries().map(({ state }) => state);
  return { device, server, outbox, states };
}

describe('what was sent sealed', () => {
  test('is asked about once an hour, and sent again when the server has lost it', async () => {
    const { device, server, outbox, states } = await withSent('a', 'b');
    expect(server.questions.length).toBe(1);
    server.stored.delete('a');
    await outbox.send();
    expect(server.questions.length).toBe(1);
    device.clock.now += HOUR;
    await outbox.send();
    expect(server.questions.length).toBe(2);
    expect([...server.stored.keys()].toSorted()).toEqual(['a', 'b']);
    expect(server.posts.at(-1)).toBe(1);
    expect(states()).toEqual(['sent', 'sent']);
  });

  test.each<[string, ServerWord]>([
    ['nobody', { kind: 'unreached' }],
    ['a page with success', { kind: 'answered', body: 'Logga in' }],
    ['something else in JSON', { kind: 'answered', body: { held: 'alla' } }],
    ['of answers that were not asked about', { kind: 'answered', body: { held: ['x'] } }],
    ['that it does not know the tablet', { kind: 'sign-in-needed' }],
    [
      'that it has no such round',
      { kind: 'refused', problem: { code: 'unknown-round', detail: '' } },
    ],
  ])('stays sent when the word is from %s', async (_, word) => {
    const { device, server, outbox, states } = await withSent('a');
    server.stored.clear();
    server.say(word);
    device.clock.now += HOUR;
    await outbox.send();
    expect(states()).toEqual(['sent']);
    expect(server.posts).toHaveLength(1);
    server.say(null);
    device.clock.now += HOUR;
    await outbox.send();
    expect(server.stored.size).toBe(1);
    outbox.close();
  });

  test('is kept for 30 days from when it was sent, and then let go of', async () => {
    const { device, server } = await withSent('a');
    device.clock.now = 30 * DAY;
    expect((await device.open(server.post)).entries()).toHaveLength(1);
    device.clock.now += 1;
    expect((await device.open(server.post)).entries()).toEqual([]);
  });

  test('does not come back when it had been withdrawn', async () => {
    const device = aDevice();
    const server = aForgetfulServer();
    const problem = { code: 'withdrawn', detail: '' };
    const outbox = await device.open(
      async (_, [item]) => ({
        kind: 'answered',
        results: [{ id: item?.id ?? null, outcome: 'replayed', problem }],
      }),
      { askReceipts: server.askReceipts },
    );
    await outbox.add(aSealed('a'));
    await outbox.send();
    expect(outbox.entries().filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(JSON.stringify([...device.items.values()])).not.toContain('ciphertext');
    expect(server.questions.flat()).toEqual([]);
  });

  test('is asked about in questions of 5,000 ids at most', async () => {
    const ids = Array.from({ length: 5001 }, (_, number) => `id-${number}`);
    const [device, server] = [aDevice(), aForgetfulServer()];
    for (const id of ids)
      device.items.set(id, {
        id,
        round: 'r',
        keptAt: 0,
        shared: true,
        state: 'sent',
        receipt: null,
        withdrawn: false,
        copy: { envelope: aSealed(id).response, sentAt: 0 },
      });
    const outbox = await device.open(server.post, { askReceipts: server.askReceipts });
    await outbox.send();
    expect(server.questions.map(({ length }) => length)).toEqual([5000, 1]);
    expect(server.stored.size).toBe(5001);
  });
});
