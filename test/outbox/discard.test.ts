import { expect, test } from 'vitest';
import type { PostItems } from '../../survey-ui/outbox/post-items.ts';
import { aDevice, aSealed, aServer, UNREACHED } from './a-device.ts';

test('what waits can be thrown away for good, and how many were is told', async () => {
  const device = aDevice();
  const outbox = await device.open(UNREACHED);
  for (const id of ['a', 'b', 'c']) await outbox.add(aSealed(id));
  await outbox.send();
  expect(await outbox.discard(['a', 'c', 'unknown'])).toBe(2);
  expect([...device.items.keys()]).toEqual(['b']);
  expect(outbox.entries().map(({ id }) => id)).toEqual(['b']);
  outbox.close();
});

test('what was delivered is not thrown away, also when another page has sent it', async () => {
  const device = aDevice();
  const [mine, other] = [await device.open(UNREACHED), await device.open(aServer().post)];
  await mine.add(aSealed('a'));
  await other.send();
  expect(mine.entries()).toMatchObject([{ state: 'waiting' }]);
  expect(await mine.discard(['a'])).toBe(0);
  expect(device.items.get('a')?.state).toBe('sent');
  mine.close();
});

test('a post that is under way is waited for: an answer is delivered or thrown away, never both', async () => {
  const device = aDevice();
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Result>(work: () => Promise<Result>) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const reply = Promise.withResolvers<Awaited<ReturnType<PostItems>>>();
  const outbox = await device.open(() => reply.promise, { alone });
  await outbox.add(aSealed('a'));
  const discarded = outbox.discard(['a']);
  reply.resolve({ kind: 'answered', results: [{ id: 'a', outcome: 'created' }] });
  expect(await discarded).toBe(0);
  expect(outbox.entries()).toMatchObject([{ state: 'sent' }]);
});

test('what was refused can be thrown away too', async () => {
  const device = aDevice();
  const outbox = await device.open(async (_, items) => ({
    kind: 'answered',
    results: items.map(({ id }) => ({ id, outcome: 'refused' })),
  }));
  await outbox.add(aSealed('a'));
  await outbox.send();
  expect(outbox.entries()).toMatchObject([{ state: 'attention', response: { id: 'a' } }]);
  expect(await outbox.discard(['a'])).toBe(1);
  expect(device.items.size).toBe(0);
});
