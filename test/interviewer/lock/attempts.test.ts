import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  attemptsLeft,
  NO_ATTEMPTS,
  waitLeft,
  waitText,
} from '../../../survey-ui/interviewer/lock/attempts.ts';

const NOW = Date.parse('2026-05-03T10:00:00Z');
const MINUTE_MS = 60_000;

/** The waits after each of so many wrong PINs in a row. */
function waits(times: number): readonly number[] {
  let attempts = NO_ATTEMPTS;
  return Array.from({ length: times }, () => {
    attempts = afterFailure(attempts, NOW);
    return waitLeft(attempts, NOW);
  });
}

describe('wrong PINs', () => {
  test('four are free, and from the fifth the wait doubles up to a quarter of an hour', () => {
    const after = [0, 0, 0, 0, 0.5, 1, 2, 4, 8, 15, 15];
    expect(waits(11)).toEqual(after.map((minutes) => minutes * MINUTE_MS));
  });

  test('are counted down before the wait', () => {
    const one = afterFailure(NO_ATTEMPTS, NOW);
    expect(attemptsLeft(one)).toBe(4);
    expect(attemptsLeft({ failures: 9, notBefore: 0 })).toBe(0);
  });

  test('never lock for longer than that, also when the clock of the tablet was set back', () => {
    const fifth = { failures: 5, notBefore: NOW + 30_000 };
    expect(waitLeft(fifth, NOW + 30_000)).toBe(0);
    expect(waitLeft(fifth, NOW - 365 * 24 * 60 * MINUTE_MS)).toBe(15 * MINUTE_MS);
  });
});

test.each([
  [400, '1 s'],
  [30_000, '30 s'],
  [60_000, '1 min'],
  [899_001, '15 min'],
  [90_000, '1 min 30 s'],
])('a wait of %i ms is %s', (ms, text) => {
  expect(waitText(ms)).toBe(text);
});
