/** Opens the database for commands that work on it without serving. */
import { existsSync, mkdirSync } from 'node:fs';
import type { Round } from '../contract/index.ts';
import type { Store } from '../store/store.ts';
import { serveConfig } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface DataOptions {
  readonly data?: string;
}

/**
 * The database file in the folder that is meant.
 *
 * @throws UserError when there is none
 */
export function existingDatabase(options: DataOptions, terminal: Terminal): string {
  const { databasePath, dataFolder } = serveConfig(options, terminal);
  if (existsSync(databasePath)) return databasePath;
  throw new UserError(
    `Det finns ingen databas i ${dataFolder}. Ange rätt mapp med --data eller DATA_DIR, eller skapa en exempeldatabas: npx trygghetsdialog demo`,
  );
}

/**
 * Runs `work` on the store and closes it.
 *
 * @param create - whether a database may be made where there is none
 * @throws UserError when there is no database; StoreError when it can't be opened
 */
export async function withStore<Result>(
  options: DataOptions & { readonly create: boolean },
  terminal: Terminal,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { databasePath, dataFolder } = serveConfig(options, terminal);
  if (!options.create) existingDatabase(options, terminal);
  if (!existsSync(databasePath)) {
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    } catch {
      throw new UserError(`Mappen ${dataFolder} går inte att skapa; ange en annan med --data.`);
    }
  }
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore(databasePath);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * The round that is meant: the one named, or the only one there is.
 *
 * @throws UserError that lists the rounds
 */
export async function chooseRound(store: Store, id: string | undefined): Promise<Round> {
  const rounds = await store.rounds.list();
  const [only] = rounds;
  const chosen =
    id === undefined
      ? rounds.length === 1
        ? only
        : undefined
      : rounds.find((round) => round.id === id);
  if (chosen !== undefined) return chosen;
  if (only === undefined) throw new UserError('Databasen har inga dialogomgångar ännu.');
  const list = rounds.map((round) => `  ${round.id}  ${round.title}`).join('\n');
  throw new UserError(
    id === undefined
      ? `Ange en omgång med --round. Det finns:\n${list}`
      : `Omgången ${id} finns inte. Det finns:\n${list}`,
  );
}
