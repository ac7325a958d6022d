import { describe, expect, test } from 'vitest';
import { askRound } from '../../api/http/ask-round.ts';
import { modules } from '../../seed/catalogue/modules/modules.ts';
import { questionnaires } from '../../seed/catalogue/questionnaires.ts';
import { parkingQuestion } from '../support/own-questions.ts';
import { aResponse, testApp } from '../support/test-app.ts';
import { enkatVisitor } from './enkat-visitor.ts';

const asked = {
  additions: { modules: ['business'], questions: [parkingQuestion] },
  revision: null,
  event: { kind: 'questions-changed', day: '2026-05-03', account: null } as const,
};
const idOf = (at: number) => `5f0c2f0e-6b0a-4c38-9a53-${String(at).padStart(12, '0')}`;

/** A round with so many answers, and its page of more questions in the first snapshot. */
async function pageOf(answersOf: (at: number) => Record<string, unknown>, count: number) {
  const made = await testApp();
  const { version } = await askRound(made.round, asked, {
    store: made.store,
    questionnaires,
    modules,
  });
  await made.postAll(
    Array.from({ length: count }, (_, at) =>
      aResponse({ id: idOf(at), questionnaire: version, answers: answersOf(at) }),
    ),
  );
  const headers = await made.signedInAs('council');
  const address = `/radet/${made.round.id}`;
  await made.app.request(`${address}/lagen`, { method: 'POST', headers });
  const reply = await made.app.request(`${address}/lage/1/fragor`, { headers });
  const html = await reply.text();
  const snapshot = await made.store.snapshots.byNumber(made.round.id, 1);
  return { html: html.replaceAll(/[\u00a0\u202f\u2060]/g, ' '), priorities: snapshot?.priorities };
}

describe('the council’s page of more questions', () => {
  test('tells what was answered to the round’s own question, as a share with its span', async () => {
    const { html, priorities } = await pageOf(
      (at) => ({ 'own-parking': at < 15 ? 'worse' : 'same' }),
      25,
    );
    expect(html).toContain('Hur har tryggheten på parkeringen ändrats sedan i fjol?');
    expect(html).toMatch(/60 % <span class="interval">\(\d+–\d+ %\)<\/span>/);
    expect(html).toContain('Svaren är påhittade');
    const own = priorities?.ownQuestions?.find(({ id }) => id === 'own-parking');
    expect(own?.groups[0]).toMatchObject({ population: 'residents', answered: 25 });
  });

  test('tells what crime costs firms, by the half that it cost at most', async () => {
    const { html } = await pageOf(
      (at) => ({
        'business-kind': 'company',
        'business-exposed': ['theft'],
        'business-cost': 1000 * (at + 1),
      }),
      20,
    );
    expect(html).toContain('Ungefär vad har det kostat er de senaste 12 månaderna?');
    expect(html).toContain('Svaren gäller företag och föreningar.');
    expect(html).toContain('Hälften svarade högst 10 000 kronor');
  });

  test('shows no count of fewer than five', async () => {
    const { html, priorities } = await pageOf(
      (at) => ({ 'own-parking': at < 3 ? 'worse' : at < 12 ? 'better' : 'same' }),
      25,
    );
    expect(html).toContain('visas inte');
    const own = priorities?.ownQuestions?.find(({ id }) => id === 'own-parking');
    const counts = own?.groups[0]?.options.flatMap((option) =>
      option.status === 'shown' ? [option.count] : [],
    );
    expect(counts?.every((count) => count === 0 || count >= 5)).toBe(true);
  });
});

test('a number is written as one likes, and what is wrong with one is said', async () => {
  const visitor = await enkatVisitor();
  await askRound(visitor.round, asked, { store: visitor.store, questionnaires, modules });
  const given = {
    'business-kind': { answer: 'company' },
    'business-exposed': { answer: ['theft', 'vandalism'] },
    'business-cost': { answer: '12 000 kr' },
  } as const;
  let page = await visitor.submit(await visitor.open(), 'begin');
  while (!page.heading.startsWith('Ungefär vad har det kostat')) {
    const step = page.html.match(/name="step" value="([^"]*)"/)?.[1] ?? '';
    const mine = given[step as keyof typeof given];
    page = await visitor.submit(page, mine ? 'next' : 'skip', mine);
  }
  const wrong = await visitor.submit(page, 'next', { answer: 'tolv tusen' });
  expect(wrong.html).toContain('Skriv ett helt tal med siffror');
  expect(wrong.html).toContain('value="tolv tusen"');
  const check = await visitor.answerAll(given);
  expect(check.html.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('12 000 kronor');
  await visitor.submit(check, 'send');
  const [stored] = await visitor.store.responses.upTo(visitor.round.id, 99);
  expect(stored?.response.answers).toEqual({
    'business-kind': 'company',
    'business-exposed': ['theft', 'vandalism'],
    'business-cost': 12_000,
  });
});
