import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { maskStored } from '../../api/mask-stored.ts';
import { aConcern, aResponse, testApp } from '../support/test-app.ts';

const FIRST_PAGE = { limit: 50, offset: 0 };
const idNumber = (index: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`;

/** An application with one answer full of personal data, and an account of a coordinator. */
async function withTexts() {
  const site = await testApp();
  await site.post(
    aResponse({
      concerns: [
        aConcern({ place: null, placeText: 'Hos Karin', text: 'Min granne Karin slår mig.' }),
      ],
      comment: 'Ring 070-174 06 05',
      answers: { knowsPledge: true, other: 'Hälsningar Göran', choice: 'dont-know' },
    }),
  );
  await site.addAccount('alva', 'coordinator');
  const alva = await site.store.accounts.byUsername('alva');
  return { ...site, account: alva?.id ?? 0 };
}

const maskedOf = async ({ store, round }: Awaited<ReturnType<typeof withTexts>>) => {
  const { texts } = await store.texts.list(round.id, {}, FIRST_PAGE);
  return texts.map(({ field, masked }) => `${field}: ${masked}`).sort();
};

const ALL_MASKED = [
  'answer: Hälsningar [namn]',
  'comment: Ring [telefonnummer]',
  'concern: Min granne [namn] slår mig.',
  'place: Hos [namn]',
];

describe('what was written in an answer', () => {
  test('is masked when the answer is there, and what was chosen is no text', async () => {
    const site = await withTexts();
    expect(await maskedOf(site)).toEqual(ALL_MASKED);
  });

  test('is masked once, however often the answer is sent', async () => {
    const site = await testApp();
    for (let time = 0; time < 3; time += 1) await site.post(aResponse());
    expect((await site.store.texts.list(site.round.id, {}, FIRST_PAGE)).total).toBe(2);
  });

  test('leaves nothing of the answer when the texts cannot be stored', async () => {
    const { postBody, databasePath, countResponses } = await testApp();
    const connection = new Sqlite(databasePath);
    connection.exec(
      "create trigger broken before insert on free_text begin select raise(abort, 'broken'); end",
    );
    const body = { responses: [aResponse()] };
    expect((await postBody(body)).status).toBe(503);
    expect(await countResponses()).toBe(0);
    connection.exec('drop trigger broken');
    connection.close();
    expect((await postBody(body)).status).toBe(200);
    expect(await countResponses()).toBe(1);
  });

  test('can be chosen by what it is, what is masked, theme and place', async () => {
    const { store, round, post } = await withTexts();
    await post(aResponse({ id: idNumber(2) }));
    const total = async (filter: Parameters<typeof store.texts.list>[1]) =>
      (await store.texts.list(round.id, filter, FIRST_PAGE)).total;
    expect(await total({})).toBe(6);
    expect(await total({ field: 'comment' })).toBe(2);
    expect(await total({ kind: 'name' })).toBe(3);
    expect(await total({ kind: 'any' })).toBe(4);
    expect(await total({ kind: 'none' })).toBe(2);
    expect(await total({ theme: 'lighting', field: 'concern' })).toBe(2);
    expect(await total({ place: 'resecentrum' })).toBe(1);
    expect(await total({ place: 'resecentrum', kind: 'name' })).toBe(0);
  });

  test('does not stand beside the other words of the same person', async () => {
    const { store, round, postAll } = await testApp();
    await postAll(
      Array.from({ length: 60 }, (_, index) =>
        aResponse({
          id: idNumber(index),
          comment: `Kommentar ${index}`,
          concerns: [aConcern({ text: `Oro ${index}` })],
        }),
      ),
    );
    const { texts } = await store.texts.list(round.id, {}, { limit: 200, offset: 0 });
    const numbers = texts.map(({ masked }) => masked.split(' ')[1]);
    const beside = numbers.filter((number, index) => index > 0 && numbers[index - 1] === number);
    expect(beside.length).toBeLessThan(6);
  });

  test('goes when the answer is withdrawn, and the looks at it stay', async () => {
    const site = await withTexts();
    const { store, round, account } = site;
    const { texts } = await store.texts.list(round.id, {}, FIRST_PAGE);
    const [first] = texts;
    await store.texts.look({ round: round.id, text: first?.id ?? 0, account, day: '2026-05-04' });
    await store.withdrawals.withdraw(round.id, 1, '2026-05-05');
    expect(await maskedOf(site)).toEqual([]);
    expect(await store.worries.list(round.id)).toEqual([]);
    expect(await store.texts.looks(round.id, first?.id ?? 0)).toHaveLength(1);
  });

  test('from before texts were masked is masked at the next start, once', async () => {
    const site = await withTexts();
    const connection = new Sqlite(site.databasePath);
    connection.exec(
      'delete from worry; delete from free_text;\ninsert into unmasked_response select sequence from response',
    );
    connection.close();
    await maskStored(site.deps);
    expect(await maskedOf(site)).toEqual(ALL_MASKED);
    expect(await site.store.worries.countWaiting(site.round.id)).toBe(1);
    await maskStored(site.deps);
    expect(await maskedOf(site)).toEqual(ALL_MASKED);
  });
});

describe('an original', () => {
  test('comes only with a note of who looked and which day', async () => {
    const { store, round, account } = await withTexts();
    const { texts } = await store.texts.list(round.id, { field: 'comment' }, FIRST_PAGE);
    const text = texts[0]?.id ?? 0;
    const look = { round: round.id, text, account, day: '2026-05-04' };
    expect(await store.texts.look(look)).toBe('Ring 070-174 06 05');
    expect(await store.texts.look({ ...look, text: 999 })).toBeUndefined();
    expect(await store.texts.look({ ...look, round: 'annan' })).toBeUndefined();
    expect(await store.texts.looks(round.id, text)).toEqual([
      { username: 'alva', day: '2026-05-04' },
    ]);
  });

  test('cannot be looked at with the note removed or changed, not even past the program', async () => {
    const { store, round, account, databasePath } = await withTexts();
    await store.texts.look({ round: round.id, text: 1, account, day: '2026-05-04' });
    const connection = new Sqlite(databasePath);
    expect(() => connection.exec('delete from text_look')).toThrow(/append-only/);
    expect(() => connection.exec("update text_look set looked_on = ''")).toThrow(/append-only/);
    connection.close();
  });
});

describe('a correction', () => {
  test('holds from then on, and what was masked on arrival is kept', async () => {
    const { store, round, account, databasePath } = await withTexts();
    const { texts } = await store.texts.list(round.id, { field: 'place' }, FIRST_PAGE);
    const text = texts[0]?.id ?? 0;
    const correction = { round: round.id, text, account, day: '2026-05-04' };
    expect(await store.texts.correct({ ...correction, change: () => null })).toBe(false);
    expect(await store.texts.correct({ ...correction, change: () => [] })).toBe(true);
    expect(await store.texts.byId(round.id, text)).toMatchObject({
      masked: 'Hos Karin',
      spans: [],
    });
    expect((await store.texts.list(round.id, { kind: 'none' }, FIRST_PAGE)).total).toBe(1);
    const connection = new Sqlite(databasePath, { readonly: true });
    expect(connection.prepare('select masked from free_text where id = ?').pluck().get(text)).toBe(
      'Hos [namn]',
    );
    connection.close();
  });
});

describe('a text that worries', () => {
  test('waits to be read within two working days', async () => {
    const { store, round } = await withTexts();
    expect(await store.worries.countWaiting(round.id)).toBe(1);
    expect(await store.worries.list(round.id)).toMatchObject([
      {
        masked: 'Min granne [namn] slår mig.',
        worries: [{ kind: 'violence', words: 'granne [namn] slår mig' }],
        receivedOn: '2026-05-03',
        dueOn: '2026-05-05',
        handled: null,
      },
    ]);
  });

  test('is handled once, by the first who says what was done', async () => {
    const { store, round, account } = await withTexts();
    const [{ text } = { text: 0 }] = await store.worries.list(round.id);
    const handled = {
      round: round.id,
      text,
      account,
      role: 'coordinator',
      day: '2026-05-04',
    } as const;
    expect(await store.worries.handle({ ...handled, round: 'annan', note: 'nej' })).toBe(false);
    expect(await store.worries.handle({ ...handled, note: 'Anmält' })).toBe(true);
    expect(await store.worries.handle({ ...handled, note: 'Igen' })).toBe(false);
    expect(await store.worries.countWaiting(round.id)).toBe(0);
    expect((await store.worries.list(round.id))[0]?.handled).toEqual({
      username: 'alva',
      role: 'coordinator',
      note: 'Anmält',
      day: '2026-05-04',
    });
  });
});
