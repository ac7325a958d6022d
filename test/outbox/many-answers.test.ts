import { expect, test } from 'vitest';
import type { SafeBox } from '../../survey-ui/outbox/box.ts';
import { createOutbox } from '../../survey-ui/outbox/outbox.ts';
import type { KeptItem } from '../../survey-ui/outbox/outbox-item.ts';
import type { PostItems } from '../../survey-ui/outbox/post-items.ts';
import { aResponse } from '../support/fixture-round.ts';

const MANY = 5000;

/** A device whose box can be opened again; counts what is asked of it. */
function aDevice() {
  const items = new Map<string, KeptItem>();
  const asked = { all: 0 };
  const box: SafeBox = {
    place: () => 'device',
    async all() {
      asked.all += 1;
      return [...items.values()];
    },
    async put(item) {
      items.set(item.id, item);
      return 'device';
    },
    async remove(id) {
      items.delete(id);
    },
  };
  return { box, items, asked };
}

/** A server that knows what it has taken; every third reply is lost after the answers are stored. */
function aServer() {
  const stored = new Map<string, number>();
  let posts = 0;
  const post: PostItems = async (_, responses) => {
    posts += 1;
    const results = responses.map(({ id }) => {
      const outcome = stored.has(id) ? ('replayed' as const) : ('created' as const);
      stored.set(id, (stored.get(id) ?? 0) + (outcome === 'created' ? 1 : 0));
      return { id, outcome };
    });
    return posts % 3 === 0 ? { kind: 'unreached' } : { kind: 'answered', results };
  };
  return { post, stored };
}

async function open({ box }: ReturnType<typeof aDevice>, post: PostItems) {
  return createOutbox({
    box,
    post,
    alone: (work) => work(),
    announce: () => undefined,
    now: () => 0,
    chance: () => 0,
  });
}

const item = (id: string) => ({
  id,
  round: 'r',
  shared: true,
  beside: {},
  response: { ...aResponse(), id } as never,
});

test('5,000 answers leave over a line that loses replies, each counted once, without reading the device over and over', async () => {
  const device = aDevice();
  const server = aServer();
  const offline = await open(device, async () => ({ kind: 'unreached' }));
  for (let number = 0; number < MANY; number += 1) {
    device.items.set(`id-${number}`, { ...item(`id-${number}`), state: 'waiting', keptAt: number });
  }
  await offline.refresh();
  expect(offline.entries().filter(({ state }) => state === 'waiting')).toHaveLength(MANY);

  const online = await open(device, server.post);
  for (let attempt = 0; attempt < MANY / 200; attempt += 1) await online.send();
  expect(server.stored.size).toBe(MANY);
  expect([...server.stored.values()].every((times) => times === 1)).toBe(true);
  expect(online.entries().every(({ state }) => state === 'sent')).toBe(true);
  expect(device.asked.all).toBeLessThan(MANY / 50);
});

test('an answer that is added while the device is being read is not lost from sight', async () => {
  const device = aDevice();
  const outbox = await open(device, async () => ({ kind: 'unreached' }));
  const reading = outbox.refresh();
  await outbox.add(item('sent-meanwhile'));
  await reading;
  expect(outbox.entries().map(({ id }) => id)).toEqual(['sent-meanwhile']);
});
