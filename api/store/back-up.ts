/** A copy of a database that is in use: whole, consistent, and readable by the program that made it. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { checkVersion } from './migrate.ts';
import { StoreError } from './store-error.ts';

/**
 * Copies the database at `path` to the file `target` while others read and write it. The copy holds
 * everything that was acknowledged when it ended, and the installation's keys. It gets its name
 * only when it is whole, so that a copy that was broken off is never taken for one.
 *
 * @param onProgress - share of the pages copied so far, 0–1
 * @throws StoreError `taken` when `target` exists; else what makes the database unreadable
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
  const unfinished = `${target}.ofardig`;
  rmSync(unfinished, { force: true });
  const source = new Sqlite(path, { readonly: true });
  try {
    checkVersion(source, path);
    await source.backup(unfinished, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
        return PAGES_AT_A_TIME;
      },
    });
    closeCopy(unfinished);
    renameSync(unfinished, target);
  } finally {
    source.close();
    rmSync(unfinished, { force: true });
  }
}

/** Enough that a large database is soon copied, few enough that answers are taken in meanwhile. */
const PAGES_AT_A_TIME = 500;

/** One file without a log beside it, so that it can be moved about by itself. */
function closeCopy(path: string): void {
  const copy = new Sqlite(path);
  copy.pragma('journal_mode = delete');
  copy.close();
}
