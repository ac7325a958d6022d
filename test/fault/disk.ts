/** What outlives the pages of a simulated device: items by id, written whole or not at all. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Life } from './life.ts';

export interface Disk<Item extends { readonly id: string }> {
  readonly items: Map<string, Item>;
  /** As a page sees it: writes take a while, in which the page may be killed, before or after them. */
  seenBy(life: Life): DiskOfPage<Item>;
}

export interface DiskOfPage<Item> {
  all(): Promise<readonly Item[]>;
  put(item: Item): Promise<void>;
  remove(id: string): Promise<void>;
}

export function newDisk<Item extends { readonly id: string }>(): Disk<Item> {
  const items = new Map<string, Item>();
  return {
    items,
    seenBy(life) {
      async function living<Result>(work: () => Result): Promise<Result> {
        await turn();
        if (life.isOver()) return new Promise(() => undefined);
        const result = work();
        await turn();
        return life.isOver() ? new Promise(() => undefined) : result;
      }
      return {
        all: () => living(() => [...items.values()]),
        put: (item) => {
          const copy = structuredClone(item);
          return living(() => void items.set(item.id, copy));
        },
        remove: (id) => living(() => void items.delete(id)),
      };
    },
  };
}
