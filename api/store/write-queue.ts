/** Gives `work` the writing connection to itself, after all that was asked for before it. */
export type WriteQueue = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * Makes a queue for one writing connection: a transaction spans several awaits, and SQLite has one
 * transaction a connection, so a second one begun meanwhile would fail or mix with the first.
 */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return function alone<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
