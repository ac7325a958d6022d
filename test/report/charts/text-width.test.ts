import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../api/report/charts/text-width.ts';

const within = (width: number) => (line: string) => textWidth(line, 15) <= width;

describe('text in a chart', () => {
  test('is broken at spaces where it is too long for its column', () => {
    expect(wrapText('Åsa station och gångtunneln', within(110))).toEqual([
      'Åsa station',
      'och',
      'gångtunneln',
    ]);
  });

  test('loses no letter and fits its column, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.integer({ min: 60, max: 400 }),
        (text, width) => {
          const lines = wrapText(text, within(width));
          const letters = (value: string) => value.replaceAll(/[ -]/g, '');
          expect(letters(lines.join(''))).toBe(letters(text));
          for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
