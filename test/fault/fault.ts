/**
 * `npm run fault [-- --answers 10000 --devices 8 --browser 100 --app 600 --seed 1]`: devices finish answers and send them with
 * the product's own outbox through a proxy on which half of all requests go wrong, while server and
 * devices are killed; then the same on the line that gave another tool 37 duplicates among 642
 * answers, with pages of a real browser, and by tapping in the app. Prints what was made, stored, lost and doubled, and what was done to it; the exit status is
 * 1 when anything is lost or doubled.
 */
import { parseArgs } from 'node:util';
import { openChromium } from '../browser/chromium.ts';
import { appTeam } from './app-team.ts';
import { browserDevice, onOutboxPage, outboxPageFiles } from './browser-devices.ts';
import { interviewerWith } from './device.ts';
import { faultRun, type RunReport, type Variant } from './fault-run.ts';
import { reportTable } from './report-table.ts';
import { residentDevice } from './senders.ts';
import { tabletDevice } from './tablet-device.ts';
import { LOSES_REPLIES, ROUGH } from './weather.ts';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '10000' },
    app: { type: 'string', default: '600' },
    browser: { type: 'string', default: '100' },
    devices: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const seed = Number(values.seed);

const VARIANTS: readonly Variant[] = [
  (tablet) => interviewerWith(tabletDevice(tablet, { count: 1, locked: true })),
  (tablet) => interviewerWith(tabletDevice(tablet, { count: 2, locked: true })),
  (tablet) => interviewerWith(tabletDevice(tablet, { count: 2, locked: false })),
  () => interviewerWith(residentDevice({ count: 2, locked: false })),
];

const devicesOf = (count: number): readonly Variant[] =>
  Array.from({ length: count }, (_, index) => VARIANTS[index % VARIANTS.length]).filter(
    (device) => device !== undefined,
  );

console.log(`seed ${seed}`);
const rough = await faultRun({
  seed,
  devices: devicesOf(Number(values.devices)),
  answers: Number(values.answers),
  weather: ROUGH,
  killsOfDevices: 20,
  longestPauseMs: 150,
  longestLifeMs: 8000,
  longestUpMs: 6000,
  patienceMs: 120_000,
});
console.log(reportTable('Half of all requests go wrong', rough));

const flaky = await faultRun({
  seed,
  devices: devicesOf(3),
  answers: 642,
  weather: LOSES_REPLIES,
  killsOfDevices: 20,
  longestPauseMs: 60,
  longestLifeMs: null,
  longestUpMs: null,
  patienceMs: 120_000,
});
console.log(reportTable('642 answers on a line that loses two replies of three', flaky));

const browser = await openChromium();
const inBrowser = await faultRun({
  seed,
  devices: [
    (tablet) => interviewerWith(browserDevice(browser, onOutboxPage, tablet, 1)),
    (tablet) => interviewerWith(browserDevice(browser, onOutboxPage, tablet, 2)),
  ],
  answers: Number(values.browser),
  weather: ROUGH,
  killsOfDevices: 60,
  longestPauseMs: 60,
  longestLifeMs: 8000,
  longestUpMs: 6000,
  patienceMs: 120_000,
  files: await outboxPageFiles(),
});
console.log(reportTable('In Chromium, where kills crash the page', inBrowser));

const ofApp = await appRun(Number(values.app));
await browser.close();

// Timers of pages that were killed are still set.
const all = [rough, flaky, inBrowser, ...ofApp];
process.exit(all.every(({ holds }) => holds) ? 0 : 1);

/** The app itself, tapped by a team that has as many tablets as a machine of two cores bears. */
async function appRun(answers: number): Promise<readonly RunReport[]> {
  if (answers === 0) return [];
  const team: Variant = (tablet) => appTeam(browser, tablet);
  const report = await faultRun({
    seed,
    devices: [team, team, team],
    answers,
    weather: ROUGH,
    killsOfDevices: 40,
    longestPauseMs: 0,
    longestLifeMs: 15_000,
    longestUpMs: 6000,
    patienceMs: 600_000,
  });
  console.log(reportTable('By tapping in the app, where kills crash it', report));
  return [report];
}
