import { describe, expect, test } from 'vitest';
import { Priorities, type Role } from '../../api/contract/index.ts';
import { aConcern, aResponse, aRound, testApp } from '../support/test-app.ts';

const ROUND = aRound({
  id: 'exempel',
  title: 'Exempelomgång',
  example: true,
  areas: [
    { code: 'onsala', label: 'Onsala' },
    { code: 'saro', label: 'Särö' },
  ],
});
const OWN = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

let sent = 0;

/** So many answers of an area: some name lighting, all name youth groups. */
function answers(area: string, lighting: number, all: number) {
  return Array.from({ length: all }, (_, index) => {
    sent += 1;
    return aResponse({
      id: `5f0c2f0e-6b0a-4c38-9a53-${String(sent).padStart(12, '0')}`,
      mode: 'web',
      stop: null,
      respondent: {
        ageGroup: '20-24',
        gender: index % 2 ? 'woman' : 'man',
        area,
        roles: ['lives'],
      },
      concerns: [
        aConcern({
          place: null,
          themes: index < lighting ? ['lighting', 'youth-groups'] : ['youth-groups'],
          timesOfDay: [],
          insecurity: 4,
        }),
      ],
      wishes: { police: [], municipality: [] },
    });
  });
}

const FIRST = () => [...answers('onsala', 20, 60), ...answers('saro', 20, 40)];
/** Lighting gains ten in Onsala and two in Särö. */
const SECOND = () => [...answers('onsala', 10, 20), ...answers('saro', 2, 20)];

/** A round with a published snapshot, and those who look at it. */
async function published() {
  const site = await testApp({ round: ROUND });
  const cookies = new Map<Role, Record<string, string>>();
  for (const role of ['coordinator', 'council', 'steering', 'unit'] as const) {
    cookies.set(role, await site.signedInAs(role));
  }
  const ask = (role: Role, path: string, method = 'GET') =>
    site.app.request(`http://localhost${path}`, {
      method,
      headers: { ...cookies.get(role), ...OWN },
    });
  const api = `/api/rounds/${ROUND.id}/snapshots`;
  await site.postAll(FIRST());
  expect((await ask('council', api, 'POST')).status).toBe(201);
  return { ...site, api, ask, pages: `/radet/${ROUND.id}` };
}

/** The same, with a second snapshot in which some figures have changed by too little. */
async function held() {
  const site = await published();
  await site.postAll(SECOND());
  const made = await site.ask('council', site.api, 'POST');
  return { ...site, made };
}

describe('a snapshot whose figures have changed by too little', () => {
  test('is made, and said not to be published, to somebody who may not see it', async () => {
    const { made, api } = await held();
    expect(made.status).toBe(202);
    expect(made.headers.get('location')).toBe(`${api}/2`);
    expect(await made.json()).toEqual({ snapshot: 2, publication: 'held' });
  });

  test.for(['council', 'steering', 'unit'] as const)(
    'is refused to %s, however it is asked for',
    async (role) => {
      const { ask, api, pages } = await held();
      const views = ['', '/teman', '/platser', '/tabell', '/tabell/area', '/utkast'];
      for (const path of [
        `${api}/2`,
        ...['json', 'html', 'docx'].map((form) => `${api}/2/draft.${form}`),
        ...views.map((view) => `${pages}/lage/2${view}`),
      ]) {
        const reply = await ask(role, path);
        expect(reply.status, path).toBe(403);
        expect(await reply.text(), path).toContain('Läget är inte publicerat');
      }
      expect((await ask(role, `${api}/1`)).status).toBe(200);
    },
  );

  test('leaves the last published as the one that others are shown', async () => {
    const { ask, pages } = await held();
    expect((await ask('steering', pages)).headers.get('location')).toBe(`${pages}/lage/1`);
    expect((await ask('coordinator', pages)).headers.get('location')).toBe(`${pages}/lage/2`);
    const seen = await (await ask('steering', `${pages}/lagen`)).text();
    expect(seen).toContain('Läge 1');
    expect(seen).not.toContain('Läge 2');
    const first = await (await ask('council', `${pages}/lage/1`)).text();
    expect(first).not.toContain('Det finns ett nyare');
  });

  test('tells the coordinator how many figures, and what to do', async () => {
    const { ask, pages, api } = await held();
    const page = await (await ask('coordinator', `${pages}/lage/2`)).text();
    expect(page).toMatch(/Inte publicerat: \d+ (ruta|rutor) har ändrats med färre än fem svar/);
    expect(page).toContain('Publicera utan');
    expect(page).toContain('samordnarens arbetsmaterial');
    const draft = await (await ask('coordinator', `${api}/2/draft.html`)).text();
    expect(draft).toContain('samordnarens arbetsmaterial');
    expect(await (await ask('coordinator', `${pages}/lagen`)).text()).toContain('Inte publicerat');
  });

  test('says so to the council that asked for it on a page, and lets it ask again', async () => {
    const { ask, pages, postAll } = await published();
    await postAll(SECOND());
    const reply = await ask('council', `${pages}/lagen`, 'POST');
    expect(reply.headers.get('location')).toBe(`${pages}/lagen?inte-publicerat=2`);
    const list = await (await ask('council', `${pages}/lagen?inte-publicerat=2`)).text();
    expect(list).toContain('Läge 2 är framräknat men inte publicerat');
    expect(list).toContain('name="efter" value="2"');
  });
});

describe('publishing without those figures', () => {
  test('shows everybody the rest, and says what is held back', async () => {
    const { ask, api, pages } = await held();
    const whole = Priorities.parse(await (await ask('coordinator', `${api}/2`)).json());
    const reply = await ask('coordinator', `${pages}/lage/2/publicering`, 'POST');
    expect(reply.headers.get('location')).toBe(`${pages}/lage/2?lage=publicerat`);
    const seen = Priorities.parse(await (await ask('unit', `${api}/2`)).json());
    const inSaro = (priorities: Priorities) =>
      priorities.byVariable.area?.saro?.themes.find(({ id }) => id === 'lighting');
    expect(inSaro(whole)).toMatchObject({ status: 'ranked', named: 22 });
    expect(inSaro(seen)?.status).toBe('suppressed');
    expect(seen.themes.find(({ id }) => id === 'lighting')).toMatchObject({ named: 52 });
    expect(seen.cautions[0]).toMatchObject({ code: 'held-back', since: 1 });
    expect(await (await ask('council', `${pages}/lage/2`)).text()).toMatch(/rutor visas inte/);
    expect(await (await ask('council', `${api}/2/draft.html`)).text()).toMatch(/rutor visas inte/);
    expect(await (await ask('coordinator', `${pages}/lagen`)).text()).toContain('Publicerat utan');
  });

  test('is the coordinator’s to decide, and is done once', async () => {
    const { ask, api, pages, store } = await held();
    for (const role of ['council', 'steering', 'unit'] as const) {
      expect((await ask(role, `${api}/2/publication`, 'POST')).status).toBe(403);
      expect((await ask(role, `${pages}/lage/2/publicering`, 'POST')).status).toBe(403);
    }
    expect((await ask('coordinator', `${api}/2/publication`, 'POST')).status).toBe(201);
    const again = await ask('coordinator', `${api}/2/publication`, 'POST');
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'snapshot-not-publishable' });
    const records = await store.publications.list(ROUND.id);
    expect(records.map(({ snapshot, outcome }) => [snapshot, outcome])).toEqual([
      [1, 'published'],
      [2, 'held'],
      [2, 'partly'],
    ]);
    expect(records[2]?.decidedBy).toMatch(/^coordinator-/);
  });

  test('is refused of a snapshot that is older than the last published', async () => {
    const { ask, api, postAll } = await held();
    await postAll([...answers('onsala', 10, 20), ...answers('saro', 10, 20)]);
    expect((await ask('coordinator', api, 'POST')).status).toBe(201);
    expect((await ask('council', `${api}/3`)).status).toBe(200);
    expect((await ask('coordinator', `${api}/2/publication`, 'POST')).status).toBe(409);
    expect((await ask('council', `${api}/2`)).status).toBe(403);
  });

  test('is refused when too few have answered since', async () => {
    const { ask, api, pages, postAll } = await published();
    await postAll(answers('onsala', 1, 3));
    expect((await ask('coordinator', api, 'POST')).status).toBe(201);
    expect((await ask('coordinator', `${api}/2/publication`, 'POST')).status).toBe(409);
    const page = await (await ask('coordinator', `${pages}/lage/2`)).text();
    expect(page).toContain('Vänta tills fler har svarat');
    expect(page).not.toContain('Publicera utan');
  });
});
