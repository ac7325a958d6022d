/** What was written to a file, or renamed in a folder, is on the disk afterwards, also if the power goes. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Flushes the file at `path`, and its name in its folder. */
export function flushToDisk(path: string): void {
  if (process.platform === 'win32') return; // It flushes neither folders nor what is open for reading.
  flush(path);
  flush(dirname(path));
}
