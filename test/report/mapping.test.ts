import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { MappedSurvey } from '../../api/report/mapping/mapped-survey.ts';
import { parseMapping } from '../../api/report/mapping/parse-mapping.ts';
import { readMapped } from '../../api/report/mapping/read-mapped.ts';
import { sharedData } from '../cli/run-cli.ts';

const file = (text: string) => ({ name: 'svar.csv', bytes: strToU8(text) });
const mappingOf = (json: unknown) =>
  parseMapping({ name: 'mappning.json', bytes: strToU8(JSON.stringify(json)) });

const RATINGS = {
  title: 'Prov',
  id: 'nr',
  mode: { column: 'sätt', values: { Webb: 'web', Post: 'paper' } },
  weight: 'vikt',
  variables: {
    gender: { column: 'kön', values: { '1': 'man', '2': 'woman' }, strict: true, missing: ['9'] },
    area: { column: 'distrikt' },
  },
  place: 'area',
  items: {
    kind: 'ratings',
    label: 'Missnöje',
    scale: { low: 1, high: 5 },
    reverse: true,
    namedFrom: 4,
    missing: ['9'],
    columns: [
      { column: 'q1', id: 'trygghet', label: 'Trygghet' },
      { column: 'q2', id: 'buller', label: 'Buller', reverse: false },
    ],
  },
};
const HEADER = 'nr,sätt,vikt,kön,distrikt,q1,q2\n';

function ratingsOf(read: MappedSurvey) {
  if (read.kind !== 'ratings') throw new Error('a survey of ratings was expected');
  return read.survey;
}

describe('ratings in columns', () => {
  test('are turned so that larger is worse, and missing codes are missing', () => {
    const read = readMapped(mappingOf(RATINGS), file(`${HEADER}7,Webb,"1,5",2,Norr,1,9\n`), false);
    expect(ratingsOf(read)).toMatchObject({
      ids: ['trygghet', 'buller'],
      placeVariable: 'area',
      rows: [
        {
          id: '7',
          mode: 'web',
          stratum: 'web',
          psu: '7',
          baseWeight: 1.5,
          variables: { gender: 'woman', area: 'Norr' },
          ratings: [5, Number.NaN],
        },
      ],
    });
    expect(read.labels.themes).toEqual({ trygghet: 'Trygghet', buller: 'Buller' });
  });

  test('a shifted row is told with row and column, and left out only when told to', () => {
    const data = file(`${HEADER}7,Webb,1,2,Norr,1,3\n8,Webb,1,2,Norr,Kvinna,6\n`);
    expect(() => readMapped(mappingOf(RATINGS), data, false)).toThrow(
      'svar.csv, rad 3, kolumn "q1": "Kvinna" ska vara ett tal 1–5 (och 1 celler till på raden).',
    );
    const read = readMapped(mappingOf(RATINGS), data, true);
    expect(ratingsOf(read).rows).toHaveLength(1);
    expect(read.skipped).toHaveLength(1);
  });

  test('a value that the mapping does not know is told where the mapping is strict', () => {
    expect(() =>
      readMapped(mappingOf(RATINGS), file(`${HEADER}7,Webb,1,3,Norr,1,3\n`), false),
    ).toThrow('rad 2, kolumn "kön": "3" finns inte bland mappningens värden');
  });

  test('exact copies are counted once, and an id with other content is a fault', () => {
    const row = '7,Webb,1,2,Norr,1,3\n';
    const read = readMapped(mappingOf(RATINGS), file(HEADER + row + row), false);
    expect(read.duplicates).toEqual([3]);
    expect(() =>
      readMapped(mappingOf(RATINGS), file(`${HEADER}${row}7,Webb,1,2,Norr,2,3\n`), false),
    ).toThrow('rad 3, kolumn "nr": "7" finns redan på rad 2 med annat innehåll');
  });

  test('a file in Latin-1 is read when the mapping says so', () => {
    const mapping = mappingOf({ ...RATINGS, encoding: 'latin1' });
    const bytes = Buffer.from(`${HEADER}7,Webb,1,2,Söder,1,3\n`, 'latin1');
    expect(ratingsOf(readMapped(mapping, { name: 'svar.csv', bytes }, false)).rows).toMatchObject([
      { variables: { area: 'Söder' } },
    ]);
  });

  test('a column that the file lacks is named', () => {
    expect(() => readMapped(mappingOf(RATINGS), file('nr,sätt\n1,Webb\n'), false)).toThrow(
      'svar.csv, rad 1, kolumn "vikt": kolumnen saknas',
    );
  });
});

test('chosen items are concerns; a skipped question leaves the denominator', () => {
  const mapping = mappingOf({
    ...RATINGS,
    weight: undefined,
    place: undefined,
    items: {
      kind: 'choices',
      columns: ['q1', 'q2'],
      items: { '1': { id: 'police', label: 'Polis' }, '2': { id: 'light', label: 'Ljus' } },
      none: ['99'],
    },
  });
  const read = readMapped(
    mapping,
    file(`${HEADER}a,Webb,1,2,N,1,2\nb,Webb,1,2,N,99,\nc,Webb,1,2,N,,\n`),
    false,
  );
  if (read.kind !== 'dialogue') throw new Error('a dialogue was expected');
  expect(
    read.rows.map((row) => [row.hasConcern, row.concerns.flatMap(({ themes }) => themes)]),
  ).toEqual([
    [true, ['police', 'light']],
    [false, []],
    [null, []],
  ]);
});

test('concerns of one person on several rows are one respondent', () => {
  const mapping = mappingOf({
    title: 'Kobo',
    id: 'nr',
    mode: { constant: 'street' },
    variables: {},
    items: {
      kind: 'concerns',
      themes: { column: 'tema', separator: ' ', values: { ljus: 'lighting' } },
      place: { column: 'plats' },
      insecurity: { column: 'otrygg', values: { Mycket: '4' } },
    },
  });
  const read = readMapped(
    mapping,
    file('nr,tema,plats,otrygg\n1,ljus stöld,torget,Mycket\n1,ljus,,\n2,,,\n'),
    false,
  );
  if (read.kind !== 'dialogue') throw new Error('a dialogue was expected');
  expect(read.rows).toMatchObject([
    {
      id: '1',
      concerns: [
        { place: 'torget', themes: ['lighting', 'stöld'], insecurity: 4 },
        { place: null, themes: ['lighting'], insecurity: null },
      ],
    },
    { id: '2', hasConcern: false, concerns: [] },
  ]);
});

test('a mapping that does not hold together is refused with the place in it', () => {
  expect(() => mappingOf({ ...RATINGS, place: 'kommun' })).toThrow(
    'place: "kommun" finns inte bland variables',
  );
  expect(() => mappingOf({ ...RATINGS, items: { kind: 'ratings' } })).toThrow(/items\.columns/);
  expect(() => parseMapping({ name: 'm.json', bytes: strToU8('{') })).toThrow(/inte giltig JSON/);
});

const vasby = sharedData('vasby-2015-raw.csv');

test.runIf(vasby)('Väsby: women and men support the actions as the authors’ data has it', () => {
  const path = fileURLToPath(new URL('../../seed/mappings/vasby-2015-raw.json', import.meta.url));
  const mapping = parseMapping({ name: 'vasby', bytes: readFileSync(path) });
  const read = readMapped(mapping, { name: 'vasby.csv', bytes: readFileSync(vasby ?? '') }, true);
  const survey = ratingsOf(read);
  const mean = (id: string, gender: string) => {
    const item = survey.ids.indexOf(id);
    const ratings = survey.rows
      .filter((row) => row.variables.gender === gender)
      .map((row) => row.ratings[item] ?? Number.NaN)
      .filter((rating) => !Number.isNaN(rating));
    return ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  };
  // Computed in R from the authors' cleaned file, which has one woman fewer.
  for (const [id, women, men] of [
    ['9a', 10.75, 10.04],
    ['9b', 10.19, 9.77],
    ['9c', 9.63, 9.09],
  ] as const) {
    expect(Math.abs(mean(id, 'woman') - women)).toBeLessThan(0.01);
    expect(Math.abs(mean(id, 'man') - men)).toBeLessThan(0.006);
  }
});
