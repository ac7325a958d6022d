import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../../api/store/migrations/0001-start.ts';
import { publication } from '../../api/store/migrations/0007-publication.ts';
import { openStore } from '../../api/store/open-store.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aRound, temporaryFolder } from '../support/test-app.ts';

const RECORD = {
  outcome: 'published',
  since: 0,
  moved: 0,
  heldBack: 0,
  decidedOn: '2026-05-03',
  decidedBy: null,
  text: null,
} as const;

/** A round with three snapshots, none of them judged. */
async function threeSnapshots() {
  const path = `${temporaryFolder()}/store.sqlite`;
  const store = await openStore(path);
  onTestFinished(() => store.close());
  const round = aRound().id;
  await store.rounds.insert(aRound());
  const made = { madeOn: '2026-05-03', seed: 1, priorities: somePriorities() };
  for (const upTo of [1, 2, 3]) await store.snapshots.insert(round, { ...made, upTo });
  return { store, path, round };
}

test('a snapshot is held until something else is decided, and is published once', async () => {
  const { store, round } = await threeSnapshots();
  const { publications, snapshots } = store;
  expect((await snapshots.byNumber(round, 1))?.publication).toBe('held');
  expect(await publications.insert(round, { ...RECORD, snapshot: 1 })).toBe(true);
  expect((await snapshots.byNumber(round, 1))?.publication).toBe('published');
  expect(await publications.insert(round, { ...RECORD, snapshot: 1, since: 3 })).toBe(false);
});

test('no two snapshots are published after the same one', async () => {
  const { store, round } = await threeSnapshots();
  const { publications } = store;
  expect(
    await Promise.all(
      [2, 3].map((snapshot) => publications.insert(round, { ...RECORD, snapshot })),
    ),
  ).toEqual([true, false]);
  expect((await publications.shown(round)).map(({ snapshot }) => snapshot)).toEqual([2]);
});

test('figures that are held back are in nothing that is shown, and stay in what was made', async () => {
  const { store, round } = await threeSnapshots();
  const { publications, snapshots } = store;
  const whole = await snapshots.asMade(round, 2);
  expect((await snapshots.byNumber(round, 2))?.priorities).toEqual(whole);
  const text = JSON.stringify({ ...somePriorities(), snapshot: null, themes: [] });
  await publications.insert(round, { ...RECORD, snapshot: 2, outcome: 'partly', text });
  expect((await snapshots.byNumber(round, 2))?.priorities).toMatchObject({
    snapshot: 2,
    themes: [],
  });
  expect(JSON.parse((await snapshots.text(round, 2)) ?? '')).toMatchObject({ themes: [] });
  expect((await publications.shown(round))[0]?.themes).toEqual([]);
  expect(await snapshots.asMade(round, 2)).toEqual(whole);
});

test('what was decided never changes and never goes away', async () => {
  const { store, path, round } = await threeSnapshots();
  await store.publications.insert(round, { ...RECORD, snapshot: 1 });
  const connection = new Sqlite(path);
  for (const sql of ["update publication set outcome = 'held'", 'delete from publication'])
    expect(() => connection.exec(sql)).toThrow('append-only');
  connection.close();
});

test('snapshots from before there was a rule have been shown, and count as published', () => {
  const connection = new Sqlite(':memory:');
  connection.exec(start);
  connection.exec(`insert into round values ('r', '{}')`);
  for (const number of [1, 2]) {
    connection.exec(
      `insert into snapshot values ('r', ${number}, 0, '2026-05-0${number}', 1, 9, '{}')`,
    );
  }
  connection.exec(publication);
  const rows = connection.prepare('select number, outcome, since, decided_on from publication');
  expect(rows.raw().all()).toEqual([
    [1, 'published', 0, '2026-05-01'],
    [2, 'published', 1, '2026-05-02'],
  ]);
  connection.close();
});
