import { request } from 'node:http';
import { Readable } from 'node:stream';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BatchResult } from '../../api/contract/index.ts';
import { ProblemError } from '../../api/http/problem-error.ts';
import { listen } from '../../api/listen.ts';
import { aResponse, testApp } from '../support/test-app.ts';

async function listening() {
  const it = await testApp();
  const server = await listen(it.app, { host: '127.0.0.1', port: 0, certificate: null });
  onTestFinished(() => server.close());
  return { ...it, port: server.port, address: `http://127.0.0.1:${server.port}` };
}

/** The same items in a random order that is the same each time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}

describe('over the network', () => {
  test('a thousand posts of fifty answers, shuffled, repeated and in parallel, make fifty rows', async () => {
    const { address, responsesPath, countResponses, store, round } = await listening();
    const distinct = Array.from({ length: 50 }, (_, index) =>
      aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}` }),
    );
    const thousand = shuffled(Array.from({ length: 20 }, () => distinct).flat(), 1);
    const outcomes = await Promise.all(
      thousand.map(async (item) => {
        const reply = await fetch(`${address}${responsesPath}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ responses: [item] }),
        });
        const { results } = (await reply.json()) as BatchResult;
        return results[0]?.outcome;
      }),
    );
    const counts = Object.groupBy(outcomes, (outcome) => outcome ?? 'none');
    expect(counts.created).toHaveLength(50);
    expect(counts.replayed).toHaveLength(950);
    expect(await countResponses()).toBe(50);
    expect(await store.keptAside.list(round.id)).toEqual([]);
  });

  /** Posts 5 MB and reads the reply, however the connection ends. */
  function postTooMuch(port: number, path: string, headers: Record<string, string | number>) {
    return new Promise<{ status: number; body: string }>((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (incoming) => {
          let body = '';
          incoming.setEncoding('utf8').on('data', (chunk: string) => {
            body += chunk;
          });
          incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body }));
        },
      );
      outgoing.on('error', reject);
      Readable.from(Array.from({ length: 80 }, () => Buffer.alloc(65_536, 'x'))).pipe(outgoing);
    });
  }

  test.each([
    ['with its length declared', { 'content-length': 80 * 65_536 }],
    ['in pieces, without a length', { 'transfer-encoding': 'chunked' }],
  ])('5 MB %s is refused as too large', async (_title, headers) => {
    const { port, responsesPath } = await listening();
    const { status, body } = await postTooMuch(port, responsesPath, headers);
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ code: 'body-too-large' });
  });

  test('a request under way is answered before the server stops', async () => {
    const arrived = Promise.withResolvers<void>();
    const mayGoOn = Promise.withResolvers<void>();
    const { app, deps, post, signedInAs, round } = await testApp({
      deps: {
        async makeSnapshot() {
          arrived.resolve();
          await mayGoOn.promise;
          throw new ProblemError('too-few-answers');
        },
      },
    });
    await post(aResponse());
    const server = await listen(app, { host: '127.0.0.1', port: 0, certificate: null });
    const address = `http://127.0.0.1:${server.port}`;
    const reply = fetch(`${address}/api/rounds/${round.id}/snapshots`, {
      method: 'POST',
      headers: await signedInAs('coordinator'),
    });
    await arrived.promise;
    const closed = server.close();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    mayGoOn.resolve();
    expect((await reply).status).toBe(409);
    await closed;
    await deps.store.check();
  });
});
