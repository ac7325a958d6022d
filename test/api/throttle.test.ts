import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { connectDevice, makeDevice } from '../../api/http/devices.ts';
import { aResponse, NOW, type TestAppOptions, testApp } from '../support/test-app.ts';

/** An application whose clock stands until it is moved, and posts from chosen addresses. */
async function visitors(deps: TestAppOptions['deps']) {
  let nowMs = NOW.getTime();
  const made = await testApp({ deps: { now: () => new Date(nowMs), ...deps } });
  async function send(
    address: string,
    forwarded?: string,
    items: readonly unknown[] = [aResponse()],
  ) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (forwarded !== undefined) headers['x-forwarded-for'] = forwarded;
    const body = JSON.stringify({ responses: items });
    const request = new Request(`http://localhost${made.responsesPath}`, {
      method: 'POST',
      headers,
      body,
    });
    const incoming = { socket: { remoteAddress: address } };
    return made.app.fetch(request, { incoming });
  }
  async function statuses(count: number, address: string, forwarded?: string) {
    const found = [];
    for (let i = 0; i < count; i += 1) found.push((await send(address, forwarded)).status);
    return found;
  }
  return { ...made, send, statuses, wait: (seconds: number) => (nowMs += seconds * 1000) };
}

describe('the throttle', () => {
  test('asks everybody to wait when more arrives than the configured rate, and takes it later', async () => {
    const { send, statuses, wait } = await visitors({ rateLimit: 2 });
    expect(await statuses(3, '192.0.2.1')).toEqual([200, 200, 429]);
    const refused = await send('192.0.2.2');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
    wait(1);
    expect((await send('192.0.2.1')).status).toBe(200);
  });

  test('asks one address to wait, says for how long, and lets others through', async () => {
    const { send, statuses, wait } = await visitors({ addressLimit: 3 });
    expect(await statuses(4, '192.0.2.1')).toEqual([200, 200, 200, 429]);
    expect((await send('192.0.2.1')).headers.get('retry-after')).toBe('200');
    expect(await statuses(1, '192.0.2.2')).toEqual([200]);
    wait(200);
    expect(await statuses(2, '192.0.2.1')).toEqual([200, 429]);
  });

  test('lets a class of 35 answer in the same minute, and a library all day', async () => {
    const { statuses, wait } = await visitors({ addressLimit: 600 });
    expect(new Set(await statuses(35 * 2, '192.0.2.1'))).toEqual(new Set([200]));
    for (let hour = 0; hour < 10; hour += 1) {
      wait(3600);
      expect(new Set(await statuses(60, '192.0.2.1'))).toEqual(new Set([200]));
    }
  });

  test('counts every answer of a post, and never makes a whole post impossible', async () => {
    const { send, wait } = await visitors({ addressLimit: 3 });
    const five = Array.from({ length: 5 }, () => aResponse());
    expect((await send('192.0.2.1', undefined, five)).status).toBe(200);
    expect((await send('192.0.2.1', undefined, five)).status).toBe(429);
    wait(600);
    expect((await send('192.0.2.1', undefined, five)).status).toBe(200);
  });

  test('does not let one address use up what all share', async () => {
    const { statuses } = await visitors({ addressLimit: 1, rateLimit: 30 });
    await statuses(60, '192.0.2.1');
    expect(await statuses(1, '192.0.2.2')).toEqual([200]);
  });

  test('forgets all addresses after a day, with its key', async () => {
    const keys: number[] = [];
    const randomBytes = (size: number) => {
      keys.push(size);
      return new Uint8Array(size).fill(keys.length);
    };
    const { statuses, wait } = await visitors({ addressLimit: 2, randomBytes });
    await statuses(3, '192.0.2.1');
    expect(keys).toHaveLength(1);
    wait(24 * 3600);
    await statuses(1, '192.0.2.1');
    expect(keys).toHaveLength(2);
  });

  test('believes no forwarded address unless a proxy is known', async () => {
    const { statuses } = await visitors({ addressLimit: 1 });
    expect(await statuses(1, '192.0.2.1', '198.51.100.1')).toEqual([200]);
    expect(await statuses(1, '192.0.2.1', '198.51.100.2')).toEqual([429]);
  });

  test('believes only what the known proxies added, whatever a visitor wrote before', async () => {
    const { statuses } = await visitors({ addressLimit: 1, proxies: 1, trustProxy: true });
    expect(await statuses(1, '127.0.0.1', '203.0.113.9, 198.51.100.1')).toEqual([200]);
    expect(await statuses(1, '127.0.0.1', '203.0.113.8, 198.51.100.1')).toEqual([429]);
    expect(await statuses(1, '127.0.0.1', '198.51.100.2:4711')).toEqual([200]);
    expect(await statuses(1, '127.0.0.1', 'nonsens')).toEqual([200]);
    expect(await statuses(1, '127.0.0.1', '')).toEqual([429]);
  });

  test('counts from the outermost of two known proxies', async () => {
    const { statuses } = await visitors({ addressLimit: 1, proxies: 2, trustProxy: true });
    expect(await statuses(1, '127.0.0.1', '198.51.100.1, 10.0.0.2')).toEqual([200]);
    expect(await statuses(1, '127.0.0.1', '198.51.100.2, 10.0.0.2')).toEqual([200]);
    expect(await statuses(1, '127.0.0.1', '198.51.100.1, 10.0.0.2')).toEqual([429]);
  });

  test('takes the many addresses of one subscriber for one', async () => {
    const { statuses } = await visitors({ addressLimit: 1 });
    expect(await statuses(1, '2001:db8:1:2::5')).toEqual([200]);
    expect(await statuses(1, '2001:db8:1:2:aaaa::6')).toEqual([429]);
    expect(await statuses(1, '2001:db8:1:3::5')).toEqual([200]);
    expect(await statuses(1, '::ffff:192.0.2.1')).toEqual([200]);
    expect(await statuses(1, '192.0.2.1')).toEqual([429]);
  });

  test('stores no address and logs none', async () => {
    const { send, databasePath } = await visitors({ addressLimit: 5 });
    await send('192.0.2.77');
    const { readFileSync } = await import('node:fs');
    for (const file of [databasePath, `${databasePath}-wal`])
      expect(readFileSync(file).includes('192.0.2.77')).toBe(false);
  });

  test('lets a tablet that is connected deliver all that it holds, whatever its address has sent', async () => {
    const { app, send, deps, responsesPath } = await visitors({ addressLimit: 2 });
    const many = Array.from({ length: 5 }, () => aResponse({ id: randomUUID() }));
    await send('192.0.2.1', undefined, many);
    expect((await send('192.0.2.1', undefined, many)).status).toBe(429);
    const made = await makeDevice(deps, { name: 'Platta 1', rounds: [] }, null);
    const { token } = await connectDevice(deps, made);
    const request = new Request(`http://localhost${responsesPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ responses: many }),
    });
    const incoming = { socket: { remoteAddress: '192.0.2.1' } };
    expect((await app.fetch(request, { incoming })).status).toBe(200);
  });
});
