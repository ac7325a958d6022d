/** The part of a service worker's global that is used; TypeScript knows it or a page's, not both. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** Background Sync: the network is back. */
interface SyncEvent extends WorkerEvent {
  readonly tag: string;
}

interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
