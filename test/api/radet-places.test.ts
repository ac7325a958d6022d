import { describe, expect, test } from 'vitest';
import { aConcern, aResponse } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

async function coordinator() {
  const visitor = await radetVisitor('coordinator');
  const at = `/radet/${visitor.round.id}/platslista`;
  const roundNow = async () => {
    const round = await visitor.store.rounds.byId(visitor.round.id);
    if (!round) throw new Error('the round is there');
    return round;
  };
  const [one, two] = visitor.round.places;
  if (!one || !two) throw new Error('the fixture has two places');
  return { ...visitor, at, roundNow, one, two };
}

const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;
const PLACE = { namn: 'Nya torget', alias: 'NT; Torget', typ: 'centre-square', omrade: 'centrum' };

describe('a place', () => {
  test('is added with its names, and can be chosen and searched for at once', async () => {
    const { send, open, at, roundNow, post } = await coordinator();
    expect((await send(`${at}/ny`, PLACE)).to).toBe(`${at}?klart=sparad`);
    expect((await roundNow()).places.at(-1)).toMatchObject({
      code: 'nya-torget',
      label: 'Nya torget',
      aliases: ['NT', 'Torget'],
    });
    expect(await post(aResponse({ concerns: [aConcern({ place: 'nya-torget' })] }))).toBe(
      'created',
    );
    const { html } = await open(`${at}?sok=nya+torg`);
    expect(html).toContain('Nya torget');
    expect(html).toMatch(/1 av \d+ platser/);
  });

  test('is changed with its code kept, and the log says what it was before', async () => {
    const { send, at, roundNow, one, store } = await coordinator();
    await send(`${at}/plats/${one.code}`, { ...PLACE, revision: '0' });
    expect((await roundNow()).places[0]).toMatchObject({ code: one.code, label: 'Nya torget' });
    const [event] = await store.events.list({ kind: 'places-changed' }, 1);
    expect(event?.changes).toContainEqual({
      field: 'Namn',
      before: one.label,
      after: 'Nya torget',
    });
  });

  test('that another coordinator has changed is not written over', async () => {
    const { send, at, one, roundNow } = await coordinator();
    await send(`${at}/plats/${one.code}`, { ...PLACE, revision: '0' });
    const late = await send(`${at}/plats/${one.code}`, { ...PLACE, namn: 'Sent', revision: '0' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="Sent"');
    expect((await roundNow()).places[0]?.label).toBe('Nya torget');
  });

  test.each([
    [{ namn: '' }, 'Skriv platsens namn'],
    [{ latitud: '6379000', longitud: '319000' }, 'SWEREF 99 TM'],
    [{ latitud: '57,4', longitud: '' }, 'både latitud och longitud'],
  ])('is not saved with %j', async (wrong, words) => {
    const { send, at, round, roundNow } = await coordinator();
    const { status, html } = await send(`${at}/ny`, { ...PLACE, ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect((await roundNow()).places).toHaveLength(round.places.length);
  });
});

describe('merging and splitting', () => {
  test('two places counts the answers of both, and takes the old code from a tablet that has not heard', async () => {
    const { send, open, at, one, two, postAll, store, round } = await coordinator();
    await postAll([
      aResponse({ id: id(1), concerns: [aConcern({ place: one.code })] }),
      aResponse({ id: id(2), concerns: [aConcern({ place: two.code })] }),
    ]);
    await send(`${at}/plats/${one.code}/sla-ihop`, { med: two.code, revision: '0' });
    const [late] = await postAll([
      aResponse({ id: id(3), concerns: [aConcern({ place: one.code })] }),
    ]);
    expect(late?.outcome).toBe('created');
    expect((await store.placings.countByPlace(round.id)).get(two.code)).toBe(3);
    const { html } = await open(at);
    expect(html).toContain(`${one.label} är ihopslagen med ${two.label}.`);
    await send(`${at}/plats/${one.code}/ta-tillbaka`);
    expect((await store.placings.countByPlace(round.id)).get(two.code)).toBe(1);
  });

  test('a place with itself is refused in words', async () => {
    const { send, at, one, roundNow, round } = await coordinator();
    const same = await send(`${at}/plats/${one.code}/sla-ihop`, { med: one.code, revision: '0' });
    expect(same.status).toBe(422);
    expect(same.html).toContain('kan inte slås ihop med sig själv');
    expect((await roundNow()).places).toHaveLength(round.places.length);
  });

  test('a place in two keeps what was answered under the name that it had', async () => {
    const { send, at, one, postAll, app, headers, round, store } = await coordinator();
    await postAll(
      Array.from({ length: 8 }, (_, index) =>
        aResponse({ id: id(index), concerns: [aConcern({ place: one.code })] }),
      ),
    );
    const split = { delar: `${one.label} norra\n${one.label} södra`, revision: '0' };
    expect((await send(`${at}/plats/${one.code}/dela`, split)).to).toBe(`${at}?klart=delad`);
    await send(`/radet/${round.id}/lagen`, { after: '0' });
    const snapshot = await store.snapshots.latest(round.id);
    expect(snapshot?.priorities.places).toContainEqual(
      expect.objectContaining({ id: one.code, label: `${one.label} (före delningen)` }),
    );
    const csv = await app.request(`${at}/fil.csv`, { headers });
    expect(await csv.text()).toContain(`${one.label} norra`);
  });

  test('a place in one is refused', async () => {
    const { send, at, one } = await coordinator();
    const { status, html } = await send(`${at}/plats/${one.code}/dela`, {
      delar: 'En',
      revision: '0',
    });
    expect(status).toBe(422);
    expect(html).toContain('delas i minst två');
  });
});

describe('areas', () => {
  test('are added and renamed, and one with places is not taken away', async () => {
    const { send, at, roundNow } = await coordinator();
    await send(`${at}/omraden`, {
      revision: '0',
      'omrade-centrum': 'Centrala stan',
      nya: 'Särö\nÅsa',
    });
    expect((await roundNow()).areas).toEqual([
      { code: 'centrum', label: 'Centrala stan' },
      { code: 'onsala', label: 'Onsala' },
      { code: 'saro', label: 'Särö' },
      { code: 'asa', label: 'Åsa' },
    ]);
    const { status, html } = await send(`${at}/omraden`, { revision: '1', 'omrade-centrum': '' });
    expect(status).toBe(422);
    expect(html).toContain('har platser, och kan inte tas bort');
  });
});

describe('a file of places', () => {
  test('is shown row by row first, and read in when that is confirmed', async () => {
    const { send, at, roundNow, round } = await coordinator();
    const fil = new File(['namn;område\nHamnen;Onsala\n;Onsala\n'], 'platser.csv');
    const { html } = await send(`${at}/fil`, { fil });
    expect(html).toContain('1 nya, 0 ändras, 0 är som förut, 1 läses inte in.');
    expect((await roundNow()).places).toHaveLength(round.places.length);
    const text = 'namn;område\nHamnen;Onsala\n;Onsala\n';
    expect((await send(`${at}/fil/spara`, { text, revision: '0' })).to).toBe(`${at}?klart=inlast`);
    expect((await roundNow()).places.at(-1)).toMatchObject({ code: 'hamnen', area: 'onsala' });
  });

  test.each([
    [new File([], 'tom.csv'), 'Välj en fil.'],
    [new File(['antal\n3\n'], 'fel.csv'), 'saknar en kolumn med platsernas namn'],
    [new File(['x'.repeat(1_100_000)], 'stor.csv'), 'får vara högst'],
  ])('that cannot be read says why: %#', async (fil, words) => {
    const { send, at } = await coordinator();
    const { status, html } = await send(`${at}/fil`, { fil });
    expect(status).toBe(422);
    expect(html).toContain(words);
  });
});

describe('places in own words', () => {
  test('stand together when they are alike, are suggested, and are placed together', async () => {
    const { send, open, at, one, postAll, store, round } = await coordinator();
    const own = (text: string) => [aConcern({ place: null, placeText: text })];
    await postAll([
      aResponse({ id: id(1), concerns: own(`vid ${one.label}`) }),
      aResponse({ id: id(2), concerns: own(`Vid ${one.label}!`) }),
      aResponse({ id: id(3), concerns: own('någonstans i skogen') }),
    ]);
    const { html } = await open(`${at}/att-placera`);
    expect(html).toContain('3\u00a0svar har en plats i egna ord');
    expect(html).toContain(`name="forslag" value="${one.code}"`);
    const texts = (await store.placings.texts(round.id)).slice(0, 2).map(({ text }) => text);
    const placed = await send(`${at}/att-placera`, { texter: texts.join(','), forslag: one.code });
    expect(placed.to).toBe(`${at}/att-placera?klart=placerad`);
    expect(await store.placings.count(round.id)).toEqual({ waiting: 1, placed: 2 });
    const wrong = await send(`${at}/att-placera`, { texter: '3', plats: 'finns-inte' });
    expect(wrong.status).toBe(422);
  });
});
