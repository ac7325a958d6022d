import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aResponse } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const STOP = { plats: 'Kungstorget', dag: '2026-05-04', antal: '40', kommun: '2', polis: '1' };

async function coordinator() {
  const visitor = await radetVisitor('coordinator');
  const { round, store } = visitor;
  return {
    ...visitor,
    stops: `/radet/${round.id}/insatser`,
    tablets: `/radet/${round.id}/plattor`,
    stopsNow: () => store.stops.list(round.id),
  };
}

describe('a stop', () => {
  test('is planned with who asks and how many, and followed by what comes from it', async () => {
    const { send, open, stops, stopsNow, postAll, store, round } = await coordinator();
    expect((await send(stops, STOP)).to).toBe(`${stops}?klart=planerad`);
    const [stop] = await stopsNow();
    expect(stop).toEqual({
      id: '2026-05-04-kungstorget',
      venue: 'Kungstorget',
      place: null,
      day: '2026-05-04',
      mode: 'street',
      interviewers: [
        { kind: 'uniformed-police', count: 1 },
        { kind: 'municipal', count: 2 },
      ],
      planned: 40,
    });
    const id = stop?.id ?? '';
    await postAll([aResponse({ mode: 'street', stop: id })]);
    const { id: device } = {
      id: await store.devices.insert(
        { name: 'P', rounds: [], madeOn: '2026-05-03', lastDay: '2026-12-01' },
        { hash: 'h', lastDay: '2026-05-04' },
        { kind: 'device-made', day: '2026-05-03', account: null },
      ),
    };
    await store.tallies.insert(round.id, device, [
      {
        id: '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10',
        stop: id,
        day: '2026-05-04',
        approached: 4,
        refused: 3,
        alreadyAnswered: 0,
      },
    ]);
    const { html } = await open(stops);
    expect(html).toContain('25 %');
    expect(html).toContain('Ingen insats i Centrum, Onsala.');
  });

  test('shows side by side what those who ask get to hear, when there are two of them and enough to tell', async () => {
    const { open, stops, postAll } = await coordinator();
    const answers = (interviewer: string, count: number, changes = {}) =>
      Array.from({ length: count }, () =>
        aResponse({ id: randomUUID(), mode: 'street', interviewer, ...changes }),
      );
    const nothing = { hasConcern: false, concerns: [], unsafePlace: false };
    await postAll([...answers('AB', 9), ...answers('AB', 3, nothing)]);
    expect((await open(stops)).html).not.toContain('Spelar det roll vem som frågar?');
    await postAll([
      ...answers('CD', 2),
      ...answers('CD', 9, { partial: true }),
      ...answers('EF', 9),
    ]);
    const { html } = await open(stops);
    const [, table = ''] = html.split('Intervjuer efter initialerna');
    const rows = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        'AB 12 0 av 12 9 av 12',
        'CD 11 9 av 11 11 av 11',
        'EF 9 för få för få',
      ]),
    );
  });

  test('of the same venue and day twice is two stops', async () => {
    const { send, stops, stopsNow } = await coordinator();
    await send(stops, STOP);
    await send(stops, STOP);
    expect((await stopsNow()).map(({ id }) => id)).toEqual([
      '2026-05-04-kungstorget',
      '2026-05-04-kungstorget-2',
    ]);
  });

  test('is changed under the id that its answers name, and called off with a reason, never removed', async () => {
    const { send, open, stops, stopsNow } = await coordinator();
    await send(stops, STOP);
    const at = `${stops}/2026-05-04-kungstorget`;
    await send(at, { ...STOP, plats: 'Lilla torget', antal: '30' });
    expect(await stopsNow()).toMatchObject([
      { id: '2026-05-04-kungstorget', venue: 'Lilla torget', planned: 30 },
    ]);
    expect((await send(`${at}/stall-in`, { skal: '' })).status).toBe(422);
    await send(`${at}/stall-in`, { skal: 'Oväder' });
    expect(await stopsNow()).toMatchObject([{ cancelled: 'Oväder' }]);
    expect((await open(stops)).html).toContain('Inställd');
  });

  test.each([
    [{ plats: '' }, 'Skriv var insatsen är'],
    [{ dag: '4 maj' }, 'Skriv dagen som till exempel'],
    [{ antal: 'många' }, 'Skriv ett antal'],
    [{ polis: '-1' }, 'Skriv ett antal från 0 till 99.'],
  ])('is not planned with %j', async (wrong, words) => {
    const { send, stops, stopsNow } = await coordinator();
    const { status, html } = await send(stops, { ...STOP, ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(await stopsNow()).toEqual([]);
  });

  test('is planned with many others from lines, all or none', async () => {
    const { send, stops, stopsNow, round } = await coordinator();
    const [place] = round.places;
    const wrong = await send(`${stops}/flera`, {
      rader: `${place?.label}; 2026-05-04; 40\nKlass 8B; i maj; 25; skola`,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Rad 2, ”Klass 8B; i maj; 25; skola”');
    expect(await stopsNow()).toEqual([]);
    await send(`${stops}/flera`, {
      rader: `${place?.label}; 2026-05-04; 40\n\nKlass 8B; 2026-05-05; 25; skola`,
    });
    expect(await stopsNow()).toMatchObject([
      { place: place?.code, mode: 'street', planned: 40 },
      { place: null, mode: 'school', venue: 'Klass 8B' },
    ]);
  });

  test('leaves as a row of a file', async () => {
    const { send, open, stops } = await coordinator();
    await send(stops, STOP);
    expect((await open(`${stops}/fil.csv`)).html).toContain(
      '2026-05-04-kungstorget;Kungstorget;2026-05-04;Planerad;40;0',
    );
  });
});

describe('a tablet', () => {
  test('is given a code as text and as a picture, connects with it, and shows what came from it', async () => {
    const { send, open, tablets, app, round } = await coordinator();
    const { html } = await send(tablets, { namn: 'Platta 3, gul' });
    const code = /class="device-code">([\w-]+)</.exec(html)?.[1] ?? '';
    expect(html).toContain('aria-label="QR-kod som ansluter Platta 3, gul"');
    const headers = { 'content-type': 'application/json' };
    const connected = await app.request('/api/devices', {
      method: 'POST',
      headers,
      body: JSON.stringify({ code }),
    });
    const { token } = (await connected.json()) as { token: string };
    await app.request(`/api/rounds/${round.id}/responses`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: JSON.stringify({ responses: [aResponse({ mode: 'street' })] }),
    });
    const page = (await open(tablets)).html;
    expect(page).toContain('Ansluten');
    expect(page).toMatch(/<td class="number">1<\/td>/);
    expect(page).not.toContain(code);
  });

  test('is renamed, gets another code, and is revoked; after that no code is made for it', async () => {
    const { send, tablets, store } = await coordinator();
    await send(tablets, { namn: 'Platta 1' });
    const [device] = await store.devices.list();
    const at = `${tablets}/${device?.id}`;
    expect((await send(`${at}/namn`, { namn: '' })).status).toBe(422);
    await send(`${at}/namn`, { namn: 'Blå' });
    expect((await send(`${at}/kod`)).html).toContain('Kod till Blå');
    await send(`${at}/sparra`);
    expect(await store.devices.byId(device?.id ?? 0)).toMatchObject({
      name: 'Blå',
      revokedOn: '2026-05-03',
    });
    expect((await send(`${at}/kod`)).to).toBe(tablets);
    expect((await store.events.list({}, 9)).map(({ kind }) => kind)).toEqual([
      'device-revoked',
      'device-code-made',
      'device-renamed',
      'device-made',
    ]);
  });
});
