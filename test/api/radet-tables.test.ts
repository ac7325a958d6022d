import { describe, expect, test } from 'vitest';
import { composition } from '../../api/report/composition.ts';
import { inGroupOrder } from '../../api/routes/radet/group-order.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { publishAsItIs } from '../support/fixture-publication.ts';
import { aRound, testApp } from '../support/test-app.ts';

const MARGIN = {
  variables: ['gender'],
  cells: [
    { categories: ['woman'], population: 600 },
    { categories: ['man'], population: 400 },
  ],
};
const GENDERS = {
  woman: { label: 'Kvinnor', respondents: 30 },
  man: { label: 'Män', respondents: 70 },
  other: { label: 'Annat eller vill inte svara', respondents: null },
};

/** The pages of a snapshot in which 30 women and 70 men answered, and too few others. */
async function pagesOf(margins = [MARGIN]) {
  const { app, store, round, signedInAs } = await testApp({ round: aRound({ margins }) });
  const priorities = somePriorities();
  const [group] = Object.values(Object.values(priorities.byVariable)[0] ?? {});
  if (!group) throw new Error('the fixture has no group');
  const gender = Object.fromEntries(
    Object.entries(GENDERS).map(([code, own]) => [code, { ...group, ...own }]),
  );
  await store.snapshots.insert(round.id, {
    upTo: 0,
    madeOn: '2026-05-03',
    seed: 1,
    priorities: { ...priorities, byVariable: { gender } },
  });
  await publishAsItIs(store, round.id, 1);
  const headers = await signedInAs('council');
  return {
    priorities: { ...priorities, byVariable: { gender } },
    read: async (view: string) =>
      (await app.request(`http://localhost/radet/${round.id}/lage/1${view}`, { headers })).text(),
  };
}

describe('the order of groups', () => {
  const areas = ['Åsa', 'Älvsåker', 'Annan ort', 'Özgården', 'Anneberg', 'Utanför'].map(
    (label) =>
      [
        { 'Annan ort': 'countryside', Utanför: 'outside' }[label] ?? label.toLowerCase(),
        { label },
      ] as const,
  );

  test('is that of the Swedish alphabet for areas, with the unnamed ones last', () => {
    expect(inGroupOrder('area', areas).map(({ label }) => label)).toEqual([
      'Anneberg',
      'Åsa',
      'Älvsåker',
      'Özgården',
      'Annan ort',
      'Utanför',
    ]);
  });

  test('is left as it is for other variables', () => {
    expect(inGroupOrder('ageGroup', areas)).toEqual(areas.map(([, area]) => area));
  });
});

describe('a table of groups', () => {
  test('says "visas inte" of what is hidden, and once what that means', async () => {
    const html = await (await pagesOf()).read('/tabell/kon');
    expect(html).toContain('<span class="hidden-figure">visas inte</span>');
    expect(html).toContain('Annat eller vill inte svara<span class="column-note">visas inte');
    expect(html.match(/Visas inte: färre än/g)).toHaveLength(1);
    const table = /<table.*?<\/table>/s.exec(html)?.[0] ?? '';
    const groupCells = table.match(/<td[^>]*>(?:<span[^>]*>)?färre än/g) ?? [];
    expect(groupCells.length).toBeLessThanOrEqual(1);
  });
});

describe('a row in which no group may be shown', () => {
  test('is named under its table instead, with the share of all', async () => {
    const html = await (await pagesOf()).read('/tabell/kon');
    const notes = html.match(/För de här kan ingen grupp visas[^<]*/g) ?? [];
    const rows = html.match(/<tr[^>]*><th[^>]*scope="row".*?<\/tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(notes.join()).toContain('Sexuellt ofredande\u00a0färre än 5');
    for (const row of rows) {
      const [, ...groups] = row.match(/<td.*?<\/td>/gs) ?? [];
      expect(groups.some((cell) => !cell.includes('hidden-figure'))).toBe(true);
    }
  });
});

describe('who answered, beside the population', () => {
  test('is a sentence, a picture and a table on the overview', async () => {
    const { read } = await pagesOf();
    const html = await read('');
    expect(html).toContain('Jämfört med befolkningen');
    expect(html).toContain('har svarat oftare än sin del av befolkningen');
    expect(html).toContain('<title id="sammansattning-gender-580-title">');
    const row = /<tr[^>]*><th[^>]*>Kvinnor<\/th>.*?<\/tr>/s.exec(html)?.[0];
    expect(row).toMatch(/>30<.*60\u00a0%/s);
  });

  test('tells no figure of a group that is hidden', async () => {
    const { read, priorities } = await pagesOf();
    expect(composition(priorities, [MARGIN])[0]?.groups[2]?.answered).toBeNull();
    const row = /<tr[^>]*><th[^>]*>Annat eller vill inte svara.*?<\/tr>/s.exec(await read(''));
    expect(row?.[0]).toContain('visas inte');
    expect(row?.[0].replaceAll(/<[^>]*>/g, '')).not.toMatch(/\d/);
  });

  test('is left out where the round knows no population', async () => {
    const { read } = await pagesOf([]);
    expect(await read('')).not.toContain('Jämfört med befolkningen');
  });
});
