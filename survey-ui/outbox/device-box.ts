/** Items in IndexedDB. */
import type { DBSchema } from 'idb';
import type { Box } from './box.ts';
import type { KeptItem } from './outbox-item.ts';
import { reopening } from './reopening-database.ts';

interface Schema extends DBSchema {
  items: { key: string; value: KeptItem };
}

const VERSION = 1;

/** @throws when the browser forbids storage */
export async function openDeviceBox(name: string): Promise<Box> {
  const { perform } = reopening<Schema>(name, VERSION, (database) => {
    database.createObjectStore('items', { keyPath: 'id' });
  });
  await perform((database) => database.count('items'));
  return {
    all: () => perform((database) => database.getAll('items')),
    put: (item) =>
      perform(async (database) => {
        // What nobody else has must outlive a battery that dies.
        const durability = item.state === 'waiting' ? 'strict' : 'default';
        const { store, done } = database.transaction('items', 'readwrite', { durability });
        await Promise.all([store.put(item), done]);
      }),
    remove: (id) => perform((database) => database.delete('items', id)),
  };
}
