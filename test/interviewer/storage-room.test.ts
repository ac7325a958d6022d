import { describe, expect, test } from 'vitest';
import { judgeRoom } from '../../survey-ui/interviewer/install/storage-state.ts';

const MB = 1_000_000;

describe('room on the tablet', () => {
  test('is no worry when there is plenty', () => {
    const room = judgeRoom({ usage: 5 * MB, quota: 2000 * MB });
    expect(room).toEqual({ freeBytes: 1995 * MB, low: false });
  });

  test('is low under 50 MB, however small a share is used', () => {
    expect(judgeRoom({ usage: MB, quota: 50.9 * MB }).low).toBe(true);
    expect(judgeRoom({ usage: MB, quota: 51 * MB }).low).toBe(false);
  });

  test('is low when more than nine tenths are used, however much is left', () => {
    expect(judgeRoom({ usage: 9_000 * MB, quota: 10_000 * MB }).low).toBe(false);
    expect(judgeRoom({ usage: 9_001 * MB, quota: 10_000 * MB }).low).toBe(true);
  });

  test('is never less than none', () => {
    expect(judgeRoom({ usage: 70 * MB, quota: 60 * MB })).toEqual({ freeBytes: 0, low: true });
  });

  test('is not guessed where the browser does not tell', () => {
    expect(judgeRoom({})).toEqual({ freeBytes: null, low: false });
    expect(judgeRoom({ usage: MB })).toEqual({ freeBytes: null, low: false });
  });
});
