/**
 * Two connections to one file: reading never waits for writing, and a query outside a transaction
 * cannot land inside somebody else's.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { UNFINISHED } from './back-up.ts';
import { flushToDisk } from './flush-to-disk.ts';
import { checkVersion, migrate, olderVersion } from './migrate.ts';
import type { StorageReports } from './storage-watch.ts';
import { openingError } from './store-error.ts';
import type { Tables } from './tables.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

/** For queries that change nothing; its connection cannot write. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>;

export interface Writer {
  readonly connection: Database;
  readonly queries: Kysely<Tables>;
  /** Work that must have the connection to itself, one after the other. */
  readonly alone: WriteQueue;
  /** Resolves when something could be written just now; throws StoreError saying why not. */
  readonly checkWritable: () => Promise<void>;
}

export interface Connections {
  readonly reader: Reader;
  readonly writer: Writer;
  close(): Promise<void>;
}

export interface ConnectionOptions extends StorageReports {
  /** How long to wait for another program's lock, in milliseconds. */
  readonly busyTimeoutMs?: number | undefined;
}

const BUSY_TIMEOUT_MS = 5000;

function configure(connection: Database, busyTimeoutMs: number): void {
  connection.pragma(`busy_timeout = ${busyTimeoutMs}`);
  connection.pragma('synchronous = full');
  connection.pragma('foreign_keys = on');
  // Without it `insert or replace` would delete rows behind the triggers' back.
  connection.pragma('recursive_triggers = on');
}

function openWriter(path: string, timeout: number): Database {
  const connection = new Sqlite(path, { timeout });
  try {
    checkVersion(connection, path);
    configure(connection, timeout);
    // What a withdrawal erases is overwritten, not only let go of.
    connection.pragma('secure_delete = on');
    connection.pragma('journal_mode = wal');
    keepOlder(connection, path);
    migrate(connection);
    // From here on waiting is the write queue's, since waiting in here holds up the event loop.
    connection.pragma('busy_timeout = 0');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Before a newer program changes a file, what it was lies beside it. */
function keepOlder(connection: Database, path: string): void {
  const version = olderVersion(connection);
  if (version === null) return;
  const copy = `${path}.version-${version}`;
  if (existsSync(copy)) return;
  // A copy that was broken off must not be taken for one.
  const unfinished = `${copy}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  connection.prepare('vacuum into ?').run(unfinished);
  renameSync(unfinished, copy);
  flushToDisk(copy);
}

function openForReading(path: string, timeout: number): Database {
  const connection = new Sqlite(path, { readonly: true, timeout });
  configure(connection, timeout);
  return connection;
}

/** Prepares each text of SQL once: preparing takes longer than most of our queries. */
function queriesOver(connection: Database): Kysely<Tables> {
  const prepared = new Map<string, SqliteStatement>();
  const database: SqliteDatabase = {
    prepare(text) {
      // On a full disk SQLite rolls back by itself; a second rollback would hide why.
      const sql = text === 'rollback' && !connection.inTransaction ? 'select 1' : text;
      const known = prepared.get(sql) ?? connection.prepare(sql);
      prepared.set(sql, known);
      return known;
    },
    close: () => void connection.close(),
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

/**
 * Opens the database file at `path`, creating and migrating it where needed. `:memory:` is a file
 * of its own in the folder for temporary files, removed when closed, since two connections cannot
 * share memory.
 *
 * @throws StoreError when the file cannot be used
 */
export function openConnections(path: string, options: ConnectionOptions = {}): Connections {
  const timeout = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  const folder = path === ':memory:' ? mkdtempSync(join(tmpdir(), 'trygghet-')) : null;
  const file = folder === null ? path : join(folder, 'store.sqlite');
  try {
    const writing = openWriter(file, timeout);
    const reading = openForReading(file, timeout);
    const { alone, checkWritable, stop } = createWriteQueue(writing, {
      ...options,
      path: file,
      patienceMs: timeout,
    });
    return {
      reader: queriesOver(reading),
      writer: {
        connection: writing,
        queries: queriesOver(writing),
        alone,
        checkWritable,
      },
      async close() {
        stop();
        reading.close();
        writing.close();
        if (folder !== null) rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    throw openingError(path, error);
  }
}

/**
 * Opens a reading connection alone to a database that is in use, as a thread of its own needs.
 *
 * @throws StoreError when the file cannot be used
 */
export function openReader(path: string): { readonly reader: Reader; close(): void } {
  try {
    const connection = openForReading(path, BUSY_TIMEOUT_MS);
    return { reader: queriesOver(connection), close: () => void connection.close() };
  } catch (error) {
    throw openingError(path, error);
  }
}
