import { describe, expect, test } from 'vitest';
import { easterSunday, workingDaysAfter } from '../../api/contract/working-days.ts';

describe('Easter', () => {
  test.for([
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])('falls on %s, as the almanac has it', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });
});

describe('two working days after', () => {
  test.for([
    ['an ordinary Monday', '2026-11-23', '2026-11-25'],
    ['a Friday', '2026-11-20', '2026-11-24'],
    ['a Saturday', '2026-11-21', '2026-11-24'],
    ['Maundy Thursday, over Good Friday and Easter Monday', '2026-04-02', '2026-04-08'],
    ['the day before Ascension Day', '2026-05-13', '2026-05-18'],
    ['the day before 1 May, a Friday', '2026-04-30', '2026-05-05'],
    ['the day before midsummer’s eve', '2026-06-18', '2026-06-23'],
    ['the day before the National Day, a Friday', '2025-06-05', '2025-06-10'],
    ['23 December, over Christmas and a weekend', '2026-12-23', '2026-12-29'],
    ['30 December, over New Year and a weekend', '2026-12-30', '2027-01-05'],
    ['the day before Epiphany', '2027-01-05', '2027-01-08'],
    ['the Thursday before All Saints’ Day, a Saturday', '2026-10-29', '2026-11-02'],
  ] as const)('%s', ([, from, due]) => {
    expect(workingDaysAfter(from, 2)).toBe(due);
  });
});
