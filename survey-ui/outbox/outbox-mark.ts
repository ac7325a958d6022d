/**
 * Whether the outbox may hold something, in a place that is read in no time: a page that has nothing
 * to send should not load what sends.
 */
const KEY = 'utkorg';

/** False also where storage is forbidden: then nothing can be left from another page. */
export function readMark(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function setMark(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden.
  }
}
