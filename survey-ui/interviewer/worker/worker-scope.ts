/** The part of a service worker's global that is used; TypeScript knows it or a page's, not both. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
