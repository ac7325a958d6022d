import { describe, expect, test } from 'vitest';
import { aConcern, aResponse } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;

async function coordinator() {
  const visitor = await radetVisitor('coordinator');
  const { round, store } = visitor;
  const at = `/radet/${round.id}/att-ratta`;
  return {
    ...visitor,
    at,
    counts: () => store.incoming.counts(round.id),
    waiting: () => store.keptAside.list(round.id, { state: 'waiting' }),
    placesOf: async () =>
      (await store.responses.upTo(round.id, 99)).map(({ response }) => response.concerns[0]?.place),
  };
}

describe('what has come in', () => {
  test('adds up, wherever it is now', async () => {
    const { postAll, open, round, counts, store } = await coordinator();
    await postAll([
      aResponse({ id: id(1) }),
      aResponse({ id: id(2), respondent: { roles: ['visits'] } }),
      aResponse({ id: id(1), comment: 'ändrat' }),
      aResponse({ id: id(3), concerns: [aConcern({ place: 'finns-inte' })] }),
    ]);
    await store.withdrawals.withdraw(round.id, 2, '2026-05-03');
    expect(await counts()).toMatchObject({
      received: 4,
      counted: 1,
      waiting: { conflict: 1, refused: 1 },
      withdrawn: 1,
    });
    const { html } = await open(`/radet/${round.id}/inkommet`);
    expect(html).toContain('1\u00a0svar räknas, 1 av dem från i dag.');
    expect(html).toContain('Att rätta till (2)');
    expect(html).toContain('Per timme, det senaste dygnet');
    expect(html).toContain('<td class="number">1–4</td>');
    expect(html).toContain('Utan formulär');
    expect(html).toContain('inte ett bevis');
  });

  test('says that nothing has come while nothing has', async () => {
    const { open, round } = await coordinator();
    expect((await open(`/radet/${round.id}/inkommet`)).html).toContain(
      'Inget svar har kommit in än.',
    );
  });
});

describe('what lies aside', () => {
  test('is read masked, without the words that its problem was about', async () => {
    const { postAll, open, at } = await coordinator();
    await postAll([
      aResponse({
        id: id(1),
        comment: 'Ring 070-174 06 05',
        concerns: [aConcern({ place: 'Kalle Anka' })],
      }),
    ]);
    const list = (await open(at)).html;
    expect(list).toContain('Något i svaret passar inte enkäten');
    const { html } = await open(`${at}/1`);
    expect(html).toContain('comment');
    expect(html).not.toContain('070-174');
    expect((await open(`${at}/99`)).status).toBe(404);
  });

  test('is put right where a code is unknown, counts under an id of its own, and stays as it came', async () => {
    const { postAll, open, send, at, round, placesOf, store } = await coordinator();
    await postAll([aResponse({ id: id(1), concerns: [aConcern({ place: 'finns-inte' })] })]);
    const { html } = await open(`${at}/1`);
    expect(html).toContain('Platsen finns inte i omgången: concerns.0.place');
    const [place] = round.places;
    const path = 'concerns.0.place';
    const nothing = await send(`${at}/1/ratta`, { sokvag: path, varde: '' });
    expect(nothing.status).toBe(422);
    await send(`${at}/1/ratta`, { sokvag: path, varde: place?.code ?? '' });
    expect(await placesOf()).toEqual([place?.code]);
    const [stored] = await store.responses.upTo(round.id, 99);
    expect(stored?.response.id).not.toBe(id(1));
    expect(stored?.flags).toContain('corrected');
    const kept = await store.keptAside.byNumber(round.id, 1);
    expect(kept).toMatchObject({
      state: 'taken-in',
      content: expect.stringContaining('finns-inte'),
    });
    expect((await open(`${at}/1`)).html).toContain('rättade det och tog emot det');
  });

  test('with two things wrong is put right one after the other', async () => {
    const { postAll, open, send, at, round, placesOf } = await coordinator();
    await postAll([
      aResponse({
        id: id(1),
        respondent: { area: 'ingenstans', roles: ['lives'] },
        concerns: [aConcern({ place: 'finns-inte' })],
      }),
    ]);
    expect((await open(`${at}/1`)).html).toContain('Området finns inte i omgången');
    const next = await send(`${at}/1/ratta`, { sokvag: 'respondent.area', varde: 'centrum' });
    expect(next.html).toContain('name="rattat" value="respondent.area=centrum"');
    expect(next.html).toContain('Platsen finns inte i omgången');
    const place = round.places[0]?.code ?? '';
    await send(`${at}/1/ratta`, {
      rattat: 'respondent.area=centrum',
      sokvag: 'concerns.0.place',
      varde: place,
    });
    expect(await placesOf()).toEqual([place]);
  });

  test('that is another person on the same tablet is taken in beside the first, and compared before', async () => {
    const { postAll, open, send, at, round, store } = await coordinator();
    await postAll([aResponse({ id: id(1) }), aResponse({ id: id(1), safety: 1 })]);
    const { html } = await open(`${at}/1`);
    expect(html).toContain('Det som räknas');
    expect(html).toContain('Är det en annan person');
    await send(`${at}/1/ta-emot`);
    expect(await store.responses.count(round.id)).toBe(2);
    const again = await send(`${at}/1/ta-emot`);
    expect(again.status).toBe(200);
    expect(await store.responses.count(round.id)).toBe(2);
  });

  test('is closed with a reason, and opened again', async () => {
    const { postAll, open, send, at, waiting, counts } = await coordinator();
    await postAll(['inget svar']);
    expect((await send(`${at}/1/lagg-undan`, { skal: '' })).status).toBe(422);
    await send(`${at}/1/lagg-undan`, { skal: 'Provsvar' });
    expect(await waiting()).toEqual([]);
    expect(await counts()).toMatchObject({ received: 1, discarded: 1, counted: 0 });
    expect((await open(`${at}/1`)).html).toContain('Skäl: Provsvar');
    await send(`${at}/1/oppna-igen`);
    expect(await waiting()).toHaveLength(1);
  });

  test('is tried again, all at once, after the place has been added', async () => {
    const { postAll, send, at, round, placesOf, waiting } = await coordinator();
    await postAll([
      aResponse({ id: id(1), concerns: [aConcern({ place: 'hamnen' })] }),
      aResponse({ id: id(2), concerns: [aConcern({ place: 'hamnen' })] }),
      'inget svar',
    ]);
    await send(`/radet/${round.id}/platslista/ny`, { namn: 'Hamnen' });
    expect((await send(`${at}/prova-alla`)).to).toBe(`${at}?provade=2`);
    expect(await placesOf()).toEqual(['hamnen', 'hamnen']);
    expect(await waiting()).toHaveLength(1);
  });

  test('goes with its sender’s receipt, also when it was put right and counts', async () => {
    const { postAll, send, at, round, store, counts } = await coordinator();
    await postAll([aResponse({ id: id(1), concerns: [aConcern({ place: 'finns-inte' })] })]);
    await send(`${at}/1/ratta`, { sokvag: 'concerns.0.place', 'ta-bort': '1' });
    expect(await store.responses.count(round.id)).toBe(1);
    await store.withdrawals.withdrawAside(round.id, id(1), '2026-05-04');
    expect(await store.responses.count(round.id)).toBe(0);
    expect(await counts()).toMatchObject({ received: 1, counted: 0 });
  });

  test('is changed nowhere but where it was wrong', async () => {
    const { postAll, send, at, store, round } = await coordinator();
    await postAll([aResponse({ id: id(1), concerns: [aConcern({ place: 'finns-inte' })] })]);
    for (const sokvag of ['safety', 'comment', '__proto__.smittad', 'concerns.0.themes.0', '']) {
      const reply = await send(`${at}/1/ratta`, { sokvag, varde: 'lighting' });
      expect(reply.status, sokvag).toBe(422);
      expect(reply.html).toContain('Bara det som är fel går att ändra.');
    }
    const smuggled = { rattat: 'safety=4', sokvag: 'concerns.0.place', varde: 'torget' };
    expect((await send(`${at}/1/ratta`, smuggled)).status).toBe(422);
    expect(Object.hasOwn(Object.prototype, 'smittad')).toBe(false);
    expect(await store.responses.count(round.id)).toBe(0);
  });

  test('makes no answer a copy by being looked at', async () => {
    const { postAll, open, send, at, store, round } = await coordinator();
    await postAll([aResponse({ id: id(1) }), aResponse({ id: id(1), comment: 'annat' })]);
    for (let look = 0; look < 4; look += 1) await open(`${at}/1`);
    await send(`${at}/1/ta-emot`);
    const stored = await store.responses.upTo(round.id, 99);
    expect(stored.flatMap(({ flags }) => flags)).not.toContain('copy');
  });

  test('and says that somebody is in danger waits to be read, once, also after it counts', async () => {
    const { postAll, open, send, at, round, store } = await coordinator();
    const threat = 'Min granne Karin Exempelsson slår mig.';
    await postAll([
      aResponse({ id: id(1), comment: threat, concerns: [aConcern({ place: 'finns-inte' })] }),
      aResponse({ id: id(2), concerns: [], comment: 'Min pappa slår mig varje dag.' }),
    ]);
    const read = `/radet/${round.id}/texter/att-lasa`;
    const { html } = await open(read);
    expect(html).toContain('[namn]</mark> slår mig.');
    expect(html).not.toContain('Exempelsson');
    expect(html).toContain(`href="${at}/1"`);
    expect(html).not.toContain(`/texter/undanlagt`);
    expect(await store.worries.countWaiting(round.id)).toBe(2);

    await send(`${read}/undanlagt-1`, { anteckning: 'Anmält till socialtjänsten' });
    expect(await store.worries.countWaiting(round.id)).toBe(1);
    await send(`${at}/1/ratta`, { sokvag: 'concerns.0.place', 'ta-bort': '1' });
    const after = await open(read);
    expect(after.html.match(/Anmält till socialtjänsten/g)).toHaveLength(1);
    expect(await store.worries.countWaiting(round.id)).toBe(1);
  });
});
