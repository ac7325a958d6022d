import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createInvitation } from '../../api/http/create-invitation.ts';
import { aRound, testApp } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const POSTER = { kind: 'poster', plats: 'Biblioteket', platskod: '' };
const LESSON = { kind: 'class', klass: '8A, Exempelskolan', fran: '2026-05-04', antal: '24' };

describe('the coordinator', () => {
  test('makes a poster, and finds its address, its code and a page to print', async () => {
    const { open, send, home, store, round } = await radetVisitor('coordinator');
    const made = await send(`${home}/inbjudan`, { ...POSTER, platskod: 'resecentrum' });
    expect(made).toMatchObject({ status: 303, to: `${home}?klart=inbjudan` });
    const [poster] = await store.invitations.list(round.id);
    expect(poster).toMatchObject({ kind: 'poster', venue: 'Biblioteket', place: 'resecentrum' });
    const page = await open();
    expect(page.html).toContain(`localhost/i/${poster?.code}`);
    const printed = await open(`${home}/inbjudan/${poster?.id}/affisch`);
    expect(printed.html).toContain('Affisch: Biblioteket');
    expect((await open(`${home}/affischer`)).html).toContain('Affisch: Biblioteket');
  });

  test('makes a class, prints a letter to its guardians, and sees how many of it have answered', async () => {
    const { open, send, home, store, round } = await radetVisitor('coordinator');
    await send(`${home}/inbjudan`, LESSON);
    const [lesson] = await store.invitations.list(round.id);
    expect(lesson).toMatchObject({ opensOn: '2026-05-04', closesOn: '2026-05-04', planned: 24 });
    expect((await open()).html).toContain('0 av 24');
    const letter = await open(`${home}/inbjudan/${lesson?.id}/vardnadshavare`);
    for (const words of ['8A, Exempelskolan', 'den 4 maj 2026', 'Det är frivilligt', 'Vad sparas?'])
      expect(letter.html).toContain(words);
    expect(letter.html).not.toMatch(/anonym/i);
    const sheet = await open(`${home}/inbjudan/${lesson?.id}/affisch`);
    expect(sheet.html).toContain('Klasskod');
  });

  test('ends an invitation, which is then marked and no longer printed with the others', async () => {
    const { open, send, home, store, round } = await radetVisitor('coordinator');
    await send(`${home}/inbjudan`, POSTER);
    const [poster] = await store.invitations.list(round.id);
    await send(`${home}/inbjudan/${poster?.id}/avsluta`);
    expect((await open()).html).toContain('Affisch, avslutad');
    expect((await open(`${home}/affischer`)).status).toBe(404);
  });

  test.each([
    [{ ...POSTER, plats: ' ' }, 'Skriv var affischen eller länken ska finnas.'],
    [{ ...POSTER, platskod: 'manen' }, 'Välj en av omgångens platser, eller ingen.'],
    [{ ...LESSON, klass: '' }, 'Skriv vilken klass och skola det är.'],
    [{ ...LESSON, fran: 'måndag' }, 'Skriv vilken dag klassen svarar'],
    [{ ...LESSON, till: '2026-05-01' }, 'Sista dagen kan inte vara före den första.'],
    [{ ...LESSON, antal: 'många' }, 'Skriv hur många elever klassen har'],
    [{ plats: 'Badet' }, 'Välj om det ska bli en affisch eller en länk.'],
  ])('is told what is missing, and keeps what was written: %j', async (fields, message) => {
    const { send, home, store, round } = await radetVisitor('coordinator');
    const page = await send(`${home}/inbjudan`, fields);
    expect(page.status).toBe(422);
    expect(page.html).toContain(message);
    for (const written of ['8A, Exempelskolan', 'Badet', 'måndag', 'många'])
      if (Object.values(fields).includes(written))
        expect(page.html).toContain(`value="${written}"`);
    expect(await store.invitations.list(round.id)).toEqual([]);
  });

  test('prints the questionnaire with as many numbers as asked for', async () => {
    const { open, home } = await radetVisitor('coordinator');
    const { html } = await open(`${home}/pappersformular?antal=3&fran=41`);
    expect(html.match(/<article/g)).toHaveLength(3);
    for (const number of [41, 42, 43]) expect(html).toContain(`<strong>${number}</strong>`);
  });

  test('prints no language on posters that nobody has reviewed, and marks sheets in it', async () => {
    const round = aRound({ languages: ['sv', 'en'], example: false });
    const { open, send, home } = await radetVisitor('coordinator', { round });
    await send(`${home}/inbjudan`, POSTER);
    expect((await open(`${home}/affischer`)).html).not.toContain('English');
    const sheet = await open(`${home}/pappersformular?sprak=en`);
    expect(sheet.html).toContain('Översättningen är inte granskad. Dela inte ut.');
    expect(sheet.html).toContain('How safe are you in Exempelstad?');
    expect((await open(`${home}/pappersformular`)).html).not.toContain('inte granskad');
  });

  test('sends what is printed with a policy that lets it load nothing', async () => {
    const { app, headers, home } = await radetVisitor('coordinator');
    const reply = await app.request(`${home}/pappersformular`, { headers });
    expect(reply.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; img-src data:/,
    );
  });
});

test.each(['council', 'steering', 'unit'] as const)(
  'nobody else sees or makes invitations, or prints or types: %s',
  async (role) => {
    const { open, send, home } = await radetVisitor(role);
    for (const path of ['', '/papper', '/avsandare', '/pappersformular', '/affischer'])
      expect((await open(`${home}${path}`)).status).toBe(403);
    for (const path of ['/inbjudan', '/papper', '/papper/angra', '/avsandare'])
      expect((await send(`${home}${path}`)).status).toBe(403);
  },
);

describe('a short address', () => {
  async function invited() {
    const made = await testApp();
    const about = { kind: 'poster', venue: 'Biblioteket' } as const;
    const { code } = await createInvitation(
      { store: made.store, randomBytes },
      made.round.id,
      about,
    );
    return { ...made, code };
  }

  test('leads to the enkät of its poster, in the language asked for', async () => {
    const { app, round, code } = await invited();
    for (const path of [`/i/${code}`, `/i/${code.toLowerCase()}`, `/i?kod=${code}`])
      expect((await app.request(path)).headers.get('location')).toBe(
        `/enkat/${round.id}/i/${code}`,
      );
    const arabic = await app.request(`/i/${code}?sprak=ar`);
    expect(arabic.headers.get('location')).toBe(`/enkat/${round.id}/i/${code}?sprak=ar`);
  });

  test('leads to the only open enkät when it is wrong', async () => {
    const { app, round } = await invited();
    expect((await app.request('/i/22222')).headers.get('location')).toBe(
      `/enkat/${round.id}/i/22222`,
    );
  });

  test('asks again when it is wrong and several are open, and names them', async () => {
    const { app, store } = await invited();
    await store.rounds.insert(aRound({ id: 'annan-omgang', title: 'Den andra' }));
    const reply = await app.request('/i/%3Cb%3E');
    expect(reply.status).toBe(404);
    const html = await reply.text();
    expect(html).toContain('Vi känner inte igen koden');
    expect(html).toContain('href="/enkat/annan-omgang"');
    expect(html).not.toContain('<b>');
  });
});
