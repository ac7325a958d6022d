import { describe, expect, test } from 'vitest';
import { campaignSurprise, type Uniform, uniformStream } from '../../analysis/index.ts';

/** A Poisson count by multiplying uniforms (Knuth), for small means. */
function poisson(mean: number, uniform: Uniform): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > end; product *= uniform()) count += 1;
  return count;
}

describe('campaignSurprise', () => {
  test.each([0.3, 2, 10])(
    'raises no more false alarms than stated at a steady pace of %s a period',
    (pace) => {
      const uniform = uniformStream(3, `campaign:${pace}`);
      let stated = 0;
      let alarms = 0;
      for (let series = 0; series < 400; series += 1) {
        const counts = Array.from({ length: 65 }, () => poisson(pace, uniform));
        const found = campaignSurprise(counts, undefined, { falseAlarm: 0.01 });
        stated += found.expectedFalseAlarms;
        alarms += found.alarm.reduce((sum, alarm) => sum + alarm, 0);
      }
      expect(stated).toBeCloseTo(400 * 60 * 0.01, 6);
      expect(alarms).toBeLessThanOrEqual(stated + 3 * Math.sqrt(stated));
      expect(alarms).toBeGreaterThan(0);
    },
  );

  test('finds a campaign at once and keeps finding it, since it does not teach the pace', () => {
    const uniform = uniformStream(5, 'campaign');
    let found = 0;
    for (let series = 0; series < 200; series += 1) {
      const counts = Array.from({ length: 30 }, (_, t) => poisson(t >= 20 ? 30 : 3, uniform));
      const { alarm, surprise } = campaignSurprise(counts);
      if (alarm[20] && alarm[25] && alarm[29]) found += 1;
      expect(Math.max(...surprise.subarray(20))).toBeGreaterThan(3);
    }
    expect(found / 200).toBeGreaterThan(0.9);
  });

  test('does not take a busy day for a campaign when more were asked', () => {
    const exposure = [50, 50, 50, 50, 50, 50, 500];
    const counts = [5, 4, 6, 5, 5, 4, 51];
    expect([...campaignSurprise(counts, exposure).alarm]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(campaignSurprise(counts).alarm[6]).toBe(1);
  });

  test('skips periods without exposure and an item that never came', () => {
    const none = campaignSurprise([0, 0, 0, 0, 0, 0, 0, 0], [1, 1, 0, 1, 1, 1, 1, 1]);
    expect([...none.p].every((p) => p === 1)).toBe(true);
    expect(none.expectedFalseAlarms).toBeCloseTo(0.002, 12);
    expect(campaignSurprise([]).expectedFalseAlarms).toBe(0);
  });

  test('refuses counts that are not whole and options out of range', () => {
    expect(() => campaignSurprise([1.5])).toThrow('period 0: 1.5 of 1');
    expect(() => campaignSurprise([1], [-1])).toThrow(/zero or more/);
    expect(() => campaignSurprise([1], undefined, { falseAlarm: 0 })).toThrow(/between 0 and 1/);
    expect(() => campaignSurprise([1], undefined, { memory: 1.1 })).toThrow(/between 0 and 1/);
  });
});
