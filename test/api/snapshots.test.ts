import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { Draft, Priorities, type Role } from '../../api/contract/index.ts';
import { documentPolicy } from '../../api/http/document-policy.ts';
import { aConcern, aResponse, testApp } from '../support/test-app.ts';

/** Sixty answers in which lighting worries most. */
function answers() {
  return Array.from({ length: 60 }, (_, index) =>
    aResponse({
      id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`,
      respondent: {
        ageGroup: '20-24',
        gender: index % 2 ? 'woman' : 'man',
        area: 'onsala',
        roles: ['lives'],
      },
      concerns: [
        aConcern({
          themes: index % 3 ? ['lighting'] : ['youth-groups'],
          insecurity: 1 + (index % 5),
        }),
      ],
    }),
  );
}

async function withAnswers() {
  const it = await testApp();
  await it.postAll(answers());
  const path = `/api/rounds/${it.round.id}/snapshots`;
  const make = (headers: Record<string, string>) =>
    it.app.request(path, { method: 'POST', headers });
  return { ...it, path, make };
}

describe('a snapshot', () => {
  test('gets the next number, and stays as it was when more answers come', async () => {
    const { app, make, path, post, signedInAs } = await withAnswers();
    const headers = await signedInAs('council');
    const first = await make(headers);
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`${path}/1`);
    const priorities = Priorities.parse(await first.json());
    expect(priorities).toMatchObject({ snapshot: 1, respondents: 60, madeOn: '2026-05-03' });
    expect(priorities.themes[0]).toMatchObject({ id: 'lighting', rank: 1 });

    await post(aResponse({ id: '0b5ad8a4-65b7-4a4c-8d55-3a7d6a2f5c11' }));
    const coordinator = await signedInAs('coordinator');
    expect(await (await make(coordinator)).json()).toMatchObject({ snapshot: 2, respondents: 61 });
    expect(await (await app.request(`${path}/1`, { headers })).json()).toEqual(priorities);
  });

  test('is not made of no answers', async () => {
    const { app, round, signedInAs } = await testApp();
    const headers = await signedInAs('coordinator');
    const reply = await app.request(`/api/rounds/${round.id}/snapshots`, {
      method: 'POST',
      headers,
    });
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: 'too-few-answers' });
  });

  test.each<[Role, number]>([
    ['coordinator', 201],
    ['council', 201],
    ['steering', 403],
    ['unit', 403],
  ])('may be made by the right roles: %s', async (role, status) => {
    const { make, signedInAs } = await withAnswers();
    expect((await make(await signedInAs(role))).status).toBe(status);
  });

  test('is for those signed in', async () => {
    const { app, make, path } = await withAnswers();
    for (const reply of [
      await make({}),
      await make({ cookie: 'session=gissning', 'sec-fetch-site': 'same-origin' }),
      await app.request(`${path}/1`),
      await app.request(`${path}/1/draft.docx`),
    ])
      expect(reply.status).toBe(401);
  });
});

describe('the draft', () => {
  test('is the same each time, as JSON and as a page', async () => {
    const { app, make, path, signedInAs } = await withAnswers();
    const headers = await signedInAs('steering');
    await make(await signedInAs('coordinator'));
    const read = async (file: string) =>
      (await app.request(`${path}/1/${file}`, { headers })).text();
    expect(await read('draft.json')).toBe(await read('draft.json'));
    expect(await read('draft.html')).toBe(await read('draft.html'));
    expect(Draft.parse(JSON.parse(await read('draft.json')))).toMatchObject({ snapshot: 1 });
  });

  test('as a page may use its own style sheet and nothing else', async () => {
    const { app, make, path, signedInAs } = await withAnswers();
    const headers = await signedInAs('coordinator');
    await make(headers);
    const reply = await app.request(`${path}/1/draft.html`, { headers });
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toBe(documentPolicy(await reply.text()));
    expect(policy).toMatch(/style-src 'sha256-[\w+/=]+';/);
  });

  test('is a Word file that Word’s readers can read', async () => {
    const { app, make, path, signedInAs } = await withAnswers();
    const headers = await signedInAs('coordinator');
    await make(headers);
    const reply = await app.request(`${path}/1/draft.docx`, { headers });
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="utkast-exempelstad-2026-1.docx"',
    );
    const buffer = Buffer.from(await reply.arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value).toContain('Exempelstad');
  });
});

describe('the export', () => {
  test('has one row a person, for the coordinator alone', async () => {
    const { app, round, signedInAs } = await withAnswers();
    const path = `/api/rounds/${round.id}/export.zip`;
    expect((await app.request(path)).status).toBe(401);
    expect((await app.request(path, { headers: await signedInAs('council') })).status).toBe(403);

    const reply = await app.request(path, { headers: await signedInAs('coordinator') });
    expect(reply.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'datapackage.json',
        'responses.csv',
        'concerns.csv',
        'wishes.csv',
        'places.csv',
      ]),
    );
    const rows = new TextDecoder().decode(files['responses.csv']).trim().split('\r\n');
    expect(rows).toHaveLength(61);
  });
});

describe('the very first answers', () => {
  test.each([1, 2, 7])('make a snapshot and a draft, however few: %i', async (count) => {
    const { app, round, postAll, signedInAs } = await testApp();
    await postAll(answers().slice(0, count));
    const headers = await signedInAs('council');
    const path = `/api/rounds/${round.id}/snapshots`;
    const made = await app.request(path, { method: 'POST', headers });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ snapshot: 1, respondents: count });
    expect((await app.request(`${path}/1/draft.docx`, { headers })).status).toBe(200);
  });

  test('that name nothing make a snapshot too', async () => {
    const { app, round, postAll, signedInAs } = await testApp();
    await postAll([
      { id: answers()[0]?.id, questionnaire: '2026-1', mode: 'web', answeredOn: '2026-05-03' },
    ]);
    const headers = await signedInAs('council');
    const path = `/api/rounds/${round.id}/snapshots`;
    expect((await app.request(path, { method: 'POST', headers })).status).toBe(201);
    expect((await app.request(`${path}/1/draft.html`, { headers })).status).toBe(200);
  });
});
