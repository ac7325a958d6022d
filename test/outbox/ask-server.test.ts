import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askAsDevice, askServer } from '../../survey-ui/outbox/ask-server.ts';
import { postItemsBy } from '../../survey-ui/outbox/post-items.ts';
import { pagesComeFrom } from '../fault/life.ts';
import { aSealed } from './a-device.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
const SENT = ['a', 'b'].map((id) => aSealed(id).response);

let answer: RequestListener = (_, response) => response.end();
let asked: { readonly authorization: string | undefined }[] = [];
let stop: () => void;
const server = createServer((request, response) => {
  asked.push({ authorization: request.headers.authorization });
  answer(request, response);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stop = pagesComeFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  stop();
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked = [];
});

function says(status: number, type: string, body: unknown, headers = {}) {
  answer = (_, response) =>
    response
      .writeHead(status, { 'content-type': type, ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
}

const problem = (code: string, status: number) => ({
  type: `urn:trygghetsdialog:problem:${code}`,
  title: 'Så är det.',
  status,
  code,
});
const post = () => postItemsBy(askServer)('r', SENT, {});
const of = (...ids: readonly unknown[]) => ({
  results: ids.map((id) => ({ id, outcome: 'created' })),
});

describe('a reply to a post', () => {
  test('that tells of each item is taken at its word', async () => {
    says(200, JSON_TYPE, of('a', 'b'));
    expect(await post()).toMatchObject({ kind: 'answered', results: [{ id: 'a' }, { id: 'b' }] });
  });

  test.each([
    ['is a page with success', 200, 'text/html', '<h1>Logga in</h1>'],
    ['is nothing', 204, JSON_TYPE, ''],
    ['is empty', 200, JSON_TYPE, ''],
    ['is cut off', 200, JSON_TYPE, JSON.stringify(of('a', 'b')).slice(0, 30)],
    ['is other JSON', 200, JSON_TYPE, { ok: true }],
    ['is null', 200, JSON_TYPE, 'null'],
    ['has too few results', 200, JSON_TYPE, of('a')],
    ['has too many results', 200, JSON_TYPE, of('a', 'b', 'c')],
    ['has results in another order', 200, JSON_TYPE, of('b', 'a')],
    ['has the results of others', 200, JSON_TYPE, of('a', 'x')],
    ['has no results', 200, JSON_TYPE, of(null, null)],
    [
      'has outcomes that do not exist',
      200,
      JSON_TYPE,
      { results: SENT.map(({ id }) => ({ id, outcome: 'ok' })) },
    ],
    ["is a proxy's 401", 401, 'text/html', '<h1>Sign in</h1>'],
    ["is a proxy's 401 in JSON", 401, JSON_TYPE, { code: 'unknown-device' }],
    ["is a proxy's 403 in JSON", 403, JSON_TYPE, { code: 'blocked', type: 'about:blank' }],
    ['is a fault of ours', 500, PROBLEM_TYPE, problem('internal', 500)],
    ["is a proxy's fault", 502, 'text/html', '<h1>Bad gateway</h1>'],
    ['asks to wait without a time', 429, PROBLEM_TYPE, problem('too-many-requests', 429)],
  ])('that %s is no word from our server', async (_, status, type, body) => {
    says(status, type, body);
    expect(await post()).toEqual({ kind: 'unreached' });
  });

  test('that leads elsewhere is not followed', async () => {
    says(302, 'text/html', '', { location: '/elsewhere' });
    expect(await post()).toEqual({ kind: 'unreached' });
    expect(asked).toHaveLength(1);
  });

  test.each([
    [413, 'text/html', '<h1>Stort</h1>', {}, { kind: 'too-large' }],
    [503, 'text/html', '', { 'retry-after': '7' }, { kind: 'asked-to-wait', waitMs: 7000 }],
    [
      404,
      PROBLEM_TYPE,
      problem('unknown-round', 404),
      {},
      { kind: 'refused', problem: { code: 'unknown-round', detail: 'Så är det.' } },
    ],
    [401, PROBLEM_TYPE, problem('unknown-device', 401), {}, { kind: 'sign-in-needed' }],
  ])('with status %i says what it says', async (status, type, body, headers, outcome) => {
    says(status, type, body, headers);
    expect(await post()).toEqual(outcome);
  });

  test('that asks to wait for days is obeyed for an hour', async () => {
    says(429, 'text/html', '', { 'retry-after': '864000' });
    expect(await post()).toEqual({ kind: 'asked-to-wait', waitMs: 3_600_000 });
  });
});

describe('a device', () => {
  test('shows its token, as it is at the moment', async () => {
    says(200, JSON_TYPE, {});
    let token = 'one';
    const ask = askAsDevice(async () => token);
    await ask('PUT', '/api/x', {});
    token = 'two';
    await ask('PUT', '/api/x', {});
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer one', 'Bearer two']);
  });

  test('asks nothing without a token, or when it can not be read', async () => {
    const nothing = await askAsDevice(async () => null)('POST', '/api/x', {});
    const unread = await askAsDevice(() => Promise.reject(new Error('no')))('POST', '/api/x', {});
    expect([nothing, unread]).toEqual([{ kind: 'sign-in-needed' }, { kind: 'unreached' }]);
    expect(asked).toEqual([]);
  });
});
