/** A server that dies after it has stored an answer and before it has said so: the answer counts once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../api/store/open-store.ts';
import type { Store } from '../../api/store/store.ts';
import { openChromium } from './chromium.ts';
import { answer, goOn, PHONE, send } from './enkat-respondent.ts';
import { kungsbackaRound } from './enkat-site.ts';
import { gatekeeper } from './gatekeeper.ts';
import { buildScreensIn } from './running-site.ts';
import { SHORT, seesThanks } from './short-enkat.ts';

const PROGRAM = fileURLToPath(new URL('../../api/trygghetsdialog.mjs', import.meta.url));
const SCREENS = fileURLToPath(new URL('../../survey-ui/dist', import.meta.url));

const data = mkdtempSync(join(tmpdir(), 'trygghetsdialog-'));
let browser: Browser;
/** The test's own look into the database file. */
let store: Store;
let server: ChildProcess;
let gate: Awaited<ReturnType<typeof gatekeeper>>;
let address = '';

/** A server in a process of its own, as in real life; resolves when it answers. */
async function startServer(port: string): Promise<string> {
  server = spawn(process.execPath, [PROGRAM, 'serve', '--port', port, '--data', data], {
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (;;) {
    const [, started] = said.match(/svarar på (http:\S+)/) ?? [];
    if (started !== undefined) return started.replace('localhost', '127.0.0.1');
    if (hasEnded(server)) throw new Error(`The server did not start: ${said}`);
    await setTimeout(20);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

async function killServer() {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  await buildScreensIn(SCREENS);
  store = await openStore(join(data, 'trygghetsdialog.sqlite'));
  await store.questionnaires.put(SHORT);
  [browser, address] = await Promise.all([openChromium(), startServer('0')]);
  gate = await gatekeeper(address, {});
});
afterAll(async () => {
  await killServer();
  await gate.stop();
  await browser.close();
  await store.close();
  rmSync(data, { recursive: true, force: true });
});

async function newRound(): Promise<string> {
  const id = `prov-${crypto.randomUUID()}`;
  await store.rounds.insert(kungsbackaRound({ id, questionnaire: SHORT.version }));
  return id;
}

async function visit(round: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${gate.address}/enkat/${round}`);
  return page;
}

/** Presses send, and kills the server as soon as the answer is on disk; no reply gets through. */
async function sendToDyingServer(page: Awaited<ReturnType<typeof visit>>, round: string) {
  gate.behave({ kind: 'loses-replies' });
  // Without a script the browser shows its own page for a reply that never came.
  await send(page).catch(() => undefined);
  while ((await store.responses.count(round)) === 0) await setTimeout(20);
  await killServer();
}

async function restart() {
  await startServer(new URL(address).port);
  gate.behave({ kind: 'open' });
}

async function expectCountedOnce(round: string) {
  const stored = await store.responses.upTo(round, Number.MAX_SAFE_INTEGER);
  expect(stored.map(({ response }) => response.comment)).toEqual(['Mörkt vid stationen.']);
  expect(stored.flatMap(({ flags }) => flags)).not.toContain('no-form');
  expect(await store.keptAside.countByOutcome(round)).toEqual({ conflict: 0, refused: 0 });
}

test('with a script the device keeps the answers, says so, and delivers them when the server is back', async () => {
  const round = await newRound();
  const page = await visit(round, true);
  await answer(page, { comment: 'Mörkt vid stationen.' });
  await sendToDyingServer(page, round);
  await page.locator('h1', { hasText: 'Svaren är inte skickade än' }).waitFor();
  await restart();
  await page.getByRole('button', { name: 'Försök igen nu' }).click();
  await seesThanks(page);
  await expectCountedOnce(round);
});

test('without a script going back and sending again counts once', async () => {
  const round = await newRound();
  const page = await visit(round, false);
  await answer(page, { comment: 'Mörkt vid stationen.' });
  await sendToDyingServer(page, round);
  await restart();
  // The browser's own page about the fault stands in place of the page of all answers.
  await page.goBack();
  expect(await page.locator('textarea[name="answer"]').inputValue()).toBe('Mörkt vid stationen.');
  await goOn(page, { comment: 'Mörkt vid stationen.' });
  await send(page);
  await seesThanks(page);
  await expectCountedOnce(round);
});
