import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DialogueRow } from '../../api/contract/dialogue.ts';
import type { PackageContent } from '../../api/report/dialogue-package/package-content.ts';
import { packageResponses } from '../../api/report/dialogue-package/package-responses.ts';
import {
  type PackageFiles,
  readDialoguePackage,
} from '../../api/report/dialogue-package/read-package.ts';
import {
  writeDialoguePackage,
  zipDialoguePackage,
} from '../../api/report/dialogue-package/write-package.ts';
import { placePositions } from '../../api/report/place-positions.ts';

const ROWS: readonly DialogueRow[] = [
  {
    id: 'a',
    mode: 'street',
    stratum: 'street',
    psu: 'stop-1',
    baseWeight: 1.5,
    variables: { ageGroup: '16-19', gender: 'woman', area: 'onsala' },
    hasConcern: true,
    flagged: false,
    collectedAt: 'torget',
    concerns: [
      {
        place: 'torget',
        timesOfDay: ['always', 'weekend-night'],
        themes: ['lighting', 'theft'],
        insecurity: 4,
      },
      { place: null, timesOfDay: [], themes: ['fraud'], insecurity: null },
    ],
    wishes: { police: ['visible-patrols'], municipality: [] },
  },
  {
    id: '=b',
    mode: 'web',
    stratum: 'web',
    psu: '=b',
    baseWeight: 1,
    variables: { ageGroup: null, gender: null, area: 'saro' },
    hasConcern: null,
    flagged: true,
    concerns: [],
    wishes: { police: [], municipality: ['lighting', 'lighting'] },
  },
];

const CONTENT: PackageContent = {
  round: { id: 'prov', title: 'Prov', example: true },
  rows: ROWS,
  places: [
    {
      code: 'torget',
      label: 'Torget; norra "hörnet"',
      area: 'onsala',
      type: 'centre',
      aliases: ['Stora torget', 'stan'],
      position: { latitude: 57.425, longitude: 12.029 },
    },
    { code: 'hamnen', label: 'Hamnen', area: 'onsala', type: null, aliases: [] },
  ],
  margins: [
    {
      variables: ['area'],
      cells: [
        { categories: ['onsala'], population: 100 },
        { categories: ['saro'], population: 50 },
      ],
    },
  ],
  labels: {
    themes: { lighting: 'Mörker' },
    places: {},
    areas: { onsala: 'Onsala' },
    timesOfDay: { always: 'Alltid' },
    actions: { lighting: 'Bättre belysning' },
    categories: { area: { onsala: 'Onsala' } },
    variables: { area: 'Område' },
  },
};

const OPTIONS = { skipBadRows: false, collapse: false };

function filesOf(files: Readonly<Record<string, Uint8Array>>): PackageFiles {
  const file = (name: string) => ({ name, bytes: files[name] ?? new Uint8Array() });
  return {
    responses: file('responses.csv'),
    concerns: file('concerns.csv'),
    wishes: file('wishes.csv'),
    places: file('places.csv'),
    descriptor: file('datapackage.json'),
    margins: Object.keys(files)
      .filter((name) => name.startsWith('margins/'))
      .map(file),
  };
}

/** Just the two files that must be there. */
function tables(responses: string, concerns = 'response_id,themes\n'): PackageFiles {
  return {
    responses: { name: 'responses.csv', bytes: strToU8(responses) },
    concerns: { name: 'concerns.csv', bytes: strToU8(concerns) },
  };
}

describe('a package that was written', () => {
  test.for(['comma', 'excel'] as const)('reads back as the same answers (%s)', (dialect) => {
    const read = readDialoguePackage(filesOf(writeDialoguePackage(CONTENT, { dialect })), OPTIONS);
    expect(read.rows).toEqual(ROWS);
    expect(read).toMatchObject({ title: 'Prov', example: true, places: CONTENT.places });
    expect(read.margins).toMatchObject(CONTENT.margins);
    expect(read.labels).toMatchObject({
      themes: { lighting: 'Mörker' },
      places: { torget: 'Torget; norra "hörnet"', hamnen: 'Hamnen' },
      actions: { lighting: 'Bättre belysning' },
      areas: { onsala: 'Onsala' },
      variables: { area: 'Område' },
    });
  });

  test('has a codebook with every column of every table', () => {
    const files = writeDialoguePackage(CONTENT);
    const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()));
    for (const resource of resources) {
      const [header] = strFromU8(files[resource.path] ?? new Uint8Array()).split('\r\n');
      const fields = resource.schema.fields.map((field: { name: string }) => field.name);
      expect(fields.join(',')).toBe(header);
      for (const field of resource.schema.fields) {
        expect(field).toMatchObject({ title: expect.any(String), type: expect.any(String) });
      }
    }
    expect(resources.map((resource: { path: string }) => resource.path)).toEqual([
      'responses.csv',
      'concerns.csv',
      'wishes.csv',
      'places.csv',
      'margins/area.csv',
    ]);
  });

  test('gives a spreadsheet no formula to run, and is the same bytes each time', () => {
    const files = writeDialoguePackage(CONTENT);
    expect(strFromU8(files['responses.csv'] ?? new Uint8Array())).toMatch(/'=b/);
    const zip = zipDialoguePackage(files);
    expect(zip).toEqual(zipDialoguePackage(writeDialoguePackage(CONTENT)));
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(Object.keys(files).sort());
  });
});

describe('columns that are missing', () => {
  test('stand for one stratum a mode, everybody by herself, weight one and an answer', () => {
    const { rows } = readDialoguePackage(
      tables('id,mode\na,street\nb,web\n', 'response_id,themes\nb,lighting;theft\n'),
      OPTIONS,
    );
    expect(rows).toMatchObject([
      { id: 'a', stratum: 'street', psu: 'a', baseWeight: 1, hasConcern: false, concerns: [] },
      {
        id: 'b',
        stratum: 'web',
        hasConcern: true,
        concerns: [{ place: null, themes: ['lighting', 'theft'], insecurity: null }],
      },
    ]);
  });

  test('an empty has_concern is a question that was skipped', () => {
    const { rows } = readDialoguePackage(
      tables('id,mode,has_concern\na,web,\nb,web,false\nc,web,true\n'),
      OPTIONS,
    );
    expect(rows.map((row) => row.hasConcern)).toEqual([null, false, true]);
  });
});

test('the same row twice is one answer', () => {
  const { rows } = readDialoguePackage(tables('id,mode\na,web\na,web\n'), OPTIONS);
  expect(rows).toHaveLength(1);
});

test('places with both coordinates have a position, others none', () => {
  const places = 'place,x,y\ntorget,10,"20,5"\nhamnen,10,\nparken,öst,3\n';
  const files = {
    ...tables('id,mode\na,web\n'),
    places: { name: 'places.csv', bytes: strToU8(places) },
  };
  const { ids, x, y } = placePositions(readDialoguePackage(files, OPTIONS).places);
  expect([ids, [...x], [...y]]).toEqual([['torget'], [10], [20.5]]);
});

test('places with degrees lie as far apart as on the ground', () => {
  const places =
    'place;label;latitude;longitude\nnorr;Norr;57,5;12\nsyd;Syd;57,4;12\nost;Öst;57,45;12,1\nute;Ute;57,5;\n';
  const files = {
    ...tables('id,mode\na,web\n'),
    places: { name: 'places.csv', bytes: strToU8(places) },
  };
  const { ids, x, y } = placePositions(readDialoguePackage(files, OPTIONS).places);
  expect(ids).toEqual(['norr', 'syd', 'ost']);
  const apart = (a: number, b: number) =>
    Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  // 0.1 degrees: 11.1 km along a meridian, 6.0 km along a parallel at 57.5 degrees north.
  expect(apart(0, 1)).toBeCloseTo(11_120, -1);
  expect(apart(0, 2)).toBeCloseTo(Math.hypot(5_560, 5_983), -2);
});

test('a position in metres where degrees belong is refused with its row and column', () => {
  const places = 'place,latitude,longitude\ntorget,57.5,12\nhamnen,6374130,12\n';
  const files = {
    ...tables('id,mode\na,web\n'),
    places: { name: 'places.csv', bytes: strToU8(places) },
  };
  expect(() => readDialoguePackage(files, OPTIONS)).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ file: 'places.csv', row: 3, column: 'latitude' })],
    }),
  );
});

test('visitors are set apart, since no population figures hold them', () => {
  const { rows, visitors } = readDialoguePackage(
    tables('id,mode,area,roles\na,web,outside,\nb,web,onsala,visits\nc,web,onsala,visits;works\n'),
    OPTIONS,
  );
  expect([rows, visitors].map((list) => list.map((row) => row.id))).toEqual([['c'], ['a', 'b']]);
});

test('a margin in published age groups holds answers in finer ones', () => {
  const margin = 'age_group,population\n13-24,10\n25-44,20\n';
  const files = {
    ...tables('id,mode,age_group\na,web,16-19\nb,web,25-34\n'),
    margins: [{ name: 'age.csv', bytes: strToU8(margin) }],
  };
  expect(readDialoguePackage(files, OPTIONS).margins[0]?.variables).toEqual(['ageGroup']);
});

test('foreign codes become codes of the contract, and what has no place there is told', () => {
  const read = readDialoguePackage(
    tables(
      'id,mode,age_group,gender,area,base_weight\nR1,phone,15-24,female,Särö,2\n',
      'response_id,place,themes,insecurity\nR1,P001,drug_dealing,3\n',
    ),
    OPTIONS,
  );
  const { items, foreignAges, weighted } = packageResponses(read, {
    questionnaire: '2026-1',
    answeredOn: '2026-05-03',
    idOf: (id) => `uuid-of-${id}`,
    questionnaires: [],
  });
  expect(foreignAges).toEqual({ '15-24': 1 });
  expect(weighted).toBe(1);
  expect(items[0]?.item).toMatchObject({
    id: 'uuid-of-R1',
    mode: 'import',
    respondent: { ageGroup: null, gender: 'woman', area: 'saro' },
    concerns: [{ place: 'p001', themes: ['drug-dealing'], insecurity: 3 }],
    answers: { importedAgeGroup: '15-24', importedBaseWeight: 2, importedMode: 'phone' },
  });
});
