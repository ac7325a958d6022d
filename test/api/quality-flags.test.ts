import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Round } from '../../api/contract/index.ts';
import { createInvitation } from '../../api/http/create-invitation.ts';
import { openForm, sealForm } from '../../api/http/form-token.ts';
import { createIntake } from '../../api/http/intake.ts';
import { aConcern, aResponse, aRound, NOW, testApp } from '../support/test-app.ts';

const A_DAY = 24 * 3600;

const anId = (number: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(number).padStart(12, '0')}`;
/** Ten particulars: two concerns and who answers. */
const detailed = (number: number, changes: Record<string, unknown> = {}) =>
  aResponse({
    id: anId(number),
    concerns: [aConcern(), aConcern({ place: 'torget' })],
    ...changes,
  });

async function collecting(round: Round = aRound()) {
  let nowMs = NOW.getTime();
  const now = () => new Date(nowMs);
  const made = await testApp({ round, deps: { now } });
  const key = createSecretKey(await made.store.keys.get('form-token'));
  return {
    ...made,
    wait: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    token: (responseId: string, of = round.id) =>
      sealForm(key, of, { responseId, issuedAt: Math.floor(nowMs / 1000) }),
    receive: createIntake({ ...made.deps, now }).receive,
    async flags() {
      const stored = await made.store.responses.upTo(round.id, Number.MAX_SAFE_INTEGER);
      return stored.map(({ flags }) => flags);
    },
  };
}

describe('the form of an answer', () => {
  test('leaves an answer that was given at a person’s pace without a flag', async () => {
    const { token, wait, postBody, flags } = await collecting();
    const formToken = token(anId(1));
    wait(90);
    await postBody({ responses: [aResponse({ id: anId(1) })], formToken });
    expect(await flags()).toEqual([[]]);
  });

  test.each([
    ['missing', undefined],
    ['null', null],
    ['nonsense', 'x.y.z'],
    ['empty', ''],
  ])('is not asked for: one that is %s gives a flag', async (_, formToken) => {
    const { postBody, flags } = await collecting();
    const reply = await postBody({ responses: [aResponse()], formToken });
    expect(await reply.json()).toMatchObject({ results: [{ outcome: 'created' }] });
    expect(await flags()).toEqual([['no-form']]);
  });

  test('counts for its own answer only, in its own round only', async () => {
    const { token, wait, postBody, flags } = await collecting();
    const formToken = token(anId(1));
    const elsewhere = token(anId(3), 'annan-omgang');
    wait(90);
    await postBody({ responses: [aResponse({ id: anId(1) })], formToken });
    await postBody({ responses: [aResponse({ id: anId(2), comment: 'Ett till' })], formToken });
    await postBody({
      responses: [aResponse({ id: anId(3), comment: 'Ett tredje' })],
      formToken: elsewhere,
    });
    expect(await flags()).toEqual([[], ['used-form'], ['no-form']]);
  });

  test('may wait a week on a phone without a network, and no longer', async () => {
    const { token, wait, postBody, flags } = await collecting();
    const tokens = [token(anId(1)), token(anId(2))];
    wait(6 * A_DAY);
    await postBody({ responses: [aResponse({ id: anId(1) })], formToken: tokens[0] });
    wait(2 * A_DAY);
    await postBody({
      responses: [aResponse({ id: anId(2), comment: 'Sent' })],
      formToken: tokens[1],
    });
    expect(await flags()).toEqual([[], ['old-form']]);
  });

  test.each([
    [2, { respondent: {}, concerns: [], wishes: { police: [], municipality: [] } }, ['speed']],
    [9, {}, ['speed']],
    [60, {}, []],
  ])('tells an answer that came in %i seconds', async (seconds, changes, expected) => {
    const { token, wait, postBody, flags } = await collecting();
    const formToken = token(anId(1));
    wait(seconds);
    await postBody({ responses: [aResponse({ id: anId(1), ...changes })], formToken });
    expect(await flags()).toEqual([expected]);
  });

  test('holds no time of day that is stored', async () => {
    const { token, store, postBody, round } = await collecting();
    const formToken = token(anId(1));
    await postBody({ responses: [aResponse({ id: anId(1) })], formToken });
    const [stored] = await store.responses.upTo(round.id, 9);
    const [, time = ''] = formToken.split('.');
    expect(JSON.stringify(stored)).not.toContain(time);
  });

  test('can not be made without the installation’s key', async () => {
    const form = { responseId: anId(1), issuedAt: 1_777_777_777 };
    const key = createSecretKey(Buffer.alloc(32, 1));
    const token = sealForm(key, 'en-omgang', form);
    expect(openForm(key, 'en-omgang', token)).toEqual(form);
    expect(openForm(createSecretKey(Buffer.alloc(32, 2)), 'en-omgang', token)).toBeNull();
    expect(openForm(key, 'en-omgang', token.replace(anId(1), anId(2)))).toBeNull();
  });
});

describe('an answer', () => {
  test('with a field filled in that nobody sees is taken, and marked', async () => {
    const { postBody, flags } = await collecting();
    await postBody({ responses: [aResponse()], hiddenField: true });
    expect(await flags()).toEqual([['no-form', 'hidden-field']]);
  });

  test('that says the same as two others is a copy, and a burst when they come together', async () => {
    const { post, wait, flags } = await collecting();
    for (const number of [1, 2, 3]) await post(detailed(number));
    wait(A_DAY);
    await post(detailed(4));
    await post(detailed(5, { comment: 'Något eget' }));
    expect(await flags()).toEqual([
      ['no-form'],
      ['no-form'],
      ['no-form', 'burst', 'copy'],
      ['no-form', 'copy'],
      ['no-form'],
    ]);
  });

  test('that is sent again and again by a phone is no copy of itself', async () => {
    const { post, flags } = await collecting();
    for (let attempt = 0; attempt < 5; attempt += 1) await post(detailed(1));
    expect(await post(detailed(2))).toBe('created');
    expect(await flags()).toEqual([['no-form'], ['no-form']]);
  });

  test('with little in it is like many others, and no copy', async () => {
    const { post, flags } = await collecting();
    const short = { concerns: [], hasConcern: false, comment: null };
    for (const number of [1, 2, 3, 4]) await post(aResponse({ id: anId(number), ...short }));
    expect((await flags()).flat()).not.toContain('copy');
    expect((await flags()).flat()).not.toContain('burst');
  });

  test('is known as a copy after a restart', async () => {
    const before = await collecting();
    for (const number of [1, 2]) await before.post(detailed(number));
    const after = await testApp({ databasePath: before.databasePath });
    await after.post(aResponse({ id: anId(8) }));
    await after.post(detailed(3));
    const stored = await after.store.responses.upTo(after.round.id, 99);
    expect(stored.at(-1)?.flags).toEqual(['no-form', 'copy']);
  });

  test('of a class in its lesson is no burst, and needs no tablet', async () => {
    const { store, receive, round, wait, flags } = await collecting();
    const day = '2026-05-03';
    const lesson = { kind: 'class', venue: '8B', opensOn: day, closesOn: day } as const;
    const { id: stop } = await createInvitation({ store, randomBytes }, round.id, lesson);
    wait(90);
    for (const number of [1, 2, 3]) {
      const form = { responseId: anId(number), issuedAt: NOW.getTime() / 1000 };
      const item = detailed(number, { mode: 'school', stop });
      await receive(round, [item], { sender: 'anonymous', form });
    }
    await receive(round, [detailed(9, { mode: 'school', stop: 'class-99999' })]);
    expect(await flags()).toEqual([[], [], ['copy'], ['no-device']]);
  });

  test('in which every question got the topmost step is marked', async () => {
    const { post, flags } = await collecting();
    const concerns = [1, 2, 3, 4].map(() => aConcern({ insecurity: 1 }));
    await post(aResponse({ id: anId(1), safety: 4, eveningSafety: 4, concerns }));
    await post(aResponse({ id: anId(2), safety: 3, eveningSafety: 4, concerns }));
    expect(await flags()).toEqual([['no-form', 'straight-lining'], ['no-form']]);
  });

  test('with an odd day is refused from anybody, and marked from the staff', async () => {
    const { receive, round, flags } = await collecting(aRound({ closesOn: '2026-05-02' }));
    const odd = [
      aResponse({ id: anId(1), answeredOn: '2026-05-09' }),
      aResponse({ id: anId(2), answeredOn: '2026-05-03' }),
    ];
    const outcomes = async (sender: 'anonymous' | 'staff') =>
      (await receive(round, odd, { sender, form: null })).map(({ outcome }) => outcome);
    expect(await outcomes('anonymous')).toEqual(['refused', 'refused']);
    expect(await outcomes('staff')).toEqual(['created', 'created']);
    expect(await flags()).toEqual([['future-date'], ['outside-dates']]);
  });
});
