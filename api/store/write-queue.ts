/**
 * The order in which the one writing connection is used. A transaction spans several awaits, and
 * SQLite has one transaction a connection, so a second one begun meanwhile would fail or mix with
 * the first.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { isLock, storageTrouble } from './storage-trouble.ts';
import { createStorageWatch, type StorageReports } from './storage-watch.ts';
import { prepareWriteProbe } from './write-probe.ts';

/**
 * Gives `work` the writing connection to itself, after all that was asked for before it. Work that
 * meets another program's lock is done again, so it must change nothing but the database.
 *
 * @throws StoreError with what is wrong and what to do, when the machine is at fault
 */
export type WriteQueue = <T>(work: () => T | Promise<T>) => Promise<T>;

interface QueueSettings extends StorageReports {
  readonly path: string;
  /** How long work waits for another program's lock, in milliseconds. */
  readonly patienceMs: number;
}

const RETRY_MS = 10;
/** A program that watches over the server does not wait long for its answer. */
const CHECK_PATIENCE_MS = 1000;
/** Anybody may ask, so a check that went well stands for those that follow close upon it. */
const FRESH_MS = 1000;

/** Makes the queue of one writing connection, and the check whether it can write. */
export function createWriteQueue(connection: Database, settings: QueueSettings) {
  const { path, patienceMs } = settings;
  const probe = prepareWriteProbe(connection);
  const watch = createStorageWatch(settings, () => checkWritable());
  let last: Promise<unknown> = Promise.resolve();
  let checking: Promise<void> | undefined;
  let workedAt = Number.NEGATIVE_INFINITY;

  /** Waits without holding up the event loop: reading goes on while another program writes. */
  async function persist<T>(work: () => T | Promise<T>, waitMs: number): Promise<T> {
    // Who has waited in vain once does not let everybody after it wait as long.
    const until = performance.now() + (watch.trouble() === null ? waitMs : 0);
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (isLock(error) && performance.now() < until) {
          await wait(RETRY_MS);
          continue;
        }
        const trouble = storageTrouble(path, error);
        if (trouble === null) throw error;
        watch.failed(trouble);
        throw trouble;
      }
    }
  }

  function inTurn<T>(work: () => T | Promise<T>, waitMs: number): Promise<T> {
    const mine = last.then(() => persist(work, waitMs));
    last = mine.catch(() => undefined);
    return mine;
  }

  async function check(): Promise<void> {
    await inTurn(probe, Math.min(patienceMs, CHECK_PATIENCE_MS));
    workedAt = performance.now();
    watch.worked();
  }

  function checkWritable(): Promise<void> {
    if (watch.trouble() === null && performance.now() - workedAt < FRESH_MS)
      return Promise.resolve();
    checking ??= check().finally(() => {
      checking = undefined;
    });
    return checking;
  }

  const alone: WriteQueue = (work) => inTurn(work, patienceMs);
  return { alone, checkWritable, stop: watch.stop };
}
