/**
 * What the enkät weighs, over real HTTP with compression, and how soon it is there on a slow phone:
 * bytes to the first question and for the whole enkät, requests, what was asked of anybody else.
 *
 * `node test/bench/weight.ts`; ends with status 1 when the budget is passed.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { fillIn, next, PHONE, stepOf } from '../browser/enkat-respondent.ts';
import { enkatSite } from '../browser/enkat-site.ts';

/** Compressed, in bytes: what is needed to see the first question. */
const BUDGET = 25_000;

/** Slow 4G as it is in the country: half a second there and back, and half a megabit. */
const SLOW = { name: 'Slow 4G, 400 ms, 400 kbit/s', latency: 400, bitsPerSecond: 400_000 };
const FAST = { name: 'unthrottled', latency: 0, bitsPerSecond: 0 };

interface Weighed {
  readonly sent: readonly Sent[];
  /** Addresses of other servers that were asked for anything. */
  readonly others: readonly string[];
}

interface Sent {
  readonly url: string;
  /** Compressed body, and headers of the reply. */
  readonly body: number;
  readonly headers: number;
}

const browser = await openChromium();
const site = await enkatSite();
try {
  await measureWeight();
  await measureSpeed();
} finally {
  await browser.close();
  await site.close();
}

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options });
  return context.newPage();
}

/** What comes over the network from now on, as the browser counts it; what it had already is left out. */
async function listen(page: Page): Promise<() => Weighed> {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const headers = new Map<string, number>();
  const kept = new Set<string>();
  const sent: Sent[] = [];
  const others: string[] = [];
  const { origin } = new URL(site.url);
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) others.push(request.url());
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) kept.add(requestId);
    urls.set(requestId, response.url);
    headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: all }) => {
    const url = urls.get(requestId);
    if (url === undefined || kept.has(requestId)) return;
    const own = headers.get(requestId) ?? 0;
    sent.push({ url, headers: own, body: all - own });
  });
  await session.send('Network.enable');
  return () => ({ sent, others });
}

async function begin(page: Page): Promise<void> {
  await page.locator('button[name="go"][value="begin"]').click();
  await page.locator('input[name="step"]').waitFor({ state: 'attached' });
}

async function answerAll(page: Page): Promise<void> {
  while ((await stepOf(page)) !== '') {
    await fillIn(page);
    await next(page);
  }
  await page.locator('button[name="go"][value="send"]').click();
  await page.waitForURL(/\/tack/);
}

/** The first question is there without what follows it by itself; that is held back to see it alone. */
async function toFirstQuestion(options: BrowserContextOptions): Promise<Weighed> {
  const page = await newPage(options);
  await page.route(/\/(later|browser-outbox|PlaceFinder)-|\/resten/, () => {});
  const weighed = await listen(page);
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await begin(page);
  await page.locator('h1#fraga').waitFor();
  return endWith(page, weighed);
}

async function wholeEnkat(options: BrowserContextOptions): Promise<Weighed> {
  const page = await newPage(options);
  const weighed = await listen(page);
  await page.goto(site.url);
  await begin(page);
  await answerAll(page);
  await page.waitForLoadState('networkidle');
  return endWith(page, weighed);
}

async function endWith(page: Page, weighed: () => Weighed) {
  await page.context().close();
  return weighed();
}

async function measureWeight(): Promise<void> {
  const rows = [
    ['to the first question', await toFirstQuestion({})],
    ['the whole enkät, sent', await wholeEnkat({})],
    ['the whole enkät without a script', await wholeEnkat({ javaScriptEnabled: false })],
  ] as const;
  console.log('| what | bodies, compressed | with headers | requests | to others |');
  console.log('|---|---|---|---|---|');
  for (const [what, { sent, others }] of rows) {
    const bodies = sum(sent.map(({ body }) => body));
    const headers = sum(sent.map((one) => one.headers));
    console.log(
      `| ${what} | ${kB(bodies)} | ${kB(bodies + headers)} | ${sent.length} | ${others.length} |`,
    );
    if (others.length > 0) process.exitCode = 1;
  }
  const { sent: first } = rows[0][1];
  const bodies = sum(first.map(({ body }) => body));
  console.log(`\nThe first question: ${bodies} bytes of the ${BUDGET} allowed.`);
  for (const { url, body } of first)
    console.log(`  ${String(body).padStart(6)}  ${shortName(url)}`);
  if (bodies > BUDGET) process.exitCode = 1;
}

async function measureSpeed(): Promise<void> {
  console.log('\n| network | start page seen | first question, from the tap | next question |');
  console.log('|---|---|---|---|');
  for (const network of [FAST, SLOW]) {
    const page = await slowPage(browser, network);
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.locator('button[name="go"][value="begin"]').waitFor();
    const seen = await page.evaluate(async () => {
      const paints = () => performance.getEntriesByName('first-contentful-paint');
      while (paints().length === 0) await new Promise(requestAnimationFrame);
      return paints()[0]?.startTime ?? 0;
    });
    const first = await timed(() => begin(page));
    await fillIn(page);
    const second = await timed(() => next(page));
    const figures = [seen, first, second].map((ms) => `${(ms / 1000).toFixed(2)} s`);
    console.log(`| ${network.name} | ${figures.join(' | ')} |`);
    await page.context().close();
  }
  console.log(
    'The start page is tapped as soon as it is seen, which is the worst that can be done.',
  );
}

async function slowPage(on: Browser, { latency, bitsPerSecond }: typeof SLOW): Promise<Page> {
  const context = await on.newContext(PHONE);
  const page = await context.newPage();
  if (bitsPerSecond === 0) return page;
  const throughput = bitsPerSecond / 8;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  return page;
}

async function timed(act: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function shortName(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
