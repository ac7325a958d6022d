/**
 * The life of a page on a simulated device. When it is killed, nothing that it has begun goes on:
 * what it waits for never comes, as in a browser whose page is gone, while a request that is already
 * on the line may still reach the server.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const lives = new AsyncLocalStorage<AbortSignal>();
const never = () => new Promise<never>(() => undefined);

/** What `fetch` was before pages had an address. */
const fetchOfNode = globalThis.fetch;

export interface Life {
  /** Runs work that ends with the life; `null` when it did. */
  within<Result>(work: () => Promise<Result>): Promise<Result | null>;
  isOver(): boolean;
  whenOver(listener: () => void): void;
  kill(): void;
}

export function newLife(): Life {
  const killing = new AbortController();
  const { signal } = killing;
  const killed = new Promise<null>((resolve) =>
    signal.addEventListener('abort', () => resolve(null), { once: true }),
  );
  return {
    within: (work) =>
      signal.aborted
        ? Promise.resolve(null)
        : lives.run(signal, () => Promise.race([work(), killed])),
    isOver: () => signal.aborted,
    whenOver: (listener) => signal.addEventListener('abort', listener, { once: true }),
    kill: () => killing.abort(),
  };
}

/** Lets code of a page ask for addresses without a host, as the browser does; returns how to end that. */
export function pagesComeFrom(site: string): () => void {
  globalThis.fetch = async (asked, init = {}) => {
    const life = lives.getStore();
    if (life?.aborted) return never();
    const signals = [init.signal, life].filter((one) => one instanceof AbortSignal);
    const signal = AbortSignal.any(signals);
    try {
      return await fetchOfNode(new URL(String(asked), site), { ...init, signal });
    } catch (error) {
      if (life?.aborted) return never();
      throw error;
    }
  };
  return () => {
    globalThis.fetch = fetchOfNode;
  };
}
