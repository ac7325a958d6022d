/**
 * Items in IndexedDB. The browser may close the database under us (iOS does, when memory is short or
 * the page has been asleep): it is then opened again and the work done over, which is harmless, since
 * each piece of work is one put, one delete or one reading.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Box } from './box.ts';
import type { KeptItem } from './outbox-item.ts';

interface Schema extends DBSchema {
  items: { key: string; value: KeptItem };
}
type Database = IDBPDatabase<Schema>;

const NAME = 'trygghetsdialog-utkorg';
const VERSION = 1;

/** What a transaction says when its database was closed before or during it. */
const CLOSED: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

function wasClosed(error: unknown): boolean {
  return error instanceof DOMException && CLOSED.has(error.name);
}

/** @throws when the browser forbids storage */
export async function openDeviceBox(): Promise<Box> {
  let opening: Promise<Database> | null = null;

  function open(): Promise<Database> {
    opening ??= openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore('items', { keyPath: 'id' });
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opening = null;
      },
      terminated() {
        opening = null;
      },
    }).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function perform<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(await open());
    } catch (error) {
      if (!wasClosed(error)) throw error;
      opening = null;
      return work(await open());
    }
  }

  await perform((database) => database.count('items'));
  return {
    all: () => perform((database) => database.getAll('items')),
    put: async (item) => void (await perform((database) => database.put('items', item))),
    remove: (id) => perform((database) => database.delete('items', id)),
  };
}
