import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { rankRound } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aConcern, aResponse, testApp } from '../support/test-app.ts';

const ANYTHING = { from: '', before: 'g' };
const idNumber = (index: number) => `${String(index).padStart(8, '0')}-6b0a-4c38-9a53-3c1f6f0c9a10`;
const secret = (index: number) => `HEMLIG-MENING-${index}-SLUT`;
const answer = (index: number, length = 0) =>
  aResponse({
    id: idNumber(index),
    comment: secret(index) + 'å'.repeat(length),
    concerns: [aConcern({ placeText: `PLATS-${secret(index)}`, place: null })],
  });

/** All bytes of the database: its file, its log, and what else lies beside it. */
function rawBytes(databasePath: string): string {
  return ['', '-wal', '-journal']
    .map((ending) => {
      try {
        return readFileSync(databasePath + ending, 'latin1');
      } catch {
        return '';
      }
    })
    .join('');
}

async function withAnswers(count: number, length: (index: number) => number = () => 0) {
  const made = await testApp();
  for (let index = 1; index <= count; index += 1)
    await made.postAll([answer(index, length(index))]);
  const withdraw = (sequence: number) =>
    made.store.withdrawals.withdraw(made.round.id, sequence, '2026-05-04');
  return { ...made, withdraw };
}

describe('a withdrawn answer', () => {
  test('is gone from the counts and from what is read, and its number is not used again', async () => {
    const { withdraw, store, round, postAll } = await withAnswers(3);
    expect(await withdraw(3)).toBe(true);
    expect(await store.responses.count(round.id)).toBe(2);
    expect(await store.responses.countByMode(round.id)).toEqual({ web: 2 });
    expect((await store.responses.upTo(round.id, 99)).map(({ sequence }) => sequence)).toEqual([
      1, 2,
    ]);
    expect(await store.withdrawals.count(round.id)).toBe(1);
    await postAll([answer(4)]);
    expect(await store.responses.lastSequence(round.id)).toBe(4);
  });

  test('is withdrawn once', async () => {
    const { withdraw, store, round } = await withAnswers(1);
    expect(await withdraw(1)).toBe(true);
    expect(await withdraw(1)).toBe(false);
    expect(await store.withdrawals.count(round.id)).toBe(1);
    expect(await store.withdrawals.candidates(round.id, ANYTHING)).toEqual([
      { sequence: 1, id: idNumber(1), withdrawn: true, disposed: false },
    ]);
  });

  test('does not come back, whatever is sent again under its id', async () => {
    const { withdraw, postAll, store, round, databasePath } = await withAnswers(1);
    await withdraw(1);
    const results = await postAll([
      answer(1),
      aResponse({ id: idNumber(1).toUpperCase(), comment: secret(1) }),
      { ...answer(1), safety: 99 },
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ outcome: 'replayed', problem: { code: 'withdrawn' } });
      expect(result).not.toHaveProperty('receipt');
    }
    expect(await store.responses.count(round.id)).toBe(0);
    expect(await store.keptAside.list(round.id)).toEqual([]);
    expect(rawBytes(databasePath)).not.toContain('HEMLIG');
  });

  test('takes with it what was kept aside under its id, and nothing else', async () => {
    const { withdraw, postAll, store, round } = await withAnswers(2);
    await postAll([
      aResponse({ id: idNumber(1), comment: 'ändrat' }),
      aResponse({ id: idNumber(1), safety: 9 }),
      aResponse({ id: idNumber(2), comment: 'ändrat' }),
      'inget svar',
    ]);
    await withdraw(1);
    const kept = await store.keptAside.list(round.id);
    expect(kept.map(({ id }) => id)).toEqual([idNumber(2), null]);
  });

  test('leaves its id and a digest, and neither day, mode nor words', async () => {
    const { withdraw, databasePath } = await withAnswers(1);
    await withdraw(1);
    const connection = new Sqlite(databasePath, { readonly: true });
    expect(connection.prepare('select * from response').get()).toEqual({
      sequence: 1,
      id: idNumber(1),
      round: 'exempelstad-2026',
      mode: '',
      received_on: '',
      flags: '[]',
      digest: expect.stringMatching(/^[\w-]{43}$/),
      content: '',
    });
    connection.close();
  });
});

describe('the files of the database', () => {
  test('hold the words of an answer before it is withdrawn, and not after', async () => {
    const { withdraw, databasePath } = await withAnswers(3);
    expect(rawBytes(databasePath)).toContain(secret(2));
    await withdraw(2);
    const bytes = rawBytes(databasePath);
    expect(bytes).not.toContain(secret(2));
    expect(bytes).toContain(secret(1));
    expect(bytes).toContain(secret(3));
  });

  test('hold none of many withdrawn answers, short and long, in whatever order', async () => {
    const { withdraw, databasePath } = await withAnswers(60, (index) => (index * 617) % 3900);
    const withdrawn = Array.from({ length: 60 }, (_, index) => ((index * 37) % 60) + 1);
    const gone = withdrawn.slice(0, 50);
    for (const sequence of gone) await withdraw(sequence);
    const bytes = rawBytes(databasePath);
    expect(gone.filter((sequence) => bytes.includes(secret(sequence)))).toEqual([]);
    expect(withdrawn.slice(50).every((sequence) => bytes.includes(secret(sequence)))).toBe(true);
  });

  test('are cleaned as soon as somebody who reads in them is done', async () => {
    const { withdraw, databasePath } = await withAnswers(3);
    const reading = new Sqlite(databasePath, { readonly: true });
    const rows = reading.prepare('select content from response').iterate();
    rows.next();
    await withdraw(2);
    expect(rawBytes(databasePath)).toContain(secret(2));
    rows.return?.();
    reading.close();
    while (rawBytes(databasePath).includes(secret(2))) await wait(20);
    expect(rawBytes(databasePath)).toContain(secret(1));
  });
});

describe('the database itself', () => {
  test('allows no change of an answer but its whole erasure when it is withdrawn', async () => {
    const { withdraw, databasePath } = await withAnswers(2);
    await withdraw(1);
    const connection = new Sqlite(databasePath);
    for (const change of [
      "update response set content = '' where sequence = 2",
      "update response set mode = '', received_on = '', flags = '[]', content = '' where sequence = 2",
      "update response set content = '{}' where sequence = 1",
      "update response set digest = '' where sequence = 1",
      'delete from response where sequence = 1',
      'delete from withdrawal',
      'update withdrawal set response = 2',
    ])
      expect(() => connection.exec(change), change).toThrow(/is append-only/);
    connection.close();
  });
});

describe('a snapshot', () => {
  test('keeps its figures, and says how many of its answers were withdrawn since', async () => {
    const { withdraw, store, round, postAll } = await withAnswers(8);
    await withdraw(8);
    const rank = () =>
      rankRound({ store, catalogue, now: () => new Date('2026-05-04') }, round, {
        replicates: 20,
      });
    const before = await rank();
    expect(before).toMatchObject({ number: 1, respondents: 7 });
    expect(await store.withdrawals.countSince(round.id)).toEqual(new Map());
    await postAll([answer(9)]);
    for (const sequence of [1, 2, 9]) await withdraw(sequence);
    const after = await rank();
    expect(after).toMatchObject({ number: 2, respondents: 5 });
    await withdraw(3);
    expect((await store.snapshots.byNumber(round.id, 1))?.priorities.respondents).toBe(7);
    expect(await store.withdrawals.countSince(round.id)).toEqual(
      new Map([
        [1, 3],
        [2, 1],
      ]),
    );
  });

  test('does not count somebody who withdrew while it was computed', async () => {
    const { withdraw, store, round } = await withAnswers(6);
    let computed = 0;
    const made = await rankRound(
      {
        store,
        catalogue,
        now: () => new Date('2026-05-04'),
        async compute({ round: id, upTo }) {
          const respondents = (await store.responses.upTo(id, upTo)).length;
          computed += 1;
          if (computed === 1) await withdraw(4);
          return { respondents, text: '{"snapshot":null}' };
        },
      },
      round,
    );
    expect(made.respondents).toBe(5);
    expect(await store.withdrawals.countSince(round.id)).toEqual(new Map());
  });
});
