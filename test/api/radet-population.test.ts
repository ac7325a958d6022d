import { describe, expect, test } from 'vitest';
import { aResponse, aRound } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

const AREAS = 'region;2025\nCentrum;10 000\nOnsala;5 000\n';
const PEOPLE = 'ålder;män 2025;kvinnor 2025\n16-19 år;4 000;4 000\n35-44 år;3 000;4 000\n';

async function coordinator() {
  const visitor = await radetVisitor('coordinator', { round: aRound({ margins: [] }) });
  const at = `/radet/${visitor.round.id}/befolkning`;
  const margins = async () => (await visitor.store.rounds.byId(visitor.round.id))?.margins;
  const upload = (text: string) => visitor.send(at, { fil: new File([text], 'scb.csv') });
  return { ...visitor, at, margins, upload };
}

describe('the population', () => {
  test('is shown as it is understood first, paired with the areas, and saved when that is right', async () => {
    const { upload, send, at, margins, store } = await coordinator();
    const { html } = await upload(AREAS);
    expect(html).toContain('Tabellen gäller 2025.');
    expect(html).toContain('<option value="onsala" selected');
    expect(await margins()).toEqual([]);
    const form = { text: AREAS, revision: '0', 'region-0': 'centrum', 'region-1': 'onsala' };
    expect((await send(`${at}/spara`, form)).to).toBe(`${at}?klart=sparad`);
    expect(await margins()).toEqual([
      {
        variables: ['area'],
        cells: [
          { categories: ['centrum'], population: 10_000 },
          { categories: ['onsala'], population: 5000 },
        ],
      },
    ]);
    expect(await store.events.list({ kind: 'population-changed' }, 1)).toMatchObject([
      {
        changes: [
          {
            field: expect.stringMatching(/område/i),
            after: expect.stringMatching(/^15.000 personer$/),
          },
        ],
      },
    ]);
  });

  test('of two files that do not sum alike asks before it is saved, and then counts their shares', async () => {
    const { send, at, margins } = await coordinator();
    await send(`${at}/spara`, {
      text: AREAS,
      revision: '0',
      'region-0': 'centrum',
      'region-1': 'onsala',
    });
    const short = PEOPLE.replace('4 000;4 000', '1 000;1 000');
    const asked = await send(`${at}/spara`, { text: short, revision: '1' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(
      'har 15 000 personer, men den över ålder och kön har 9 000'.replaceAll(' 000', '\u00a0000'),
    );
    await send(`${at}/spara`, { text: short, revision: '1', anda: 'ja' });
    const totals = (await margins())?.map(({ cells }) =>
      cells.reduce((sum, { population }) => sum + population, 0),
    );
    expect(totals).toEqual([15_000, 15_000]);
  });

  test('stands beside those who have answered, and says where to stand next', async () => {
    const { send, open, at, postAll } = await coordinator();
    await send(`${at}/spara`, { text: PEOPLE, revision: '0' });
    await postAll(
      Array.from({ length: 40 }, (_, index) =>
        aResponse({
          id: `5f0c2f0e-6b0a-4c38-9a53-${String(index).padStart(12, '0')}`,
          respondent: {
            ageGroup: index < 2 ? '16-19' : '35-44',
            gender: 'woman',
            roles: ['lives'],
          },
        }),
      ),
    );
    const { html } = await open(at);
    expect(html).toContain('Möt dem som är 16–19 år vid skolan');
    expect(html).toContain('aldrig vem ni frågar där');
    expect((await open(`${at}/fil.csv`)).html).toContain('ageGroup × gender;16-19 × man;4000');
  });

  test.each([
    [new File([], 'tom.csv'), 'Välj en fil.'],
    [new File(['hej'], 'fel.csv'), 'ingen tabell med tal'],
    [new File(['x'.repeat(2_100_000)], 'stor.csv'), 'får vara högst 2 MB'],
  ])('that cannot be read says why: %#', async (fil, words) => {
    const { send, at, margins } = await coordinator();
    const { status, html } = await send(at, { fil });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(await margins()).toEqual([]);
  });

  test('without anything that the round has is not saved', async () => {
    const { send, at } = await coordinator();
    const { status, html } = await send(`${at}/spara`, { text: AREAS, revision: '0' });
    expect(status).toBe(422);
    expect(html).toContain('varken ålder, kön eller något av omgångens områden');
  });

  test('can be taken away, and the ranking is then not weighted', async () => {
    const { send, open, at, margins } = await coordinator();
    await send(`${at}/spara`, { text: PEOPLE, revision: '0' });
    await send(`${at}/ta-bort`);
    expect(await margins()).toEqual([]);
    expect((await open(at)).html).toContain('Det finns ingen befolkning att vikta mot.');
  });
});
