/** Composition root: settings → store → screens → application → port, and a clean end. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { catalogue } from '../seed/catalogue/catalogue.ts';
import { modules } from '../seed/catalogue/modules/modules.ts';
import { questionnaires } from '../seed/catalogue/questionnaires.ts';
import { municipalities } from '../seed/municipalities/all.ts';
import { createApp } from './app.ts';
import { readCertificate } from './certificate.ts';
import { type Config, settingWarnings } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { followCertificate } from './follow-certificate.ts';
import { renewWords } from './http/ask-round.ts';
import { keepQuestionnaires } from './keep-questionnaires.ts';
import { listen } from './listen.ts';
import { loadScreens, loadWorker, SCREENS_FOLDER } from './load-screens.ts';
import { createLog } from './log.ts';
import { maskStored } from './mask-stored.ts';
import { rankRound } from './rank-round.ts';
import { createRankingThread } from './ranking-thread.ts';
import { scheduleBackups } from './scheduled-backups.ts';
import { StartError } from './start-error.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

export interface ServerOptions {
  /** Shown on the sign-in page of the example; `null` elsewhere. */
  readonly exampleSignIn?: Dependencies['exampleSignIn'];
  /** Required unless this is the example, which anybody may look at. */
  readonly secondFactor?: Dependencies['secondFactor'];
  /** What `vite build` made: `client/` and `server/`. */
  readonly screensFolder?: string;
  readonly now?: () => Date;
  readonly log?: Logger;
  /** Whether SIGTERM and SIGINT end the server; `true` when left out. */
  readonly endOnSignals?: boolean;
}

export interface RunningServer {
  /** The address on this machine, without a trailing slash. */
  readonly address: string;
  readonly store: Store;
  /** Lets requests under way finish, then closes the database. */
  close(): Promise<void>;
}

function onceForAll(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/**
 * Starts serving. The database is created or migrated where needed.
 *
 * @throws StoreError, StartError or ConfigError, each with one sentence on what to do
 */
export async function startServer(
  config: Config,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const now = options.now ?? (() => new Date());
  const { tls, publicUrl } = config;
  const certificate = tls === null ? null : readCertificate(tls, publicUrl, now());
  const folder = options.screensFolder ?? SCREENS_FOLDER;
  const screens = await loadScreens(folder);
  const interviewerWorker = await loadWorker(folder);
  try {
    mkdirSync(dirname(config.databasePath), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartError(
      `Mappen ${config.dataFolder} går inte att skapa; välj en annan med DATA_DIR.`,
      { cause },
    );
  }
  const log = options.log ?? createLog(config.logLevel, now);
  for (const warning of settingWarnings(config)) log.warn(warning);
  const store = await openStore(config.databasePath, {
    onTrouble: ({ code, message }) => log.error({ trouble: code }, message),
    onRecovery: () => log.info('Databasen går att skriva i igen, och nya svar tas emot.'),
  });
  for (const version of await keepQuestionnaires(store, questionnaires)) {
    log.warn(
      { version },
      'the stored questionnaire differs from the program’s and is the one asked',
    );
  }
  await maskStored({ store, questionnaires });
  await renewWords({ store, questionnaires, modules, rounds: await store.rounds.list() });
  const thread = createRankingThread(config.databasePath);
  const { compute, judgeSnapshot } = thread;
  const ranking = { store, catalogue, now, compute, judgeSnapshot };
  const app = createApp({
    store,
    screens,
    assetsFolder: join(folder, 'client', 'assets'),
    interviewerWorker,
    catalogue,
    municipalities,
    modules,
    questionnaires,
    now,
    randomBytes,
    makeSnapshot: (round) => rankRound(ranking, round),
    judgeSnapshot,
    makeFile: thread.makeFile,
    log,
    publicUrl,
    trustProxy: config.trustProxy,
    proxies: config.proxies,
    rateLimit: config.rateLimit,
    addressLimit: config.addressLimit,
    secondFactor: options.secondFactor ?? (options.exampleSignIn ? 'offered' : 'required'),
    exampleSignIn: options.exampleSignIn ?? null,
  });
  try {
    const { host } = config;
    const port = await listen(app, { host, port: config.port, certificate });
    const stopFollowing =
      certificate === null
        ? undefined
        : followCertificate({ config, first: certificate, use: port.useCertificate, log, now });
    const { backup, databasePath } = config;
    const stopBackups =
      backup === null ? undefined : scheduleBackups({ settings: backup, databasePath, log, now });
    const close = onceForAll(async () => {
      process.off('SIGTERM', close).off('SIGINT', close);
      stopFollowing?.();
      await stopBackups?.();
      await port.close();
      await thread.close();
      await store.close();
    });
    if (options.endOnSignals ?? true) process.once('SIGTERM', close).once('SIGINT', close);
    const scheme = tls === null ? 'http' : 'https';
    return { address: `${scheme}://localhost:${port.port}`, store, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
