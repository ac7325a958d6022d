import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aResponse } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const person = (index: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`;

async function withAnswers() {
  const visitor = await radetVisitor('coordinator');
  await visitor.postAll(
    Array.from({ length: 8 }, (_, index) =>
      aResponse({
        id: person(index),
        interviewer: 'XYZ',
        comment: `Ring 070-174 06 0${index}`,
        respondent: {
          ageGroup: '20-24',
          gender: index === 0 ? 'man' : 'woman',
          area: 'centrum',
          roles: ['lives'],
        },
      }),
    ),
  );
  const at = `/radet/${visitor.round.id}/utlamnande`;
  async function ask(fields: Readonly<Record<string, string>>) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return visitor.app.request(at, { method: 'POST', body, headers: visitor.headers });
  }
  return { ...visitor, at, ask };
}

const ASKED = { arende: 'KS 2026/77', vad: 'svar', provat: 'ja' };

describe('a copy that is handed out', () => {
  test('opens as a package without ids, days and rare combinations, and says what is changed', async () => {
    const { ask } = await withAnswers();
    const response = await ask(ASKED);
    expect(response.headers.get('content-disposition')).toContain('utlamnande-svar-');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const rows = strFromU8(files['responses.csv'] ?? new Uint8Array());
    expect(rows.trim().split('\r\n')).toHaveLength(9);
    expect(rows).not.toContain(person(1).slice(0, 13));
    expect(rows).not.toContain('2026-05-03');
    expect(rows).not.toContain('XYZ');
    expect(rows).not.toMatch(/;man;/);
    const readMe = strFromU8(files['LAS-MIG.txt'] ?? new Uint8Array());
    expect(readMe).toContain('Kopian har 8 svar');
    expect(readMe).toContain('Åldrarna står i fyra grupper.');
  });

  test('of texts holds them masked', async () => {
    const { ask } = await withAnswers();
    const text = await (await ask({ ...ASKED, vad: 'texter' })).text();
    expect(text).toContain('Ring ');
    expect(text).not.toContain('070-174');
  });

  test('is noted, with its case, for everybody who coordinates', async () => {
    const { ask, open, at } = await withAnswers();
    expect((await open(at)).html).toContain('Ingen kopia är gjord.');
    await ask(ASKED);
    const { html } = await open(at);
    expect(html).toContain('KS 2026/77');
    expect(html).toContain('Svaren, en rad per person, utan texter');
  });

  test.each([
    ['arende', '', 'Skriv diarienumret'],
    ['vad', 'allt', 'Välj vad som ska lämnas ut'],
    ['provat', '', 'Kryssa för att någon har prövat'],
  ])('is not made without %s, and nothing is noted', async (field, value, words) => {
    const { ask, store, round } = await withAnswers();
    const response = await ask({ ...ASKED, [field]: value });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await store.events.list({ round: round.id }, 9)).toEqual([]);
  });
});
