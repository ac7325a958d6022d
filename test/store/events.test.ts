import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import type { Store } from '../../api/store/store.ts';
import { aRound } from '../support/fixture-round.ts';

const fixtureRound = aRound();
const DAY = '2026-11-26';
let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.rounds.insert(fixtureRound);
  await store.accounts.insert({ username: 'samordnare', passwordHash: 'x', role: 'coordinator' });
});
afterEach(() => store.close());

const renamed = (title: string) =>
  store.rounds.revise(fixtureRound.id, 0, (round) => ({ ...round, title }), {
    kind: 'round-changed',
    day: DAY,
    account: 1,
    changes: [{ field: 'title', before: fixtureRound.title, after: title }],
  });

describe('changing a round', () => {
  it('counts the change and tells in the log who made it, and what it was before', async () => {
    const round = await renamed('Ny titel');
    expect(round).toMatchObject({ title: 'Ny titel', revision: 1 });
    expect(await store.rounds.byId(fixtureRound.id)).toEqual(round);
    expect(await store.events.list({}, 10)).toMatchObject([
      {
        number: 1,
        day: DAY,
        username: 'samordnare',
        round: fixtureRound.id,
        kind: 'round-changed',
        changes: [{ field: 'title', before: fixtureRound.title, after: 'Ny titel' }],
      },
    ]);
  });

  it('refuses a change made from what somebody else has changed since, and logs nothing', async () => {
    await renamed('Först');
    await expect(renamed('Sedan')).rejects.toMatchObject({ code: 'stale' });
    expect((await store.rounds.byId(fixtureRound.id))?.title).toBe('Först');
    expect(await store.events.list({}, 10)).toHaveLength(1);
  });

  it('leaves nothing behind when the change itself fails', async () => {
    const fails = store.rounds.revise(
      fixtureRound.id,
      null,
      () => {
        throw new RangeError('no');
      },
      { kind: 'round-changed', day: DAY, account: null },
    );
    await expect(fails).rejects.toThrow(RangeError);
    expect(await store.events.list({}, 10)).toEqual([]);
  });
});

describe('the log', () => {
  it('leafs backwards, newest first, and can be narrowed to a round, a kind and an account', async () => {
    for (const title of ['a', 'b', 'c'])
      await store.rounds.revise(fixtureRound.id, null, (round) => ({ ...round, title }), {
        kind: title === 'b' ? 'sender-changed' : 'round-changed',
        day: DAY,
        account: title === 'c' ? 1 : null,
        subject: title,
      });
    const subjects = async (filter: object, limit = 10) =>
      (await store.events.list(filter, limit)).map(({ subject }) => subject);
    expect(await subjects({}, 2)).toEqual(['c', 'b']);
    expect(await subjects({ before: 2 })).toEqual(['a']);
    expect(await subjects({ kind: 'sender-changed' })).toEqual(['b']);
    expect(await subjects({ account: 1, round: fixtureRound.id })).toEqual(['c']);
    expect(await subjects({ round: 'another' })).toEqual([]);
  });
});
