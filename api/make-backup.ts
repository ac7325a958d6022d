/** Backups in a folder: one after the other, each checked, of which the newest are kept. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase, foundInWords } from './check-database.ts';
import { backUp, UNFINISHED } from './store/back-up.ts';
import { StoreError } from './store/store-error.ts';

export interface BackupFolder {
  readonly databasePath: string;
  readonly folder: string;
  /** How many copies stay. */
  readonly keep: number;
}

export type OnProgress = (share: number) => void;

const NAME = /^trygghetsdialog-(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})(\d{2}Z)\.sqlite$/;
const MS_A_DAY = 24 * 60 * 60 * 1000;

/** @example fileStamp(new Date(0)) // => "1970-01-01T000000Z", which every file system takes */
export function fileStamp(instant: Date): string {
  return instant.toISOString().replace(/:|\.\d+/g, '');
}

/** When the newest copy in the folder was begun; `null` when there is none, or no folder. */
export function newestBackup(folder: string): Date | null {
  try {
    const [newest] = copiesIn(folder).toReversed();
    return newest === undefined ? null : new Date(newest.replace(NAME, '$1$2:$3:$4'));
  } catch {
    return null;
  }
}

/**
 * Copies the database to the file `target`, and goes through the copy.
 *
 * @returns what it holds, in words
 * @throws StoreError when it cannot be made, or `damaged` when what it is a copy of is not whole
 */
export async function backUpTo(
  databasePath: string,
  target: string,
  onProgress?: OnProgress,
): Promise<string> {
  await backUp(databasePath, target, onProgress);
  const found = checkDatabase(target);
  if (found.faults.length === 0) return foundInWords(found);
  throw new StoreError(
    'damaged',
    `Kopian ${target} är gjord, men databasen är inte hel:\n${found.faults.join('\n')}\nBehåll äldre kopior tills det är utrett.`,
  );
}

/**
 * Makes the next copy in the folder, and removes the oldest above the number to keep: only when the
 * new one is whole.
 *
 * @returns its file, and what it holds, in words
 * @throws StoreError when it cannot be made, or the database is not whole
 */
export async function makeBackup(
  { databasePath, folder, keep }: BackupFolder,
  now: Date,
  onProgress?: OnProgress,
): Promise<{ readonly file: string; readonly found: string }> {
  makeFolder(folder);
  const file = join(folder, `trygghetsdialog-${fileStamp(now)}.sqlite`);
  const found = await backUpTo(databasePath, file, onProgress);
  for (const name of copiesIn(folder).slice(0, -keep)) rmSync(join(folder, name));
  removeBrokenOff(folder, now);
  return { file, found };
}

/** @throws StoreError when the folder is not there and cannot be made */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError(
      'cannot-open',
      `Mappen ${folder} för säkerhetskopior går inte att skapa; ange en annan, eller ge kontot som kör programmet rätt att skriva där.`,
      error,
    );
  }
}

/** Names of the copies with a name of ours, oldest first. */
function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted();
}

/** What a program that was killed left; one that is at work now has written lately. */
function removeBrokenOff(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(UNFINISHED) || !NAME.test(name.slice(0, -UNFINISHED.length))) continue;
    const path = join(folder, name);
    if (now.getTime() - statSync(path).mtimeMs > MS_A_DAY) rmSync(path, { force: true });
  }
}
