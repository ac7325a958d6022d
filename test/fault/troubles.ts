/** What can happen to the machine under a running server, made with real parts, and undone. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/test-app.ts';

export interface Trouble {
  /** Where the database stands. */
  readonly folder: string;
  begin(): void;
  end(): void;
}

/** The connection that the server writes with, and the file. */
export interface Target {
  readonly connection: Database;
  readonly path: string;
}

const VOLUME_MB = 4;

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** A volume of its own; only who may mount has one. */
function smallVolume(): string | null {
  const folder = temporaryFolder();
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${VOLUME_MB}m`, 'tmpfs', folder)) return null;
  onTestFinished(() => void run('umount', '--lazy', folder));
  return folder;
}

/** A volume without room; where nothing can be mounted, a database that may not grow. */
export function fullDisk(target: () => Target): Trouble {
  const volume = smallVolume();
  if (volume === null) {
    const limit = (pages: number) => target().connection.pragma(`max_page_count = ${pages}`);
    return { folder: temporaryFolder(), begin: () => limit(1), end: () => limit(2 ** 31 - 2) };
  }
  const filling = join(volume, 'annat.bin');
  return {
    folder: volume,
    begin() {
      for (let kilobytes = VOLUME_MB * 1024; kilobytes >= 1; kilobytes /= 2) {
        try {
          writeFileSync(filling, Buffer.alloc(kilobytes * 1024), { flag: 'a' });
        } catch {
          // As much as there was room for is written.
        }
      }
    },
    end: () => rmSync(filling),
  };
}

/** Another program that writes, and does not come to an end. */
export function lockedDatabase(target: () => Target): Trouble {
  let other: Database | undefined;
  return {
    folder: temporaryFolder(),
    begin() {
      other = new SqliteDatabase(target().path);
      other.exec('begin exclusive');
    },
    end: () => void other?.close(),
  };
}

/** The connection may no longer write; a volume that is in use cannot be made read-only from outside. */
export function readOnlyDatabase(target: () => Target): Trouble {
  return {
    folder: temporaryFolder(),
    begin: () => void target().connection.pragma('query_only = on'),
    end: () => void target().connection.pragma('query_only = off'),
  };
}
