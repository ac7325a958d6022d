import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../api/contract/index.ts';
import { aConcern, aResponse, aRound, testApp } from '../support/test-app.ts';

const SECOND = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a11';
const RAW = 'Karin Exempelsson';
const OWN = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

/** An application with texts, and the browser of somebody with a role. */
async function texts(role: Role = 'coordinator', now = '2026-05-04T10:00:00Z') {
  const site = await testApp();
  await site.post(
    aResponse({
      concerns: [aConcern({ text: `Min granne ${RAW} slår mig.` })],
      comment: 'Björnen i parken är sönder, ring 070-174 06 05.',
    }),
  );
  const { deps, round, store } = site;
  const later = await testApp({
    round,
    databasePath: site.databasePath,
    deps: { now: () => new Date(now) },
  });
  const cookie = await later.signedInAs(role);
  const at = `/radet/${round.id}/texter`;
  const { texts: all } = await store.texts.list(round.id, {}, { limit: 9, offset: 0 });
  const idOf = (field: string) => all.find((text) => text.field === field)?.id ?? 0;
  const address = (path: string) => `http://localhost${at}${path}`;
  return {
    ...site,
    deps,
    idOf,
    get: (path = '') => later.app.request(address(path), { headers: cookie }),
    read: async (path = '') => (await later.app.request(address(path), { headers: cookie })).text(),
    send: (path: string, fields: Record<string, string> = {}) =>
      later.app.request(address(path), {
        method: 'POST',
        headers: { ...cookie, ...OWN },
        body: new URLSearchParams(fields),
      }),
  };
}

const OTHERS = ROLES.filter((role) => role !== 'coordinator');

describe('what was written', () => {
  test.for(ROLES)('is read masked, with what it is about and not by whom: %s', async (role) => {
    const { read } = await texts(role);
    const html = await read();
    expect(html).toContain('<mark>[namn]</mark> slår mig.');
    expect(html).toContain('<mark>[telefonnummer]</mark>');
    expect(html).toContain('Mörker, dålig belysning · Resecentrum · Webbenkät');
    expect(html).not.toContain('Exempelsson');
    expect(html).not.toMatch(/20–24|Kvinnor|Onsala</);
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+="/);
  });

  test('is shown as written to the municipal coordinator alone', async () => {
    const { send, idOf, store, round } = await texts();
    const page = await send(`/${idOf('concern')}/original`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(RAW);
    expect(await store.texts.looks(round.id, idOf('concern'))).toMatchObject([
      { day: '2026-05-04' },
    ]);
  });

  test.for(OTHERS)('is never shown as written to others: %s', async (role) => {
    const { send, read, get, idOf, store, round } = await texts(role);
    const id = idOf('concern');
    expect(await read()).not.toContain('Visa originalet');
    for (const path of [`/${id}/original`, `/${id}/maskning`, `/att-lasa/${id}`]) {
      const reply = await send(path, { fran: '0', till: '3', anteckning: 'x' });
      expect(reply.status, path).toBe(403);
      expect(await reply.text()).not.toContain(RAW);
    }
    expect((await get('/att-lasa')).status).toBe(403);
    expect(await store.texts.looks(round.id, id)).toEqual([]);
    expect(await read()).not.toContain('Texter att läsa');
  });

  test('is not shown by opening or reloading an address', async () => {
    const { get, idOf } = await texts();
    const reply = await get(`/${idOf('concern')}/original`);
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toMatch(/\/texter$/);
  });

  test('is listed by theme, place, part and what is masked; odd choices are as none', async () => {
    const { read } = await texts();
    expect(await read('?del=comment')).toContain('>1 text<');
    expect(await read('?tema=lighting&plats=resecentrum&maskerat=name')).toContain('>1 text<');
    expect(await read('?plats=torget')).toContain('Ingen text passar det du har valt.');
    expect(await read('?del=sko&sida=x&plats=%22')).toContain('>2 texter<');
  });

  test('is a file for the coordinator, masked, and never a formula', async () => {
    const { get, store, post } = await texts();
    await post(aResponse({ id: SECOND, comment: '=1+1 från Karin', concerns: [] }));
    const file = await get('/fil?del=comment');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const rows = (await file.text()).split('\r\n').toSorted();
    expect(rows.join('\n')).toContain(
      'Avslutande kommentar;;;Webbenkät;Björnen i parken är sönder, ring [telefonnummer].',
    );
    expect(rows.join('\n')).toContain("'=1+1 från [namn]");
    expect(rows.filter((row) => row !== '')).toHaveLength(3);
    expect(await store.texts.looks(aRound().id, 1)).toEqual([]);
  });

  test.for(OTHERS)('is no file for others: %s', async (role) => {
    const { get, read } = await texts(role);
    expect((await get('/fil')).status).toBe(403);
    expect(await read()).not.toContain('/fil');
  });

  test('is said to be nothing while nobody has written anything', async () => {
    const { app, signedInAs, round } = await testApp();
    const headers = await signedInAs('coordinator');
    const read = async (path: string) =>
      (await app.request(`http://localhost/radet/${round.id}/${path}`, { headers })).text();
    expect(await read('texter')).toContain('Ingen har skrivit något med egna ord än.');
    expect(await read('texter/att-lasa')).toContain('Ingen text väntar på att läsas.');
    expect(await read('inkommet')).toContain('/texter');
  });
});

describe('the masking', () => {
  test('of a passage that was missed is added, and one comes back to the same list', async () => {
    const { send, read, idOf } = await texts();
    const id = idOf('comment');
    const fields = { ord: 'björnen', slag: 'name', urval: 'del=comment' };
    const reply = await send(`/${id}/maskning`, fields);
    const location = reply.headers.get('location') ?? '';
    expect(location).toMatch(/\/texter\?del=comment&andrad=ja#text-\d+$/);
    const html = await read('?del=comment&andrad=ja');
    expect(html).toContain('<mark>[namn]</mark> i parken');
    expect(html).toContain('Maskningen är ändrad.');
  });

  test('of a passage that points at nobody is taken away', async () => {
    const { send, read, idOf, store, round } = await texts();
    const id = idOf('comment');
    const [span] = (await store.texts.byId(round.id, id))?.spans ?? [];
    const fields = { fran: String(span?.start), till: String(span?.end) };
    expect((await send(`/${id}/maskning`, fields)).status).toBe(303);
    expect(await read()).toContain('ring 070-174 06 05.');
    const again = await send(`/${id}/maskning`, fields);
    expect(again.headers.get('location')).toContain('andrad=nej');
  });

  test('says so when the words are not in the text, and keeps what was typed', async () => {
    const { send, idOf } = await texts();
    const reply = await send(`/${idOf('comment')}/maskning`, { ord: 'finns <inte>', slag: 'name' });
    expect(reply.status).toBe(422);
    const html = await reply.text();
    expect(html).toContain('Det står inte så i texten');
    expect(html).toContain('finns &lt;inte');
  });
});

describe('a text that worries', () => {
  test('waits with its day, the words that put it there, and a count in the navigation', async () => {
    const { read } = await texts();
    const html = await read('/att-lasa');
    expect(html).toContain('Kan handla om våld mot någon.');
    expect(html).toContain('Läs senast 5 maj 2026.');
    expect(html).toMatch(/Orden som gör att texten står här: ”.*slår mig”/);
    expect(html).not.toContain(RAW);
    expect(await read()).toContain('Texter att läsa (1)');
  });

  test('is marked when its day has passed', async () => {
    const { read } = await texts('coordinator', '2026-05-06T10:00:00Z');
    expect(await read('/att-lasa')).toContain('Skulle ha varit läst senast 5 maj 2026.');
  });

  test('is read when somebody says what was done, who and which day', async () => {
    const { read, send, idOf } = await texts();
    const reply = await send(`/att-lasa/${idOf('concern')}`, {
      anteckning: ' Anmält till polisen ',
    });
    expect(reply.headers.get('location')).toMatch(/att-lasa\?last=last$/);
    const html = await read('/att-lasa');
    expect(html).toContain('Ingen text väntar på att läsas.');
    expect(html).toContain('Anmält till polisen');
    expect(html).toMatch(/coordinator-[\w-]+, samordnare, 4 maj 2026/);
    expect(html).not.toContain('Texter att läsa (');
    const second = await send(`/att-lasa/${idOf('concern')}`, { anteckning: 'igen' });
    expect(second.headers.get('location')).toMatch(/last=redan$/);
  });

  test('stays until something is said, and a long note is not lost', async () => {
    const { send, idOf } = await texts();
    const empty = await send(`/att-lasa/${idOf('concern')}`, { anteckning: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Skriv vad som blev gjort.');
    const long = await send(`/att-lasa/${idOf('concern')}`, { anteckning: 'å'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('å'.repeat(2001));
  });
});
