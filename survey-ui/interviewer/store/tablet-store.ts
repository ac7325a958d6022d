/** The tablet's own database: one value a name, and the errands. Each write is durable when it resolves. */
import type { DBSchema } from 'idb';
import { reopening } from '../../outbox/reopening-database.ts';
import type { Errand, Errands } from '../sending/errands.ts';
import type { Kept, KeptName } from './kept.ts';

interface Schema extends DBSchema {
  kept: { key: string; value: unknown };
  errands: { key: string; value: Errand };
}

const NAME = 'trygghetsdialog-platta';
const VERSION = 1;

export type Changes = { readonly [Name in KeptName]?: Kept[Name] | null };

export interface TabletStore {
  /** What is kept under the names; those that nothing is kept under are left out. */
  readAll(): Promise<Partial<Kept>>;
  read<Name extends KeptName>(name: Name): Promise<Kept[Name] | undefined>;
  /**
   * Keeps values, where `null` removes one, and errands: all of it or nothing. Rejects where the
   * tablet is full or the browser forbids storage.
   */
  write(values: Changes, errands?: readonly Errand[]): Promise<void>;
  readonly errands: Errands;
}

/** @throws where the browser forbids storage */
export async function openTabletStore(): Promise<TabletStore> {
  const { perform } = reopening<Schema>(NAME, VERSION, (database) => {
    database.createObjectStore('kept');
    database.createObjectStore('errands', { keyPath: 'id' });
  });
  await perform((database) => database.count('kept'));
  return {
    readAll: () =>
      perform(async (database) => {
        const transaction = database.transaction('kept');
        const [names, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return Object.fromEntries(names.map((name, index) => [name, values[index]]));
      }),
    read: <Name extends KeptName>(name: Name) =>
      perform((database) => database.get('kept', name)) as Promise<Kept[Name] | undefined>,
    write: (values, errands = []) =>
      perform(async (database) => {
        const transaction = database.transaction(['kept', 'errands'], 'readwrite');
        const kept = transaction.objectStore('kept');
        const queue = transaction.objectStore('errands');
        await Promise.all([
          ...Object.entries(values).map(([name, value]) =>
            value === null ? kept.delete(name) : kept.put(value, name),
          ),
          ...errands.map((errand) => queue.put(errand)),
          transaction.done,
        ]);
      }),
    errands: {
      all: () => perform((database) => database.getAll('errands')),
      put: async (errand) => void (await perform((database) => database.put('errands', errand))),
      remove: (ids) =>
        perform(async (database) => {
          const transaction = database.transaction('errands', 'readwrite');
          await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
        }),
    },
  };
}
