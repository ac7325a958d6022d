import { describe, expect, test } from 'vitest';
import { prioritiesToText } from '../../../api/report/documents/priorities-text.ts';
import { textInterval } from '../../../api/report/documents/text-ranking.ts';
import { somePriorities } from '../../support/fixture-priorities.ts';

const lineWith = (text: string, words: string) =>
  text.split('\n').find((line) => line.includes(words)) ?? '';

describe('the report of a ranking in a terminal', () => {
  test('says what was found before it shows a figure', () => {
    const [, , , , finding] = prioritiesToText(somePriorities()).split('\n');
    expect(finding).toContain('oroar mest');
  });

  test('shows each theme with its possible ranks, its span and its figures', () => {
    const row = lineWith(prioritiesToText(somePriorities()), '  Buskörning, A-traktor, oljud  ');
    expect(row).toMatch(/^ {2}1–2 .*├─*●─*┤ +1,22 +34\u00a0% +342$/);
  });

  test('keeps what has too few answers in the list, with the reason', () => {
    const text = prioritiesToText(somePriorities());
    expect(lineWith(text, 'Sexuellt ofredande')).toContain('färre än 5');
    expect(lineWith(text, 'Fjärås centrum')).toContain('för få svar');
    expect(lineWith(text, '85 år och äldre')).toContain('visas inte');
    expect(lineWith(text, 'Visas inte:')).toMatch(/färre än 5 svar \(10 för plats i grupp\)/);
  });

  test('holds places, pairs, times, wishes to each actor and the groups', () => {
    const text = prioritiesToText(somePriorities());
    for (const words of [
      'Badhusparken',
      'Resecentrum: Ungdomsgäng, stök',
      'Helgnatt, 22–06',
      'Önskemål till polisen',
      'Önskemål till kommunen',
      'Intervju på stan: 641 svar',
      'här går en gräns som siffrorna bär',
      'Siffrorna gäller dem som svarade, inte alla',
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each([72, 80, 96, 140])('never runs past a terminal of %i columns', (width) => {
    const text = prioritiesToText(somePriorities(), { width, explain: true });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('explains its columns only when asked', () => {
    expect(prioritiesToText(somePriorities())).not.toContain('Så läser du tabellerna');
    expect(prioritiesToText(somePriorities(), { explain: true })).toContain('kan vara etta eller');
  });

  test('says that invented answers are invented', () => {
    expect(prioritiesToText(somePriorities())).toContain('påhittade exempeldata');
    expect(prioritiesToText(somePriorities({ round: null }))).not.toContain('påhittade');
  });

  test('draws an interval that is one point', () => {
    expect(textInterval(0, 0, 0, 5)).toBe('●    ');
    expect(textInterval(1, 2, 4, 6)).toBe(' ├●─┤ ');
  });
});
