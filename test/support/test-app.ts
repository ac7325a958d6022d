/** The real application over a real database in a folder of its own, with a clock that stands still. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { BatchResult, ItemResult, Role, Round } from '../../api/contract/index.ts';
import type { Dependencies } from '../../api/dependencies.ts';
import { hashPassword } from '../../api/http/passwords.ts';
import { hashToken } from '../../api/http/session-cookie.ts';
import { keepQuestionnaires } from '../../api/keep-questionnaires.ts';
import { makeFile } from '../../api/make-file.ts';
import { rankRound } from '../../api/rank-round.ts';
import { judgeSnapshot } from '../../api/routes/publication/judge-snapshot.ts';
import { openStore } from '../../api/store/open-store.ts';
import type { Store } from '../../api/store/store.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { modules } from '../../seed/catalogue/modules/modules.ts';
import { questionnaires } from '../../seed/catalogue/questionnaires.ts';
import { createScreens } from '../../survey-ui/server.tsx';
import { aRound } from './fixture-round.ts';

export { aConcern, aResponse, aRound } from './fixture-round.ts';

/** Noon in Sweden on the day of the example's answers. */
export const NOW = new Date('2026-05-03T10:00:00Z');
export const PASSWORD = 'ett gott och langt lösenord';

const screens = createScreens({
  siteStyles: '/assets/site.css',
  residentStyles: '/assets/resident.css',
  residentScript: '/assets/resident.js',
  typingScript: '/assets/typing.js',
  tabletStyles: '/assets/tablet.css',
  tabletScript: '/assets/tablet.js',
  tabletIcons: [],
  appleIcon: '/assets/apple.png',
  handbookPictures: {},
  icon: '/assets/icon.svg',
});

export interface TestAppOptions {
  readonly round?: Round;
  readonly deps?: Partial<Dependencies>;
  /** A folder that outlives the application, to open it again. */
  readonly databasePath?: string;
  readonly busyTimeoutMs?: number;
  /** How the database is opened, where a test needs more of it than the store. */
  readonly open?: (path: string) => Promise<Store>;
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts the application for one test; closed and removed when the test is over.
 *
 * @returns the application, what it stands on, and short ways to do what tests often do
 */
export async function testApp(options: TestAppOptions = {}) {
  const round = options.round ?? aRound();
  const databasePath = options.databasePath ?? join(temporaryFolder(), 'store.sqlite');
  const { busyTimeoutMs, open = (path) => openStore(path, { busyTimeoutMs }) } = options;
  const store = await open(databasePath);
  onTestFinished(() => store.close());
  await keepQuestionnaires(store, questionnaires);
  if (!(await store.rounds.byId(round.id))) await store.rounds.insert(round);

  const deps: Dependencies = {
    store,
    screens,
    assetsFolder: tmpdir(),
    interviewerWorker: '// the worker',
    catalogue,
    municipalities: [],
    modules,
    questionnaires,
    now: () => NOW,
    randomBytes,
    makeSnapshot: (asked) =>
      rankRound({ store, catalogue, now: () => NOW }, asked, { replicates: 50 }),
    judgeSnapshot: (asked, number) => judgeSnapshot(store, asked, number),
    makeFile: (job) => makeFile({ store, catalogue, municipalities: [] }, job),
    log: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    trustProxy: false,
    proxies: 0,
    rateLimit: null,
    addressLimit: null,
    secondFactor: 'offered',
    exampleSignIn: null,
    ...options.deps,
  };
  const app = createApp(deps);
  const responsesPath = `/api/rounds/${round.id}/responses`;

  async function postBody(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return await app.request(responsesPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async function postAll(items: readonly unknown[]): Promise<readonly ItemResult[]> {
    const response = await postBody({ responses: items });
    return ((await response.json()) as BatchResult).results;
  }

  return {
    app,
    deps,
    store,
    round,
    databasePath,
    responsesPath,
    postBody,
    /** Sends items in one post; their results in order. */
    postAll,
    /** Sends one item; what became of it. */
    async post(item: unknown) {
      return (await postAll([item]))[0]?.outcome;
    },
    countResponses: () => store.responses.count(round.id),
    /** Makes an account with `PASSWORD`. */
    async addAccount(username: string, role: Role) {
      const passwordHash = await hashPassword(PASSWORD);
      await store.accounts.insert({ username, passwordHash, role });
    },
    /** Signs somebody new in, past the form; the headers that their browser sends along. */
    async signedInAs(role: Role): Promise<Record<string, string>> {
      return signInDirectly(deps, role);
    },
  };
}

async function signInDirectly(deps: Dependencies, role: Role): Promise<Record<string, string>> {
  const username = `${role}-${randomUUID()}`;
  await deps.store.accounts.insert({ username, passwordHash: 'none', role });
  const account = await deps.store.accounts.byUsername(username);
  const token = randomUUID();
  const seconds = Math.floor(deps.now().getTime() / 1000);
  await deps.store.sessions.insert({
    tokenHash: hashToken(token),
    account: account?.id ?? 0,
    expiresAt: seconds + 3600,
  });
  const secure = deps.publicUrl.startsWith('https:');
  return {
    cookie: `${secure ? '__Host-session' : 'session'}=${token}`,
    'sec-fetch-site': 'same-origin',
  };
}
