/** A copy of a database that is in use: whole, consistent, and readable by the program that made it. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { flushToDisk } from './flush-to-disk.ts';
import { checkVersion } from './migrate.ts';
import { openingError, StoreError, sqliteCode } from './store-error.ts';

/** What a copy is called until it is whole. */
export const UNFINISHED = '.ofardig';

/**
 * Copies the database at `path` to the file `target` while others read and write it. The copy holds
 * everything that was acknowledged when it began, and the installation's keys; only the account that
 * made it can read it. It gets its name only when it is whole, so that a copy that was broken off is
 * never taken for one.
 *
 * @param onProgress - share of the pages copied so far, 0–1
 * @throws StoreError `taken` when `target` exists, what makes the database unreadable, or why the
 *   copy cannot be written
 */
export async function backUp(
  path: string,
  target: string,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  if (existsSync(target)) {
    throw new StoreError(
      'taken',
      `Filen ${target} finns redan; välj ett annat namn, så att ingen säkerhetskopia skrivs över.`,
    );
  }
  const unfinished = `${target}${UNFINISHED}`;
  const source = openSource(path);
  try {
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, '', { mode: 0o600 });
    await source.backup(unfinished, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
        return PAGES_AT_A_TIME;
      },
    });
    closeCopy(unfinished);
    flushToDisk(unfinished);
    renameSync(unfinished, target);
    flushToDisk(target);
  } catch (error) {
    throw copyingError(path, target, error);
  } finally {
    source.close();
    removeUnfinished(unfinished);
  }
}

/** Enough that a large database is soon copied, few enough that answers are taken in meanwhile. */
const PAGES_AT_A_TIME = 500;

/** Holds on to one moment: a copy of what changes would begin anew with every answer that comes. */
function openSource(path: string): Database {
  try {
    const source = new Sqlite(path, { readonly: true });
    try {
      checkVersion(source, path);
      source.exec('begin');
      source.prepare('select count(*) from sqlite_schema').get();
      return source;
    } catch (error) {
      source.close();
      throw error;
    }
  } catch (error) {
    throw openingError(path, error);
  }
}

/** One file without a log beside it, so that it can be moved about by itself. */
function closeCopy(path: string): void {
  const copy = new Sqlite(path);
  copy.pragma('journal_mode = delete');
  copy.close();
}

/** On a volume that may not be written there is nothing to remove, and no reason to hide why. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
    rmSync(`${path}-journal`, { force: true });
  } catch {
    // What is left is told from a copy by its name.
  }
}

function copyingError(path: string, target: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error))) return openingError(path, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new StoreError(
      'full',
      `Säkerhetskopian ${target} blev inte klar: disken är full. Frigör utrymme, eller ange en annan mapp. Kopior som fanns finns kvar.`,
      error,
    );
  }
  return new StoreError(
    'cannot-open',
    `Säkerhetskopian ${target} går inte att skriva (${code || String(error)}); kontrollera att mappen finns, att volymen är monterad och att kontot som kör programmet får skriva där. Kopior som fanns finns kvar.`,
    error,
  );
}
