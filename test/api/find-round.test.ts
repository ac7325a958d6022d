import { expect, test } from 'vitest';
import type { Round } from '../../api/contract/index.ts';
import { roundsOfTurn } from '../../api/http/find-round.ts';
import { aRound } from '../support/fixture-round.ts';

test('posts of one turn read their round once, and a changed round holds from the next', async () => {
  let stored: Round | undefined;
  let reads = 0;
  const rounds = roundsOfTurn({
    async byId(id) {
      reads += 1;
      return id === stored?.id ? stored : undefined;
    },
  });
  const read = () => Promise.all([1, 2, 3].map(() => rounds.byId(aRound().id)));
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

  expect(await read()).toEqual([undefined, undefined, undefined]);
  await nextTurn();
  stored = aRound();
  expect((await read()).every((round) => round === stored)).toBe(true);
  expect(reads).toBe(2);
  await nextTurn();
  stored = aRound({ closesOn: '2026-05-02' });
  expect((await rounds.byId(stored.id))?.closesOn).toBe('2026-05-02');
  expect(await rounds.byId('okand')).toBeUndefined();
});
