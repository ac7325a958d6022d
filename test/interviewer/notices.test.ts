import { describe, expect, test } from 'vitest';
import { openedWith } from '../../survey-ui/interviewer/app/tablet-state.ts';
import { type Known, noticesFor } from '../../survey-ui/interviewer/notices/notices.ts';

const now = Date.parse('2026-05-03T12:00:00Z');
const HOUR_MS = 3_600_000;

const fine: Known = {
  state: openedWith({}),
  oldest: null,
  attention: 0,
  place: 'device',
  standing: 'working',
  storage: { persisted: true, asked: false, freeBytes: 1e9, low: false },
  now,
};

const status = {
  device: 1,
  name: 'Platta 1',
  rounds: [],
  state: 'active',
  serverTime: new Date(now).toISOString(),
  open: [],
} as const;

const withStatus = (change: object) => ({
  ...fine.state,
  status: { ...status, rounds: [], open: [], ...change } as never,
  statusAt: now,
});

const kinds = (change: Partial<Known>) =>
  noticesFor({ ...fine, ...change }).map(({ kind }) => kind);

describe('the team is told', () => {
  test('nothing while all is well, also when an answer waits for the network', () => {
    expect(kinds({ oldest: now - 23 * HOUR_MS })).toEqual([]);
  });

  test.each([
    ['that an answer has waited more than a day', { oldest: now - 25 * HOUR_MS }, 'old-unsent'],
    [
      'that the storage is low',
      { storage: { ...fine.storage, low: true } as never },
      'storage-low',
    ],
    [
      'that the browser may clear what waits',
      { oldest: now - HOUR_MS, storage: { ...fine.storage, persisted: false } as never },
      'not-persisted',
    ],
    ['that an answer lies in the page alone', { place: 'page' as const }, 'not-on-device'],
    ['that the tablet cannot keep', { state: { ...fine.state, unkept: true } }, 'unkept'],
    [
      'that the server does not know the tablet',
      { standing: 'sign-in-needed' as const },
      'sign-in-needed',
    ],
    ['that the tablet was revoked', { state: withStatus({ state: 'revoked' }) }, 'revoked'],
    ['that the connection has expired', { state: withStatus({ state: 'expired' }) }, 'expired'],
    [
      'that the clock is a year off',
      { state: withStatus({ serverTime: new Date(now - 365 * 24 * HOUR_MS).toISOString() }) },
      'clock',
    ],
    ['that an answer needs to be looked at', { attention: 1 }, 'attention'],
  ])('%s', (_, change, kind) => {
    expect(kinds(change)).toEqual([kind]);
  });

  test('that the round is over, when the server says so and not before', () => {
    const shift = { round: 'varen' } as never;
    expect(kinds({ state: { ...fine.state, shift } })).toEqual([]);
    expect(kinds({ state: { ...withStatus({}), shift } })).toEqual(['round-over']);
    const open = [{ id: 'varen', title: 'Våren' }];
    expect(kinds({ state: { ...withStatus({ open }), shift } })).toEqual([]);
  });
});
