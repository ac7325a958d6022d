import { expect, test } from 'vitest';
import { aResponse } from '../support/fixture-round.ts';
import { aDevice, aSealed, aServer, UNREACHED } from './a-device.ts';

const MANY = 5000;

const readable = (id: string) => ({
  ...aSealed(id),
  response: { ...aResponse(), id } as never,
});

test.each([
  ['answers', readable],
  ['sealed answers', aSealed],
])(
  '5,000 %s leave over a line that loses replies, each counted once, without reading the device over and over',
  async (_, item) => {
    const device = aDevice();
    const server = aServer({ loses: true });
    const offline = await device.open(UNREACHED);
    for (let number = 0; number < MANY; number += 1) {
      const id = `id-${number}`;
      device.items.set(id, { ...item(id), state: 'waiting', keptAt: number });
    }
    await offline.refresh();
    expect(offline.entries().filter(({ state }) => state === 'waiting')).toHaveLength(MANY);

    const online = await device.open(server.post);
    for (let attempt = 0; attempt < MANY / 50; attempt += 1) await online.send();
    expect(server.stored.size).toBe(MANY);
    expect([...server.stored.values()].every((times) => times === 1)).toBe(true);
    expect(online.entries().every(({ state }) => state === 'sent')).toBe(true);
    expect(device.asked.all).toBeLessThan(MANY / 20);
    expect(server.posts.length).toBeLessThan(60);
    expect(device.asked.put).toBe(MANY);
    for (const opened of [offline, online]) opened.close();
  },
);

test('5,000 answers are kept one by one without a network, without reading those from before each time', async () => {
  const device = aDevice();
  let posted = 0;
  const outbox = await device.open(async (_, items) => {
    posted += items.length;
    return { kind: 'unreached' };
  });
  for (let number = 0; number < MANY; number += 1) await outbox.add(aSealed(`id-${number}`));
  await outbox.send();
  expect(outbox.entries().filter(({ state }) => state === 'waiting')).toHaveLength(MANY);
  expect(device.items.size).toBe(MANY);
  expect(device.asked.all).toBeLessThan(10);
  expect(posted).toBeLessThanOrEqual((MANY + 2) * 200);
  outbox.close();
});

test('5,000 answers to a round that is gone are asked about once a post, and kept', async () => {
  const device = aDevice();
  let posts = 0;
  const outbox = await device.open(async () => {
    posts += 1;
    return { kind: 'refused', problem: { code: 'unknown-round', detail: '' } };
  });
  for (let number = 0; number < MANY; number += 1) {
    const id = `id-${number}`;
    device.items.set(id, { ...aSealed(id), state: 'waiting', keptAt: number });
  }
  await outbox.send();
  expect(posts).toBeLessThanOrEqual(MANY / 200);
  const kept = outbox.entries();
  expect(kept.every((one) => one.state === 'attention' && one.response !== null)).toBe(true);
});

test('an answer that is added while the device is being read is not lost from sight', async () => {
  const device = aDevice();
  const outbox = await device.open(UNREACHED);
  const reading = outbox.refresh();
  await outbox.add(aSealed('sent-meanwhile'));
  await reading;
  expect(outbox.entries().map(({ id }) => id)).toEqual(['sent-meanwhile']);
  outbox.close();
});

test('a device that can not be read for a while does not look empty', async () => {
  const device = aDevice();
  const outbox = await device.open(UNREACHED);
  await outbox.add(aSealed('kept'));
  await outbox.send();
  const failing = await device.open(UNREACHED, {
    box: {
      place: () => 'device',
      put: async () => 'device',
      remove: async () => undefined,
      all: (() => {
        let times = 0;
        return async () => {
          times += 1;
          if (times > 1) throw new DOMException('no', 'UnknownError');
          return [...device.items.values()];
        };
      })(),
    },
  });
  await failing.refresh();
  expect(failing.entries()).toMatchObject([{ id: 'kept', state: 'waiting' }]);
  for (const opened of [outbox, failing]) opened.close();
});
