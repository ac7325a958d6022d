/** Puts a backup in the place of a database that nobody uses. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { flushToDisk } from './flush-to-disk.ts';
import { openingError, StoreError, sqliteCode } from './store-error.ts';

/**
 * Puts a copy of the file `backup` at `path`. A database that stands there is kept beside it, under
 * the name that is returned.
 *
 * @param aside - what the name of the database that was there ends with
 * @throws StoreError `busy` when a program uses the database at `path`, or why the copy cannot be
 *   written; it is left as it was
 */
export function restore(backup: string, path: string, aside: string): string | null {
  const unfinished = `${path}.aterstalls`;
  const kept = `${path}.${aside}`;
  const replaces = existsSync(path);
  if (replaces) closeLog(path);
  if (existsSync(kept)) {
    throw new StoreError('taken', `Filen ${kept} finns redan; flytta undan den först.`);
  }
  try {
    copyFileSync(backup, unfinished);
    chmodSync(unfinished, 0o600);
    flushToDisk(unfinished);
    moveLogAside(path, kept);
    if (replaces) renameSync(path, kept);
    renameSync(unfinished, path);
    flushToDisk(path);
  } catch (error) {
    throw placingError(path, error);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return replaces ? kept : null;
}

/** A log without its database, or of a damaged one, would be taken for the log of the backup. */
function moveLogAside(path: string, kept: string): void {
  for (const end of ['-wal', '-shm', '-journal']) {
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${kept}${end}`);
  }
}

function placingError(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC') {
    return new StoreError(
      'full',
      `Säkerhetskopian får inte plats i ${dirname(path)}; frigör utrymme och försök igen. Inget har ändrats.`,
      cause,
    );
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) {
    return new StoreError(
      'read-only',
      `Det går inte att skriva i ${dirname(path)}; ge det konto som kör programmet rätt att skriva där. Inget har ändrats.`,
      cause,
    );
  }
  return cause;
}

/** Leaving the log needs the database alone, so it shows whether somebody has it open. */
function closeLog(path: string): void {
  try {
    const connection = new Sqlite(path, { timeout: 0 });
    try {
      connection.pragma('journal_mode = delete');
    } finally {
      connection.close();
    }
  } catch (error) {
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error))) return; // It is what is to be replaced.
    if (/^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error))) {
      throw new StoreError(
        'busy',
        `Databasen ${path} används av ett annat program, troligen servern; stäng det innan du återställer.`,
        error,
      );
    }
    throw openingError(path, error);
  }
}
