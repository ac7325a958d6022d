import { describe, expect, test } from 'vitest';
import { placeIndex } from '../../../api/contract/places/place-index.ts';
import { suggestPlaces } from '../../../api/contract/places/suggest-places.ts';
import { kungsbacka } from '../../../seed/municipalities/kungsbacka/municipality.ts';

const index = placeIndex({ ...kungsbacka, municipality: kungsbacka.name });
const said = (text: string) =>
  suggestPlaces(index, text).map(({ place, how }) => [place.code, how]);

describe('places that a text speaks of', () => {
  test('are found in a sentence, whatever the ending or the letters', () => {
    expect(said('Det är mörkt vid hede stationen på kvällarna.')).toEqual([
      ['hede-station', 'said'],
    ]);
    expect(said('runt kungstorgets uteserveringar')).toEqual([['kungstorget', 'said']]);
    expect(said('KUNGSMASSAN, utanför systemet')).toEqual([['kungsmassan-fyren', 'said']]);
  });

  test('are found parted and joined', () => {
    expect(said('på badhus parken efter skolan')).toEqual([['badhusparken', 'said']]);
    expect(said('bakom åsastation')).toEqual([['asa-station', 'said']]);
  });

  test('are guesses when they are misspelled, or said in one general word', () => {
    expect(said('gången bakom resesentrum')).toEqual([['resecentrum', 'guessed']]);
    expect(said('kaparskolan')).toEqual([['kapareskolan', 'guessed']]);
    expect(said('nere på stationen')).toEqual([['resecentrum', 'guessed']]);
  });

  test('are several when several are named, and a longer name keeps its words', () => {
    expect(
      said('mellan Resecentrum och Badhusparken')
        .map(([code]) => code)
        .toSorted(),
    ).toEqual(['badhusparken', 'resecentrum']);
    expect(said('Kungsbacka station')).toEqual([['resecentrum', 'said']]);
  });

  test('are none in texts that name none', () => {
    for (const text of [
      'Bussen hem på natten',
      'överallt när det är mörkt',
      'min granne spelar hög musik',
      'E6 mot Göteborg',
      'i skogen',
      '',
    ]) {
      expect(said(text), text).toEqual([]);
    }
  });
});
