import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeIndex } from '../../../api/contract/places/place-index.ts';
import { searchPlaces } from '../../../api/contract/places/search-places.ts';
import { municipalities } from '../../../seed/municipalities/all.ts';
import { kungsbacka } from '../../../seed/municipalities/kungsbacka/municipality.ts';
import { MISSPELLINGS, NO_PLACE_MEANT } from './misspellings.ts';

const indexOf = (municipality: (typeof municipalities)[number]) =>
  placeIndex({ ...municipality, municipality: municipality.name });
const index = indexOf(kungsbacka);
const found = (text: string, first?: readonly string[]) =>
  searchPlaces(index, text, first ? { first } : {}).map(({ place }) => place.code);

describe.each(municipalities.map((municipality) => [municipality.name, municipality] as const))(
  'the places of %s',
  (name, municipality) => {
    const own = indexOf(municipality);
    const firstOf = (text: string) => searchPlaces(own, text)[0]?.place.code;

    test('are all in the table of misspellings', () => {
      expect(Object.keys(MISSPELLINGS[name] ?? {}).sort()).toEqual(
        municipality.places.map(({ code }) => code).sort(),
      );
    });

    test('come first by their own names, and by every name they go by', () => {
      for (const { code, label, aliases } of municipality.places) {
        for (const text of [label, ...aliases]) expect(firstOf(text), text).toBe(code);
      }
    });

    test('come first however people misspell them', () => {
      const missed = Object.entries(MISSPELLINGS[name] ?? {}).flatMap(([code, texts]) =>
        texts.flatMap((text) => {
          const first = firstOf(text);
          return first === code ? [] : [`${text}: ${first} instead of ${code}`];
        }),
      );
      expect(missed).toEqual([]);
    });

    test('are among the first three with any one letter wrong', () => {
      const long = municipality.places.filter(({ label }) => /^\p{L}{7,}$/u.test(label));
      expect(long.length).toBeGreaterThan(2);
      const slip = fc.record({
        place: fc.constantFrom(...long),
        at: fc.nat({ max: 40 }),
        kind: fc.constantFrom('left out', 'twice', 'exchanged', 'swapped'),
      });
      fc.assert(
        fc.property(slip, ({ place, at, kind }) => {
          const { label, code } = place;
          // The first letter is right: that is when a guess is worth making.
          const spot = 1 + (at % (label.length - 2));
          const [before, letter, after] = [
            label.slice(0, spot),
            label[spot],
            label.slice(spot + 1),
          ];
          const written = {
            'left out': before + after,
            twice: `${before}${letter}${letter}${after}`,
            exchanged: `${before}m${after}`,
            swapped: `${before}${after[0] ?? ''}${letter}${after.slice(1)}`,
          }[kind];
          const three = searchPlaces(own, written).slice(0, 3);
          expect(
            three.map((hit) => hit.place.code),
            written,
          ).toContain(code);
        }),
        { seed: 1, numRuns: 300 },
      );
    });
  },
);

describe('a search', () => {
  test('finds nothing where no place is meant', () => {
    expect(NO_PLACE_MEANT.filter((text) => found(text).length > 0)).toEqual([]);
    expect(found('')).toEqual([]);
  });

  test('shows no guesses beside a name that is written as it is', () => {
    expect(found('Hede station')).toEqual(['hede-station']);
    expect(found('Varla')).toEqual(['varlaskolan']);
  });

  test('finds a place from its first letters on', () => {
    expect(found('k')).toContain('kungstorget');
    expect(found('bad')).toEqual(['badhusparken']);
    for (let length = 1; length <= 'resecentrum'.length; length += 1) {
      expect(found('resecentrum'.slice(0, length))).toContain('resecentrum');
    }
  });

  test('finds what is within a compound, and what stands beside a name', () => {
    expect(found('skolan')).toEqual(
      expect.arrayContaining(['varlaskolan', 'kapareskolan', 'kullaviksskolan', 'fjarasskolan']),
    );
    expect(found('skolan i Onsala')).toEqual(['kapareskolan']);
    expect(found('vid stationen i Åsa')[0]).toBe('asa-station');
  });

  test('finds places by their kind, also in English and Arabic', () => {
    const stations = ['resecentrum', 'hede-station', 'anneberg-station', 'asa-station'];
    for (const word of ['perrong', 'train', 'محطة']) {
      expect(found(word).toSorted(), word).toEqual(stations.toSorted());
    }
    expect(found('library')).toEqual([]);
    expect(searchPlaces(index, 'school').every(({ name }) => name === null)).toBe(true);
  });

  test('puts a whole name before a part of one, and a label before an alias', () => {
    expect(found('Åsa').slice(0, 3)).toEqual(['asa-centrum', 'asa-station']);
    expect(found('stationen')[0]).toBe('resecentrum');
  });

  test('puts near or recent places first only where the fit is the same', () => {
    const usual = found('station');
    expect(usual.at(-1)).not.toBe('hede-station');
    expect(found('skola', ['fjarasskolan'])[0]).toBe('fjarasskolan');
    expect(found('Åsa', ['asa-station'])[0]).toBe('asa-centrum');
  });

  test('says by which name a place was found, and whether it was the whole of it', () => {
    expect(searchPlaces(index, 'tågstation')[0]).toMatchObject({
      name: 'tågstationen',
      whole: true,
    });
    expect(searchPlaces(index, 'tågsta')[0]).toMatchObject({ name: 'tågstationen', whole: false });
  });

  test('takes another number for another place', () => {
    const stops = ['Hållplats 29', 'Hållplats 299', 'Hållplats 1234'].map((label, number) => ({
      code: `h${number}`,
      label,
      area: '',
    }));
    const own = placeIndex({ municipality: '', areas: [], places: stops });
    const whole = (text: string) =>
      searchPlaces(own, text).flatMap((hit) => (hit.whole ? [hit.place.label] : []));
    expect(whole('hållplats 299')).toEqual(['Hållplats 299']);
    expect(whole('hållplats 29')).toEqual(['Hållplats 29']);
    expect(searchPlaces(own, 'hållplats 1235')).toEqual([]);
  });

  test('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const codes = found(text);
        expect(new Set(codes).size).toBe(codes.length);
      }),
      { seed: 2 },
    );
  });
});
