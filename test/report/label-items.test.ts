import { describe, expect, test } from 'vitest';
import type { NumberItem } from '../../analysis/index.ts';
import { labelItems } from '../../api/report/label-items.ts';

const estimate = { estimate: 0.3, se: 0.01, df: 60, low: 0.28, high: 0.32 };
const ranked = (id: string, rank: number, rankInterval: [number, number]): NumberItem => ({
  status: 'ranked',
  id,
  named: 50,
  prevalence: estimate,
  severity: estimate,
  burden: estimate,
  rank,
  rankInterval,
  topProbability: 0.5,
  tier: rank,
});
const items: NumberItem[] = [
  ranked('lighting', 1, [1, 2]),
  ranked('narcotics', 2, [1, 3]),
  ranked('fraud', 3, [3, 4]),
  ranked('theft', 4, [3, 4]),
  { status: 'too-few', id: 'school', named: 2 },
];
const without = (...hidden: readonly string[]) =>
  labelItems(items, { lighting: 'Mörker' }, ({ id }) => hidden.includes(id));

describe('items with labels', () => {
  test('keep their ranks where nothing is hidden', () => {
    const labelled = without();
    expect(labelled.map(({ label }) => label)).toEqual([
      'Mörker',
      'narcotics',
      'fraud',
      'theft',
      'school',
    ]);
    expect(labelled[2]).toMatchObject({ rank: 3, rankInterval: [3, 4], tier: 3 });
    expect(labelled[4]).toEqual({ status: 'too-few', id: 'school', label: 'school' });
  });

  test('are ranked among themselves where one is hidden, with intervals that still hold', () => {
    const [first, second, third, ...rest] = without('narcotics');
    expect(first).toMatchObject({ id: 'lighting', rank: 1, rankInterval: [1, 2] });
    expect(second).toMatchObject({ id: 'fraud', rank: 2, rankInterval: [2, 3], tier: 2 });
    expect(third).toMatchObject({ id: 'theft', rank: 3, rankInterval: [2, 3], tier: 3 });
    expect(rest.map(({ id, status }) => [id, status])).toEqual([
      ['narcotics', 'suppressed'],
      ['school', 'too-few'],
    ]);
  });

  test('tell nothing but the name of what is hidden', () => {
    expect(without('fraud', 'school').slice(3)).toEqual([
      { status: 'suppressed', id: 'fraud', label: 'fraud' },
      { status: 'suppressed', id: 'school', label: 'school' },
    ]);
  });
});
