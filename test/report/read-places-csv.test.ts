import { describe, expect, test } from 'vitest';
import { mergePlaces, putPlaces } from '../../api/contract/places/register/place-register.ts';
import {
  decodePlaces,
  PlacesFileProblem,
  placesCsv,
  readPlacesCsv,
} from '../../api/report/places/read-places-csv.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aRound } from '../support/fixture-round.ts';

const round = aRound();
const [first] = round.places;
const read = (text: string, into = round) => readPlacesCsv(text, into, catalogue.placeTypes);

describe('a list of places', () => {
  test('is read with Swedish headings, semicolons, decimal commas and a byte order mark', () => {
    const { rows, places, areas } = read(
      '\ufeffNamn;Alias;Typ;Område;Latitud;Longitud\r\nÅsa station;Åsa; Stationen i Åsa;;;;\r\n"Nya torget";"NT|Torget nya";Centrum eller torg;Åsa;57,35;12,12\r\n',
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(places[1]).toEqual({
      code: 'nya-torget',
      label: 'Nya torget',
      aliases: ['NT', 'Torget nya'],
      type: 'centre-square',
      area: 'asa',
      position: { latitude: 57.35, longitude: 12.12 },
    });
    expect(areas).toEqual([{ code: 'asa', label: 'Åsa' }]);
  });

  test('saved as Latin-1 keeps its letters', () => {
    const bytes = Uint8Array.from('namn\nSärö hamn', (letter) => letter.charCodeAt(0));
    expect(read(decodePlaces(bytes)).places[0]).toMatchObject({
      code: 'saro-hamn',
      label: 'Särö hamn',
    });
  });

  test('read twice changes nothing the second time', () => {
    const text = 'namn,alias,område\nNya torget,NT,Centrum\nHamnen,,Onsala\n';
    const once = read(text);
    const after = putPlaces({ ...round, areas: [...round.areas, ...once.areas] }, once.places);
    const twice = read(text, after);
    expect(twice.rows.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
    expect(twice.places).toEqual([]);
  });

  test('written out and read again is the same', () => {
    const text = placesCsv(round, catalogue.placeTypes);
    expect(new Set(read(text).rows.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
  });

  test.each([
    ['namn,kod\n,x\n', 'skriv ett namn'],
    ['namn,latitud,longitud\nA,6379000,319000\n', 'SWEREF 99 TM'],
    ['namn,latitud,longitud\nA,"12,076","57,487"\n', 'omkastade'],
    ['namn,latitud,longitud\nA,48.8,2.3\n', 'utanför Sverige'],
    ['namn,latitud,longitud\nA,57.4,\n', 'både latitud och longitud'],
    ['namn\nA\na\n', 'Samma plats står redan på rad 2'],
  ])('says of a row what is wrong and where: %j', (text, words) => {
    const refused = read(text).rows.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ notes }) => notes.join(' ')).join(' ')).toContain(words);
  });

  test('does not bring a merged place back under its old code', () => {
    const merged = mergePlaces(
      putPlaces(round, [{ ...(first as NonNullable<typeof first>), code: 'ny', label: 'Ny' }]),
      'ny',
      first?.code ?? '',
    );
    expect(read('kod,namn\nny,Ny igen\n', merged).rows[0]).toMatchObject({ outcome: 'refused' });
  });

  test('warns of a name that another place has, and of an unknown kind', () => {
    const { rows } = read(`namn,alias,typ\nNågot nytt,${first?.label},rondell\n`);
    expect(rows[0]?.outcome).toBe('new');
    expect(rows[0]?.notes.join(' ')).toContain('”rondell” är okänd');
    expect(rows[0]?.notes.join(' ')).toContain('Den som söker hittar båda');
  });

  test.each([
    ['kommun,antal\nA,1\n', 'saknar en kolumn med platsernas namn'],
    ['namn\n', 'inga rader'],
    ['', 'saknar en kolumn'],
  ])('that is another file is refused whole: %j', (text, words) => {
    expect(() => read(text)).toThrow(PlacesFileProblem);
    expect(() => read(text)).toThrow(words);
  });
});
