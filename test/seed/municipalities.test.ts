import { describe, expect, test } from 'vitest';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { municipalities } from '../../seed/municipalities/all.ts';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe.each(municipalities.map((municipality) => [municipality.name, municipality] as const))(
  'the places of %s',
  (_name, { areas, places }) => {
    test('have codes of their own, a known type and an area of the municipality', () => {
      const types = new Set(catalogue.placeTypes.map(({ code }) => code));
      const known = new Set(areas.map(({ code }) => code));
      expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
      expect(known.size).toBe(areas.length);
      for (const { code, type, area } of places) {
        expect(code).toMatch(CODE);
        expect(types, code).toContain(type);
        expect(known, code).toContain(area);
      }
    });

    test('are never called the same: a name or an alias means one place', () => {
      const names = places.flatMap(({ label, aliases }) => [label, ...aliases]);
      expect(new Set(names.map((name) => name.toLocaleLowerCase('sv'))).size).toBe(names.length);
    });

    test('leave room for whoever lives in no listed area', () => {
      expect(areas.map(({ code }) => code)).toContain('countryside');
    });
  },
);

describe('the municipalities', () => {
  test('are the four of the founding documents', () => {
    expect(municipalities.map(({ name }) => name)).toEqual([
      'Kungsbacka',
      'Kävlinge',
      'Kungsör',
      'Kungälv',
    ]);
  });

  test('give Kungsbacka the places that its dialogues named', () => {
    const [kungsbacka] = municipalities;
    expect(kungsbacka?.places.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'centrala-kungsbacka',
        'kungsmassan-fyren',
        'resecentrum',
        'kungstorget',
        'badhusparken',
        'elof-lindalv',
        'aranas',
      ]),
    );
    expect(kungsbacka?.areas.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['onsala', 'saro']),
    );
  });
});
