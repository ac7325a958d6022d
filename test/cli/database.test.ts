import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { folderWith, runCli } from './run-cli.ts';

// Each test starts the program anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** An account without rights, on every Unix. */
const NOBODY = 65_534;
const DATABASE = 'trygghetsdialog.sqlite';

describe('a database that cannot be used is refused with one message', () => {
  const addUser = (data: string, uid?: number) =>
    runCli(['user', 'add', 'sam', '--role', 'coordinator', '--password-stdin', '--data', data], {
      input: 'ett ganska långt lösenord\n',
      uid,
    });

  test('a file that is no database', async () => {
    const path = folderWith({ [DATABASE]: 'inte en databas, bara text i en fil'.repeat(50) });
    const { status, err } = await addUser(path('.'));
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/är ingen databas/);
    expect(status).toBe(2);
  });

  test('a database of a newer version', async () => {
    const path = folderWith();
    expect((await addUser(path('.'))).status).toBe(0);
    const database = new SqliteDatabase(path(DATABASE));
    database.pragma('user_version = 99');
    database.close();
    const { status, err } = await addUser(path('.'));
    expect(err).toMatch(/version 99 och är skriven av ett nyare program/);
    expect(status).toBe(2);
  });

  test('a database that may only be read', async () => {
    const path = folderWith();
    await addUser(path('.'));
    chmodSync(path(DATABASE), 0o444);
    chmodSync(path('.'), 0o555);
    // Root may write anywhere, so the program is run as somebody else.
    const { status, err } = await addUser(path('.'), userInfo().uid === 0 ? NOBODY : undefined);
    chmodSync(path('.'), 0o755);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/går bara att läsa/);
    expect(status).toBe(2);
  });

  test('no database at all', async () => {
    const { status, err } = await runCli(['export', '--out', 'paket', '--data', folderWith()('.')]);
    expect(err).toMatch(/Det finns ingen databas/);
    expect(status).toBe(2);
  });
});

test('a port in use is said with another one to choose, and the program ends', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { status, err } = await runCli(['serve', '--port', port, '--data', folderWith()('.')]);
  other.close();
  expect(err).toMatch(new RegExp(`Porten ${port} används redan`));
  expect(status).toBe(2);
});

test('an account is made once, and its password is not taken when it is short', async () => {
  const data = folderWith()('.');
  const add = (input: string) =>
    runCli(['user', 'add', 'sam', '--role', 'coordinator', '--password-stdin', '--data', data], {
      input,
    });
  expect((await add('kort\n')).err).toMatch(/Lösenordet har 4 tecken/);
  expect((await add('ett ganska långt lösenord\n')).status).toBe(0);
  expect(await add('ett ganska långt lösenord\n')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/Kontot sam finns redan/),
  });
});
