import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/contract/index.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { publishAsItIs } from '../support/fixture-publication.ts';
import { aRound } from '../support/fixture-round.ts';
import { PASSWORD, type TestAppOptions, testApp } from '../support/test-app.ts';

const EXAMPLE = aRound({ id: 'exempel', title: 'Exempelomgång', example: true });
const OWN = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

/** An application with one snapshot of plausible figures, and a browser of somebody signed in. */
async function council(role: Role = 'council', options: TestAppOptions = { round: EXAMPLE }) {
  const site = await testApp(options);
  const { number } = await site.store.snapshots.insert(site.round.id, {
    upTo: 0,
    madeOn: '2026-05-03',
    seed: 1,
    priorities: somePriorities(),
  });
  await publishAsItIs(site.store, site.round.id, number);
  const cookie = await site.signedInAs(role);
  return {
    ...site,
    at: `/radet/${site.round.id}/lage/${number}`,
    get: (path: string) => site.app.request(`http://localhost${path}`, { headers: cookie }),
    async read(path: string): Promise<string> {
      return (await site.app.request(`http://localhost${path}`, { headers: cookie })).text();
    },
    send: (path: string, headers: Record<string, string> = OWN) =>
      site.app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...cookie, ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}

function signInForm(fields: Record<string, string>) {
  return { method: 'POST', headers: OWN, body: new URLSearchParams(fields) };
}

describe('signing in to the council pages', () => {
  test('asks for it first, and says nothing about any round', async () => {
    const { app } = await testApp({ round: EXAMPLE });
    const page = await app.request('http://localhost/radet');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Logga in');
    expect(html).not.toContain('Exempelomgång');
  });

  test('leads back to the page that was asked for', async () => {
    const { app, addAccount } = await testApp({ round: EXAMPLE });
    await addAccount('alva', 'council');
    const asked = await app.request('http://localhost/radet/exempel/lagen');
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/radet?next=%2Fradet%2Fexempel%2Flagen');
    const form = { username: 'alva', password: PASSWORD, next: '/radet/exempel/lagen' };
    const signedIn = await app.request('http://localhost/radet/logga-in', signInForm(form));
    expect(signedIn.headers.get('location')).toBe('/radet/exempel/lagen');
    expect(signedIn.headers.get('set-cookie')).toContain('HttpOnly');
  });

  test.for(['https://ont.example', '//ont.example', '/radet/../enkat', '/radet/\\ont'])(
    'never leads anywhere else: %s',
    async (next) => {
      const { app, addAccount } = await testApp({ round: EXAMPLE });
      await addAccount('alva', 'council');
      const form = { username: 'alva', password: PASSWORD, next };
      const signedIn = await app.request('http://localhost/radet/logga-in', signInForm(form));
      expect(signedIn.headers.get('location')).toBe('/radet');
    },
  );

  test('says the same of a wrong name as of a wrong password', async () => {
    const { app, addAccount } = await testApp({ round: EXAMPLE });
    await addAccount('alva', 'council');
    const words = await Promise.all(
      ['alva', 'ingen'].map(async (username) => {
        const form = { username, password: 'fel', next: '' };
        const page = await app.request('http://localhost/radet/logga-in', signInForm(form));
        expect(page.status).toBe(401);
        return /role="alert".*?<\/div>/s.exec(await page.text())?.[0];
      }),
    );
    expect(words[0]).toContain('stämmer inte');
    expect(words[0]).toBe(words[1]);
  });

  test('shows the sign-in of the example only in the example', async () => {
    const exampleSignIn = { username: 'samordnare', password: 'öppet för alla' };
    const example = await testApp({ round: EXAMPLE, deps: { exampleSignIn } });
    const shown = await (await example.app.request('http://localhost/radet')).text();
    expect(shown).toContain('öppet för alla');
    const real = await testApp({ round: EXAMPLE });
    expect(await (await real.app.request('http://localhost/radet')).text()).not.toContain('öppet');
  });

  test('ends when signing out', async () => {
    const { get, send, at } = await council();
    expect((await send('/radet/logga-ut')).status).toBe(303);
    expect((await get(at)).status).toBe(303);
  });
});

describe('the views of a snapshot', () => {
  const views = [
    '',
    '/teman',
    '/platser',
    '/plats-och-tema',
    '/tider',
    '/onskemal',
    '/forandring',
    '/tidningen',
    '/fragor',
    '/tabell',
  ];

  test.for([...views, '/utkast'])('say how figures are to be read: %s', async (view) => {
    const { read, at } = await council();
    const html = await read(at + view);
    expect(html).toContain('Siffrorna gäller dem som svarade, inte alla invånare.');
    expect(html).toContain('Svaren är påhittade');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/signifikant|representativ|invånarna tycker/i);
    expect(html.replaceAll('Det är ingen felmarginal', '')).not.toMatch(/felmarginal/i);
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+="/);
  });

  test('say so once on the draft, though the document says it too', async () => {
    const { read, at } = await council();
    expect((await read(`${at}/utkast`)).match(/Siffrorna gäller dem som svarade/g)).toHaveLength(1);
  });

  test('give every estimate its interval', async () => {
    const { read, at } = await council();
    expect(await read(`${at}/teman`)).toMatch(/1,15 <span class="interval">\(1,0\d–1,\d\d\)/);
  });

  test('keep items that may not be shown in the list, with why, and never as zero', async () => {
    const { read, at } = await council();
    const row = /<tr class="faint">.*?Sexuellt ofredande.*?<\/tr>/s.exec(await read(`${at}/teman`));
    expect(row?.[0]).toContain('färre än 5');
    expect(row?.[0]).not.toMatch(/>0/);
  });

  test('point to a newer snapshot when there is one', async () => {
    const { read, at, store, round } = await council();
    expect(await read(`${at}/teman`)).not.toContain('Det finns ett nyare');
    const snapshot = { upTo: 0, madeOn: '2026-05-04', seed: 1, priorities: somePriorities() };
    await store.snapshots.insert(round.id, snapshot);
    await publishAsItIs(store, round.id, 2);
    expect(await read(`${at}/teman`)).toContain('/radet/exempel/lage/2/teman');
  });

  test.for(['/lage/9', '/lage/x', '/lage/1/tabell/skostorlek', '/finns-inte'])(
    'are refused where there is nothing: %s',
    async (path) => {
      const { get } = await council();
      expect((await get(`/radet/exempel${path}`)).status).toBe(404);
    },
  );
});

describe('who is signed in', () => {
  test('is told with the role, unless the name says it', async () => {
    const { app, addAccount } = await testApp({ round: EXAMPLE });
    const headerOf = async (username: string, role: Role) => {
      await addAccount(username, role);
      const form = { username, password: PASSWORD, next: '' };
      const signedIn = await app.request('http://localhost/radet/logga-in', signInForm(form));
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await app.request('http://localhost/radet', { headers: { cookie } });
      return /account-name">(.*?)</.exec(await page.text())?.[1];
    };
    expect(await headerOf('alva', 'coordinator')).toBe('Inloggad: alva, samordnare');
    expect(await headerOf('samordnare', 'coordinator')).toBe('Inloggad: samordnare');
  });
});
