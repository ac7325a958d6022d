import { describe, expect, test } from 'vitest';
import { Response } from '../../api/contract/index.ts';
import { responseRows } from '../../api/report/rows.ts';
import { aResponse } from '../support/fixture-round.ts';

const stored = (changes: Record<string, unknown> = {}, flags: readonly string[] = []) => ({
  response: Response.parse(aResponse(changes)),
  flags,
});
const respondent = (area: string | null, roles: readonly string[]) => ({
  respondent: { ageGroup: '20-24', gender: 'woman', area, roles },
});
const rowOf = (changes: Record<string, unknown>, flags?: readonly string[]) =>
  responseRows([stored(changes, flags)]).rows[0];

describe('stored answers as rows', () => {
  test('makes the stop of an interview its cluster, and the person herself on the web', () => {
    expect(rowOf({ mode: 'street', stop: '2026-05-03-torget' })?.psu).toBe('2026-05-03-torget');
    const web = rowOf({ mode: 'web', stop: null });
    expect(web?.psu).toBe(web?.id);
  });

  test('makes one cluster of answers that were flagged as copies', () => {
    const copies = [stored({}, ['copy']), stored({}, ['copy'])];
    expect(new Set(responseRows(copies).rows.map(({ psu }) => psu)).size).toBe(1);
  });

  test('sets visitors and those who live outside apart', () => {
    const { rows, visitors } = responseRows([
      stored(respondent('onsala', ['lives'])),
      stored(respondent(null, ['works'])),
      stored(respondent('onsala', [])),
      stored(respondent('outside', ['works'])),
      stored(respondent(null, ['visits'])),
    ]);
    expect([rows.length, visitors.length]).toEqual([3, 2]);
  });

  test('keeps a skipped question about concerns apart from naming nothing', () => {
    expect(rowOf({ hasConcern: null, concerns: [] })?.hasConcern).toBeNull();
    expect(rowOf({ hasConcern: false, concerns: [] })?.hasConcern).toBe(false);
  });

  test('takes "vet inte" about the grade of insecurity as no grade', () => {
    const concern = { place: 'torget', themes: ['lighting'], insecurity: 'dont-know' };
    expect(rowOf({ concerns: [concern] })?.concerns[0]?.insecurity).toBeNull();
  });
});
