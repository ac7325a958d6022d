import { describe, expect, test } from 'vitest';
import { OwnQuestions } from '../../api/contract/own-question.ts';
import { aResponse, aRound } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const round = aRound();
const at = `/radet/${round.id}/enkatfragor`;
const same = { revision: '0', tema: round.themes };
const why = { skal: 'Polisen vill veta mer' };
const own = { fraga: 'Hur är parkeringen?', slag: 'choice', alternativ: 'Bra\nDålig' };

describe('the page of what a round asks', () => {
  test('shows the questions, how long they take, and that nothing is fixed before the first answer', async () => {
    const visitor = await radetVisitor('coordinator');
    const { html } = await visitor.open(at);
    expect(html).toContain('Hur otrygg känner du dig vid …?');
    expect(html).toMatch(/får \d+ frågor. Det tar ungefär \d+ minuter/);
    expect(html).toContain('Ingen har svarat än, så allt går att ändra fritt.');
    await visitor.postAll([aResponse()]);
    expect((await visitor.open(at)).html).toContain('en ändring blir en ny version');
  });

  test('is for the coordinator only', async () => {
    const { send, open } = await radetVisitor('council');
    expect((await open(at)).status).toBe(403);
    expect((await send(`${at}/spara`, { ...same, ...why })).status).toBe(403);
  });

  test('a change says first what cannot be compared any more, and is saved with its reason', async () => {
    const { send, store, open } = await radetVisitor('coordinator');
    const [dropped, ...tema] = round.themes;
    const form = { ...same, tema, modul: 'avoids', ...own };
    const review = await send(`${at}/granska`, form);
    expect(review.html).toContain('går inte längre att välja');
    expect(review.html).toContain('”Hur är parkeringen?” är ny');
    expect((await store.rounds.byId(round.id))?.themes).toContain(dropped);

    const withoutReason = await send(`${at}/spara`, form);
    expect(withoutReason).toMatchObject({ status: 422 });
    expect(withoutReason.html).toContain('Skriv varför frågorna ändras');

    expect((await send(`${at}/spara`, { ...form, ...why })).to).toBe(`${at}?klart=sparat`);
    const saved = await store.rounds.byId(round.id);
    expect(saved).toMatchObject({ themes: tema, modules: ['avoids'], revision: 1 });
    expect(saved?.questionnaire).not.toBe(round.questionnaire);
    expect(saved?.questions).toMatchObject([
      { kind: 'choice', options: [{ code: 'val-1' }, { code: 'val-2' }] },
    ]);
    const [event] = await store.events.list({ round: round.id }, 9);
    expect(event).toMatchObject({ kind: 'questions-changed', reason: why.skal });
    expect((await open(`/enkat/${round.id}`)).status).toBe(200);
  });

  test('an own question can be taken away again', async () => {
    const { send, store } = await radetVisitor('coordinator');
    await send(`${at}/spara`, { ...same, ...own, ...why });
    const again = { ...same, revision: '1' };
    expect((await send(`${at}/granska`, again)).html).toContain('ställs inte längre');
    await send(`${at}/spara`, { ...again, ...why });
    expect((await store.rounds.byId(round.id))?.questions).toEqual([]);
  });

  test('a question that is taken away and asked again is another one: its old answers keep their meaning', async () => {
    const { send, store } = await radetVisitor('coordinator');
    const asked = async () => store.rounds.byId(round.id);
    await send(`${at}/spara`, { ...same, ...own, ...why });
    const first = await asked();
    await send(`${at}/spara`, { ...same, revision: '1', ...why });
    const turned = { ...own, alternativ: 'Dålig\nBra' };
    await send(`${at}/spara`, { ...same, revision: '2', ...turned, ...why });
    const second = await asked();
    expect(second?.questions?.[0]?.texts.sv.options).toEqual({ 'val-1': 'Dålig', 'val-2': 'Bra' });
    expect(second?.questionnaire).not.toBe(first?.questionnaire);
    const kept = await store.questionnaires.byVersion(first?.questionnaire ?? '');
    expect(kept?.texts.sv).toMatchObject({ 'own-hur-ar-parkeringen.val-1': 'Bra' });
  });

  test('an own question about a module’s answers needs the module, and the page says so', async () => {
    const [question] = OwnQuestions.parse([
      {
        id: 'own-varfor',
        kind: 'short-text',
        longest: 50,
        showIf: { question: 'avoids-going-out', anyOf: ['often'] },
        texts: { sv: { title: 'Varför?' } },
      },
    ]);
    const known = aRound({ modules: ['avoids'], questions: question ? [question] : [] });
    const { send, store } = await radetVisitor('coordinator', { round: known });
    for (const step of ['granska', 'spara']) {
      const { status, html } = await send(`${at}/${step}`, { ...same, egen: 'own-varfor', ...why });
      expect(status, step).toBe(422);
      expect(html).toContain('Frågorna passar inte ihop.');
    }
    expect((await store.rounds.byId(round.id))?.modules).toEqual(['avoids']);
  });

  test('no more own questions than a round can have', async () => {
    const questions = OwnQuestions.parse(
      Array.from({ length: 10 }, (_, index) => ({
        id: `own-${index}`,
        kind: 'short-text',
        longest: 50,
        texts: { sv: { title: `Fråga ${index}` } },
      })),
    );
    const { send } = await radetVisitor('coordinator', { round: aRound({ questions }) });
    const egen = questions.map(({ id }) => id);
    const full = await send(`${at}/granska`, { ...same, egen, ...own });
    expect(full.status).toBe(422);
    expect(full.html).toContain('högst 10 egna frågor');
    const one = await send(`${at}/granska`, { ...same, egen: egen.slice(1), ...own });
    expect(one.status).toBe(200);
  });

  test('a theme can have the round’s own words, which the enkät then shows', async () => {
    const { send, open, store } = await radetVisitor('coordinator');
    const form = { ...same, 'ord-lighting': 'Mörkt på gång- och cykelvägar' };
    const review = await send(`${at}/granska`, form);
    expect(review.html).toContain('heter nu ”Mörkt på gång- och cykelvägar”');
    expect(review.html).toContain('name="ord-lighting" value="Mörkt på gång- och cykelvägar"');
    await send(`${at}/spara`, { ...form, ...why });
    const saved = await store.rounds.byId(round.id);
    expect(saved).toMatchObject({
      questionnaire: round.questionnaire,
      themeWords: { lighting: 'Mörkt på gång- och cykelvägar' },
    });
    expect((await open(`/enkat/${round.id}/fragor/resten`)).html).toContain(
      'Mörkt på gång- och cykelvägar',
    );
    expect((await open(at)).html).toContain('value="Mörkt på gång- och cykelvägar"');
    await send(`${at}/spara`, { ...same, revision: '1', ...why });
    expect((await store.rounds.byId(round.id))?.themeWords).toEqual({});
  });

  test('nothing chosen anew is nothing saved', async () => {
    const { send, store } = await radetVisitor('coordinator');
    expect((await send(`${at}/granska`, same)).to).toBe(`${at}?klart=lika`);
    expect(await store.events.list({ round: round.id }, 9)).toEqual([]);
  });

  test('what somebody else saved meanwhile is not written over', async () => {
    const { send, store } = await radetVisitor('coordinator');
    await send(`${at}/spara`, { ...same, modul: 'avoids', ...why });
    const late = await send(`${at}/spara`, { ...same, modul: 'school', ...why });
    expect(late.status).toBe(409);
    expect((await store.rounds.byId(round.id))?.modules).toEqual(['avoids']);
  });

  test.each([
    [{ tema: [] }, 'Välj minst ett tema.'],
    [{ 'ord-lighting': 'x'.repeat(81) }, 'med högst 80 tecken'],
    [{ ...own, alternativ: 'Bra' }, 'Nu är det 1.'],
    [{ ...own, fraga: '' }, 'Skriv frågan som svarsalternativen hör till'],
    [{ ...own, alternativ: 'Bra\nbra' }, 'Två svarsalternativ är lika.'],
    [{ ...own, fraga: 'x'.repeat(201) }, 'högst 200 tecken'],
  ])('is not taken as %j, and what was typed is kept', async (wrong, words) => {
    const { send } = await radetVisitor('coordinator');
    const { status, html } = await send(`${at}/granska`, { ...same, ...wrong });
    expect(status).toBe(422);
    expect(html).toContain(words);
    if ('alternativ' in wrong)
      expect(html.replaceAll('\r', '')).toContain(`${wrong.alternativ}</textarea>`);
  });
});
