import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { temporaryFolder } from '../support/test-app.ts';
import { databaseOfVersion } from './database-of-version.ts';

test('accounts keep their numbers, and all that refers to them, when the table is made anew', async () => {
  const path = join(temporaryFolder(), 'store.sqlite');
  databaseOfVersion(path, 12);
  const before = new Sqlite(path);
  before.pragma('foreign_keys = on');
  before.exec(`
    insert into account (id, username, password_hash, role) values (3, 'sam', 'x', 'coordinator'), (7, 'rad', 'y', 'council');
    insert into session (token_hash, account, expires_at) values ('t', 3, 4000000000);
    insert into event (day, account, kind, subject, content) values ('2026-05-03', 7, 'round-changed', '', '{"changes":[]}');
  `);
  before.close();

  const store = await openStore(path);
  expect((await store.accounts.list()).map(({ id, username }) => [id, username])).toEqual([
    [7, 'rad'],
    [3, 'sam'],
  ]);
  expect((await store.sessions.account('t', 0))?.username).toBe('sam');
  expect(await store.events.list({ account: 7 }, 9)).toMatchObject([{ username: 'rad' }]);
  expect(await store.accounts.insert({ username: 'pol', passwordHash: null, role: 'police' })).toBe(
    8,
  );
  await store.close();
  const after = new Sqlite(path, { readonly: true });
  expect(after.pragma('foreign_key_check')).toEqual([]);
  expect(() => after.prepare('select 1 from account_new').get()).toThrow('no such table');
  after.close();
});
