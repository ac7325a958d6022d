import { describe, expect, test } from 'vitest';
import { aResponse, testApp } from '../support/test-app.ts';

const MEBIBYTE = 1024 * 1024;

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body.status).toBe(response.status);
  return body;
}

describe('a post that cannot be read at all', () => {
  test('says that there is no such round', async () => {
    const { app } = await testApp();
    const reply = await app.request('/api/rounds/okand/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses: [aResponse()] }),
    });
    expect(await problemOf(reply)).toMatchObject({
      status: 404,
      code: 'unknown-round',
      title: 'Omgången finns inte.',
    });
  });

  test.each(['{', '', '{"responses":[}', 'hej', '\uFEFF\uFEFF{}'])(
    'says that it is not JSON: %j',
    async (body) => {
      const { postBody } = await testApp();
      expect(await problemOf(await postBody(body))).toMatchObject({
        status: 400,
        code: 'malformed-json',
      });
    },
  );

  test('says that Latin-1 is not UTF-8', async () => {
    const { app, responsesPath } = await testApp();
    const body = Buffer.from(JSON.stringify({ responses: [aResponse()] }), 'latin1');
    const reply = await app.request(responsesPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat([body.subarray(0, -2), Buffer.from([0xe5, 0x7d, 0x5d, 0x7d])]),
    });
    expect((await problemOf(reply)).code).toBe('malformed-json');
  });

  test.each([
    [[], 'invalid-body', ''],
    [{}, 'invalid-body', 'responses'],
    [{ responses: {} }, 'invalid-body', 'responses'],
    [{ responses: [] }, 'invalid-body', 'responses'],
    [{ responses: Array.from({ length: 201 }, () => 1) }, 'too-many-responses', 'responses'],
  ])('says that it does not follow the contract', async (body, code, path) => {
    const { postBody, store, round } = await testApp();
    const problem = await problemOf(await postBody(body));
    expect(problem).toMatchObject({ status: 422, code, path });
    expect(await store.keptAside.list(round.id)).toEqual([]);
  });

  test('takes 200 responses', async () => {
    const { postAll, countResponses } = await testApp();
    const items = Array.from({ length: 200 }, (_, index) =>
      aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}` }),
    );
    const results = await postAll(items);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    expect(await countResponses()).toBe(200);
  });

  test('says that it wants JSON', async () => {
    const { postBody } = await testApp();
    const reply = await postBody('a=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(await problemOf(reply)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  test('says that 5 MB is too much', async () => {
    const { postBody } = await testApp();
    const comment = 'x'.repeat(5 * MEBIBYTE);
    const reply = await postBody({ responses: [aResponse({ comment })] });
    expect(await problemOf(reply)).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  test('survives JSON that is nested a hundred thousand deep', async () => {
    const { postBody, store, round } = await testApp();
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const reply = await postBody(`{"responses":[${deep}]}`);
    expect(await reply.json()).toMatchObject({ results: [{ id: null, outcome: 'refused' }] });
    expect((await store.keptAside.list(round.id))[0]?.content).toBe(deep);
  });
});

describe('an address', () => {
  test('that nothing answers at is a problem for programs and a page for people', async () => {
    const { app } = await testApp();
    expect(await problemOf(await app.request('/api/okand'))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    const page = await app.request('/okand');
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<h1>Sidan finns inte</h1>');
  });

  test('that does not take the method says which it takes', async () => {
    const { app, responsesPath } = await testApp();
    const reply = await app.request(responsesPath, { method: 'DELETE' });
    expect(await problemOf(reply)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(reply.headers.get('allow')).toContain('POST');
  });

  test('of a round, a questionnaire or a snapshot that is not there says so', async () => {
    const { app, round, signedInAs } = await testApp();
    const headers = await signedInAs('council');
    const codes = [];
    for (const path of [
      '/api/rounds/okand',
      '/api/questionnaires/1999-1',
      '/api/rounds/okand/snapshots/1',
      `/api/rounds/${round.id}/snapshots/7`,
      `/api/rounds/${round.id}/snapshots/x`,
      `/api/rounds/${round.id}/snapshots/7/draft.json`,
    ])
      codes.push((await problemOf(await app.request(path, { headers }))).code);
    expect(codes).toEqual([
      'unknown-round',
      'unknown-questionnaire',
      'unknown-round',
      'unknown-snapshot',
      'unknown-snapshot',
      'unknown-snapshot',
    ]);
  });
});
