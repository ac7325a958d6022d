/**
 * A database in IndexedDB that the browser may close under us (iOS does, when memory is short or the
 * page has been asleep): it is then opened again and the work done over.
 */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/** What a transaction says when its database was closed before or during it. */
const CLOSED: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

/** A browser that clears storage can close it again while it is being opened. */
const MOST_TRIES = 4;

function wasClosed(error: unknown): boolean {
  return error instanceof DOMException && CLOSED.has(error.name);
}

export interface ReopeningDatabase<Schema extends DBSchema> {
  /**
   * Runs `work`, again where the database turns out to be closed: it must bear that, as one put, one
   * delete, one reading or one transaction does.
   *
   * @throws what `work` throws, and where the browser forbids storage
   */
  perform<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result>;
}

/** Opens nothing before the first piece of work. */
export function reopening<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): ReopeningDatabase<Schema> {
  let current: Promise<IDBPDatabase<Schema>> | null = null;

  function forget(opened: typeof current) {
    if (current === opened) current = null;
  }

  function open() {
    const opening = openDB<Schema>(name, version, {
      upgrade,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget(opening);
      },
      terminated: () => forget(opening),
    });
    opening.catch(() => forget(opening));
    return opening;
  }

  return {
    async perform(work) {
      for (let tries = 1; ; tries += 1) {
        current ??= open();
        const opened = current;
        try {
          return await work(await opened);
        } catch (error) {
          if (!wasClosed(error) || tries === MOST_TRIES) throw error;
          forget(opened);
          opened.then((database) => database.close()).catch(() => undefined);
        }
      }
    },
  };
}
