/**
 * Empties the write-ahead log. What was erased in the database file still stands in the log, as
 * it was before, until the log is moved into the file and cut off.
 */
import type { Database } from 'better-sqlite3';

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 60_000;

/** Does not wait for readers, since that would stop everything else: `false` when one was in the way. */
function tryToEmpty(connection: Database): boolean {
  const patience = Number(connection.pragma('busy_timeout', { simple: true }));
  connection.pragma('busy_timeout = 0');
  try {
    const [result] = connection.pragma('wal_checkpoint(truncate)') as { busy: number }[];
    return result?.busy === 0;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
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
