/**
 * Keeps what changes on the tablet, in the order it changed. What could not be kept stays in the page
 * and goes with the next attempt: a full tablet loses nothing as long as the app is open.
 */
import type { Errand } from '../sending/errands.ts';
import type { Changes, TabletStore } from '../store/tablet-store.ts';

export interface Keeper {
  /** Resolves when it is kept, or has failed to be. */
  keep(changes: Changes, errands?: readonly Errand[]): Promise<void>;
}

/** @param onKept told after each attempt whether all is kept */
export function createKeeper(store: TabletStore, onKept: (all: boolean) => void): Keeper {
  let left: Changes = {};
  let leftErrands: readonly Errand[] = [];
  let running: Promise<void> | null = null;

  async function drain() {
    try {
      while (Object.keys(left).length > 0 || leftErrands.length > 0) {
        const [changes, errands] = [left, leftErrands];
        left = {};
        leftErrands = [];
        const kept = await store.write(changes, errands).then(
          () => true,
          () => false,
        );
        onKept(kept);
        if (kept) continue;
        left = { ...changes, ...left };
        leftErrands = [...errands, ...leftErrands];
        return;
      }
    } finally {
      // At once: what is asked for in the next moment begins anew.
      running = null;
    }
  }

  return {
    keep(changes, errands = []) {
      left = { ...left, ...changes };
      leftErrands = [...leftErrands, ...errands];
      running ??= drain();
      return running;
    },
  };
}
