/** Backups that the server itself makes, so that an installation has them without anything beside it. */
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { BackupSettings } from './config.ts';
import { type BackupFolder, newestBackup } from './make-backup.ts';

export interface BackupJob extends BackupFolder {
  readonly now: Date;
}

export type BackupReply =
  | { readonly made: { readonly file: string; readonly found: string } }
  | { readonly failed: string };

interface Schedule {
  readonly settings: BackupSettings;
  readonly databasePath: string;
  readonly log: Logger;
  readonly now: () => Date;
}

const MS_AN_HOUR = 60 * 60 * 1000;
/** Timers take no more than three weeks, and a clock may be set. */
const LONGEST_WAIT_MS = 24 * MS_AN_HOUR;

/** Milliseconds until the next copy is due, counted from the newest there is. */
function msUntilDue({ settings, now }: Schedule): number {
  const newest = newestBackup(settings.folder);
  if (newest === null) return 0;
  return Math.max(0, newest.getTime() + settings.everyHours * MS_AN_HOUR - now().getTime());
}

/** What the thread said, or that it ended without a word. */
function replyOf(worker: Worker): Promise<BackupReply> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ failed: String(error) }));
    worker.once('exit', () => resolve({ failed: 'Säkerhetskopieringen avbröts.' }));
  });
}

/**
 * Makes a copy at once when one is due, and again at its interval. One that fails is said in the log
 * and tried again within the hour: answers are taken in all the same.
 *
 * @returns a function that ends it, and a copy under way
 */
export function scheduleBackups(schedule: Schedule): () => Promise<void> {
  const { settings, databasePath, log, now } = schedule;
  const { folder, keep } = settings;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  async function make(): Promise<void> {
    const workerData: BackupJob = { databasePath, folder, keep, now: now() };
    worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData });
    const reply = await replyOf(worker);
    worker = undefined;
    if (ended) return;
    if ('made' in reply) {
      log.info({ backup: reply.made.file }, 'Säkerhetskopian är gjord och kontrollerad.');
      return wait(msUntilDue(schedule));
    }
    log.error({ backup: 'failed' }, reply.failed);
    wait(MS_AN_HOUR, make);
  }

  async function makeWhenDue(): Promise<void> {
    const ms = msUntilDue(schedule);
    if (ms > 0) wait(ms);
    else await make();
  }

  function wait(ms: number, then: () => Promise<void> = makeWhenDue): void {
    timer = setTimeout(() => void then(), Math.min(ms, LONGEST_WAIT_MS)).unref();
  }

  wait(0);
  return async function stop() {
    ended = true;
    clearTimeout(timer);
    await worker?.terminate();
  };
}
