import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { RoundDescription } from '../../api/contract/index.ts';
import { temporaryFolder, testApp } from '../support/test-app.ts';

describe('what anybody may read', () => {
  test('is the round with its current questionnaire, and without its population figures', async () => {
    const { app, round } = await testApp();
    const body = await (await app.request(`/api/rounds/${round.id}`)).json();
    expect(RoundDescription.parse(body)).toEqual(body);
    expect(body).toMatchObject({ id: round.id, questionnaire: '2026-1' });
    expect(body).not.toHaveProperty('margins');
  });

  test('is a version of the questionnaire, kept for good', async () => {
    const { app } = await testApp();
    const reply = await app.request('/api/questionnaires/2026-1');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(await reply.json()).toMatchObject({ version: '2026-1' });
  });

  test('is the start page and the first page of the tablet app', async () => {
    const { app, round } = await testApp();
    const start = await app.request('/');
    expect(start.status).toBe(200);
    expect(await start.text()).toContain(round.title);
    expect((await app.request('/intervju')).status).toBe(200);
  });

  test('is the built files, kept for good, and nothing outside their folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'app-1a2b.css'), 'body{}');
    writeFileSync(join(folder, 'secret.txt'), 'hemligt');
    const { app } = await testApp({ deps: { assetsFolder: join(folder, 'assets') } });
    const reply = await app.request('/assets/app-1a2b.css');
    expect(await reply.text()).toBe('body{}');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('content-type')).toContain('text/css');
    for (const path of [
      '/assets/../secret.txt',
      '/assets/%2e%2e/secret.txt',
      '/assets/..%2fsecret.txt',
    ])
      expect((await app.request(path)).status).toBe(404);
  });

  test('says that the process and its database are well, and when the database is not', async () => {
    const { app, store } = await testApp();
    expect(await (await app.request('/healthz')).json()).toEqual({
      status: 'ok',
      database: 'writable',
    });
    await store.close();
    const reply = await app.request('/healthz');
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({ code: 'unavailable' });
  });
});

describe('every reply', () => {
  test.each(['/', '/api/rounds/okand', '/okand', '/healthz'])(
    'forbids everything that is not ours: %s',
    async (path) => {
      const { app } = await testApp();
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
    },
  );

  test('asks for HTTPS in future only where the site has it', async () => {
    const plain = await testApp();
    expect((await plain.app.request('/')).headers.has('strict-transport-security')).toBe(false);
    const secure = await testApp({ deps: { publicUrl: 'https://dialog.exempel.se' } });
    expect((await secure.app.request('/')).headers.has('strict-transport-security')).toBe(true);
  });

  test('is compressed when it is read', async () => {
    const { app } = await testApp();
    const headers = { 'accept-encoding': 'gzip' };
    const reply = await app.request('/', { headers });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
  });
});

test('the log knows the route and never the address, an id or what was said', async () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const { app, round } = await testApp({ deps: { log } });
  await app.request(`/api/rounds/${round.id}?fraga=hemlig`, {
    headers: { 'x-forwarded-for': '192.0.2.7', 'user-agent': 'Surfplatta' },
  });
  expect(lines).toHaveLength(1);
  const { time: _, ms, ...line } = JSON.parse(lines[0] ?? '{}');
  expect(line).toEqual({ level: 30, method: 'GET', route: '/api/rounds/:round', status: 200 });
  expect(Number.isInteger(ms)).toBe(true);
});
