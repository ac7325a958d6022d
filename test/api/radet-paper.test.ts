import { describe, expect, test } from 'vitest';
import { aRound } from '../support/test-app.ts';
import { field } from './enkat-visitor.ts';
import { radetVisitor } from './radet-visitor.ts';

const SHEET = {
  nummer: '17',
  dag: '2026-05-02',
  plats: '',
  sprak: 'sv',
  safety: '2',
  worries: '1 2',
  'worries-insecurity': '3',
  'concern.0.place': 'Resecentrum',
  'concern.0.times': '3, 8',
  'concern.0.causes': '1',
  'concern.1.place': 'Bryggan',
  'concern.1.insecurity': '5',
  'wishes-police': '1',
  'wish-place-police': '1',
  'age-group': '3',
  gender: '1',
  area: '2',
  roles: '1 2',
};

async function typist(round = aRound()) {
  const visitor = await radetVisitor('coordinator', { round });
  const at = `${visitor.home}/papper`;
  return {
    ...visitor,
    at,
    /** A fresh form, filled in and sent. */
    async type(fields: Readonly<Record<string, string>>) {
      const page = await visitor.open(at);
      return visitor.send(at, { svar: field(page.html, 'svar'), ...fields });
    },
    stored: async () =>
      (await visitor.store.responses.upTo(round.id, 99)).map(({ response, flags }) => ({
        ...response,
        flags,
      })),
  };
}

describe('typing in from paper', () => {
  test('stores what the numbers on the sheet stand for, without a mark', async () => {
    const { type, stored, at } = await typist();
    const sent = await type(SHEET);
    expect(sent.status).toBe(303);
    expect(sent.to).toBe(`${at}?inskrivet=17&dag=2026-05-02&sprak=sv`);
    const [only] = await stored();
    expect(only).toMatchObject({
      mode: 'paper',
      flags: [],
      answeredOn: '2026-05-02',
      language: 'sv',
      safety: 3,
      hasConcern: true,
      concerns: [
        { place: null, themes: ['lighting', 'youth-groups'], insecurity: 3 },
        {
          place: 'resecentrum',
          themes: ['lighting'],
          timesOfDay: ['weekday-evening', 'weekend-night'],
        },
        { place: null, placeText: 'Bryggan', insecurity: 5 },
      ],
      wishes: { police: [{ action: 'visible-patrols', place: 'resecentrum' }] },
      respondent: { ageGroup: '20-24', gender: 'woman', area: 'onsala', roles: ['lives', 'works'] },
    });
    expect(JSON.stringify({ ...only, id: null })).not.toContain('17');
  });

  test('keeps the day, the place and the language for the next sheet, and counts', async () => {
    const { type, open, store, round } = await typist();
    await store.stops.put(round.id, {
      id: 'bibliotekets-lada',
      venue: 'Biblioteket',
      day: '2026-05-02',
      mode: 'street',
      interviewers: [],
      planned: null,
    });
    const sent = await type({ ...SHEET, plats: 'bibliotekets-lada' });
    const { html } = await open(sent.to);
    expect(html).toContain('Papper 17 är inskrivet.');
    expect(field(html, 'nummer')).toBe('17');
    expect(html).toMatch(/<strong>1<\/strong> i dag/);
    expect(html).toContain('value="2026-05-02"');
    expect(html).toMatch(/<option value="bibliotekets-lada" selected/);
    const [only] = await store.responses.upTo(round.id, 99);
    expect(only?.response.stop).toBe('bibliotekets-lada');
  });

  test('refuses a number that is typed already, keeps what was written, and counts once', async () => {
    const { type, countResponses } = await typist();
    await type(SHEET);
    const again = await type({ ...SHEET, safety: '4', comment: 'Fler lampor.' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Papper 17 är redan inskrivet, den 2026-05-03.');
    expect(again.html).toContain('Fler lampor.');
    expect(await countResponses()).toBe(1);
  });

  test('counts a sheet once whose form is sent twice', async () => {
    const { open, send, at, countResponses } = await typist();
    const form = { svar: field((await open(at)).html, 'svar'), ...SHEET };
    const replies = await Promise.all([send(at, form), send(at, form)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(await countResponses()).toBe(1);
  });

  test('undoes the last sheet: it counts no more, and its number is free', async () => {
    const { type, send, open, at, countResponses } = await typist();
    await type(SHEET);
    await type({ ...SHEET, nummer: '18' });
    const early = await send(`${at}/angra`, { nummer: '17' });
    expect((await open(early.to)).html).toContain('Papper 17 är inte det sist inskrivna');
    const undone = await send(`${at}/angra`, { nummer: '18' });
    expect((await open(undone.to)).html).toContain('Papper 18 är borttaget');
    expect(await countResponses()).toBe(1);
    expect((await type({ ...SHEET, nummer: '18' })).status).toBe(303);
    expect(await countResponses()).toBe(2);
  });

  test.each([
    [{ safety: '9' }, 'Fråga 1: ”9” finns inte. Skriv nummer från 1 till 5.'],
    [{ safety: 'ofta' }, '”ofta” finns inte.'],
    [{ safety: '1 2' }, 'Fråga 1: Välj högst 1.'],
    [{ worries: '1 3' }, 'Ett av alternativen går inte att välja tillsammans med andra.'],
    [{ 'concern.0.place': '' }, 'Svaret hör till något som är tomt'],
    [{ nummer: '' }, 'Skriv papperets nummer'],
    [{ dag: '2026-04-30' }, 'Skriv dagen då papperet fylldes i, från 2026-05-01 till 2026-05-03.'],
    [{ plats: 'manen' }, 'Välj en plats i listan, eller ingen.'],
  ])(
    'says what can not be on the sheet, and stores nothing of it: %j',
    async (changes, message) => {
      const { type, countResponses, store, round } = await typist();
      const page = await type({ ...SHEET, ...changes });
      expect(page.status).toBe(422);
      expect(page.html).toContain(message);
      expect(page.html).toMatch(/<textarea[^>]*name="comment"|value="1 2"/);
      expect(await countResponses()).toBe(0);
      expect(await store.sheets.count(round.id)).toBe(0);
    },
  );

  test('takes sheets after the round has closed, with a day while it was open', async () => {
    const { type, stored } = await typist(aRound({ closesOn: '2026-05-02' }));
    expect((await type({ ...SHEET, dag: '2026-05-03' })).status).toBe(422);
    expect((await type(SHEET)).status).toBe(303);
    expect(await stored()).toHaveLength(1);
  });

  test('takes a sheet where nothing is answered', async () => {
    const { type, stored } = await typist();
    await type({ nummer: 'A-4', dag: '2026-05-03' });
    expect(await stored()).toMatchObject([{ hasConcern: null, concerns: [], flags: [] }]);
  });
});
