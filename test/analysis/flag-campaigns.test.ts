import { describe, expect, test } from 'vitest';
import { flagCampaigns, uniformStream } from '../../analysis/index.ts';
import { itemsNamed } from './example-surveys.ts';

const DAYS = 14;
const A_DAY = 30;

/** Two weeks of web answers, one in six naming the square; on one day more, all naming it. */
function web(extra: { readonly day: number; readonly answers: number; readonly name: boolean }) {
  const uniform = uniformStream(4, 'campaign-flags');
  const period: number[] = [];
  const named: number[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let i = 0; i < A_DAY; i += 1) {
      if (uniform() < 1 / 6) named.push(period.length);
      period.push(day);
    }
    for (let i = 0; day === extra.day && i < extra.answers; i += 1) {
      if (extra.name || uniform() < 1 / 6) named.push(period.length);
      period.push(day);
    }
  }
  return {
    period: Int32Array.from(period),
    mode: { categories: ['street', 'web'], codes: new Int32Array(period.length).fill(1) },
    items: itemsNamed({ torget: named, stationen: [] }),
  };
}

describe('flagCampaigns', () => {
  test('marks those who name the item on the day of the campaign, and nobody else', () => {
    const columns = web({ day: 9, answers: 30, name: true });
    const { flagged, alarms } = flagCampaigns(columns);
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({ item: 'torget', mode: 'web', period: 9 });
    const named = [...columns.items.respondent];
    flagged.forEach((mark, i) => {
      expect(mark).toBe(columns.period[i] === 9 && named.includes(i) ? 1 : 0);
    });
  });

  test('does not take a busy day for a campaign', () => {
    expect(flagCampaigns(web({ day: 9, answers: 120, name: false })).alarms).toEqual([]);
  });

  test('watches each mode by itself', () => {
    const columns = web({ day: 9, answers: 30, name: true });
    const codes = columns.period.map((day, i) => (day === 9 && i % 2 ? 0 : 1));
    const { alarms } = flagCampaigns({ ...columns, mode: { ...columns.mode, codes } });
    expect(alarms.map(({ mode }) => mode)).toEqual(['web']);
  });

  test('says nothing about answers whose day or mode is not known', () => {
    const columns = web({ day: 9, answers: 30, name: true });
    const unknown = new Int32Array(columns.period.length).fill(-1);
    expect(flagCampaigns({ ...columns, period: unknown }).alarms).toEqual([]);
    const mode = { ...columns.mode, codes: unknown };
    expect(flagCampaigns({ ...columns, mode }).flagged.every((mark) => mark === 0)).toBe(true);
  });

  test('refuses columns of different lengths and a chance outside 0 to 1', () => {
    const columns = web({ day: 0, answers: 0, name: false });
    expect(() => flagCampaigns({ ...columns, period: new Int32Array(2) })).toThrow(/of 2/);
    expect(() => flagCampaigns(columns, { falseAlarm: 0 })).toThrow(/falseAlarm/);
  });
});
