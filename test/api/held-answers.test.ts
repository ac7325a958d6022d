import { describe, expect, test } from 'vitest';
import { mergePlaces, putPlaces } from '../../api/contract/places/register/place-register.ts';
import { holdAnswers } from '../../api/held-answers.ts';
import { computePriorities } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aConcern, aResponse, aRound, testApp } from '../support/test-app.ts';

const person = (index: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`;
const THEMES = ['lighting', 'narcotics', 'reckless-driving'] as const;
const answers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => {
    const index = from + at;
    return aResponse({
      id: person(index),
      respondent: { roles: index % 7 === 0 ? ['visits'] : ['lives'] },
      concerns: [aConcern({ themes: [THEMES[index % 3] ?? 'lighting'] })],
    });
  });

/** A round of sixty answers, a reader that holds, and the same ranking from what is held and anew. */
async function sixtyAnswers() {
  const site = await testApp();
  const { store, round } = site;
  await site.postAll(answers(0, 60));
  const readAnswers = holdAnswers(store);
  const both = async (upTo: number) => {
    const job = { round: round.id, upTo, madeOn: '2026-05-03', seed: 3, replicates: 50 };
    const held = await computePriorities(store, catalogue, job, readAnswers);
    return { held, anew: await computePriorities(store, catalogue, job) };
  };
  return { ...site, readAnswers, both };
}

describe('answers that are held between rankings', () => {
  test('are read once: only those that have come since are read again', async () => {
    const { store, round, postAll } = await testApp();
    await postAll(answers(0, 30));
    const read: string[] = [];
    const readAnswers = holdAnswers({
      withdrawals: store.withdrawals,
      disposals: store.disposals,
      placings: {
        state: store.placings.state,
        async counted(id, sequence, after) {
          const found = await store.placings.counted(id, sequence, after);
          read.push(...found.map(({ response }) => response.id));
          return found;
        },
      },
    });
    expect((await readAnswers(round.id, 30)).counted.respondents).toBe(25);
    await postAll(answers(30, 40));
    const later = await readAnswers(round.id, 40);
    expect(later.counted.respondents).toBe(34);
    expect(later.visitors).toBe(6);
    expect(read).toEqual(Array.from({ length: 40 }, (_, index) => person(index)));
  });

  test('rank to the last digit as answers that are read anew, also for an earlier ranking', async () => {
    const { both } = await sixtyAnswers();
    for (const upTo of [40, 60, 40, 13]) {
      const { held, anew } = await both(upTo);
      expect(held).toEqual(anew);
    }
  });

  test('are gone from the next ranking when they have been withdrawn', async () => {
    const { store, round, postAll, readAnswers, both } = await sixtyAnswers();
    const before = await both(60);
    await store.withdrawals.withdraw(round.id, 2, '2026-05-04');
    await postAll(answers(60, 64));
    await store.withdrawals.withdraw(round.id, 63, '2026-05-04');
    const { held, anew } = await both(64);
    expect(held).toEqual(anew);
    expect(held.respondents).toBe(before.held.respondents - 1 + 2);
    expect((await readAnswers(round.id, 2)).counted.respondents).toBe(0);
  });

  test('are gone from the next ranking when they have been disposed of', async () => {
    const { store, round, postAll, both } = await sixtyAnswers();
    await both(60);
    await store.disposals.dispose(round.id, {
      kind: 'answers',
      decision: 'KS 2027/12',
      day: '2026-05-04',
      account: null,
      upTo: 20,
    });
    await postAll(answers(60, 64));
    const { held, anew } = await both(64);
    expect(held).toEqual(anew);
    // Of the 44 that came after, those numbered 21, 28, … 63 are visitors.
    expect(held.respondents).toBe(44 - 7);
  });

  test('count a merged place at the one that it was merged into, from the next ranking on', async () => {
    const { store, round, both } = await sixtyAnswers();
    await both(60);
    const [place] = round.places;
    if (!place) throw new Error('the fixture has places');
    const other = { ...place, code: 'en-annan', label: 'En annan' };
    const event = { kind: 'places-merged', day: '2026-05-04', account: null } as const;
    const named = (await both(60)).held.places.find(({ id }) => id === place.code);
    await store.rounds.revise(
      round.id,
      null,
      (known) => mergePlaces(putPlaces(known, [other]), place.code, 'en-annan'),
      event,
    );
    const { held, anew } = await both(60);
    expect(held).toEqual(anew);
    expect(held.places.map(({ id }) => id)).not.toContain(place.code);
    expect(held.places.find(({ id }) => id === 'en-annan')).toMatchObject({
      ...named,
      id: 'en-annan',
      label: 'En annan',
    });
  });

  test('are kept apart by round, however many rounds are asked for', async () => {
    const { store, postAll } = await testApp();
    await postAll(answers(0, 3));
    const others = ['a', 'b', 'c', 'd'];
    for (const id of others) await store.rounds.insert(aRound({ id }));
    const readAnswers = holdAnswers(store);
    for (const id of [...others, ...others])
      expect((await readAnswers(id, 3)).counted.respondents).toBe(0);
    const [one, two] = await Promise.all([
      readAnswers(aRound().id, 3),
      readAnswers(aRound().id, 3),
    ]);
    expect(one.counted.respondents).toBe(2);
    expect(two).toEqual(one);
  });
});
