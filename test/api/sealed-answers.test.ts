import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sealingKeyOf } from '../../api/http/sealing-key.ts';
import { seal, sealText } from '../support/seal.ts';
import { aResponse, aRound, testApp } from '../support/test-app.ts';

const DAY = '2026-05-03';
const ID = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';
const STRANGER = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a99';

/** The answer that is sealed. */
const anAnswer = (changes = {}) => ({ ...aResponse(), id: ID, safety: 3, ...changes });
const RENEWED = { kind: 'sealing-key-renewed', day: DAY, account: null, subject: '' } as const;

async function withKey() {
  const site = await testApp();
  const key = await sealingKeyOf(site.store);
  const problemOf = async (item: unknown) => {
    const [result] = await site.postAll([item]);
    const kept = (await site.store.keptAside.list(site.round.id)).at(-1);
    return { ...result, kept: JSON.parse(kept?.content ?? 'null') };
  };
  return { ...site, key, problemOf, round: site.round.id };
}

describe('a sealed answer', () => {
  test('is stored as if it had come open, once, however often and however it is sealed', async () => {
    const { post, store, key, round } = await withKey();
    const answer = anAnswer();
    expect(await post(await seal(key, round, answer))).toBe('created');
    expect(await post(await seal(key, round, answer))).toBe('replayed');
    expect(await post(answer)).toBe('replayed');
    const [stored] = await store.responses.upTo(round, 9);
    expect(stored?.response).toMatchObject({ id: ID, safety: 3 });
  });

  test('with other content under the same id is a conflict', async () => {
    const { post, key, round } = await withKey();
    await post(anAnswer({ safety: 3 }));
    expect(await post(await seal(key, round, anAnswer({ safety: 1 })))).toBe('conflict');
  });

  test('may be filled up with blanks, so that its length tells nothing', async () => {
    const { post, key, round } = await withKey();
    const text = JSON.stringify(anAnswer()).padEnd(4096, ' ');
    expect(await post(await sealText(key, round, ID, text))).toBe('created');
  });

  test('is judged like any other', async () => {
    const { postAll, key, round } = await withKey();
    expect(await postAll([await seal(key, round, anAnswer({ safety: 9 }))])).toMatchObject([
      { outcome: 'refused', problem: { path: 'safety' } },
    ]);
  });

  test('opens with a key that has been retired since', async () => {
    const { post, store, key, round } = await withKey();
    const sealed = await seal(key, round, anAnswer());
    const next = await store.sealingKeys.renew(DAY, RENEWED);
    expect((await sealingKeyOf(store)).kid).toBe(next.kid);
    expect(next.kid).not.toBe(key.kid);
    expect(await post(sealed)).toBe('created');
  });
});

describe('an envelope that cannot be opened is kept whole, and its sender told why', () => {
  test('when it was changed on the way', async () => {
    const { problemOf, key, round } = await withKey();
    const whole = await seal(key, round, anAnswer());
    const first = whole.sealed.ciphertext.startsWith('A') ? 'B' : 'A';
    const ciphertext = first + whole.sealed.ciphertext.slice(1);
    const changed = { ...whole, sealed: { ...whole.sealed, ciphertext } };
    expect(await problemOf(changed)).toMatchObject({
      outcome: 'refused',
      problem: { code: 'cannot-open', detail: expect.stringContaining('ändrat på vägen') },
      kept: changed,
    });
  });

  test('when it was sealed for another round', async () => {
    const { problemOf, key } = await withKey();
    const other = await seal(key, 'annan-omgang', anAnswer());
    expect(await problemOf(other)).toMatchObject({ outcome: 'refused', kept: other });
  });

  test('when another answer lies in it', async () => {
    const { problemOf, key, round } = await withKey();
    const text = JSON.stringify(anAnswer());
    const mixed = await sealText(key, round, STRANGER, text);
    expect(await problemOf(mixed)).toMatchObject({
      problem: { detail: expect.stringContaining('I kuvertet ligger inte') },
      kept: mixed,
    });
  });

  test('when no text lies in it', async () => {
    const { problemOf, key, round } = await withKey();
    const empty = await sealText(key, round, ID, 'inte JSON');
    expect(await problemOf(empty)).toMatchObject({ outcome: 'refused', kept: empty });
  });

  test('when a part of it is missing', async () => {
    const { problemOf } = await withKey();
    const part = { id: ID, sealed: { kid: 'k1', enc: 'AAAA' } };
    expect(await problemOf(part)).toMatchObject({
      problem: { detail: expect.stringContaining('skadat') },
      kept: part,
    });
  });

  test('when its key is not here, and can be taken in once the key is back', async () => {
    const there = await withKey();
    const sealed = await seal(there.key, there.round, anAnswer());
    const here = await withKey();
    expect(await here.problemOf(sealed)).toMatchObject({
      problem: { detail: expect.stringContaining('nyckel som inte finns här') },
      kept: sealed,
    });
    const lost = await there.store.sealingKeys.byId(there.key.kid);
    const database = new Sqlite(here.databasePath);
    database
      .prepare('insert into sealing_key values (?, ?, ?, ?, ?)')
      .run(lost?.kid, lost?.publicKey, lost?.privateKey, lost?.madeOn, DAY);
    database.close();
    const headers = await here.signedInAs('coordinator');
    const home = `/radet/${here.round}/att-ratta`;
    const [kept] = await here.store.keptAside.list(here.round);
    const page = await here.app.request(`${home}/${kept?.sequence}`, { headers });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('går inte att öppna</');
    const taken = await here.app.request(`${home}/${kept?.sequence}/ta-emot`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect(taken.status).toBe(303);
    const [stored] = await here.store.responses.upTo(here.round, 9);
    expect(stored?.response.safety).toBe(3);
  });
});

test('the public description names the key, and holds nothing of the secret half', async () => {
  const { app, store, round } = await withKey();
  const description = await (await app.request(`/api/rounds/${round}`)).json();
  const { kid, publicKey, privateKey } = await store.sealingKeys.current();
  expect(description.sealingKey).toEqual({
    kid,
    publicKey: Buffer.from(publicKey).toString('base64url'),
  });
  expect(JSON.stringify(description)).not.toContain(Buffer.from(privateKey).toString('base64url'));
});

test('an installation keeps its key when it is opened again', async () => {
  const { databasePath, key } = await withKey();
  const again = await testApp({ databasePath, round: aRound() });
  expect(await sealingKeyOf(again.store)).toEqual(key);
});
