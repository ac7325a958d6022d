/** The real app over the real server behind a gate, and tablets that keep what they had. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { openChromiumIn } from './chromium.ts';
import { runningSite } from './running-site.ts';
import { gateTo } from './tablet-site.ts';
import { teamRound } from './tablet-team.ts';

type Site = Awaited<ReturnType<typeof runningSite>>;

export interface TabletHome {
  readonly site: Site;
  /** Between the tablets and the site, a new one each test. */
  readonly gate: Awaited<ReturnType<typeof gateTo>>;
  /** The tablet is turned on: a browser that keeps what it had in the same test. */
  tablet(): Promise<BrowserContext>;
  /** The app in a new window of a tablet. */
  open(context: BrowserContext): Promise<Page>;
  /** The answers of the round, in the order that they came. */
  stored(): Promise<Awaited<ReturnType<Site['store']['responses']['upTo']>>>;
}

/** One site a file of tests; call it at the top. */
export function tabletHome(): TabletHome {
  let site: Site;
  let gate: TabletHome['gate'];
  let folder: string;
  beforeAll(async () => {
    site = await runningSite();
    await site.store.rounds.insert(teamRound);
  });
  afterAll(async () => {
    await site?.close();
  });
  beforeEach(async () => {
    const made = {
      gate: await gateTo(site),
      folder: mkdtempSync(join(tmpdir(), 'trygghet-platta-')),
    };
    ({ gate, folder } = made);
    onTestFinished(async () => {
      await made.gate.shut();
      rmSync(made.folder, { recursive: true, force: true });
    });
  });
  return {
    get site() {
      return site;
    },
    get gate() {
      return gate;
    },
    async tablet() {
      const context = await openChromiumIn(folder);
      onTestFinished(() => context.close());
      return context;
    },
    async open(context) {
      const page = await context.newPage();
      await page.goto(`${gate.address}/intervju`);
      return page;
    },
    async stored() {
      const last = await site.store.responses.lastSequence(teamRound.id);
      return site.store.responses.upTo(teamRound.id, last);
    },
  };
}
