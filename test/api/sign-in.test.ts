import { describe, expect, test } from 'vitest';
import { NOW, PASSWORD, testApp } from '../support/test-app.ts';

type App = Awaited<ReturnType<typeof testApp>>;

function submit(
  { app }: App,
  fields: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) {
  return app.request('/radet/logga-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The cookie as a browser would send it back. */
function cookieOf(reply: Response): string {
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  test('opens the council pages until signing out', async () => {
    const it = await testApp();
    await it.addAccount('samordnaren', 'coordinator');
    const reply = await submit(it, { username: 'Samordnaren ', password: PASSWORD });
    expect(reply.status).toBe(303);
    const cookie = cookieOf(reply);
    const snapshot = `/api/rounds/${it.round.id}/snapshots/1`;
    const read = async () => (await it.app.request(snapshot, { headers: { cookie } })).status;
    expect(await read()).toBe(404);

    await it.app.request('/radet/logga-ut', {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(await read()).toBe(401);
  });

  test('gives a cookie that scripts and other sites cannot have', async () => {
    const plain = await testApp();
    await plain.addAccount('a', 'council');
    const reply = await submit(plain, { username: 'a', password: PASSWORD });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');

    const secure = await testApp({ deps: { publicUrl: 'https://dialog.exempel.se' } });
    await secure.addAccount('a', 'council');
    const safer = await submit(secure, { username: 'a', password: PASSWORD });
    expect(safer.headers.get('set-cookie')).toMatch(/^__Host-session=.*Secure/);
  });

  test('is refused alike for a wrong password and for nobody', async () => {
    const it = await testApp();
    await it.addAccount('a', 'council');
    for (const username of ['a', 'ingen']) {
      const reply = await submit(it, { username, password: 'fel' });
      expect(reply.status).toBe(401);
      expect(reply.headers.has('set-cookie')).toBe(false);
      expect(await reply.text()).toContain('Användarnamnet eller lösenordet stämmer inte.');
    }
  });

  test('ends by itself after twelve hours', async () => {
    let nowMs = NOW.getTime();
    const it = await testApp({ deps: { now: () => new Date(nowMs) } });
    await it.addAccount('a', 'council');
    const cookie = cookieOf(await submit(it, { username: 'a', password: PASSWORD }));
    const read = async () =>
      (await it.app.request('/api/rounds/x/snapshots/1', { headers: { cookie } })).status;
    nowMs += 12 * 3_600_000 - 1000;
    expect(await read()).toBe(404);
    nowMs += 2000;
    expect(await read()).toBe(401);
  });

  test('stores neither the password nor the token', async () => {
    const it = await testApp();
    await it.addAccount('a', 'council');
    const token = cookieOf(await submit(it, { username: 'a', password: PASSWORD })).split('=')[1];
    expect(await it.store.sessions.account(token ?? '', 0)).toBeUndefined();
    const account = await it.store.accounts.byUsername('a');
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
  });
});

describe('guessing passwords', () => {
  test('gets slower for one name, bounded, and leaves others alone', async () => {
    let nowMs = NOW.getTime();
    const it = await testApp({ deps: { now: () => new Date(nowMs) } });
    await it.addAccount('a', 'council');
    await it.addAccount('b', 'council');
    const guess = () => submit(it, { username: 'A', password: 'fel' });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await guess()).status).toBe(401);

    const waits = [];
    for (let round = 0; round < 9; round += 1) {
      const refused = await guess();
      expect(refused.status).toBe(429);
      const seconds = Number(refused.headers.get('retry-after'));
      waits.push(seconds);
      nowMs += seconds * 1000;
      expect((await guess()).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect((await submit(it, { username: 'b', password: PASSWORD })).status).toBe(303);
  });

  test('at the same time counts every guess', async () => {
    const it = await testApp();
    await it.addAccount('a', 'council');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => submit(it, { username: 'a', password: 'fel' })),
    );
    const tried = replies.filter(({ status }) => status === 401);
    expect(tried.length).toBeLessThanOrEqual(5);
  });

  test('starts afresh when the right one is given', async () => {
    const it = await testApp();
    await it.addAccount('a', 'council');
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await submit(it, { username: 'a', password: 'fel' });
      expect((await submit(it, { username: 'a', password: PASSWORD })).status).toBe(303);
    }
  });
});

describe('another site', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://annan.exempel' },
    { origin: 'null' },
    {},
  ])('cannot sign anybody in: %j', async (headers) => {
    const it = await testApp();
    await it.addAccount('a', 'council');
    const reply = await submit(it, { username: 'a', password: PASSWORD }, headers);
    expect(reply.status).toBe(403);
    expect(reply.headers.has('set-cookie')).toBe(false);
  });

  test('cannot act for somebody who is signed in', async () => {
    const it = await testApp();
    const { cookie = '' } = await it.signedInAs('coordinator');
    const post = (headers: Record<string, string>) =>
      it.app.request(`/api/rounds/${it.round.id}/snapshots`, {
        method: 'POST',
        headers: { cookie, ...headers },
      });
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'https://annan.exempel' })).status).toBe(403);
    expect((await post({ origin: 'http://localhost' })).status).toBe(409);
  });

  test('is not what a proxy in front is taken for', async () => {
    const proxied = {
      origin: 'https://dialog.exempel.se',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'dialog.exempel.se',
    };
    const fields = { username: 'a', password: PASSWORD };
    const trusting = await testApp({ deps: { trustProxy: true } });
    await trusting.addAccount('a', 'council');
    expect((await submit(trusting, fields, proxied)).status).toBe(303);
    const wary = await testApp();
    await wary.addAccount('a', 'council');
    expect((await submit(wary, fields, proxied)).status).toBe(403);
  });
});
