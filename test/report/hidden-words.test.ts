import { describe, expect, test } from 'vitest';
import {
  NOT_SHOWN,
  notShownNote,
  unrankedInGroupWords,
  unrankedWords,
} from '../../api/report/hidden-words.ts';

describe('the words in place of a figure', () => {
  test('say in a ranking of all how few they are', () => {
    expect(unrankedWords('suppressed', 5)).toBe('färre än 5');
    expect(unrankedWords('too-few', 5)).toBe('för få svar');
  });

  test('do not claim in a group that a figure is small, since it may protect another', () => {
    expect(unrankedInGroupWords('suppressed')).toBe(NOT_SHOWN);
    expect(NOT_SHOWN).not.toMatch(/färre|få/);
    expect(notShownNote(5)).toBe(
      'Visas inte: färre än 5 svar (10 för plats i grupp), eller en siffra som annars skulle avslöja en sådan.',
    );
  });
});
