import { describe, expect, test } from 'vitest';
import { askRound, renewWords } from '../../api/http/ask-round.ts';
import { keepQuestionnaires } from '../../api/keep-questionnaires.ts';
import { modules } from '../../seed/catalogue/modules/modules.ts';
import { questionnaires } from '../../seed/catalogue/questionnaires.ts';
import { parkingQuestion } from '../support/own-questions.ts';
import { aResponse, testApp } from '../support/test-app.ts';
import { enkatVisitor } from './enkat-visitor.ts';

const asked = { modules: ['avoids'], questions: [parkingQuestion] };

type Made = Pick<Awaited<ReturnType<typeof testApp>>, 'store' | 'round'>;

const asking = (additions: Parameters<typeof askRound>[1]['additions']) => ({
  additions,
  revision: null,
  event: { kind: 'questions-changed', day: '2026-05-03', account: null } as const,
});

const ask = ({ store, round }: Made, additions: Parameters<typeof asking>[0]) =>
  askRound(round, asking(additions), { store, questionnaires, modules });

describe('a round that asks more than the base', () => {
  test('names its version in its description, and the version can be fetched and kept', async () => {
    const made = await testApp();
    const { version } = await ask(made, asked);
    const round = await (await made.app.request(`/api/rounds/${made.round.id}`)).json();
    expect(round).toMatchObject({ questionnaire: version, modules: ['avoids'] });
    expect(round.wording).toMatch(/^[0-9a-f]{8}$/);
    const reply = await made.app.request(`/api/questionnaires/${version}?wording=${round.wording}`);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const questionnaire = await reply.json();
    expect(questionnaire).toMatchObject({ version, base: '2026-1' });
    expect(questionnaire.sections.map(({ id }: { id: string }) => id)).toContain('own');
  });

  test('takes answers to the version it asked before and to the one it asks now', async () => {
    const made = await testApp();
    const first = await ask(made, { ...asked, questions: [] });
    const second = await ask(made, asked);
    expect(second.version).not.toBe(first.version);
    const answers = { 'avoids-going-out': 'sometimes', 'own-parking': 'worse' };
    const responses = ['2026-1', first.version, second.version].map((questionnaire, at) =>
      aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${at}`, questionnaire, answers }),
    );
    expect((await made.postAll(responses)).map(({ outcome }) => outcome)).toEqual([
      'created',
      'created',
      'created',
    ]);
    const stored = await made.store.responses.upTo(made.round.id, 99);
    expect(stored.map(({ response }) => response.answers)).toEqual([answers, answers, answers]);
  });

  test('has the words of the files of texts from the next start on, under the same version', async () => {
    const made = await testApp();
    const { version, ...composed } = await ask(made, asked);
    const older = { ...composed, version, texts: { sv: { 'safety.title': 'Är du trygg?' } } };
    await made.store.questionnaires.put(older);
    const rounds = await made.store.rounds.list();
    await renewWords({ store: made.store, questionnaires, modules, rounds });
    const stored = await made.store.questionnaires.byVersion(version);
    expect(stored?.texts).toEqual(composed.texts);
    expect((await made.store.rounds.byId(made.round.id))?.questionnaire).toBe(version);
  });

  test('keeps aside an answer to a version that nobody asked', async () => {
    const made = await testApp();
    await ask(made, asked);
    const [result] = await made.postAll([aResponse({ questionnaire: '2026-1-00000000' })]);
    expect(result).toMatchObject({ outcome: 'refused', problem: { code: 'unknown-version' } });
    expect(await made.store.keptAside.list(made.round.id)).toHaveLength(1);
  });

  test('lets a form that was begun before the change be finished with the questions it began with', async () => {
    const visitor = await enkatVisitor();
    const first = await visitor.submit(await visitor.open(), 'begin');
    const { version } = await ask(visitor, asked);
    let page = first;
    const seen: string[] = [];
    while (page.html.includes('name="step"')) {
      seen.push(page.heading);
      page = await visitor.submit(page, 'skip');
    }
    await visitor.submit(page, 'send');
    expect(seen).not.toContain(parkingQuestion.texts.sv.title);
    const again = await visitor.answerAll({ 'own-parking': { answer: 'better' } });
    await visitor.submit(again, 'send');
    const stored = await visitor.store.responses.upTo(visitor.round.id, 99);
    expect(stored.map(({ response }) => response.questionnaire)).toEqual(['2026-1', version]);
    expect(stored[1]?.response.answers).toEqual({ 'own-parking': 'better' });
  });

  test('asks the base again when its additions are taken away', async () => {
    const made = await testApp();
    await ask(made, asked);
    const changed = await made.store.rounds.byId(made.round.id);
    expect(changed).toMatchObject(asked);
    if (!changed) return;
    const { version } = await ask({ ...made, round: changed }, { modules: [], questions: [] });
    expect(version).toBe('2026-1');
  });
});

describe('a version that is stored', () => {
  test('is never changed, whatever the program brings later', async () => {
    const { store, app } = await testApp();
    const [base] = questionnaires.values();
    if (!base) throw new Error('there is a questionnaire');
    expect(await keepQuestionnaires(store, questionnaires)).toEqual([]);
    const changed = { ...base, sections: base.sections.slice(1) };
    expect(await keepQuestionnaires(store, new Map([[base.version, changed]]))).toEqual(['2026-1']);
    const kept = await (await app.request('/api/questionnaires/2026-1')).json();
    expect(kept.sections).toHaveLength(base.sections.length);
  });

  test('gets a corrected wording, under the same version', async () => {
    const made = await testApp();
    const { version } = await ask(made, asked);
    const wording = async () =>
      (await (await made.app.request(`/api/rounds/${made.round.id}`)).json()).wording;
    const before = await wording();
    const { texts } = parkingQuestion;
    const sv = { ...texts.sv, label: 'Parkeringen' };
    const corrected = { ...parkingQuestion, texts: { ...texts, sv } };
    const after = await ask(made, { ...asked, questions: [corrected] });
    expect(after.version).toBe(version);
    expect((await made.store.questionnaires.byVersion(version))?.texts.sv).toMatchObject({
      'own-parking.label': 'Parkeringen',
    });
    expect(await wording()).not.toBe(before);
  });
});
