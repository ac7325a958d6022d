import { expect, test } from 'vitest';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aRound, testApp } from '../support/test-app.ts';

const MADE = { upTo: 3, madeOn: '2026-05-03', seed: 1 };

test('a snapshot reads the same as text and as an object, however it was stored', async () => {
  const { store } = await testApp();
  const round = aRound().id;
  const priorities = { ...somePriorities(), snapshot: null };
  const { respondents } = priorities;
  await store.snapshots.insert(round, { ...MADE, priorities });
  await store.snapshots.insertText(round, {
    ...MADE,
    respondents,
    text: JSON.stringify(priorities),
  });
  const { snapshot: _none, ...others } = priorities;
  const numberedLast = JSON.stringify({ ...others, snapshot: null });
  await store.snapshots.insertText(round, { ...MADE, respondents, text: numberedLast });

  for (const number of [1, 2, 3]) {
    const numbered = { ...priorities, snapshot: number };
    expect(JSON.parse((await store.snapshots.text(round, number)) ?? '')).toEqual(numbered);
    expect(await store.snapshots.byNumber(round, number)).toEqual({
      round,
      number,
      ...MADE,
      priorities: numbered,
      publication: 'held',
    });
  }
  expect(await store.snapshots.text(round, 4)).toBeUndefined();
});

test('the newest snapshot is the newest, also just after it was made', async () => {
  const { store } = await testApp();
  const round = aRound().id;
  const priorities = somePriorities();
  expect(await store.snapshots.latest(round)).toBeUndefined();
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await store.snapshots.insert(round, { ...MADE, upTo: number, priorities });
    expect(await store.snapshots.latest(round)).toMatchObject({ number, upTo: number });
  }
  expect((await store.snapshots.byNumber(round, 1))?.upTo).toBe(1);
});
