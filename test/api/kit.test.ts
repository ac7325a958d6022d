import { describe, expect, test } from 'vitest';
import { connectDevice, makeDevice } from '../../api/http/devices.ts';
import { aResponse, aRound, NOW, testApp } from '../support/test-app.ts';

const ALVA = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';
const BO = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a11';
const CLEO = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a12';

async function withTablet(round = aRound()) {
  const site = await testApp({ round });
  const { deps, app, store } = site;
  const made = await makeDevice(deps, { name: 'Platta 1', rounds: [round.id] }, null);
  const { token } = await connectDevice(deps, { code: made.code });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const kit = (more = {}) =>
    app.request(`/api/rounds/${round.id}/kit`, { headers: { ...headers, ...more } });
  const receipts = async (ids: readonly string[]) => {
    const init = { method: 'POST', headers, body: JSON.stringify({ ids }) };
    return (await app.request(`/api/rounds/${round.id}/receipts`, init)).json();
  };
  const revoke = () =>
    store.devices.change(
      made.id,
      { revokedOn: '2026-05-03' },
      { kind: 'device-revoked', day: '2026-05-03', account: null, subject: 'Platta 1' },
    );
  const stop = { id: 'torget', venue: 'Torget', day: '2026-05-03', mode: 'street' } as const;
  return { ...site, id: made.id, headers, kit, receipts, revoke, stop, name: round.id };
}

describe('the kit of a tablet', () => {
  test('holds all that an interview needs: questions, places, words, key and stops', async () => {
    const { kit, store, stop, name } = await withTablet();
    await store.stops.put(name, { ...stop, interviewers: [], planned: 30 });
    const called = { ...stop, id: 'parken', interviewers: [], planned: 9, cancelled: 'regn' };
    await store.stops.put(name, called);
    const content = await (await kit()).json();
    expect(content).toMatchObject({
      round: { id: name },
      questionnaire: { version: '2026-1' },
      offer: { places: aRound().places },
      stops: [{ id: 'torget', planned: 30 }],
    });
    expect(content.stops).toHaveLength(1);
    const [swedish] = content.languages;
    expect(swedish.language.code).toBe('sv');
    expect(swedish.lists.themes.length).toBeGreaterThan(0);
    expect(
      Object.keys(swedish.words).every((key) =>
        /^(question|place|language|page|person)\b/.test(key),
      ),
    ).toBe(true);
    expect(content.sealingKey.publicKey.length).toBeGreaterThan(80);
  });

  test('holds the languages that the round offers, and no margins or secrets', async () => {
    const { kit } = await withTablet(aRound({ languages: ['sv', 'en'], example: true }));
    const content = await (await kit()).json();
    expect(Object.keys(content.questionnaire.texts)).toEqual(['sv', 'en']);
    expect(
      content.languages.map((one: { language: { code: string } }) => one.language.code),
    ).toEqual(['sv', 'en']);
    expect(content.round).not.toHaveProperty('margins');
  });

  test('is told from another by its name, so that it is fetched again only when it has changed', async () => {
    const { kit, store, stop, name } = await withTablet();
    const tag = (await kit()).headers.get('etag') ?? '';
    expect((await kit({ 'if-none-match': tag })).status).toBe(304);
    await store.stops.put(name, { ...stop, interviewers: [], planned: null });
    expect((await kit({ 'if-none-match': tag })).status).toBe(200);
  });

  test('is given to no tablet that is revoked, and to none of another round', async () => {
    const { kit, revoke, app, headers, store } = await withTablet();
    await store.rounds.insert(aRound({ id: 'annan-omgang' }));
    expect((await app.request('/api/rounds/annan-omgang/kit', { headers })).status).toBe(403);
    await revoke();
    const refused = await kit();
    expect(refused.status).toBe(403);
    expect((await refused.json()).code).toBe('inactive-device');
  });

  test('is not there for a round in draft, or for somebody without a tablet', async () => {
    const { kit, app, name } = await withTablet(aRound({ state: 'draft' }));
    expect((await kit()).status).toBe(404);
    expect((await app.request(`/api/rounds/${name}/kit`)).status).toBe(401);
  });
});

describe('the receipts of a tablet', () => {
  test('name what the server holds of what is asked for, stored or kept aside, and nothing else', async () => {
    const { receipts, postAll } = await withTablet();
    await postAll([aResponse({ id: ALVA }), aResponse({ id: BO, safety: 9 })]);
    const { held } = await receipts([ALVA.toUpperCase(), BO, CLEO]);
    expect(held.toSorted()).toEqual([ALVA, BO].toSorted());
    expect((await receipts([])).held).toEqual([]);
  });

  test('are given to a revoked tablet too, and for many answers at once', async () => {
    const { receipts, revoke, post } = await withTablet();
    await post(aResponse({ id: ALVA }));
    await revoke();
    const many = Array.from({ length: 2000 }, () => crypto.randomUUID());
    expect((await receipts([...many, ALVA])).held).toEqual([ALVA]);
  });
});

describe('what a tablet tells of itself', () => {
  test('is what waits on it, and how much was thrown away', async () => {
    const { app, headers, store, id, signedInAs, name } = await withTablet();
    const clock = NOW.toISOString();
    const said = await app.request(`/api/device?waiting=7&discarded=2&clock=${clock}`, { headers });
    expect((await said.json()).open).toEqual([{ id: name, title: aRound().title }]);
    expect(await store.devices.byId(id)).toMatchObject({ waiting: 7, discarded: 2 });
    const page = await app.request(`/radet/${name}/plattor`, {
      headers: await signedInAs('coordinator'),
    });
    expect(await page.text()).toContain('Slängda');
  });
});
