/**
 * A team that uses the app itself in a real browser: connects, makes a stop and interviews by tapping.
 * Whatever the app makes, its ids too, is read off the tablet just before it is finished.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Stop } from '../../api/contract/round.ts';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import { type Draft, hasAnswer, toFinished } from '../../survey-ui/interviewer/interview/draft.ts';
import { crash, load } from './browser-devices.ts';
import type { Interviewer } from './device.ts';
import { type Life, newLife } from './life.ts';
import type { Connected } from './tablet-device.ts';

const PIN = '2580';
/** The longest time after the beginning of an interview until the page is killed. */
const LONGEST_LAST_MS = 1500;
const SEND_EVERY_MS = 200;
const CONNECTING_MS = 5000;

const DONE = 'Klart – nästa person';
const AGES = ['20–24 år', '35–44 år', '55–64 år'];
const SAFETY = ['Alltid', 'Oftast', 'Sällan', 'Aldrig'];

interface Kept {
  readonly draft?: Draft;
  readonly kits?: Readonly<Record<string, Kit>>;
  readonly shift?: { readonly stop: Stop };
  /** Answers, stops and counts that have not been delivered. */
  readonly left: number;
}

/** What lies on the tablet. */
function keptOn(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const app = await done(indexedDB.open('trygghetsdialog-platta'));
    const names = app.transaction('kept').objectStore('kept');
    const [draft, kits, shift] = await Promise.all(
      ['draft', 'kits', 'shift'].map((name) => done(names.get(name))),
    );
    const errands = await done(app.transaction('errands').objectStore('errands').count());
    app.close();
    const outbox = await done(indexedDB.open('trygghetsdialog-platta-utkorg'));
    const items = await done(outbox.transaction('items').objectStore('items').getAll());
    outbox.close();
    const left = errands + items.filter(({ state }) => state !== 'sent').length;
    return { draft, kits, shift, left };
  });
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

function option(page: Page, question: RegExp, label: string) {
  const group = page.getByRole('group', { name: question });
  return group.getByRole('button', { name: label, exact: true }).first();
}

async function enterPin(page: Page, last: string): Promise<void> {
  for (const digit of PIN) await button(page, digit).click();
  await button(page, last).click();
}

const networkIsBack = (page: Page) =>
  page.evaluate(() => void window.dispatchEvent(new Event('online')));

/** A new tablet, up to its first stop. The line may be away when it connects: then the code is opened again. */
async function begin(page: Page, openCode: () => Promise<void>): Promise<void> {
  const connected = page.getByRole('heading', { name: 'Välj en PIN-kod' });
  const isConnected = () =>
    connected.waitFor({ timeout: CONNECTING_MS }).then(
      () => true,
      () => false,
    );
  await openCode();
  while (!(await isConnected())) {
    await page.goto('about:blank');
    await openCode();
  }
  await enterPin(page, 'Nästa');
  await page.getByRole('heading', { name: 'Skriv koden en gång till' }).waitFor();
  await enterPin(page, 'Spara');
  // What is asked comes with the kit, which the line may have to be asked for again.
  const where = page.getByLabel('Var är ni?');
  // Another tablet's stop of today comes before a new one.
  const anew = button(page, /^Ny insats/);
  while (!(await where.isVisible())) {
    if (await anew.isVisible()) await anew.click();
    await networkIsBack(page);
    await wait(SEND_EVERY_MS);
  }
  await where.fill('Torget vid kiosken');
  const own = page.getByRole('group', { name: 'Kommunens personal' });
  await own.getByRole('button', { name: 'Fler' }).click();
  await button(page, 'Börja insatsen').click();
  await button(page, 'Ny intervju').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Up to the last page; which pages there are depends on what was answered. */
async function goOn(page: Page): Promise<void> {
  while (!(await button(page, DONE).isVisible())) {
    await button(page, 'Nästa')
      .click({ timeout: 1000 })
      .catch(() => undefined);
  }
}

/** The interview under way, when what was tapped last is kept. */
async function draftOn(page: Page, taps: number): Promise<{ draft: Draft; kit: Kit }> {
  for (;;) {
    const { draft, kits } = await keptOn(page);
    const kit = draft && kits?.[draft.round];
    if (kit && Object.keys(draft.answers).length >= taps) return { draft, kit };
    await wait(5);
  }
}

export function appTeam(browser: Browser, tablet: Connected): Interviewer {
  return async ({ maker, ledger, answers, killed, patienceMs }) => {
    const { uniform } = maker;
    const context = await browser.newContext();
    const begun = new Set<string>();
    const made = new Set<string>();
    const address = `${tablet.site}/intervju`;
    const latest = Date.now() + patienceMs;
    const pick = (texts: readonly string[]) => texts[Math.floor(uniform() * texts.length)] ?? '';
    let kills = 0;
    let left: number | null = null;

    async function opened(life: Life): Promise<Page> {
      const page = await context.newPage();
      life.whenOver(() => void crash(page).catch(() => page.close().catch(() => undefined)));
      await load(page, address, life);
      return page;
    }

    async function interview(page: Page): Promise<void> {
      const resumed = (await keptOn(page)).draft !== undefined;
      if (!resumed) {
        await button(page, 'Ny intervju').click();
        await option(page, /Hur ofta känner du dig trygg/, pick(SAFETY)).click();
      }
      await goOn(page);
      if (!resumed) await option(page, /Hur gammal är du/, pick(AGES)).click();
      const { draft, kit } = await draftOn(page, resumed ? 0 : 2);
      if (!begun.has(draft.id)) ledger.begun += 1;
      begun.add(draft.id);
      // One that was killed before the first tap was kept is not stored.
      if (hasAnswer(draft, kit)) {
        made.add(draft.id);
        ledger.answers.set(draft.id, toFinished(draft, kit, false));
      }
      await button(page, DONE).click();
      await button(page, 'Ny intervju').waitFor();
    }

    async function firstLife(): Promise<void> {
      const page = await context.newPage();
      await begin(page, () => load(page, `${address}#${tablet.code}`, newLife()));
      const { shift } = await keptOn(page);
      if (shift) ledger.stops.set(shift.stop.id, shift.stop);
      await crash(page);
    }

    async function live(life: Life): Promise<number> {
      const page = await opened(life);
      await enterPin(page, 'Lås upp');
      while (made.size < answers) {
        if (uniform() < killed) {
          kills += 1;
          setTimeout(life.kill, uniform() * LONGEST_LAST_MS);
        }
        await interview(page);
      }
      for (;;) {
        const { left: now, draft } = await keptOn(page);
        if (draft) await interview(page);
        else if (now === 0 || Date.now() > latest) return now;
        await networkIsBack(page);
        await wait(SEND_EVERY_MS);
      }
    }

    await firstLife();
    while (left === null) {
      const life = newLife();
      left = await life.within(() => live(life));
    }
    await context.close();
    return { kills, left };
  };
}
