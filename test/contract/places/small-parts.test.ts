import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../api/contract/places/edit-distance.ts';
import { stem } from '../../../api/contract/places/endings.ts';
import { fold } from '../../../api/contract/places/fold.ts';
import { metresBetween, placesByDistance } from '../../../api/contract/places/near.ts';
import { sound } from '../../../api/contract/places/sound.ts';

/** Optimal string alignment as its definition says, without a band. */
function alignment(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cells = table[row];
      if (!cells) continue;
      cells[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same,
        swapped && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
const limit = fc.nat({ max: 4 });

describe('the distance between two spellings', () => {
  test('is the optimal string alignment up to the limit, and one more beyond it', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(alignment(a, b), most + 1));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  test('to the start of a word is the least of all its starts', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, most) => {
        const starts = Array.from({ length: b.length + 1 }, (_, length) => b.slice(0, length));
        const least = Math.min(...starts.map((start) => alignment(a, start)));
        expect(editDistance(a, b, most, true)).toBe(Math.min(least, most + 1));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('words', () => {
  test.each([
    ['ÅSA-Stationen', 'asa stationen'],
    ['Café  Ärlig!', 'cafe arlig'],
    ['Smørgås', 'smorgas'],
    ['', ''],
    ['محطّة', 'محطة'],
  ])('are compared without capitals and marks: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  test.each([
    ['torg', 'torget', 'torgets', 'torgen'],
    ['skola', 'skolan', 'skolans', 'skolor', 'skolorna', 'skolornas'],
    ['station', 'stationen', 'stationens', 'stationer', 'stationerna', 'stations'],
    ['park', 'parken', 'parker', 'parkerna'],
    ['badhus', 'badhuset', 'badhusets', 'badhusen'],
    ['centrum', 'centrumet', 'centret'],
    ['gymnasium', 'gymnasiet', 'gymnasiets'],
    ['tunnel', 'tunneln', 'tunnelns'],
    ['kullavik', 'kullaviks'],
  ])('meet whatever their ending: %s', (...forms) => {
    expect(new Set(forms.map(stem)).size, forms.map(stem).join(' ')).toBe(1);
  });

  test('keep three letters at least, whatever their ending', () => {
    expect(stem('asa')).toBe('asa');
    expect(stem('en')).toBe('en');
  });

  test.each([
    ['centrum', 'sentrum'],
    ['kungsbacka', 'kungsbaka'],
    ['wallda', 'valda'],
    ['sjukhus', 'shukhus'],
    ['thorild', 'torild'],
  ])('that sound the same are the same by ear: %s, %s', (written, heard) => {
    expect(sound(written)).toBe(sound(heard));
  });
});

describe('distances', () => {
  const kungsbacka = { latitude: 57.487, longitude: 12.076 };
  const onsala = { latitude: 57.425, longitude: 12.029 };

  test('are those of a sphere', () => {
    // A degree of a great circle is 111.2 km.
    expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(
      111_195,
      -1,
    );
    expect(metresBetween(kungsbacka, onsala)).toBeCloseTo(metresBetween(onsala, kungsbacka), 6);
    expect(metresBetween(kungsbacka, onsala) / 1000).toBeCloseTo(7.4, 0);
    expect(metresBetween(kungsbacka, kungsbacka)).toBe(0);
  });

  test('put the nearest place first, and leave out those whose position is not known', () => {
    const place = (code: string, position?: { latitude: number; longitude: number }) => ({
      code,
      label: code,
      area: '',
      position,
    });
    const near = placesByDistance(
      [place('onsala', onsala), place('okand'), place('stan', kungsbacka)],
      { latitude: 57.49, longitude: 12.08 },
    );
    expect(near.map(({ place }) => place.code)).toEqual(['stan', 'onsala']);
  });
});
