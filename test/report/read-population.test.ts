import { describe, expect, test } from 'vitest';
import { countIn } from '../../api/report/population/population-cells.ts';
import {
  marginProblems,
  marginsOf,
  mergeMargins,
  proposedAreas,
  totalOf,
  withOneTotal,
} from '../../api/report/population/population-margins.ts';
import {
  decodePopulation,
  PopulationFileProblem,
  readPopulation,
} from '../../api/report/population/read-population.ts';
import { groupReach, nextStops } from '../../api/report/population/who-is-missing.ts';

const read = (text: string) => readPopulation(text, 'Exempelstad');
const areas = [
  { code: 'centrum', label: 'Centrum' },
  { code: 'onsala', label: 'Onsala' },
];

/** Invented figures in the forms of Statistics Sweden. */
const LONG = `"Folkmängd efter region, ålder, kön och år"

"region";"ålder";"kön";"år";"Folkmängd"
"0199 Exempelstad";"12 år";"män";"2025";"50"
"0199 Exempelstad";"13 år";"män";"2025";"1 100"
"0199 Exempelstad";"13 år";"kvinnor";"2025";"1 000"
"0199 Exempelstad";"14 år";"män";"2025";"900"
"0199 Exempelstad";"100+ år";"kvinnor";"2025";"-"
"0199 Exempelstad";"85 år";"kvinnor";"2025";"30"

"Källa: påhittad"
"Uppgifterna avser förhållandena den 31 december."
`;

describe('a table of population', () => {
  test('in long form is folded into the round’s age groups, without those who are not asked', () => {
    const table = read(LONG);
    expect(table.year).toBe('2025');
    expect(table.title).toBe('Folkmängd efter region, ålder, kön och år');
    expect(table.notes).toEqual(['50 är yngre än 13 år och är inte med: de tillfrågas inte.']);
    const [margin] = marginsOf(table, {});
    expect(margin?.variables).toEqual(['ageGroup', 'gender']);
    expect(margin?.cells).toEqual([
      { categories: ['13-15', 'man'], population: 2000 },
      { categories: ['13-15', 'woman'], population: 1000 },
      { categories: ['85+', 'woman'], population: 30 },
    ]);
  });

  test('in wide form has sexes and years over its columns, and the latest year is used', () => {
    const table = read(
      'Titel\n\nålder,Män 2024,Kvinnor 2024,Män 2025,Kvinnor 2025\n16-19 år,10,20,11,21\n20-24 år,30,40,31,41\n',
    );
    expect(table.notes).toEqual(['Filen har åren 2024, 2025. Det senaste, 2025, används.']);
    expect(marginsOf(table, {})[0]?.cells).toEqual([
      { categories: ['16-19', 'man'], population: 11 },
      { categories: ['16-19', 'woman'], population: 21 },
      { categories: ['20-24', 'man'], population: 31 },
      { categories: ['20-24', 'woman'], population: 41 },
    ]);
  });

  test('with totals among its rows is not counted twice, and is told when they do not add up', () => {
    const rows = 'kön;ålder;2025\nmän;13-15 år;10\nkvinnor;13-15 år;12\nbåda könen;13-15 år;22\n';
    expect(totalOf(marginsOf(read(rows), {})[0] as never)).toBe(22);
    expect(read(rows).notes).toEqual([]);
    expect(read(rows.replace(';22', ';40')).notes.join(' ')).toContain(
      'säger 40, men delarna blir 22',
    );
  });

  test('of regions is paired with the round’s areas by their names; the municipality itself is a total', () => {
    const table = read(
      'region\t2025\nExempelstad kommun\t15 000\nCentrum (tätort)\t10 000\nOnsala och Gottskär\t4 000\nÖvriga\t1 000\n',
    );
    expect(table.regions).toEqual(['Centrum', 'Onsala och Gottskär', 'Övriga']);
    const mapping = proposedAreas(table.regions, { areas });
    expect(mapping).toEqual({ Centrum: 'centrum', 'Onsala och Gottskär': 'onsala', Övriga: '' });
    expect(marginsOf(table, mapping)).toEqual([
      {
        variables: ['area'],
        cells: [
          { categories: ['centrum'], population: 10_000 },
          { categories: ['onsala'], population: 4000 },
        ],
      },
    ]);
  });

  test('saved as Latin-1 or UTF-16 keeps its letters', () => {
    const latin = Uint8Array.from('kön;2025\nmän;5\nkvinnor;6\n', (letter) => letter.charCodeAt(0));
    expect(marginsOf(read(decodePopulation(latin)), {})[0]?.variables).toEqual(['gender']);
    const wide = new Uint8Array(Buffer.from('\ufeffkön;2025\nmän;5\nkvinnor;6\n', 'utf16le'));
    expect(marginsOf(read(decodePopulation(wide)), {})[0]?.variables).toEqual(['gender']);
  });

  test.each([
    ['', 'ingen tabell med tal'],
    ['namn;adress\nA;B\n', 'ingen tabell med tal'],
    ['ålder;2025\n10-14 år;5\n', 'går över en gräns'],
    ['ålder;kön;2025\n13 år;män;många\n14 år;män;5\n', 'är inget antal'],
  ])('that cannot be read says where and why: %j', (text, words) => {
    expect(() => read(text)).toThrow(PopulationFileProblem);
    expect(() => read(text)).toThrow(words);
  });

  test.each([
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1.234', 1234],
    ['12.345.678', 12_345_678],
    ['-', 0],
    ['..', null],
    ['12,5', undefined],
    ['abc', undefined],
  ])('has the number %j as %j', (cell, count) => {
    expect(countIn(cell)).toBe(count);
  });
});

describe('margins', () => {
  const people = {
    variables: ['ageGroup', 'gender'],
    cells: [{ categories: ['16-19', 'man'], population: 100 }],
  };
  const places = { variables: ['area'], cells: [{ categories: ['centrum'], population: 140 }] };

  test('that differ, lack a category, or have nobody where somebody answers are told', () => {
    const empty = {
      variables: ['area'],
      cells: [...places.cells, { categories: ['onsala'], population: 0 }],
    };
    expect(marginProblems([people, places], { areas }, {})).toEqual([
      expect.stringContaining('har 100 personer, men den över område har 140'),
      'Befolkning saknas för Onsala. Svar därifrån viktas som om området vore okänt.',
    ]);
    expect(marginProblems([empty], { areas }, { area: new Map([['onsala', 3]]) })).toEqual([
      '3 svar kommer från Onsala, där det enligt tabellen inte bor någon.',
    ]);
  });

  test('of a variable replace those that had it, and share one total', () => {
    const merged = mergeMargins([{ variables: ['gender'], cells: [] }, places], [people]);
    expect(merged).toEqual([places, people]);
    expect(withOneTotal(merged).map(totalOf)).toEqual([140, 140]);
  });
});

describe('who is missing', () => {
  const margins = [
    {
      variables: ['ageGroup'],
      cells: [
        { categories: ['16-19'], population: 20 },
        { categories: ['35-44'], population: 80 },
      ],
    },
    {
      variables: ['area'],
      cells: [
        { categories: ['centrum'], population: 50 },
        { categories: ['onsala'], population: 50 },
      ],
    },
  ];
  const answered = {
    ageGroup: new Map([
      ['16-19', 1],
      ['35-44', 99],
    ]),
    area: new Map([
      ['centrum', 90],
      ['onsala', 10],
    ]),
  };

  test('is told with how many more would bring a group to half of its part', () => {
    const [youngest, area] = groupReach(answered, margins);
    expect(youngest).toMatchObject({
      category: '16-19',
      answered: 1,
      share: 0.01,
      populationShare: 0.2,
      short: 10,
    });
    // One of 100, and ten more of 110: 11 / 110 is half of 20 %.
    expect((1 + 10) / (100 + 10)).toBeCloseTo(0.1);
    expect(area).toMatchObject({ category: 'onsala', short: 20 });
    expect((10 + 20) / (100 + 20)).toBeCloseTo(0.25);
  });

  test('leads to a place to stand, never to a person to ask', () => {
    const stops = nextStops(groupReach(answered, margins), { areas });
    expect(stops[0]).toContain('Möt dem som är 16–19 år vid skolan');
    expect(stops[1]).toContain('Stå i Onsala nästa gång');
    expect(stops).toHaveLength(2);
  });

  test('is nobody when all have answered as they live', () => {
    const even = {
      ageGroup: new Map([
        ['16-19', 20],
        ['35-44', 80],
      ]),
      area: new Map([
        ['centrum', 5],
        ['onsala', 5],
      ]),
    };
    expect(nextStops(groupReach(even, margins), { areas })).toEqual([]);
  });
});
