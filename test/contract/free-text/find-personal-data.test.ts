import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../../api/contract/free-text/find-personal-data.ts';
import { FIRST_NAMES } from '../../../api/contract/free-text/first-names.ts';
import { MASKS, maskText } from '../../../api/contract/free-text/mask.ts';
import {
  NAMES_OF_OTHER_THINGS,
  NAMES_THAT_ARE_WORDS,
} from '../../../api/contract/free-text/names-that-are-words.ts';

const found = (text: string, places: readonly string[] = []) =>
  findPersonalData(text, places).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
const masked = (text: string) => maskText(text, findPersonalData(text));

describe('personal numbers', () => {
  test.for([
    '850709-9805',
    '8507099805',
    '198507099805',
    '19850709-9805',
    '850709 9805',
    '121212+9801',
    '19 850709 9805',
    '1985-07-09-9805',
    '850709 – 9805',
  ])('are found written as %s', (written) => {
    expect(found(`nr ${written} är mitt`)).toEqual([`personnummer: ${written}`]);
  });

  test('are found with sixty added to the day, and not without the right check digit or day', () => {
    expect(found('701063-9800')).toEqual(['personnummer: 701063-9800']);
    for (const wrong of ['850709-9806', '851309-9802', '850732-9804', '1985070998051'])
      expect(found(wrong)).toEqual([]);
  });

  test('hold where the same digits could be a telephone number', () => {
    expect(found('070101-9804')).toEqual(['personnummer: 070101-9804']);
    expect(found('070-174 06 05')).toEqual(['phone: 070-174 06 05']);
  });
});

describe('telephone numbers', () => {
  test.for([
    '070-174 06 05',
    '0701740605',
    '070 174 06 05',
    '070/1740605',
    '+46701740605',
    '+46 (0)70-174 06 05',
    '0046 70 174 06 05',
    '46701740605',
    '08-465 004 04',
    '(08) 465 004 04',
    '0980-31 92 04',
    '070.174.06.05',
  ])('are found written as %s', (written) => {
    expect(found(`Ring ${written} ikväll`)).toEqual([`phone: ${written}`]);
  });

  test.for([
    '112, 114 14, 1177 och 116 111',
    'Kvinnofridslinjen 020-50 50 50 eller 0771-11 33 00',
    'öppet 07.30-16.00, 08:00-17:00 och 0800-1700',
    'den 05-03-2026 och 2026-05-03',
    'väg 158, E6, 12 500 kr, 0,5 promille och 434 32',
  ])('are not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('e-mail', () => {
  test.for([
    'kim.exempel@exempel.se',
    'kim@post.exempel.co',
    'kim (at) exempel.se',
    'kim[at]exempel[punkt]se',
    'kim snabel-a exempel punkt se',
    'kim @ exempel.se',
  ])('is found written as %s', (written) => {
    expect(found(`Skriv till ${written}, tack`)).toEqual([`email: ${written}`]);
  });
});

describe('registration plates', () => {
  test.for(['ABC 123', 'ABC123', 'abc123', 'GHJ 12D', 'XYZ-987'])('are found as %s', (written) => {
    expect(found(`En bil, ${written}, kör fort`)).toEqual([`plate: ${written}`]);
  });

  test.for(['LSS 123', 'rum 203', 'BUSS 158', 'ABI 123', 'ÅBC 123', 'ABC 12O', 'FEM 100'])(
    'are not %s',
    (written) => {
      expect(found(`Vi har ${written} här`)).toEqual([]);
    },
  );
});

describe('names', () => {
  test('of streets, schools and shops stay', () => {
    for (const text of [
      'Karlavägen är mörk',
      'Vid Eva Lagerwalls väg och Gustav Adolfs torg',
      'Bakom Sankta Birgittas kapell',
      'Utanför Pelles kiosk och Eriksdalsskolan',
    ])
      expect(found(text)).toEqual([]);
  });

  test('that are also words count when a person is meant', () => {
    expect(found('En björn, en sten, en storm och linda in den')).toEqual([]);
    expect(found('Jag mötte Björn')).toEqual(['name: Björn']);
    expect(found('han heter sten')).toEqual(['name: sten']);
    expect(found('Storm Berg bor där')).toEqual(['name: Storm Berg']);
  });

  test('of the places of the round are never masked', () => {
    expect(found('Det är stökigt på Elin Exempels plats')).toEqual([]);
    expect(found('Elins hörna är mörk', ['Elins hörna'])).toEqual([]);
    expect(found('Jag mötte Elin', ['Elins hörna'])).toEqual(['name: Elin']);
  });
});

describe('addresses', () => {
  test('need a number that is a house', () => {
    expect(found('Exempelgatan 12 B, 2 tr')).toEqual(['address: Exempelgatan 12 B, 2 tr']);
    for (const text of [
      'Exempelgatan är mörk',
      'på Exempelgatan 3 gånger i veckan',
      'Exempelgatan 22.30',
      'väg 158 och vägen 12',
      'Exempelgatan 22-04 på helgerna',
    ])
      expect(found(text)).toEqual([]);
  });
});

describe('passages', () => {
  test('stand where they are written, whatever signs are around them', () => {
    const odd =
      '👨‍👩‍👧 \u200f070\u200f-174\u00a006‑05\u200f é\u0301 Ka\u0301rin 🐕 Bjo\u0308rns mamma i Åsa';
    expect(found(`${odd} ABC 123`)).toEqual([
      'phone: 070\u200f-174\u00a006‑05',
      'name: Bjo\u0308rns',
      'plate: ABC 123',
    ]);
    expect(found('٠٧٠-١٧٤ ٠٦ ٠٥ اتصل')).toEqual(['phone: ٠٧٠-١٧٤ ٠٦ ٠٥']);
  });

  test('come in order, inside the text, and never overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Karin',
        ' ',
        '070-1740605',
        'ABC 123',
        '@exempel.se',
        '\u200f',
        '😢',
        'gatan 3',
        '850709-9805',
        '\u0301',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('masking', () => {
  test('says what stood there', () => {
    expect(masked('Ring Karin på 070-174 06 05!')).toBe('Ring [namn] på [telefonnummer]!');
  });

  test('of a masked text changes nothing', () => {
    const all = Object.values(MASKS).join(' och ');
    expect(masked(all)).toBe(all);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Karin',
            'bor',
            'Exempelgatan 3',
            '070-1740605',
            'ABC 123',
            'a@exempel.se',
            'och',
          ),
          { maxLength: 8 },
        ),
        (pieces) => {
          const once = masked(pieces.join(' '));
          expect(masked(once)).toBe(once);
        },
      ),
    );
  });
});

describe('the lists of names', () => {
  test('hold as sure names no ordinary word of our own Swedish texts', () => {
    const folder = new URL('../../../', import.meta.url);
    const texts = ['survey-ui/text/sv.json', 'seed/catalogue/texts/sv/']
      .map((path) => new URL(path, folder))
      .flatMap((place) =>
        place.href.endsWith('/') ? readdirSync(place).map((name) => new URL(name, place)) : [place],
      )
      .flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8'))).map(String));
    expect(texts.length).toBeGreaterThan(200);
    const words = texts.flatMap((text) => text.match(/(?<![\p{L}])\p{Ll}+(?![\p{L}])/gu) ?? []);
    const sure = (word: string) =>
      FIRST_NAMES.has(word) && !NAMES_THAT_ARE_WORDS.has(word) && !NAMES_OF_OTHER_THINGS.has(word);
    expect([...new Set(words)].filter(sure)).toEqual([]);
  });
});
