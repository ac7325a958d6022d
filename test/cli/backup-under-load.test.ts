/** Copies of a database that changes all the while, of an older program's, and ones that cannot be written. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { loadCatalogue } from '../../api/cli/load-catalogue.ts';
import { computePriorities, rankRound } from '../../api/rank-round.ts';
import { backUp } from '../../api/store/back-up.ts';
import { start } from '../../api/store/migrations/0001-start.ts';
import { openStore } from '../../api/store/open-store.ts';
import { demoRound } from '../../seed/demo.ts';
import { loadDemo } from '../../seed/load.ts';
import { aResponse, aRound, NOW, testApp } from '../support/test-app.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const DATABASE = 'trygghetsdialog.sqlite';
const PROGRAM = fileURLToPath(new URL('../../api/trygghetsdialog.mjs', import.meta.url));

test('a copy made under load is whole, and its ranking is the one that was made before', async () => {
  const path = folderWith();
  const { store, post, round } = await testApp({ databasePath: path(DATABASE) });
  await loadDemo(store);
  const catalogue = await loadCatalogue();
  const { number } = await rankRound({ store, catalogue, now: () => NOW }, demoRound, {
    replicates: 50,
  });
  const before = await store.snapshots.byNumber(demoRound.id, number);

  const acknowledgedBefore = new Set<string>();
  let loading = true;
  const sending = (async () => {
    while (loading) {
      const id = randomUUID();
      if ((await post(aResponse({ id }))) === 'created') acknowledgedBefore.add(id);
    }
  })();
  await vi.waitFor(() => expect(acknowledgedBefore.size).toBeGreaterThan(20));
  const expected = [...acknowledgedBefore];
  const made = await runCli(['backup', '--data', path('.'), '--out', path('kopior/a.sqlite')]);
  loading = false;
  await sending;
  expect(made).toMatchObject({ status: 0 });
  expect(acknowledgedBefore.size).toBeGreaterThan(expected.length);

  const data = path('annan');
  expect(await runCli(['restore', path('kopior/a.sqlite'), '--data', data])).toMatchObject({
    status: 0,
  });
  expect(await runCli(['verify', '--data', data])).toMatchObject({ status: 0 });
  const restored = await openStore(path(`annan/${DATABASE}`));
  const answers = await restored.responses.upTo(round.id, Number.MAX_SAFE_INTEGER);
  const ids = answers.map(({ response }) => response.id);
  expect(ids).toEqual(expect.arrayContaining(expected));
  expect(new Set(ids).size).toBe(ids.length);

  const kept = await restored.snapshots.byNumber(demoRound.id, number);
  expect(kept?.priorities).toEqual(before?.priorities);
  const again = await computePriorities(restored, catalogue, {
    round: demoRound.id,
    upTo: kept?.upTo ?? 0,
    madeOn: kept?.madeOn ?? '',
    seed: kept?.seed ?? 0,
    replicates: 50,
  });
  const { snapshot: _number, ...figures } = JSON.parse(JSON.stringify(before?.priorities));
  expect(JSON.parse(JSON.stringify(again))).toMatchObject(figures);
  await restored.close();
});

test('a copy does not begin anew with every answer that comes meanwhile', async () => {
  const path = folderWith();
  await testApp({ databasePath: path(DATABASE) });
  const other = new SqliteDatabase(path(DATABASE));
  const put = other.prepare('insert or replace into installation_key values (?, zeroblob(?))');
  put.run('large', 8 * 1024 * 1024);
  const shares: number[] = [];
  await backUp(path(DATABASE), path('a.sqlite'), (share) => {
    shares.push(share);
    put.run('changes', 10);
    // A copy that begins anew would never end.
    if (shares.length > 100) throw new Error('the copy does not come to an end');
  });
  other.close();
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('can be read by the account that made it alone', async () => {
  const path = folderWith();
  await testApp({ databasePath: path(DATABASE) });
  await runCli(['backup', '--data', path('.'), '--out', path('kopior/a.sqlite')]);
  await runCli(['restore', path('kopior/a.sqlite'), '--data', path('annan')]);
  for (const made of ['kopior', 'kopior/a.sqlite', 'annan', `annan/${DATABASE}`])
    expect([made, statSync(path(made)).mode & 0o077]).toEqual([made, 0]);
});

test('a copy from an older program is verified and restored as it is, and brought up to date when opened', async () => {
  const path = folderWith();
  const old = new SqliteDatabase(path('gammal.sqlite'));
  old.exec(start);
  old.pragma(`application_id = ${0x54724469}`);
  old.pragma('user_version = 1');
  old.prepare('insert into round (id, content) values (?, ?)').run('r', JSON.stringify(aRound()));
  old.prepare(`insert into installation_key values ('digest', ?)`).run(Buffer.alloc(32));
  old.close();

  const verified = await runCli(['verify', path('gammal.sqlite')]);
  expect(verified.err).toContain('är hel: 0 svar');
  const restored = await runCli(['restore', path('gammal.sqlite'), '--data', path('ny')]);
  expect(restored.status).toBe(0);
  const asIs = new SqliteDatabase(path(`ny/${DATABASE}`), { readonly: true });
  expect(asIs.pragma('user_version', { simple: true })).toBe(1);
  asIs.close();
  const store = await openStore(path(`ny/${DATABASE}`));
  expect(await store.rounds.list()).toHaveLength(1);
  await store.close();
});

test('a log that lies about without its database is not taken for that of the copy', async () => {
  const path = folderWith();
  const { postAll } = await testApp({ databasePath: path(DATABASE) });
  await runCli(['backup', '--data', path('.'), '--out', path('a.sqlite')]);
  await postAll([aResponse()]);
  mkdirSync(path('ny'));
  // Somebody took the database away, and left the log in which its last answers stand.
  renameSync(path(`${DATABASE}-wal`), path(`ny/${DATABASE}-wal`));
  await runCli(['restore', path('a.sqlite'), '--data', path('ny')]);
  const { status, err } = await runCli(['verify', '--data', path('ny')]);
  expect(err).toContain('är hel: 0 svar');
  expect(status).toBe(0);
  expect(readdirSync(path('ny')).some((name) => /aterstallning.*-wal$/.test(name))).toBe(true);
});

test.each([
  ['where a file stands in place of the folder', 'fil/kopia.sqlite', /går inte att skapa/],
  ['when the disk takes no more of it', 'mapp/kopia.sqlite', /går inte att skriva .*finns kvar/],
])('%s one sentence says so, and nothing half made is left', async (_title, name, said) => {
  const path = folderWith({ fil: 'en fil' });
  await testApp({ databasePath: path(DATABASE) });
  // No file of this process may grow beyond so many blocks.
  const limited = 'ulimit -f 64; exec "$0" "$@"';
  const args = ['backup', '--data', path('.'), '--out', path(name)];
  const child = spawn('bash', ['-c', limited, process.execPath, PROGRAM, ...args]);
  const [err, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(err).toMatch(said);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
  expect(existsSync(path('mapp')) ? readdirSync(path('mapp')) : []).toEqual([]);
});

test('copies that are made again and again keep the newest, and remove what was broken off long ago', async () => {
  const { makeBackup } = await import('../../api/make-backup.ts');
  const path = folderWith();
  await testApp({ databasePath: path(DATABASE) });
  const folder = path('kopior');
  mkdirSync(folder);
  const names = [
    'trygghetsdialog-2026-01-01T000000Z.sqlite.ofardig',
    'trygghetsdialog-2026-01-02T000000Z.sqlite',
    'trygghetsdialog-2026-01-03T000000Z.sqlite',
    'min-egen.sqlite',
  ];
  for (const name of names) writeFileSync(`${folder}/${name}`, '');
  const now = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  const { file } = await makeBackup({ databasePath: path(DATABASE), folder, keep: 2 }, now);
  expect(readdirSync(folder).map((name) => `${folder}/${name}`)).toEqual(
    [`${folder}/min-egen.sqlite`, `${folder}/${names[2]}`, file].toSorted(),
  );
});
