import { describe, expect, test } from 'vitest';
import { aResponse, aRound, NOW } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';
import { settings } from './round-settings-form.ts';

const NEW = {
  titel: 'Trygghet Exempelstad 2027',
  kommun: 'Exempelstads kommun',
  oppnar: '2026-06-01',
  stanger: '2026-06-30',
  satt: 'web',
};
const SENDER = {
  controller: 'Kommunstyrelsen',
  contact: { role: 'Samordnaren', email: 'a@exempel.se' },
};
const draft = (changes = {}) =>
  aRound({ state: 'draft', opensOn: '2026-05-01', ...SENDER, ...changes });

describe('a new round', () => {
  test('is a draft with an address made of its name, which nobody can answer yet', async () => {
    const { send, open, store } = await radetVisitor('coordinator');
    const { to } = await send('/radet/omgangar/ny', NEW);
    expect(to).toBe('/radet/trygghet-exempelstad-2027/omgang?klart=skapad');
    const round = await store.rounds.byId('trygghet-exempelstad-2027');
    expect(round).toMatchObject({ state: 'draft', modes: ['web'], places: [], smallestCell: 5 });
    expect((await open('/enkat/trygghet-exempelstad-2027')).html).toContain('har inte öppnat än');
    for (const page of ['/', '/integritet', '/tillganglighet'])
      expect((await open(page)).html, page).not.toContain('Trygghet Exempelstad 2027');
    expect((await open('/radet')).html).toContain('under förberedelse');
  });

  test('can be copied from an earlier one: what was asked and where follows, and not what was decided', async () => {
    const from = aRound({ ...SENDER, caseNumber: 'KS 1', resultOn: '2026-09-01' });
    const { send, store } = await radetVisitor('coordinator', { round: from });
    await send('/radet/omgangar/ny', { ...NEW, kommun: '', fran: from.id, adress: 'andra' });
    const round = await store.rounds.byId('andra');
    expect(round).toMatchObject({ places: from.places, themes: from.themes, ...SENDER });
    expect(round).toMatchObject({ state: 'draft', resultOn: null, opensOn: '2026-06-01' });
    expect(round).not.toHaveProperty('caseNumber');
    expect(await store.events.list({ round: 'andra' }, 9)).toMatchObject([
      { kind: 'round-created', reason: `Kopierad från ${from.title}` },
    ]);
  });

  test.each([
    [{ titel: '' }, 'Skriv vad omgången heter'],
    [{ kommun: '' }, 'Skriv kommunens namn.'],
    [{ oppnar: '1 juni' }, 'Skriv första dagen som till exempel'],
    [{ stanger: '2026-05-01' }, 'Sista dagen kan inte vara före den första.'],
    [{ satt: 'fax' }, 'Välj minst ett sätt att svara.'],
    [{ adress: 'Å b' }, 'små bokstäver a–z'],
    [{ adress: 'handbok' }, 'används redan för en sida'],
    [{ adress: 'exempelstad-2026' }, 'används redan av en annan omgång'],
  ])('is not made from %j, and what was typed is kept', async (wrong, words) => {
    const { send, store } = await radetVisitor('coordinator');
    const { status, html } = await send('/radet/omgangar/ny', { ...NEW, ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('titel' in wrong ? 'Exempelstads kommun' : 'Trygghet Exempelstad 2027');
    expect(await store.rounds.list()).toHaveLength(1);
  });

  test('is for the coordinator to make', async () => {
    const { send, open } = await radetVisitor('council');
    expect((await send('/radet/omgangar/ny', NEW)).status).toBe(403);
    expect((await open('/radet')).html).not.toContain('Ny omgång');
  });
});

describe('opening', () => {
  test('is not possible while something is missing, and the page says what', async () => {
    const round = draft({ places: [], controller: undefined });
    const { send, open, store } = await radetVisitor('coordinator', { round });
    const { html } = await open(`/radet/${round.id}/omgang`);
    expect(html).toContain('Ange vem som är personuppgiftsansvarig');
    expect(html).toContain('Lägg till platser.');
    expect(html).not.toContain('action="/radet/exempelstad-2026/omgang/oppna"');
    const tried = await send(`/radet/${round.id}/omgang/oppna`, { revision: '0' });
    expect(tried.status).toBe(422);
    expect((await store.rounds.byId(round.id))?.state).toBe('draft');
  });

  test('says what is unwise, and lets the coordinator decide', async () => {
    const round = draft({ margins: [], languages: ['sv', 'ar'], example: false });
    const { open, send, store, post } = await radetVisitor('coordinator', { round });
    const { html } = await open(`/radet/${round.id}/omgang`);
    expect(html).toContain('Det finns ingen befolkning att vikta mot.');
    expect(html).toContain('Ingen har granskat texterna på arabiska.');
    expect(html).toContain('Ingen insats och ingen affisch i Centrum och Onsala.');
    expect(await post(aResponse({ answeredOn: '2026-05-02' }))).toBe('refused');
    await send(`/radet/${round.id}/omgang/oppna`, { revision: '0' });
    expect(await store.rounds.byId(round.id)).toMatchObject({
      state: 'open',
      opensOn: '2026-05-03',
    });
    expect(await post(aResponse({ id: '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a77' }))).toBe('created');
    expect((await open(`/enkat/${round.id}`)).status).toBe(200);
  });

  test('is not done on top of what another coordinator has changed', async () => {
    const round = draft();
    const { send, store } = await radetVisitor('coordinator', { round });
    await send(`/radet/${round.id}/omgang/installningar`, settings());
    const { status, html } = await send(`/radet/${round.id}/omgang/oppna`, { revision: '0' });
    expect(status).toBe(409);
    expect(html).toContain('Någon annan har ändrat omgången');
    expect((await store.rounds.byId(round.id))?.state).toBe('draft');
  });
});

describe('closing and reopening', () => {
  test('takes what was answered before and comes after, and marks it when it comes very late', async () => {
    const round = aRound({ opensOn: '2026-04-01', graceDays: 3 });
    let now = NOW;
    const deps = { now: () => now };
    const { send, open, store, postAll } = await radetVisitor('coordinator', { round, deps });
    await send(`/radet/${round.id}/omgang/stang`, { revision: '0' });
    expect(await store.rounds.byId(round.id)).toMatchObject({
      state: 'closed',
      closesOn: '2026-05-03',
    });
    expect((await open(`/enkat/${round.id}`)).html).toContain('Enkäten är stängd');
    const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;
    const answer = (last: number, answeredOn: string) => aResponse({ id: id(last), answeredOn });
    now = new Date('2026-05-06T10:00:00Z');
    expect(await postAll([answer(1, '2026-05-02'), answer(2, '2026-05-05')])).toMatchObject([
      { outcome: 'created' },
      { outcome: 'refused', problem: { code: 'outside-round' } },
    ]);
    now = new Date('2026-05-07T10:00:00Z');
    await postAll([answer(3, '2026-05-03')]);
    const flags = (await store.responses.upTo(round.id, 9)).map((stored) => stored.flags);
    expect(flags.map((all) => all.includes('late'))).toEqual([false, true]);
  });

  test('asks why it is opened again, and tells it in the history and the log', async () => {
    const round = aRound({ opensOn: '2026-04-01', closesOn: '2026-05-01' });
    const { send, open, store } = await radetVisitor('coordinator', { round });
    const at = `/radet/${round.id}/omgang`;
    const without = await send(`${at}/oppna-igen`, {
      revision: '0',
      skal: '',
      sista: '2026-05-02',
    });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Skriv varför omgången öppnas igen.');
    expect(without.html).toContain('Den nya sista dagen har redan varit.');
    const form = { revision: '0', skal: 'För få unga har svarat', sista: '2026-05-31' };
    expect((await send(`${at}/oppna-igen`, form)).to).toBe(`${at}?klart=igen`);
    expect(await store.rounds.byId(round.id)).toMatchObject({
      state: 'open',
      closesOn: '2026-05-31',
    });
    expect((await open(at)).html).toContain('Skäl: För få unga har svarat');
    expect(await store.events.list({ round: round.id }, 9)).toMatchObject([
      { kind: 'round-reopened', reason: 'För få unga har svarat' },
    ]);
  });

  test.each(['2026-06-30', ''])(
    'is not done by moving the last day to “%s” in the settings',
    async (stanger) => {
      const round = aRound({ opensOn: '2026-04-01', closesOn: '2026-05-01' });
      const { send, store } = await radetVisitor('coordinator', { round });
      const form = settings({ oppnar: '2026-04-01', stanger });
      const { status, html } = await send(`/radet/${round.id}/omgang/installningar`, form);
      expect(status).toBe(422);
      expect(html).toContain('Omgången är stängd. Öppna den igen på sidan Omgången');
      expect((await store.rounds.byId(round.id))?.closesOn).toBe('2026-05-01');
    },
  );

  test('before the first day is said as it is', async () => {
    const round = aRound({ opensOn: '2026-06-01' });
    const { send, open } = await radetVisitor('coordinator', { round });
    await send(`/radet/${round.id}/omgang/stang`, { revision: '0' });
    const { html } = await open(`/radet/${round.id}/omgang`);
    expect(html).toContain('Omgången stängdes innan den öppnade.');
  });

  test('lets somebody who is in the middle of the questions finish them', async () => {
    const round = aRound();
    const { send, open, app } = await radetVisitor('coordinator', { round });
    const state =
      /name="state" value="([^"]+)"/.exec((await open(`/enkat/${round.id}`)).html)?.[1] ?? '';
    await send(`/radet/${round.id}/omgang/stang`, { revision: '0' });
    const body = new FormData();
    body.append('state', state);
    const next = await app.request(`/enkat/${round.id}`, { method: 'POST', body });
    expect(await next.text()).not.toContain('Enkäten är stängd');
  });
});
