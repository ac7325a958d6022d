/**
 * `npm run crash [times]`: kills the server with SIGKILL at random moments under load, starts it
 * again, and checks that every answer that was acknowledged is there, once, and that nothing is
 * damaged. Prints the figures; the exit status is 1 when an answer is missing.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { checkDatabase } from '../../api/check-database.ts';
import { aResponse, aRound } from '../support/fixture-round.ts';

const SERVER = fileURLToPath(new URL('./crash-server.ts', import.meta.url));
const SENDERS = 8;
const ITEMS_A_POST = 5;
/** The server is killed after so many posts at most, and so many milliseconds more. */
const MOST_POSTS_A_LIFE = 60;
const MOST_MS_MORE = 15;
const LONGEST_LIFE_MS = 20_000;

interface Counts {
  posts: number;
  acknowledged: Set<string>;
  /** Sent, and no reply came: may be there or not, but at most once. */
  unknown: Set<string>;
}

async function start(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [SERVER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the server has no output');
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, address: String(address) };
}

/** Sends until the server is gone; unknown answers of earlier lives are sent again first. */
async function send(address: string, counts: Counts, gone: () => boolean): Promise<void> {
  const url = `${address}/api/rounds/${aRound().id}/responses`;
  while (!gone()) {
    const again = [...counts.unknown].slice(0, 1);
    const fresh = Array.from({ length: ITEMS_A_POST - again.length }, () => randomUUID());
    const ids = [...again, ...fresh];
    for (const id of ids) counts.unknown.add(id);
    try {
      const reply = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ responses: ids.map((id) => aResponse({ id })) }),
      });
      const { results } = (await reply.json()) as { results: { id: string; outcome: string }[] };
      for (const { id, outcome } of results) {
        if (outcome !== 'created' && outcome !== 'replayed') throw new Error(`${id}: ${outcome}`);
        counts.acknowledged.add(id);
        counts.unknown.delete(id);
      }
      counts.posts += 1;
    } catch (error) {
      if (!gone() && !(error instanceof TypeError)) throw error;
    }
  }
}

async function liveAndDie(folder: string, counts: Counts): Promise<void> {
  const { child, address } = await start(folder);
  let dead = false;
  const senders = Array.from({ length: SENDERS }, () => send(address, counts, () => dead));
  const enough = counts.posts + Math.random() * MOST_POSTS_A_LIFE;
  const latest = Date.now() + LONGEST_LIFE_MS;
  while (counts.posts < enough && Date.now() < latest) await wait(1);
  await wait(Math.random() * MOST_MS_MORE);
  child.kill('SIGKILL');
  dead = true;
  await Promise.all([once(child, 'exit'), ...senders]);
}

function storedIds(path: string): Map<string, number> {
  const database = new SqliteDatabase(path, { readonly: true });
  const rows = database.prepare('select id, count(*) as count from response group by id').all();
  database.close();
  return new Map((rows as { id: string; count: number }[]).map(({ id, count }) => [id, count]));
}

/** @returns whether everything that was acknowledged is there, once */
async function crash(times: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-crash-'));
  const path = join(folder, 'trygghetsdialog.sqlite');
  const counts: Counts = { posts: 0, acknowledged: new Set(), unknown: new Set() };
  let missing = 0;
  let twice = 0;
  let faults = 0;
  try {
    for (let life = 1; life <= times; life += 1) {
      await liveAndDie(folder, counts);
      const stored = storedIds(path);
      missing += [...counts.acknowledged].filter((id) => !stored.has(id)).length;
      twice += [...stored.values()].filter((count) => count > 1).length;
      if (life % 20 === 0 || life === times) {
        const { faults: found } = checkDatabase(path);
        faults += found.length;
        for (const fault of found) console.log(fault);
        console.log(`${life} kills: ${counts.acknowledged.size} acknowledged, ${missing} missing`);
      }
    }
    const unanswered = [...counts.unknown].filter((id) => storedIds(path).has(id)).length;
    console.log(
      [
        `killed ${times} times under load of ${SENDERS} senders`,
        `posts answered ${counts.posts}`,
        `answers acknowledged ${counts.acknowledged.size}, missing ${missing}, stored twice ${twice}`,
        `sent without a reply at the end ${counts.unknown.size}, of them stored ${unanswered}`,
        `faults found by verify ${faults}`,
      ].join('\n'),
    );
    return missing === 0 && twice === 0 && faults === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await crash(Number(process.argv[2] ?? 200))) ? 0 : 1;
