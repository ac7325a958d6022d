import { expect, test } from 'vitest';
import { holdRows } from '../../api/held-rows.ts';
import { computePriorities } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aResponse, aRound, testApp } from '../support/test-app.ts';

const person = (index: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`;
const answers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    aResponse({
      id: person(from + index),
      respondent: { roles: index % 7 === 0 ? ['visits'] : ['lives'] },
    }),
  );

test('only the answers that have come since are read again', async () => {
  const { store, round, postAll } = await testApp();
  await postAll(answers(0, 30));
  const read: string[] = [];
  const readRows = holdRows({
    async upTo(id, sequence, after) {
      const found = await store.responses.upTo(id, sequence, after);
      read.push(...found.map(({ response }) => response.id));
      return found;
    },
  });
  expect((await readRows(round.id, 30)).rows).toHaveLength(25);
  await postAll(answers(30, 40));
  const later = await readRows(round.id, 40);
  expect(later.rows).toHaveLength(33);
  expect(later.visitors).toBe(7);
  expect(read).toEqual(Array.from({ length: 40 }, (_, index) => person(index)));
});

test('rows that were held rank as rows that were read anew do, also for an earlier ranking', async () => {
  const { store, round, postAll } = await testApp();
  await postAll(answers(0, 60));
  const readRows = holdRows(store.responses);
  for (const upTo of [40, 60, 40, 13]) {
    const job = { round: round.id, upTo, madeOn: '2026-05-03', seed: 3, replicates: 50 };
    const held = await computePriorities(store, catalogue, job, readRows);
    expect(held).toEqual(await computePriorities(store, catalogue, job));
  }
});

test('rounds are kept apart, however many are asked for', async () => {
  const { store, postAll } = await testApp();
  await postAll(answers(0, 3));
  const others = ['a', 'b', 'c', 'd'];
  for (const id of others) await store.rounds.insert(aRound({ id }));
  const readRows = holdRows(store.responses);
  for (const id of [...others, ...others]) expect((await readRows(id, 3)).rows).toEqual([]);
  const [one, two] = await Promise.all([readRows(aRound().id, 3), readRows(aRound().id, 3)]);
  expect(one.rows.map(({ id }) => id)).toEqual([person(1), person(2)]);
  expect(two).toEqual(one);
});
