import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '../../survey-ui/outbox/ask-server.ts';
import { waitAfter } from '../../survey-ui/outbox/backoff.ts';

describe('the time before the next attempt', () => {
  test('doubles from two seconds and never passes five minutes', () => {
    const seconds = [1, 2, 3, 4, 8, 9, 50].map((failures) => waitAfter(failures, 0) / 1000);
    expect(seconds).toEqual([2, 4, 8, 16, 256, 300, 300]);
  });

  test('differs between devices by up to a quarter', () => {
    expect(waitAfter(3, 0.999)).toBeGreaterThanOrEqual(6000);
    expect(waitAfter(3, 0.5)).toBe(7000);
  });
});

describe('what a server says about when to come back', () => {
  const NOW = Date.parse('2026-05-03T10:00:00Z');

  test.each([
    ['7', 7000],
    ['0', 0],
    ['Sun, 03 May 2026 10:00:30 GMT', 30_000],
    ['Sun, 03 May 2026 09:00:00 GMT', 0],
    ['snart', null],
    ['', null],
    [null, null],
  ])('is read in seconds or as a date: %s', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
