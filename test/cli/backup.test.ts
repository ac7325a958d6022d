import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { aResponse } from '../support/fixture-round.ts';
import { testApp } from '../support/test-app.ts';
import { folderWith, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const DATABASE = 'trygghetsdialog.sqlite';
const ID = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1';

/** A folder with a database in it: `answers` of them, one of which is withdrawn. */
async function dialogue(answers: number) {
  const path = folderWith();
  const made = await testApp({ databasePath: path(DATABASE) });
  const items = Array.from({ length: answers }, (_, index) => aResponse({ id: `${ID}${index}` }));
  await made.postAll(items);
  await made.store.withdrawals.withdraw(made.round.id, 1, '2026-05-04');
  return { ...made, path, data: path('.') };
}

/** Changes the file behind the program's back. */
function tamper(file: string, sql: string): void {
  const database = new SqliteDatabase(file);
  for (const name of database
    .prepare(`select name from sqlite_schema where type = 'trigger'`)
    .pluck()
    .all())
    database.exec(`drop trigger ${name}`);
  database.pragma('foreign_keys = off');
  database.exec(sql);
  database.close();
}

describe('a backup', () => {
  test('is made while the database is in use, is whole, and can be restored elsewhere', async () => {
    const { path, data, round, post } = await dialogue(4);
    const made = await runCli(['backup', '--data', data, '--out', path('kopior/a.sqlite')]);
    expect(made.err).toContain('kontrollerad: 4 svar, varav 1 återkallade');
    expect(made.status).toBe(0);
    await post(aResponse({ id: `${ID}9` }));

    const elsewhere = path('annan');
    const restored = await runCli(['restore', path('kopior/a.sqlite'), '--data', elsewhere]);
    expect(restored.status).toBe(0);
    const store = await openStore(path(`annan/${DATABASE}`));
    expect(await store.responses.count(round.id)).toBe(3);
    expect(await store.withdrawals.count(round.id)).toBe(1);
    await store.close();
  });

  test('never writes over another file', async () => {
    const { path, data } = await dialogue(1);
    writeFileSync(path('viktig.txt'), 'min fil');
    const { status, err } = await runCli(['backup', '--data', data, '--out', path('viktig.txt')]);
    expect(status).toBe(2);
    expect(err).toMatch(/finns redan; välj ett annat namn/);
  });

  test('is not restored over a database without being told to, nor over one in use', async () => {
    const { path, data, store } = await dialogue(2);
    await runCli(['backup', '--data', data, '--out', path('a.sqlite')]);
    const untold = await runCli(['restore', path('a.sqlite'), '--data', data]);
    expect(untold.err).toMatch(/Det finns redan en databas/);
    const inUse = await runCli(['restore', path('a.sqlite'), '--data', data, '--replace']);
    expect(inUse.err).toMatch(/används av ett annat program/);
    expect(inUse.status).toBe(2);

    await store.close();
    const told = await runCli(['restore', path('a.sqlite'), '--data', data, '--replace']);
    expect(told.status).toBe(0);
    expect(readdirSync(data).some((name) => name.includes('fore-aterstallning'))).toBe(true);
  });

  test('of a newer program is refused, and nothing is touched', async () => {
    const { path, data } = await dialogue(1);
    await runCli(['backup', '--data', data, '--out', path('a.sqlite')]);
    tamper(path('a.sqlite'), 'pragma user_version = 99');
    const { status, err } = await runCli(['restore', path('a.sqlite'), '--data', path('ny')]);
    expect(status).toBe(2);
    expect(err).toMatch(/skriven av ett nyare program/);
    expect(existsSync(path(`ny/${DATABASE}`))).toBe(false);
  });
});

describe('verify', () => {
  test('finds a whole database whole, while it is in use', async () => {
    const { data } = await dialogue(3);
    const { status, err } = await runCli(['verify', '--data', data]);
    expect(err).toContain('är hel: 3 svar, varav 1 återkallade');
    expect(status).toBe(0);
  });

  test.each([
    [
      'an answer that was changed',
      `update response set content = '{}' where sequence = 2`,
      /Svar 2 har ändrats/,
    ],
    [
      'an answer that was taken out',
      'delete from response where sequence = 2',
      /saknas 1 svar i nummerföljden/,
    ],
    [
      'an answer that was emptied without being withdrawn',
      `update response set content = '' where sequence = 2`,
      /Svar 2 är tömt utan att vara återkallat/,
    ],
    ['a missing key', `delete from installation_key where name = 'digest'`, /Nyckeln .* saknas/],
  ])('finds %s', async (_, sql, said) => {
    const { path, data, store } = await dialogue(3);
    await store.close();
    tamper(path(DATABASE), sql);
    const { status, err } = await runCli(['verify', '--data', data]);
    expect(err).toMatch(/är inte hel/);
    expect(err).toMatch(said);
    expect(status).toBe(2);
  });

  test('says in one sentence that a file is no database, or is not there', async () => {
    const path = folderWith({ 'a.txt': 'inte en databas, bara text'.repeat(50) });
    expect((await runCli(['verify', path('a.txt')])).err).toMatch(/är ingen databas/);
    expect((await runCli(['verify', path('b.txt')])).err).toMatch(/finns inte/);
  });
});
