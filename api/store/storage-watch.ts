/** Remembers whether the database takes anything in, and tells when that changes. */
import type { StoreError } from './store-error.ts';

export interface StorageReports {
  /** Told once when writing begins to fail, and again when it fails for another reason. */
  readonly onTrouble?: ((trouble: StoreError) => void) | undefined;
  readonly onRecovery?: (() => void) | undefined;
  /** How often to try while writing fails, in milliseconds. */
  readonly recheckMs?: number | undefined;
}

export interface StorageWatch {
  readonly trouble: () => StoreError | null;
  failed(trouble: StoreError): void;
  worked(): void;
  stop(): void;
}

const RECHECK_MS = 10_000;

/**
 * Makes a watch. While writing fails it tries `recheck` again and again, so that the end of the
 * trouble is told although nobody sends anything.
 *
 * @param recheck - calls `failed` or `worked` on this watch; rejects when writing fails
 */
export function createStorageWatch(
  { onTrouble, onRecovery, recheckMs = RECHECK_MS }: StorageReports,
  recheck: () => Promise<void>,
): StorageWatch {
  let trouble: StoreError | null = null;
  let timer: NodeJS.Timeout | undefined;

  function recheckLater(): void {
    timer = setTimeout(async () => {
      await recheck().catch(() => undefined);
      if (trouble !== null) recheckLater();
    }, recheckMs).unref();
  }

  return {
    trouble: () => trouble,
    failed(found) {
      const known = trouble;
      trouble = found;
      if (known?.code === found.code) return;
      onTrouble?.(found);
      if (known === null) recheckLater();
    },
    worked() {
      if (trouble === null) return;
      clearTimeout(timer);
      trouble = null;
      onRecovery?.();
    },
    stop() {
      clearTimeout(timer);
      trouble = null;
    },
  };
}
