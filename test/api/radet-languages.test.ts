import { describe, expect, test } from 'vitest';
import { aRound, testApp } from '../support/test-app.ts';

const ROUND = aRound({ languages: ['sv', 'en', 'ar'], example: false });
const PAGE = `/radet/${ROUND.id}/sprak`;

async function coordinatorApp() {
  const made = await testApp({ round: ROUND });
  const headers = await made.signedInAs('coordinator');
  const open = async (path: string) => (await made.app.request(path, { headers })).text();
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    made.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const enkat = async (language: string) =>
    await (await made.app.request(`/enkat/${ROUND.id}?sprak=${language}`)).text();
  return { ...made, open, post, enkat };
}

const digestIn = (html: string) => html.match(/name="last" value="(\w+)"/)?.[1] ?? '';

describe('the review of a language', () => {
  test('lets residents choose it, from then on', async () => {
    const { open, post, enkat } = await coordinatorApp();
    expect(await enkat('ar')).toContain('<html lang="sv"');
    const page = await open(`${PAGE}/ar`);
    expect(page).toContain('Inte granskat än.');
    expect(page).toContain('Mörkt eller dålig belysning');
    expect(page).toContain('ظلام أو إضاءة سيئة');

    const done = await post(`${PAGE}/ar`, { last: digestIn(page) });
    expect(done.status).toBe(303);
    expect(await open(done.headers.get('location') ?? '')).toContain('Invånarna kan välja det.');
    expect(await enkat('ar')).toContain('<html lang="ar"');
    expect(await enkat('en')).toContain('<html lang="sv"');
  });

  test('holds for the texts that were read: a changed one must be read first', async () => {
    const { open, post, enkat, store } = await coordinatorApp();
    const page = await open(`${PAGE}/en`);
    await post(`${PAGE}/en`, { last: 'an older digest' });
    expect(await enkat('en')).toContain('<html lang="sv"');
    expect(digestIn(page)).not.toBe('');

    await store.accounts.insert({
      username: 'radet-earlier',
      passwordHash: 'none',
      role: 'coordinator',
    });
    await store.languageReviews.insert({
      language: 'en',
      digest: 'of other texts',
      texts: { 'fragor/safety.title': 'How safe are you?' },
      reviewedOn: '2026-04-01',
      account: (await store.accounts.byUsername('radet-earlier'))?.id ?? 0,
    });
    const later = await open(`${PAGE}/en`);
    expect(later).toContain('Granskades den 1 april 2026 av radet-earlier.');
    expect(later).toContain('Ändrat sedan granskningen');
    expect(await enkat('en')).toContain('<html lang="sv"');
  });

  test('is the coordinator’s alone', async () => {
    const { app, signedInAs } = await coordinatorApp();
    for (const role of ['council', 'steering', 'unit'] as const) {
      const headers = await signedInAs(role);
      for (const path of [PAGE, `${PAGE}/ar`]) {
        expect((await app.request(path, { headers })).status).toBe(403);
      }
      const body = new URLSearchParams({ last: 'x' });
      const reply = await app.request(`${PAGE}/ar`, { method: 'POST', headers, body });
      expect(reply.status).toBe(403);
    }
  });

  test('is not asked for Swedish, nor for a language that the round has not', async () => {
    const { app, signedInAs } = await coordinatorApp();
    const headers = await signedInAs('coordinator');
    for (const code of ['sv', 'sv-simple', 'xx']) {
      expect((await app.request(`${PAGE}/${code}`, { headers })).status).toBe(404);
    }
  });
});
