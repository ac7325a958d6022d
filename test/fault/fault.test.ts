import { expect, test } from 'vitest';
import { builtScreens } from '../support/bare-server.ts';
import { brokenDevice } from './broken-senders.ts';
import { interviewerWith } from './device.ts';
import { faultRun } from './fault-run.ts';
import { residentDevice } from './senders.ts';
import { tabletDevice } from './tablet-device.ts';
import { LOSES_REPLIES, ROUGH } from './weather.ts';

const QUIET = {
  seed: 1,
  killsOfDevices: 0,
  longestPauseMs: 5,
  longestLifeMs: null,
  longestUpMs: null,
  patienceMs: 30_000,
};

test('300 answers on a line where half of all requests go wrong, over kills of server and devices, are stored once each', async () => {
  const { audit, left, kills } = await faultRun({
    ...QUIET,
    devices: [
      (tablet) => interviewerWith(tabletDevice(tablet, { count: 1, locked: true })),
      (tablet) => interviewerWith(tabletDevice(tablet, { count: 2, locked: false })),
      () => interviewerWith(residentDevice({ count: 2, locked: false })),
    ],
    answers: 300,
    weather: { ...ROUGH, longestDelayMs: 30 },
    killsOfDevices: 50,
    longestLifeMs: 3000,
    longestUpMs: 1000,
    screensFolder: builtScreens(),
  });
  expect(audit).toMatchObject({ made: 300, stored: 300, lost: 0, duplicated: 0, strangers: 0 });
  expect(audit).toMatchObject({ changed: 0, keptAside: 0, faults: [] });
  expect(audit.stops).toMatchObject({ wrong: 0 });
  expect(audit.tallies).toMatchObject({ wrong: 0 });
  expect(audit.tallies.made).toBeGreaterThan(0);
  expect(left).toBe(0);
  expect(kills.devices).toBeGreaterThan(0);
});

test('a sender that makes a new id at every attempt is found out by its duplicates', async () => {
  const { audit, holds } = await faultRun({
    ...QUIET,
    devices: [() => interviewerWith(brokenDevice('new id at every attempt'))],
    answers: 30,
    weather: LOSES_REPLIES,
    screensFolder: builtScreens(),
  });
  expect(audit.duplicated).toBeGreaterThan(audit.made);
  expect(holds).toBe(false);
});

test('a sender that forgets what met a fault of the server is found out by what is lost', async () => {
  const { audit, holds } = await faultRun({
    ...QUIET,
    devices: [() => interviewerWith(brokenDevice('forgets on 5xx'))],
    answers: 30,
    weather: { faults: { 'error-502': 0.5 }, delayed: 0, longestDelayMs: 0 },
    screensFolder: builtScreens(),
  });
  expect(audit.lost).toBeGreaterThan(0);
  expect(audit.duplicated).toBe(0);
  expect(holds).toBe(false);
});
