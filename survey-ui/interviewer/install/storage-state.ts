/** How safely the browser keeps what lies on the tablet, and how much more there is room for. */

const MINIMUM_FREE = 50_000_000;
const MAXIMUM_USED = 0.9;

export interface StorageState {
  /** Whether the browser promises not to clear it by itself; `null` where it does not say. */
  readonly persisted: boolean | null;
  /** Whether it was asked to just now. */
  readonly asked: boolean;
  /** Bytes that are left; `null` where the browser does not say. */
  readonly freeBytes: number | null;
  /** Under 50 MB left, or over 90 % used: time to send, and to clear the tablet of other things. */
  readonly low: boolean;
}

/** Asks the browser to keep what is stored, where it does not already, and how much room is left. */
export async function storageState(): Promise<StorageState> {
  // Older Safari lacks the one or the other.
  const storage: Partial<StorageManager> = navigator.storage ?? {};
  const before = (await storage.persisted?.()) ?? null;
  const asked = before === false && storage.persist !== undefined;
  const persisted = asked ? ((await storage.persist?.()) ?? null) : before;
  return { persisted, asked, ...judgeRoom((await storage.estimate?.()) ?? {}) };
}

/** @example judgeRoom({ usage: 1_000_000, quota: 20_000_000 }) // => { freeBytes: 19_000_000, low: true } */
export function judgeRoom({
  usage,
  quota,
}: StorageEstimate): Pick<StorageState, 'freeBytes' | 'low'> {
  if (usage === undefined || quota === undefined) return { freeBytes: null, low: false };
  const freeBytes = Math.max(0, quota - usage);
  return { freeBytes, low: freeBytes < MINIMUM_FREE || usage > quota * MAXIMUM_USED };
}
