import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { digestOfText } from '../../api/http/digest.ts';
import { verifyDatabase } from '../../api/store/verify.ts';
import { aConcern, aResponse, testApp } from '../support/test-app.ts';

const DAY = '2028-03-01';
const idNumber = (index: number) => `${String(index).padStart(8, '0')}-6b0a-4c38-9a53-3c1f6f0c9a10`;
const secret = (index: number) => `HEMLIG-MENING-${index}-SLUT ring 070-174 06 05`;
const answer = (index: number, more: object = {}) =>
  aResponse({
    id: idNumber(index),
    comment: secret(index),
    concerns: [aConcern({ place: null, placeText: `PLATS-${secret(index)}`, text: secret(index) })],
    ...more,
  });

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

async function withAnswers(count: number) {
  const made = await testApp();
  await made.postAll(Array.from({ length: count }, (_, index) => answer(index + 1)));
  const { store, round } = made;
  const dispose = async (kind: 'answers' | 'original-texts', upTo?: number) =>
    store.disposals.dispose(round.id, {
      kind,
      decision: 'KS 2027/12 § 3',
      day: DAY,
      account: null,
      upTo: upTo ?? (await store.responses.lastSequence(round.id)),
    });
  return { ...made, dispose };
}

const faultsOf = (path: string) =>
  verifyDatabase(path, (key, text) => digestOfText(key as never, text)).faults;

describe('disposing of what people wrote', () => {
  test('erases their words from the files and keeps the masked copies and everything that was chosen', async () => {
    const { dispose, store, round, databasePath } = await withAnswers(3);
    const before = await store.responses.upTo(round.id, 99);
    const masked = await store.texts.list(round.id, {}, { limit: 99, offset: 0 });
    expect(rawBytes(databasePath)).toContain('070-174 06 05');

    expect(await dispose('original-texts')).toBe(1);

    expect(rawBytes(databasePath)).not.toContain('070-174 06 05');
    const after = await store.responses.upTo(round.id, 99);
    expect(after).toEqual(
      before.map((stored) => ({
        ...stored,
        response: {
          ...stored.response,
          comment: null,
          concerns: stored.response.concerns.map((concern) => ({
            ...concern,
            text: null,
            placeText: null,
          })),
        },
      })),
    );
    expect(await store.texts.list(round.id, {}, { limit: 99, offset: 0 })).toEqual(masked);
    expect(masked.total).toBe(9);
  });

  test('leaves nothing for somebody who asks for an original, or would change the masking', async () => {
    const { dispose, store, round, addAccount } = await withAnswers(1);
    await addAccount('samordnare', 'coordinator');
    await dispose('original-texts');
    const about = { round: round.id, text: 1, account: 1, day: DAY };
    expect(await store.texts.look(about)).toBe('');
    expect(await store.texts.correct({ ...about, change: () => [] })).toBe(false);
  });
});

describe('disposing of answers', () => {
  test('erases answers and texts, and keeps numbers, ids and totals', async () => {
    const { dispose, store, round, databasePath, postAll } = await withAnswers(3);
    await postAll([answer(1, { comment: 'HEMLIG-ANNAN' }), { id: 'fel', ord: 'HEMLIG-FEL' }]);
    await store.withdrawals.withdraw(round.id, 2, '2026-05-04');

    await dispose('answers');

    expect(rawBytes(databasePath)).not.toContain('HEMLIG');
    expect(await store.responses.count(round.id)).toBe(0);
    expect(await store.disposals.count(round.id)).toBe(2);
    expect(await store.responses.lastSequence(round.id)).toBe(3);
    expect(await store.disposals.list(round.id)).toEqual([
      {
        number: 1,
        kind: 'answers',
        decision: 'KS 2027/12 § 3',
        day: DAY,
        username: null,
        upTo: 3,
        totals: { answers: 2, byMode: { web: 2 }, texts: 6, keptAside: 2, withdrawn: 1 },
      },
    ]);
    expect(await store.incoming.counts(round.id)).toMatchObject({
      received: 5,
      counted: 0,
      withdrawn: 1,
      disposed: 4,
    });
    expect(await store.keptAside.list(round.id)).toEqual([]);
    expect(await store.events.list({ kind: 'answers-disposed' }, 9)).toMatchObject([
      { reason: 'KS 2027/12 § 3', round: round.id },
    ]);
  });

  test('does not let a late resend bring an answer back', async () => {
    const { dispose, postAll, store, round } = await withAnswers(2);
    await store.withdrawals.withdraw(round.id, 2, '2026-05-04');
    await dispose('answers');
    const results = await postAll([answer(1), answer(1, { comment: 'annat' }), answer(2)]);
    expect(results.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['replayed', 'disposed'],
      ['replayed', 'disposed'],
      ['replayed', 'withdrawn'],
    ]);
    expect(await store.responses.count(round.id)).toBe(0);
  });

  test('reaches those that had come when it was decided, and no later ones', async () => {
    const { dispose, store, round, postAll } = await withAnswers(2);
    await postAll([answer(3)]);
    await dispose('answers', 2);
    const left = await store.responses.upTo(round.id, 99);
    expect(left.map(({ sequence }) => sequence)).toEqual([3]);
  });

  test('does nothing a second time', async () => {
    const { dispose, store, round } = await withAnswers(1);
    await dispose('answers');
    expect(await dispose('answers')).toBeNull();
    expect(await store.disposals.list(round.id)).toHaveLength(1);
  });
});

describe('a database that has been disposed of', () => {
  test.each(['original-texts', 'answers'] as const)('is whole after %s', async (kind) => {
    const { dispose, databasePath, postAll } = await withAnswers(3);
    await postAll([answer(2, { comment: 'annat' })]);
    await dispose(kind);
    expect(faultsOf(databasePath)).toEqual([]);
  });

  test('is not whole when an answer is emptied without a decision', async () => {
    const { databasePath } = await withAnswers(2);
    const connection = new Sqlite(databasePath);
    const empty = () =>
      connection.prepare(`update response set content = '' where sequence = 1`).run();
    expect(empty).toThrow('append-only');
    connection.exec('drop trigger response_keeps');
    empty();
    connection.close();
    expect(faultsOf(databasePath)).toEqual([
      'Svar 1 är tömt utan att vara återkallat eller gallrat, eller tvärtom.',
    ]);
  });

  test('lets no answer be changed in any other way', async () => {
    const { dispose, databasePath } = await withAnswers(2);
    await dispose('original-texts', 1);
    const connection = new Sqlite(databasePath);
    const change = (sql: string) => () => connection.exec(sql);
    expect(change(`update response set mode = 'paper' where sequence = 1`)).toThrow('append-only');
    expect(change(`update response set content = '{}' where sequence = 2`)).toThrow('append-only');
    expect(change(`update disposal set decision = ''`)).toThrow('append-only');
    expect(change('delete from disposal')).toThrow('append-only');
    connection.close();
  });
});
