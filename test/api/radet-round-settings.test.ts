import { describe, expect, test } from 'vitest';
import { aResponse, aRound } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';
import { settings } from './round-settings-form.ts';

describe('settings', () => {
  test('are kept, and each change is told with what it was before', async () => {
    const round = aRound();
    const { send, store } = await radetVisitor('coordinator', { round });
    const { to } = await send(`/radet/${round.id}/omgang/installningar`, settings());
    expect(to).toBe(`/radet/${round.id}/omgang?klart=sparat`);
    expect(await store.rounds.byId(round.id)).toMatchObject({
      caseNumber: 'KS 2026/5',
      closesOn: '2026-06-30',
      resultOn: '2026-09-01',
      graceDays: 10,
      modes: ['street'],
      revision: 1,
    });
    const [event] = await store.events.list({ round: round.id }, 1);
    expect(event?.changes).toContainEqual({
      field: 'Sista dagen',
      before: null,
      after: '2026-06-30',
    });
    expect(event?.changes.map(({ field }) => field)).not.toContain('Kommun');
  });

  test('that two coordinators change at once are shown to the second, with what the first changed', async () => {
    const round = aRound();
    const { send, store } = await radetVisitor('coordinator', { round });
    const at = `/radet/${round.id}/omgang/installningar`;
    await send(at, settings());
    const { status, html } = await send(
      at,
      settings({ titel: 'Min titel', stanger: '2026-07-31' }),
    );
    expect(status).toBe(409);
    expect(html).toContain('ändrade Sista dagen: inget blev 2026-06-30.');
    expect(html).toContain('value="Min titel"');
    expect((await store.rounds.byId(round.id))?.title).toBe(round.title);
    const again = settings({ titel: 'Min titel', stanger: '2026-07-31', revision: '1' });
    await send(at, again);
    expect((await store.rounds.byId(round.id))?.title).toBe('Min titel');
  });

  test('without free text ask nobody to write, on the web or on paper, and take what is written anyway', async () => {
    const round = aRound();
    const { send, open, store, post } = await radetVisitor('coordinator', { round });
    const fragor = async () => (await open(`/enkat/${round.id}/fragor/resten`)).html;
    const paper = `/radet/${round.id}/insamling/pappersformular`;
    const before = (await open(paper)).html;
    expect(await fragor()).not.toContain('"freeText":false');
    await send(`/radet/${round.id}/omgang/installningar`, settings({ fritext: 'nej' }));
    expect((await store.rounds.byId(round.id))?.freeText).toBe(false);
    expect(await fragor()).toContain('"freeText":false');
    const numbers = (html: string) => html.match(/<h2|<legend|class="question/g)?.length ?? 0;
    expect(numbers((await open(paper)).html)).toBeLessThan(numbers(before));
    expect(await post(aResponse({ mode: 'web', comment: 'Ändå' }))).toBe('created');
  });

  test.each([
    [{ titel: '' }, 'Skriv vad omgången heter'],
    [{ oppnar: '2026-02-30' }, 'Skriv första dagen'],
    [{ stanger: '2026-04-01' }, 'Sista dagen kan inte vara före den första.'],
    [{ resultat: '2026-06-30' }, 'Resultatet kan inte lovas förrän efter sista dagen.'],
    [{ minsta: '2' }, 'Skriv ett antal från 3 till 20.'],
    [{ karens: 'en vecka' }, 'Skriv ett antal dagar'],
    [{ satt: 'fax' }, 'Välj minst ett sätt att svara.'],
  ])('are not kept with %j', async (wrong, words) => {
    const round = aRound();
    const { send, store } = await radetVisitor('coordinator', { round });
    const at = `/radet/${round.id}/omgang/installningar`;
    const { status, html } = await send(at, settings(wrong));
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect((await store.rounds.byId(round.id))?.revision).toBeUndefined();
  });

  test('cannot show smaller groups than a published snapshot has shown', async () => {
    const round = aRound({ smallestCell: 8 });
    const { send, store, postAll } = await radetVisitor('coordinator', { round });
    await postAll(
      Array.from({ length: 30 }, (_, index) =>
        aResponse({ id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}` }),
      ),
    );
    await send(`/radet/${round.id}/lagen`, { after: '0' });
    expect(await store.snapshots.list(round.id)).toHaveLength(1);
    const at = `/radet/${round.id}/omgang/installningar`;
    const { html } = await send(at, settings({ minsta: '5' }));
    expect(html).toContain('Gränsen kan inte bli lägre än 8');
  });
});
