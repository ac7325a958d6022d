/**
 * Posts a second, each with one answer that is acknowledged only when it is on disk, beside a bare
 * echo and a bare durable insert on the same machine. Ratios in one run are what counts.
 *
 * `node test/bench/posts.ts [seconds for each figure, 5 when left out]`
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import Sqlite from 'better-sqlite3';
import { aResponse, aRound } from '../support/fixture-round.ts';

const CONNECTIONS = [1, 10, 50];
const SERVER = fileURLToPath(new URL('./posts-server.ts', import.meta.url));
const DATA = fileURLToPath(new URL('../../.data/', import.meta.url));
const seconds = Number(process.argv[2] ?? 5);

interface Figure {
  readonly what: string;
  readonly perSecond: number;
  readonly p99Ms: number | null;
}

/** A post with an answer that nobody has sent before. */
function newBody(): string {
  return JSON.stringify({ responses: [aResponse({ id: randomUUID(), answeredOn: today })] });
}

const today = new Date().toISOString().slice(0, 10);

async function withServer<T>(kind: string, folder: string, work: (url: string) => Promise<T>) {
  const server = spawn(process.execPath, [SERVER, kind, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(server.stdout, 'data');
  try {
    return await work(String(line).trim());
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
}

async function measurePosts(kind: string, url: string, connections: number): Promise<Figure> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: `/api/rounds/${aRound().id}/responses`,
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: newBody() }),
      },
    ],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${kind}: ${result.non2xx} refusals, ${result.errors} errors`);
  acknowledged[kind] = (acknowledged[kind] ?? 0) + result['2xx'];
  return {
    what: `${kind}, ${connections} connection${connections === 1 ? '' : 's'}`,
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
  };
}

const acknowledged: Record<string, number> = {};

/** One insert and one flush at a time, with no server around it. */
function measureInserts(folder: string): Figure {
  const connection = new Sqlite(join(folder, 'bare.sqlite'));
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = full');
  connection.exec('create table answer (id integer primary key, uuid text unique, content text)');
  const insert = connection.prepare('insert into answer (uuid, content) values (?, ?)');
  const content = newBody();
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    insert.run(randomUUID(), content);
    count += 1;
  }
  connection.close();
  return { what: 'bare durable insert, no server', perSecond: count / seconds, p99Ms: null };
}

function countRows(folder: string): number {
  const connection = new Sqlite(join(folder, 'bench.sqlite'), { readonly: true });
  const count = connection.prepare('select count(*) from response').pluck().get();
  connection.close();
  return Number(count);
}

function printTable(figures: readonly Figure[], insert: Figure): void {
  const echoes = new Map(
    figures.filter(({ what }) => what.startsWith('echo')).map((f) => [f.what.slice(6), f]),
  );
  console.log('| what | a second | p99 | of the echo | of the bare insert |');
  console.log('|---|---|---|---|---|');
  for (const { what, perSecond, p99Ms } of [insert, ...figures]) {
    const echo = echoes.get(what.split(', ')[1] ?? '');
    const ofEcho = echo ? (perSecond / echo.perSecond).toFixed(2) : '';
    const ofInsert = (perSecond / insert.perSecond).toFixed(2);
    const p99 = p99Ms === null ? '' : `${p99Ms} ms`;
    console.log(`| ${what} | ${Math.round(perSecond)} | ${p99} | ${ofEcho} | ${ofInsert} |`);
  }
}

mkdirSync(DATA, { recursive: true });
const folder = mkdtempSync(join(DATA, 'bench-'));
try {
  const insert = measureInserts(folder);
  const figures: Figure[] = [];
  for (const kind of ['echo', 'answers']) {
    await withServer(kind, folder, async (url) => {
      for (const connections of CONNECTIONS)
        figures.push(await measurePosts(kind, url, connections));
    });
  }
  printTable(figures, insert);
  const rows = countRows(folder);
  console.log(`\n${acknowledged.answers} answers acknowledged, ${rows} rows on disk.`);
  if (rows < (acknowledged.answers ?? 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
