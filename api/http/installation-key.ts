import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Store } from '../store/store.ts';

/**
 * A function that reads one of the installation's keys, from the database the first time: made ready
 * it signs several times faster than its bytes. A failed reading is tried again.
 */
export function installationKey(
  keys: Store['keys'],
  name: Parameters<Store['keys']['get']>[0],
): () => Promise<KeyObject> {
  let reading: Promise<KeyObject> | undefined;
  return async function readKey() {
    reading ??= keys.get(name).then(createSecretKey);
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
}
