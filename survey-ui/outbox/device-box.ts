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
    put: async (item) => void (await perform((database) => database.put('items', item))),
    remove: (id) => perform((database) => database.delete('items', id)),
  };
}
