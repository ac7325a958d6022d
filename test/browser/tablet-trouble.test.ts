/** What goes wrong at a square, in the real app over the real server: told, and nothing is lost. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { importOutbox } from '../../api/cli/import-outbox.ts';
import type { Terminal } from '../../api/cli/terminal.ts';
import { questionnaireOf } from '../../api/contract/questionnaire/compose.ts';
import { OutboxFile } from '../../api/contract/tablet/outbox-file.ts';
import { questionnaire20261 } from '../../seed/catalogue/questionnaire-2026-1.ts';
import { parkingQuestion } from '../support/own-questions.ts';
import { tabletHome } from './tablet-home.ts';
import {
  allSent,
  answer,
  begin,
  button,
  everythingKept,
  finish,
  interview,
  networkIsBack,
  option,
  readyTeam,
  teamRound,
  unlock,
} from './tablet-team.ts';

const home = tabletHome();

const ready = async () => readyTeam(await home.tablet(), home.gate.address, home.site.store);

async function theDevice() {
  const devices = await home.site.store.devices.list();
  const device = devices.at(-1);
  if (!device) throw new Error('no tablet is connected');
  return device;
}

async function openWaiting(page: Page) {
  await button(page, /Svar på plattan/).click();
  await page.getByRole('heading', { name: 'Svar på plattan' }).waitFor();
}

describe('two windows', () => {
  test('are never used at once, and the interview goes along to the one that takes over', async () => {
    const context = await home.tablet();
    await context.clock.install();
    const first = await readyTeam(context, home.gate.address, home.site.store);
    await begin(first);
    await option(first, 'Vad oroar dig mest', 'Mörkt eller dålig belysning').click();
    const second = await home.open(context);
    await second.getByRole('heading', { name: 'Appen är öppen i ett annat fönster' }).waitFor();
    await button(second, 'Fortsätt här').click();
    await unlock(second);
    const worry = option(second, 'Vad oroar dig mest', 'Mörkt eller dålig belysning');
    expect(await worry.getAttribute('aria-pressed')).toBe('true');
    await first.getByRole('heading', { name: 'Appen är öppen i ett annat fönster' }).waitFor();
    const before = (await home.stored()).length;
    await finish(second);
    await allSent(second);
    expect(await home.stored()).toHaveLength(before + 1);
    // The window that was left has the interview as it was, and an hour later it would seal it.
    await first.clock.fastForward('01:05:00');
    await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await unlock(second);
    await allSent(second);
    expect(await home.stored()).toHaveLength(before + 1);
    expect((await home.site.store.incoming.counts(teamRound.id)).waiting.conflict).toBe(0);
  });
});

describe('a tablet whose clock is a year off', () => {
  test('is told so, and its answers are taken and marked', async () => {
    const before = (await home.stored()).length;
    const context = await home.tablet();
    await context.clock.install({ time: Date.now() - 365 * 24 * 3_600_000 });
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await page.getByText('Plattans klocka går fel').waitFor();
    await interview(page);
    await allSent(page);
    const came = (await home.stored()).slice(before);
    expect(came).toHaveLength(1);
    expect(came[0]?.flags).toContain('clock-error');
  });
});

test('a tablet that is full keeps the answer in the page, says so, and sends it from there', async () => {
  const before = (await home.stored()).length;
  const page = await ready();
  await begin(page);
  await home.gate.shut();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await answer(page);
  await button(page, 'Klart').click();
  await page.getByText('Svaret finns i den öppna sidan. Stäng inte appen.').waitFor();
  await page.getByText('Minst ett svar ligger bara i den här öppna sidan').waitFor();
  await home.gate.open();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(async () => (await home.stored()).length).toBe(before + 1);
});

describe('on a network that is not what it seems', () => {
  test.each(['login page', 'redirect', 'other bytes', 'nothing'] as const)(
    'an answer stays when its post meets %s, and is sent once when it is over',
    async (what) => {
      const before = (await home.stored()).length;
      const page = await ready();
      home.gate.spoil({ path: /responses$/, what });
      await interview(page);
      await home.gate.spoiled();
      await page.getByText('1 väntar på att skickas').waitFor();
      home.gate.spoil(null);
      await networkIsBack(page);
      expect(await home.stored()).toHaveLength(before + 1);
    },
  );
});

test('a revoked tablet delivers what it holds, marked, and interviews nobody more', async () => {
  const before = (await home.stored()).length;
  const page = await ready();
  await home.gate.shut();
  await interview(page);
  const device = await theDevice();
  const day = '2026-05-03';
  await home.site.store.devices.change(
    device.id,
    { revokedOn: day },
    { kind: 'device-revoked', day, account: null, subject: device.name },
  );
  await home.gate.open();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('Plattan är spärrad.').waitFor();
  await allSent(page);
  expect(await button(page, 'Ny intervju').count()).toBe(0);
  expect((await home.stored()).slice(before).map(({ flags }) => flags)).toEqual([
    ['revoked-device'],
  ]);
});

test('a questionnaire that changes during an interview is asked as it was, and exchanged before the next', async () => {
  const before = (await home.stored()).length;
  const page = await ready();
  await begin(page);
  const { store } = home.site;
  const questions = [parkingQuestion];
  const questionnaire = questionnaireOf({ questions }, questionnaire20261, []);
  await store.questionnaires.put(questionnaire);
  await store.rounds.revise(
    teamRound.id,
    null,
    (round) => ({ ...round, questions, questionnaire: questionnaire.version }),
    { kind: 'round-changed', day: '2026-05-03', account: null },
  );
  const fetched = page.waitForResponse(
    (reply) => reply.url().endsWith('/kit') && reply.status() === 200,
  );
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await fetched;
  await answer(page);
  const title = parkingQuestion.texts.sv?.title ?? '';
  expect(await page.getByText(title).count()).toBe(0);
  await finish(page);
  await allSent(page);
  const came = (await home.stored()).slice(before);
  expect(came.map(({ response }) => response.questionnaire)).toEqual(['2026-1']);
  await begin(page);
  await button(page, '4 Om personen').click();
  await option(page, title, 'Den är sämre').click();
  await finish(page);
  await allSent(page);
  expect((await home.stored()).at(-1)?.response).toMatchObject({
    questionnaire: questionnaire.version,
    answers: { 'own-parking': 'worse' },
  });
});

describe('what cannot be sent', () => {
  test('is saved to a file that the server takes in any number of times with the same result', async () => {
    const before = (await home.stored()).length;
    const page = await ready();
    await home.gate.shut();
    await interview(page);
    await interview(page);
    await openWaiting(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Spara till en fil').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^utkorg-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).not.toContain('youth-groups');
    const file = OutboxFile.parse(JSON.parse(text));
    expect(file.responses).toHaveLength(2);
    const told: string[] = [];
    const terminal: Terminal = {
      env: {},
      out: () => undefined,
      err: (line) => void told.push(line),
      interactive: false,
      outIsScreen: false,
      now: () => new Date(),
    };
    await importOutbox(home.site.store, file, terminal);
    await importOutbox(home.site.store, file, terminal);
    expect(await home.stored()).toHaveLength(before + 2);
    expect(told.at(-1)).toContain('0 nya svar, 2 fanns redan');
    // Delivered by the tablet after all: still once.
    await home.gate.open();
    await networkIsBack(page);
    expect(await home.stored()).toHaveLength(before + 2);
  });

  test('is thrown away in two steps, which leave a count that the coordinator sees', async () => {
    const page = await ready();
    await home.gate.shut();
    await interview(page);
    await openWaiting(page);
    // There is no network: it is tried, and the answer stays.
    await button(page, 'Skicka nu').click();
    await page.getByText('1 väntar på att skickas').waitFor();
    await button(page, 'Ta bort osända svar').click();
    await button(page, 'Ta bort ett svar').click();
    await page.getByText('Kryssa i rutan först').waitFor();
    await page.getByText('1 väntar på att skickas').waitFor();
    await page.getByLabel('Jag förstår att ett svar försvinner').check();
    await button(page, 'Ta bort ett svar').click();
    await page.getByText('Ett svar är borttaget.').waitFor();
    expect(await everythingKept(page)).not.toContain('ciphertext');
    await home.gate.open();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(async () => (await theDevice()).discarded).toBe(1);
  });

  test('is sent by the worker when the app is closed and the browser wakes it', async () => {
    const before = (await home.stored()).length;
    const context = await home.tablet();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await home.gate.shut();
    await interview(page);
    const session = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first) resolve(first.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await registered;
    await page.goto('about:blank');
    await home.gate.open();
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: home.gate.address,
      registrationId,
      tag: 'utkorg',
      lastChance: false,
    });
    await expect.poll(async () => (await home.stored()).length).toBe(before + 1);
  });
});
