import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/contract/index.ts';
import { rankRound } from '../../api/rank-round.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aConcern, aResponse, aRound } from '../support/fixture-round.ts';
import { NOW, testApp } from '../support/test-app.ts';

const ROUND = aRound({ id: 'exempel', title: 'Exempelomgång', example: true });
const LIST = '/radet/exempel/lagen';
const OWN = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

/** A round with so many answers, and a browser of somebody signed in. */
async function roundWith(answers: number, role: Role = 'coordinator') {
  const site = await testApp({ round: ROUND });
  const cookie = await site.signedInAs(role);
  await site.postAll(
    Array.from({ length: answers }, (_, index) =>
      aResponse({ id: crypto.randomUUID(), concerns: [aConcern({ insecurity: 1 + (index % 5) })] }),
    ),
  );
  return {
    ...site,
    async read(path: string): Promise<string> {
      return (await site.app.request(`http://localhost${path}`, { headers: cookie })).text();
    },
    press: (fields: Record<string, string> = {}, headers: Record<string, string> = OWN) =>
      site.app.request(`http://localhost${LIST}`, {
        method: 'POST',
        headers: { ...cookie, ...headers },
        body: new URLSearchParams(fields),
      }),
    made: () => site.store.snapshots.list(ROUND.id),
  };
}

describe('a new snapshot', () => {
  test('is made by a press on the button, and shown', async () => {
    const { press, read } = await roundWith(30);
    const made = await press({ efter: '0' });
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toBe('/radet/exempel/lage/1?lage=nytt');
    expect(await read('/radet/exempel/lage/1?lage=nytt')).toContain('Läge 1 är framräknat.');
    expect(await read('/radet/exempel/lage/1')).not.toContain('är framräknat.');
  });

  test('says beside its button that it takes a while', async () => {
    const { read } = await roundWith(1);
    expect(await read(LIST)).toMatch(/<form[^>]*lagen.*Räkna fram ett nytt läge.*sekunder/s);
  });

  test('is one, however often the button is pressed while it is made', async () => {
    const { press, made } = await roundWith(30);
    const answers = await Promise.all([1, 2, 3].map(() => press({ efter: '0' })));
    const leadTo = answers.map(({ headers }) => headers.get('location'));
    expect(new Set(leadTo)).toEqual(new Set(['/radet/exempel/lage/1?lage=nytt']));
    expect(await made()).toHaveLength(1);
  });

  test('is not made again from a page that it has overtaken', async () => {
    const { press, read, made } = await roundWith(30);
    await press({ efter: '0' });
    const again = await press({ efter: '0' });
    expect(again.headers.get('location')).toBe('/radet/exempel/lage/1?lage=redan-framraknat');
    expect(await read('/radet/exempel/lage/1?lage=redan-framraknat')).toContain(
      'Läge 1 var redan framräknat när du tryckte.',
    );
    expect(await made()).toHaveLength(1);
  });

  test('can be made again from the page that knows the newest', async () => {
    const { press, read, made } = await roundWith(30);
    await press({ efter: '0' });
    expect(await read('/radet/exempel/lage/1')).toContain('name="efter" value="1"');
    await press({ efter: '1' });
    expect(await made()).toHaveLength(2);
  });

  test('can be tried again after a failure', async () => {
    let attempts = 0;
    const site = await testApp({ round: ROUND });
    await site.postAll([aResponse()]);
    const failsOnce = await testApp({
      round: ROUND,
      deps: {
        store: site.store,
        makeSnapshot: (round) => {
          attempts += 1;
          if (attempts === 1) throw new Error('the ranking thread ended');
          return rankRound({ store: site.store, catalogue, now: () => NOW }, round, {
            replicates: 10,
          });
        },
      },
    });
    const headers = { ...(await site.signedInAs('coordinator')), ...OWN };
    const press = () =>
      failsOnce.app.request(`http://localhost${LIST}`, { method: 'POST', headers });
    expect((await press()).status).toBe(500);
    expect((await press()).headers.get('location')).toBe('/radet/exempel/lage/1?lage=nytt');
  });

  test.for(['unit', 'steering'] as const)('is not made by %s', async (role) => {
    const { press, read, made } = await roundWith(1, role);
    expect((await press()).status).toBe(403);
    const page = await read(LIST);
    expect(page).not.toContain('Räkna fram ett nytt läge');
    expect(page).toContain('Be samordnaren eller rådet');
    expect(await made()).toEqual([]);
  });

  test('is not made at the word of another site', async () => {
    const { press, made } = await roundWith(1);
    const elsewhere = { origin: 'https://ont.example', 'sec-fetch-site': 'cross-site' };
    expect((await press({}, elsewhere)).status).toBe(403);
    expect(await made()).toEqual([]);
  });
});

describe('a round with few answers or none', () => {
  test('says that nobody has answered, and shows the way to the enkät', async () => {
    const { read, press } = await roundWith(0);
    const html = await read('/radet/exempel');
    expect(html).toContain('Ingen har svarat än');
    expect(html).toContain('/enkat/exempel');
    expect(html).not.toContain('Räkna fram ett nytt läge');
    const made = await press();
    expect(made.headers.get('location')).toBe(`${LIST}?fel=for-fa-svar`);
    expect(await read(`${LIST}?fel=for-fa-svar`)).toContain('för få svar');
  });

  test.for([
    '',
    '/teman',
    '/platser',
    '/plats-och-tema',
    '/tider',
    '/onskemal',
    '/forandring',
    '/tidningen',
    '/fragor',
    '/utkast',
  ])('has pages that say so after three answers, and ranks nothing: %s', async (view) => {
    const { read, press } = await roundWith(3);
    await press();
    const html = await read(`/radet/exempel/lage/1${view}`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/för få|räcker inte|tillräckligt många|Vad de som svarade vill/);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the overview after three answers', () => {
  test('says once that nothing can be ranked, and when something can', async () => {
    const { read, press } = await roundWith(3);
    await press();
    const html = await read('/radet/exempel/lage/1');
    expect(html.match(/Ännu har för få svarat/g)).toHaveLength(1);
    expect(html).toContain('Ett tema kan rangordnas när minst fem');
    expect(html).not.toContain('Teman i ordning');
    expect(html).not.toContain('Jämfört med befolkningen');
  });
});

describe('an older snapshot', () => {
  test('keeps the form from making a copy: it knows the newest', async () => {
    const { store, read } = await roundWith(1);
    for (const madeOn of ['2026-05-03', '2026-05-04']) {
      await store.snapshots.insert(ROUND.id, {
        upTo: 0,
        madeOn,
        seed: 1,
        priorities: somePriorities(),
      });
    }
    expect(await read('/radet/exempel/lage/1')).toContain('name="efter" value="2"');
  });
});
