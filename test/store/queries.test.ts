import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aRound, temporaryFolder } from '../support/test-app.ts';

async function aStore() {
  const path = `${temporaryFolder()}/store.sqlite`;
  const store = await openStore(path);
  onTestFinished(() => store.close());
  await store.rounds.insert(aRound());
  return { store, path, round: aRound().id };
}

test('a round or a user name that is taken is refused in words', async () => {
  const { store } = await aStore();
  await expect(store.rounds.insert(aRound())).rejects.toMatchObject({
    code: 'taken',
    message: 'Omgången exempelstad-2026 finns redan; välj ett annat id.',
  });
  const account = { username: 'anna', passwordHash: 'x', role: 'council' } as const;
  await store.accounts.insert(account);
  await expect(store.accounts.insert({ ...account, username: 'ANNA' })).rejects.toMatchObject({
    code: 'taken',
  });
  expect(await store.accounts.count()).toBe(1);
});

test('a stop that is put twice is there once, as it was put last', async () => {
  const { store, round } = await aStore();
  const stop = {
    id: '2026-05-03-torget',
    venue: 'Torget',
    day: '2026-05-03',
    mode: 'street',
    interviewers: [],
    planned: 30,
  } as const;
  await store.stops.put(round, { ...stop, interviewers: [] });
  await store.stops.put(round, { ...stop, interviewers: [], planned: 40 });
  expect(await store.stops.list(round)).toEqual([{ ...stop, planned: 40 }]);
});

test('snapshots made at the same time get numbers of their own, and never change', async () => {
  const { store, path, round } = await aStore();
  const priorities = somePriorities();
  const made = await Promise.all(
    [1, 2, 3, 4].map((upTo) =>
      store.snapshots.insert(round, { upTo, madeOn: '2026-05-03', seed: 1, priorities }),
    ),
  );
  expect(made.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect((await store.snapshots.latest(round))?.priorities.snapshot).toBe(4);
  expect((await store.snapshots.byNumber(round, 2))?.upTo).toBe(2);
  expect(await store.snapshots.byNumber(round, 5)).toBeUndefined();
  const [summary] = await store.snapshots.list(round);
  expect(summary).toEqual({
    round,
    number: 1,
    upTo: 1,
    madeOn: '2026-05-03',
    seed: 1,
    respondents: priorities.respondents,
  });
  const connection = new Sqlite(path);
  expect(() => connection.exec('delete from snapshot')).toThrow(/append-only/);
  connection.close();
});

test('a session is known until it ends, and is gone when it is removed', async () => {
  const { store } = await aStore();
  await store.accounts.insert({ username: 'a', passwordHash: 'x', role: 'unit' });
  const account = (await store.accounts.byUsername('a'))?.id ?? 0;
  for (const tokenHash of ['t1', 't2'])
    await store.sessions.insert({ tokenHash, account, expiresAt: 100 });
  expect(await store.sessions.account('t1', 99)).toEqual({
    id: account,
    username: 'a',
    role: 'unit',
    hasSecondFactor: false,
  });
  expect(await store.sessions.account('t1', 100)).toBeUndefined();
  await store.sessions.remove('t1');
  expect(await store.sessions.account('t1', 0)).toBeUndefined();
  await store.sessions.removeExpired(100);
  expect(await store.sessions.account('t2', 0)).toBeUndefined();
});

test('every query finds its rows by an index', async () => {
  const { path } = await aStore();
  const connection = new Sqlite(path, { readonly: true });
  const plans = [
    'select count(*) from response where round = ?',
    'select mode, count(*) from response where round = ? group by mode',
    'select max(sequence) from response where round = ?',
    'select * from response where round = ? and sequence <= ? order by sequence',
    'select digest from response where id = ?',
    'select * from kept_aside where round = ? order by sequence',
    'select outcome, count(*) from kept_aside where round = ? group by outcome',
    'select * from snapshot where round = ? order by number desc limit 1',
    'select * from stop where round = ? order by id',
    'select * from account where username = ?',
    'select * from session where token_hash = ?',
    'delete from session where expires_at <= ?',
  ].map((sql) => {
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 0);
    const steps = connection.prepare(`explain query plan ${sql}`).all(...parameters);
    return JSON.stringify(steps);
  });
  for (const plan of plans) {
    expect(plan).toMatch(/USING (COVERING )?INDEX|USING INTEGER PRIMARY KEY/);
    expect(plan).not.toMatch(/"SCAN/);
  }
  connection.close();
});
