import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../../api/contract/free-text/hints.ts';

describe('while somebody writes', () => {
  test.for([
    ['Ring 070-174 06 05', ['phone']],
    ['mitt nr är 850709-9805', ['personnummer']],
    ['kim.exempel@exempel.se', ['email']],
    ['bilen ABC 123', ['plate']],
    ['En kille som heter Zdravko', ['name']],
    ['Min granne Xerxes spelar högt', ['name']],
    ['Jag såg Karin och ABC 123', ['plate', 'name']],
  ] as const)('it is seen what "%s" holds', ([text, kinds]) => {
    expect(hintsFor(text)).toEqual(kinds);
  });

  test.for([
    'Det är mörkt på Karlavägen efter kl 22.30',
    'Ring 112 eller 114 14',
    'Per person kostar det 120 kr på väg 158',
    'Vid Karins väg och Eriks gata',
    'min granne är snäll',
  ])('nothing is said of "%s"', (text) => {
    expect(hintsFor(text)).toEqual([]);
  });
});
