/** What lies in the box, as this page knows it: read once, and when another page has changed it. */
import type { Kept, SafeBox } from './box.ts';
import type { KeptItem } from './outbox-item.ts';

export interface KeptItems {
  all(): readonly KeptItem[];
  get(id: string): KeptItem | undefined;
  /** Reads the box again. A device that can't be read just now leaves what is known. */
  refresh(): Promise<void>;
  put(item: KeptItem): Promise<Kept>;
  /** @throws when the device will not let go of it */
  remove(id: string): Promise<void>;
}

/** @param onRead - called after each reading */
export function keptItems(box: SafeBox, onRead: () => void): KeptItems {
  let kept = new Map<string, KeptItem>();
  let reading: Promise<void> | null = null;
  let readAgain = false;

  async function read() {
    do {
      readAgain = false;
      const items = await box.all().catch(() => null);
      if (items && !readAgain) kept = new Map(items.map((item) => [item.id, item]));
    } while (readAgain);
    onRead();
  }

  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    /** While one reading runs, one more is enough: another page may change many things in a row. */
    async refresh() {
      if (reading) {
        readAgain = true;
        return reading;
      }
      reading = read().finally(() => {
        reading = null;
      });
      return reading;
    },
    async put(item) {
      const result = await box.put(item);
      kept.set(item.id, item);
      // What is being read may be from before.
      readAgain = reading !== null;
      return result;
    },
    async remove(id) {
      await box.remove(id);
      kept.delete(id);
      readAgain = reading !== null;
    },
  };
}
