/**
 * `node test/bench/event-loop.ts`: how long the server's event loop is held while it ranks and makes
 * documents of the example round and 20,000 answers more, with answers posted meanwhile. The
 * aim is 50 ms. The largest delay holds waits for the disk and for other programs; the most work in a
 * turn is the server's own, in processor time.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoResponses, demoRound } from '../../seed/demo.ts';

const SERVER = fileURLToPath(new URL('./event-loop-server.ts', import.meta.url));
const DATA = fileURLToPath(new URL('../../.data/', import.meta.url));
const POST_EVERY_MS = 10;
const QUIET_MS = 3000;

interface Started {
  readonly address: string;
  readonly cookie: string;
}

interface Held {
  readonly largestMs: number;
  readonly mostWorkMs: number;
  readonly p99Ms: number;
  readonly megabytes: number;
}

mkdirSync(DATA, { recursive: true });
const folder = mkdtempSync(join(DATA, 'bench-'));
const server = fork(SERVER, [folder], {
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  execArgv: [],
});
const [{ address, cookie }] = (await once(server, 'message')) as [Started];
const headers = { cookie, 'sec-fetch-site': 'same-origin' };
const round = `${address}/api/rounds/${demoRound.id}`;
const models = demoResponses();
let posted = 0;

async function post(): Promise<void> {
  const response = { ...models[posted++ % models.length], id: randomUUID() };
  const reply = await fetch(`${round}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responses: [response] }),
  });
  if (!reply.ok) throw new Error(`an answer got ${reply.status}`);
  await reply.arrayBuffer();
}

async function held(): Promise<Held> {
  server.send('read');
  const [reply] = (await once(server, 'message')) as [Held];
  return reply;
}

/** Does `work` while answers are posted one after the other; prints what the server says of it. */
async function measure(what: string, work: () => Promise<string>): Promise<void> {
  let working = true;
  await held();
  const before = posted;
  const start = performance.now();
  const posting = (async () => {
    let slowestMs = 0;
    while (working) {
      const sent = performance.now();
      await post();
      slowestMs = Math.max(slowestMs, performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, POST_EVERY_MS));
    }
    return slowestMs;
  })();
  const size = await work();
  const seconds = (performance.now() - start) / 1000;
  working = false;
  const slowestMs = await posting;
  const { largestMs, mostWorkMs, p99Ms, megabytes } = await held();
  const cells = [
    what,
    `${seconds.toFixed(2)} s`,
    size,
    `${largestMs.toFixed(0)} ms`,
    `${mostWorkMs.toFixed(0)} ms`,
    `${p99Ms.toFixed(1)} ms`,
    String(posted - before),
    `${slowestMs.toFixed(0)} ms`,
    `${megabytes.toFixed(0)} MB`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function read(path: string, method = 'GET'): Promise<string> {
  const reply = await fetch(path, { method, headers });
  const bytes = await reply.arrayBuffer();
  if (!reply.ok) throw new Error(`${path} got ${reply.status}`);
  return `${(bytes.byteLength / 1000).toFixed(0)} kB`;
}

async function wait(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  return '';
}

try {
  console.log(
    '| meanwhile | took | size | largest delay | most work in a turn | p99 | answers taken | slowest answer | memory |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  await measure('nothing', wait);
  await measure('the first snapshot', () => read(`${round}/snapshots`, 'POST'));
  await measure('the next snapshot', () => read(`${round}/snapshots`, 'POST'));
  for (const file of ['', '/draft.json', '/draft.html', '/draft.docx'])
    await measure(file || 'reading it', () => read(`${round}/snapshots/2${file}`));
  await measure('/export.zip', () => read(`${round}/export.zip`));
  for (const page of ['', '/lage/2', '/lage/2/tabell', '/lage/2/utkast'])
    await measure(`/radet/…${page}`, () => read(`${address}/radet/${demoRound.id}${page}`));
} finally {
  const ended = once(server, 'exit');
  server.disconnect();
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
