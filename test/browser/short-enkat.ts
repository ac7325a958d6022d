/** A browser and a site on which each test has a round of its own, with few questions, and a clock that can be moved. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import type { Round } from '../../api/contract/index.ts';
import { questionnaire20261 } from '../../seed/catalogue/questionnaire-2026-1.ts';
import { openChromium } from './chromium.ts';
import { PHONE } from './enkat-respondent.ts';
import { enkatSite, kungsbackaRound } from './enkat-site.ts';

/** Safety, trust and a comment. */
export const SHORT = {
  ...questionnaire20261,
  version: 'kort',
  sections: questionnaire20261.sections.filter(({ id }) => ['safety', 'trust'].includes(id)),
};

interface VisitOptions {
  readonly javaScriptEnabled?: boolean;
  /** Ends of the address, after the round. */
  readonly at?: string;
}

/** To be called once a file, outside its tests. */
export function shortEnkat() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof enkatSite>>;
  let now = new Date();
  let round = '';

  beforeAll(async () => {
    [browser, site] = await Promise.all([openChromium(), enkatSite({}, () => now)]);
    await site.store.questionnaires.put(SHORT);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(() => startRound());

  async function startRound(changes: Partial<Round> = {}) {
    now = new Date();
    round = `prov-${crypto.randomUUID()}`;
    const { version: questionnaire } = SHORT;
    await site.store.rounds.insert(kungsbackaRound({ id: round, questionnaire, ...changes }));
  }

  return {
    startRound,
    address: () => `${site.address}/enkat/${round}`,
    store: () => site.store,
    round: () => round,
    now: () => now,
    moveClock(to: Date) {
      now = to;
    },
    async visit({ javaScriptEnabled = true, at = '' }: VisitOptions = {}): Promise<Page> {
      const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${site.address}/enkat/${round}${at}`);
      return page;
    },
    async responses() {
      const stored = await site.store.responses.upTo(round, Number.MAX_SAFE_INTEGER);
      return stored.map(({ response }) => response);
    },
    async flags() {
      const stored = await site.store.responses.upTo(round, Number.MAX_SAFE_INTEGER);
      return stored.map(({ flags }) => flags);
    },
    keptAside: () => site.store.keptAside.countByOutcome(round),
  };
}

export async function seesThanks(page: Page): Promise<void> {
  await page.locator('h1', { hasText: 'Tack, svaren är skickade' }).waitFor();
}
