import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { start } from '../../api/store/migrations/0001-start.ts';
import { openStore } from '../../api/store/open-store.ts';
import { aRound } from '../support/fixture-round.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'trygghet-store-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const newPath = () => join(folder(), 'store.sqlite');

/** Changes a database behind the store's back. */
function alter(path: string, sql: string): void {
  const connection = new Sqlite(path);
  connection.exec(sql);
  connection.close();
}

describe('opening the store', () => {
  test('creates it, and finds everything again the next time', async () => {
    const path = newPath();
    const first = await openStore(path);
    await first.rounds.insert(aRound());
    const key = await first.keys.get('digest');
    await first.close();

    const second = await openStore(path);
    expect(await second.rounds.byId(aRound().id)).toEqual(aRound());
    expect(await second.keys.get('digest')).toEqual(key);
    await second.close();
  });

  test('makes keys that differ between installations and purposes', async () => {
    const keys = [];
    for (const path of [newPath(), newPath()]) {
      const store = await openStore(path);
      keys.push(await store.keys.get('digest'), await store.keys.get('form-state'));
      await store.close();
    }
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32, 32]);
  });

  test('keeps what an older program wrote beside it, before it is changed', async () => {
    const path = newPath();
    const old = new Sqlite(path);
    old.exec(start);
    old.pragma(`application_id = ${0x54724469}`);
    old.pragma('user_version = 1');
    old.prepare('insert into round (id, content) values (?, ?)').run('r', JSON.stringify(aRound()));
    old.close();

    const store = await openStore(path);
    expect(await store.rounds.list()).toHaveLength(1);
    await store.close();
    const kept = new Sqlite(`${path}.version-1`, { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(1);
    expect(kept.prepare('select id from round').pluck().all()).toEqual(['r']);
    kept.close();
  });

  test('in memory leaves nothing behind', async () => {
    const store = await openStore(':memory:');
    await store.rounds.insert(aRound());
    expect(await store.rounds.list()).toHaveLength(1);
    await store.close();
  });

  test('writes durably, in strict tables', async () => {
    const path = newPath();
    const store = await openStore(path);
    const connection = new Sqlite(path, { readonly: true });
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    const loose = connection
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    connection.close();
    await store.close();
  });

  test('refuses a file that is not a database, and leaves it as it was', async () => {
    const path = newPath();
    writeFileSync(path, 'id;svar\n1;ja\n'.repeat(100));
    const before = readFileSync(path, 'utf8');
    await expect(openStore(path)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'not-a-database',
      message: `Filen ${path} är ingen databas; ange en annan fil eller mapp, eller flytta undan filen så skapas en ny.`,
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test("refuses another program's database, and leaves it as it was", async () => {
    const path = newPath();
    alter(path, 'create table mail (id integer)');
    const before = readFileSync(path);
    await expect(openStore(path)).rejects.toMatchObject({ code: 'foreign-database' });
    expect(readFileSync(path)).toEqual(before);
  });

  test('refuses a database from a newer version, and leaves it as it was', async () => {
    const path = newPath();
    await (await openStore(path)).close();
    alter(path, 'pragma user_version = 999');
    const before = readFileSync(path);
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'newer-version',
      message: expect.stringContaining(`Databasen ${path} har version 999`),
    });
    expect(readFileSync(path)).toEqual(before);
  });

  test('refuses a damaged database', async () => {
    const path = newPath();
    await (await openStore(path)).close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(path, bytes);
    await expect(openStore(path)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('refuses a folder that does not exist, and a folder in place of a file', async () => {
    const path = join(folder(), 'finns', 'inte.sqlite');
    await expect(openStore(path)).rejects.toMatchObject({ code: 'cannot-open' });
    await expect(openStore(folder())).rejects.toMatchObject({ code: 'cannot-open' });
  });

  test('refuses a database that another program has locked', async () => {
    const path = newPath();
    await (await openStore(path)).close();
    const other = new Sqlite(path);
    other.exec('pragma locking_mode = exclusive; begin exclusive');
    await expect(openStore(path, { busyTimeoutMs: 20 })).rejects.toMatchObject({ code: 'busy' });
    other.close();
  });
});

describe('a database that may only be read', () => {
  /** Does `work` as somebody who is not root, since root may write anywhere. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (process.geteuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    try {
      return await work();
    } finally {
      process.seteuid?.(0);
    }
  }

  test('is refused, whether the file or its folder is protected', async () => {
    const path = newPath();
    await (await openStore(path)).close();
    const parent = dirname(path);
    onTestFinished(() => chmodSync(parent, 0o777));
    chmodSync(parent, 0o555);
    chmodSync(path, 0o444);
    await expect(asNobody(() => openStore(path))).rejects.toMatchObject({
      code: 'read-only',
      message: `Databasen ${path} går bara att läsa; ge det konto som kör programmet rätt att skriva i filen och i mappen.`,
    });
    chmodSync(path, 0o666);
    await expect(asNobody(() => openStore(path))).rejects.toMatchObject({
      code: expect.stringMatching(/^(read-only|cannot-open)$/),
      message: expect.stringContaining('rätt att skriva'),
    });
  });
});
