/**
 * How fast the tablet is, in Chromium over the real server: from a tap to its paint, from "Klart" to
 * the first question of the next interview, and how long 500 answers take to send. The first two also
 * with a processor that is four times as slow, as a cheap tablet's is.
 *
 * `node test/bench/tablet-times.ts`
 */
import type { Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { runningSite } from '../browser/running-site.ts';
import { anInterview, entries, tabletOutboxSite, until } from '../browser/tablet-outbox-site.ts';
import { allSent, begin, readyTeam, teamRound } from '../browser/tablet-team.ts';

const TAPS = 60;
const INTERVIEWS = 15;
const ANSWERS = 500;
const SLOWER = [1, 4];

/** Milliseconds from a press on what `selector` finds to the paint after `shown` is there. */
function pressToPaint(page: Page, selector: string, index: number, shown: string) {
  return page.evaluate(
    ([pressed, which, wanted]) =>
      new Promise<number>((resolve) => {
        const painted = () => {
          if (!document.querySelector(wanted)) return requestAnimationFrame(painted);
          // What is queued in a frame runs after its paint.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - start);
          return requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        const target = [...document.querySelectorAll<HTMLElement>(pressed)].at(which);
        const start = performance.now();
        target?.click();
        painted();
      }),
    [selector, index, shown] as const,
  );
}

function figures(name: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const ms = (value: number) => value.toFixed(0).padStart(6);
  console.log(`${name.padEnd(68)} ${ms(at(0.5))} ${ms(at(0.95))} ${ms(at(1))}`);
}

async function measureScreens() {
  const [browser, site] = await Promise.all([openChromium(), runningSite()]);
  try {
    await site.store.rounds.insert(teamRound);
    const context = await browser.newContext({ viewport: { width: 820, height: 1180 } });
    const page = await readyTeam(context, site.address, site.store);
    const session = await context.newCDPSession(page);
    await begin(page);
    for (const rate of SLOWER) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const speed = rate === 1 ? '' : `, processor ${rate} times slower`;
      const taps: number[] = [];
      const toStart: number[] = [];
      const toQuestion: number[] = [];
      for (let interview = 0; interview < INTERVIEWS; interview += 1) {
        for (let tap = 0; tap < TAPS / INTERVIEWS; tap += 1)
          taps.push(await pressToPaint(page, '.tap-scale .chip', tap, '.chip[aria-pressed=true]'));
        await page.getByRole('button', { name: 'Klart' }).evaluate((one) => (one.id = 'klart'));
        toStart.push(await pressToPaint(page, '#klart', 0, '.day-new'));
        toQuestion.push(await pressToPaint(page, '.day-new', 0, '.tap-question'));
      }
      figures(`tap to paint${speed}`, taps);
      figures(`Klart to "Sparat" and the start page${speed}`, toStart);
      figures(`Ny intervju to its first question${speed}`, toQuestion);
      figures(
        `Klart to the next first question${speed}`,
        toStart.map((ms, at) => ms + (toQuestion[at] ?? 0)),
      );
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.getByRole('button', { name: 'Klart' }).click();
    await allSent(page);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measureSending() {
  const [browser, site] = await Promise.all([openChromium(), tabletOutboxSite()]);
  try {
    const context = await browser.newContext();
    const { token } = await site.connect();
    const page = await site.open(context, token);
    await site.stop();
    await site.finish(page, ...Array.from({ length: ANSWERS }, () => anInterview()));
    await site.start();
    const start = performance.now();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await until(page, 'sent');
    const seconds = (performance.now() - start) / 1000;
    const sent = (await entries(page)).length;
    console.log(
      `\n${sent} sealed answers sent in ${seconds.toFixed(2)} s, ${await site.count()} stored`,
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

console.log(`${'milliseconds'.padEnd(68)} median    95 %    max`);
await measureScreens();
await measureSending();
