/** Where items are kept: on the device where the browser allows it, otherwise in the page's memory. */
import { openDeviceBox } from './device-box.ts';
import type { KeptItem } from './outbox-item.ts';

export interface Box {
  /** @throws when the device can't be read just now */
  all(): Promise<readonly KeptItem[]>;
  /** Resolves when the item is kept; replaces one with the same id. */
  put(item: KeptItem): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Where an item came to lie. `old-left`: in the page, while what was there before may still be on the device. */
export type Kept = 'device' | 'page' | 'old-left';

/** A box that never fails to keep. */
export interface SafeBox extends Omit<Box, 'put'> {
  put(item: KeptItem): Promise<Kept>;
  /** `page`: something that waits is in memory only, and is lost when the page is closed. */
  place(): 'device' | 'page';
}

/**
 * Puts `device` first, and memory where it fails: storage can be forbidden (private windows), full,
 * or taken away. What is in memory stands before what is on the device.
 */
function withMemory(device: Box | null): SafeBox {
  const memory = new Map<string, KeptItem>();

  async function putOnDevice(item: KeptItem): Promise<boolean> {
    try {
      await device?.put(item);
      return device !== null;
    } catch {
      return false;
    }
  }

  async function clearOnDevice(id: string): Promise<boolean> {
    try {
      await device?.remove(id);
      return true;
    } catch {
      return false;
    }
  }

  /** There may be room by now. */
  async function moveToDevice() {
    for (const item of [...memory.values()]) {
      const moved = await putOnDevice(item);
      // What it has become meanwhile stands before it.
      if (moved && memory.get(item.id) === item) memory.delete(item.id);
    }
  }

  return {
    place: () =>
      device === null || [...memory.values()].some(({ state }) => state === 'waiting')
        ? 'page'
        : 'device',
    async all() {
      await moveToDevice();
      const kept = (await device?.all()) ?? [];
      return [...kept.filter(({ id }) => !memory.has(id)), ...memory.values()];
    },
    async put(item) {
      if (await putOnDevice(item)) {
        memory.delete(item.id);
        return 'device';
      }
      memory.set(item.id, item);
      // A full device may still be able to let go.
      return (await clearOnDevice(item.id)) ? 'page' : 'old-left';
    },
    async remove(id) {
      await device?.remove(id);
      memory.delete(id);
    },
  };
}

/** The box of this browser that has that name. */
export async function openBox(name: string): Promise<SafeBox> {
  return withMemory(await openDeviceBox(name).catch(() => null));
}
