import { describe, expect, test } from 'vitest';
import type { ItemColumns } from '../../analysis/index.ts';
import type { DialogueRow } from '../../api/contract/index.ts';
import { tabulate } from '../../api/report/tabulate.ts';
import { ownRows } from '../analysis/reference.ts';
import { aConcern, aRow } from './rows-fixture.ts';

/** The namings of one item as respondent → rating. */
function namings(items: ItemColumns, id: string): Record<number, number> {
  const item = items.ids.indexOf(id);
  const [from = 0, to = 0] = [items.start[item], items.start[item + 1]];
  const pairs = Array.from({ length: to - from }, (_, k) => [
    items.respondent[from + k],
    items.rating[from + k],
  ]);
  return Object.fromEntries(pairs);
}

const PLACES = { torget: 'centrum', station: 'centrum', hamnen: 'onsala' };

const alva = aRow({
  id: 'alva',
  mode: 'web',
  concerns: [
    aConcern({ place: 'torget', themes: ['lighting'], insecurity: 2, timesOfDay: ['always'] }),
    aConcern({ place: 'station', themes: ['lighting', 'narcotics'], insecurity: 4 }),
    aConcern({ place: 'torget', themes: ['vandalism'], insecurity: null }),
  ],
  wishes: { police: ['visible-patrols', 'visible-patrols'], municipality: ['lighting'] },
});
const bo = aRow({ id: 'bo', hasConcern: false });
const cia = aRow({ id: 'cia', hasConcern: null });
const dag = aRow({
  id: 'dag',
  concerns: [aConcern({ themes: ['narcotics'], insecurity: 5 })],
});
const FOUR = [alva, bo, cia, dag];

describe('counting a dialogue out', () => {
  const counted = tabulate(FOUR, PLACES);

  test('counts a theme named at three concerns once, with the largest rating', () => {
    expect(namings(counted.themes, 'lighting')).toEqual({ 0: 4 });
    expect(namings(counted.themes, 'narcotics')).toEqual({ 0: 4, 3: 5 });
  });

  test('counts a concern without a rating as the lowest and says how many there were', () => {
    expect(namings(counted.themes, 'vandalism')).toEqual({ 0: 1 });
    expect(counted.unratedConcerns).toBe(1);
  });

  test('counts the concerns of places once for their area', () => {
    expect(namings(counted.places, 'torget')).toEqual({ 0: 2 });
    expect(namings(counted.areas, 'centrum')).toEqual({ 0: 4 });
  });

  test('pairs a theme with the place of its own concern only', () => {
    expect(counted.pairs.ids).toEqual([
      'station/lighting',
      'station/narcotics',
      'torget/lighting',
      'torget/vandalism',
    ]);
  });

  test('pairs a theme with the times of its own concern only', () => {
    const names = counted.themeTimes.ids.map((id) => id.split('/'));
    expect(names.length).toBeGreaterThan(0);
    for (const [time, theme] of names) {
      const both = FOUR.flatMap(({ concerns }) => concerns).some(
        ({ themes, timesOfDay }) => themes.includes(theme ?? '') && timesOfDay.includes(time ?? ''),
      );
      expect(both).toBe(true);
    }
  });

  test('leaves those who skipped the question out of the denominator, but not those who named nothing', () => {
    expect([...counted.answeredConcerns]).toEqual([1, 1, 0, 1]);
  });

  test('counts the same wish once a person', () => {
    expect(namings(counted.wishes.police ?? counted.themes, 'visible-patrols')).toEqual({ 0: 1 });
    expect(namings(counted.timesOfDay, 'always')).toEqual({ 0: 2 });
  });

  test('keeps the mode among the variables', () => {
    expect(counted.variables.mode?.categories).toEqual(['street', 'web']);
    expect([...(counted.variables.mode?.codes ?? [])]).toEqual([1, 0, 0, 0]);
  });

  test('counts the same whatever order the rows come in', () => {
    const turned = tabulate([...FOUR].reverse(), PLACES);
    expect(turned.themes.ids).toEqual(counted.themes.ids);
    expect([...turned.themes.start]).toEqual([...counted.themes.start]);
  });

  test('a place that lies in no known area counts for none', () => {
    const row = aRow({ concerns: [aConcern({ place: 'toString' })] });
    expect(tabulate([row], PLACES).areas.ids).toEqual([]);
  });
});

describe('the reference dialogue', () => {
  const responses = ownRows('dialogue_a_responses.csv');
  const byResponse = new Map<string, DialogueRow['concerns'][number][]>();
  for (const row of ownRows('dialogue_a_concerns.csv')) {
    const own = byResponse.get(row.response_id ?? '') ?? [];
    byResponse.set(row.response_id ?? '', own);
    own.push(
      aConcern({
        place: row.place || null,
        themes: (row.themes ?? '').split(';').filter(Boolean),
        insecurity: row.insecurity ? Number(row.insecurity) : null,
      }),
    );
  }
  const counted = tabulate(
    responses.map((row) =>
      aRow({ id: row.id ?? '', concerns: byResponse.get(row.id ?? '') ?? [] }),
    ),
    {},
  );

  test('gives each theme the namings and largest ratings of the file', () => {
    const themes = Object.keys(responses[0] ?? {}).filter((name) => name.startsWith('m_'));
    expect(themes).toHaveLength(8);
    for (const name of themes) {
      const theme = name.slice(2);
      const expected = responses.flatMap((row, i) =>
        row[name] === '1' ? [[i, Number(row[`s_${theme}`])]] : [],
      );
      expect(namings(counted.themes, theme)).toEqual(Object.fromEntries(expected));
    }
  });

  test('never counts more namings of an item than there are respondents', () => {
    for (const items of [counted.themes, counted.places, counted.pairs]) {
      items.ids.forEach((_, k) => {
        const [from = 0, to = 0] = [items.start[k], items.start[k + 1]];
        const own = [...items.respondent.subarray(from, to)];
        expect(new Set(own).size).toBe(own.length);
      });
    }
  });
});

test('counts a hundred thousand answers out', () => {
  const many = Array.from({ length: 25_000 }, () => FOUR).flat();
  const counted = tabulate(many, PLACES);
  expect(counted.respondents).toBe(100_000);
  expect(counted.themes.start.at(-1)).toBe(25_000 * 4);
});
