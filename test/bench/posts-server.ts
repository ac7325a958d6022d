/** What `posts.ts` measures, in a process of its own: `echo`, or the real server over a database file. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { readConfig } from '../../api/config.ts';
import { startServer } from '../../api/server.ts';
import { aRound } from '../support/fixture-round.ts';

const [kind = 'echo', folder = '.data'] = process.argv.slice(2);

function startEcho(): Promise<string> {
  const app = new Hono().post('*', async (c) => c.json(await c.req.json()));
  const server = createAdaptorServer({ fetch: app.fetch, createServer });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

async function startReal(): Promise<string> {
  const config = readConfig(
    { RATE_LIMIT: '0', ADDRESS_LIMIT: '1000000', HOST: '127.0.0.1' },
    { port: 0, dataFolder: folder },
  );
  const databasePath = join(folder, 'bench.sqlite');
  const { store, address } = await startServer({ ...config, databasePath });
  if (!(await store.rounds.byId(aRound().id))) await store.rounds.insert(aRound());
  return address.replace('localhost', '127.0.0.1');
}

console.log(kind === 'echo' ? await startEcho() : await startReal());
