/**
 * Empties the write-ahead log. What was erased in the database file still stands in the log, as
 * it was before, until the log is moved into the file and cut off.
 */
import type { Database } from 'better-sqlite3';
import { sqliteCode } from './store-error.ts';

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 60_000;

/** The connection does not wait for readers: `false` when one, or a full disk, was in the way. */
function tryToEmpty(connection: Database): boolean {
  try {
    const [result] = connection.pragma('wal_checkpoint(truncate)') as { busy: number }[];
    return result?.busy === 0;
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    return false;
  }
}

/** Makes a function that empties the log now, or as soon as nobody reads in it. */
export function createLogEmptier(connection: Database): () => void {
  let waiting: NodeJS.Timeout | undefined;

  function empty(retryMs: number): void {
    waiting = undefined;
    if (!connection.open || (!connection.inTransaction && tryToEmpty(connection))) return;
    const nextMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    waiting = setTimeout(() => empty(nextMs), retryMs).unref();
  }

  return function emptyLog() {
    clearTimeout(waiting);
    empty(FIRST_RETRY_MS);
  };
}
