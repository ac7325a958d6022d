import { describe, expect, test } from 'vitest';
import { ageLabel } from '../../api/report/labels.ts';
import {
  countInWords,
  formatCountOf,
  formatNumber,
  formatRange,
  formatShare,
  formatShareRange,
  joinList,
} from '../../api/report/numbers.ts';

describe('Swedish figures', () => {
  test('have a decimal comma and a narrow space between thousands', () => {
    expect(formatNumber(1004.25, 1)).toBe('1\u202f004,3');
    expect(formatCountOf(342, 1004)).toBe('342 av 1\u202f004');
  });

  test('have an en dash in ranges, and one figure where the ends are alike', () => {
    expect(formatRange(1.05, 1.25, 2)).toBe('1,05–1,25');
    expect(formatRange(2, 2)).toBe('2');
    expect(formatShareRange(0.306, 0.372)).toBe('31–37\u00a0%');
  });

  test('never call a small share nothing, nor zero less than nothing', () => {
    expect(formatShare(0.004)).toBe('under 1\u00a0%');
    expect(formatShare(0)).toBe('0\u00a0%');
    expect(formatNumber(-0.001, 2)).toBe('0,00');
  });

  test('are words under ten in running text', () => {
    expect([countInWords(2), countInWords(10)]).toEqual(['två', '10']);
  });

  test('lists and ages read as people say them', () => {
    expect(joinList(['a', 'b', 'c'])).toBe('a, b och c');
    expect(ageLabel('16-19')).toBe('16–19 år');
    expect(ageLabel('65+')).toBe('65 år och äldre');
  });
});
