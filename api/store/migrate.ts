/**
 * Brings a database file to the version that this program knows. The version stands in the file's
 * `user_version`, and `application_id` tells our files from other programs' databases.
 */
import type { Database } from 'better-sqlite3';
import { start } from './migrations/0001-start.ts';
import { invitations } from './migrations/0002-invitations.ts';
import { withdrawal } from './migrations/0003-withdrawal.ts';
import { questionnaire } from './migrations/0004-questionnaire.ts';
import { freeText } from './migrations/0005-free-text.ts';
import { languageReviews } from './migrations/0006-language-reviews.ts';
import { publication } from './migrations/0007-publication.ts';
import { flagged } from './migrations/0008-flagged.ts';
import { events } from './migrations/0009-events.ts';
import { disposal } from './migrations/0010-disposal.ts';
import { keptAside } from './migrations/0011-kept-aside.ts';
import { placeCoding } from './migrations/0012-place-coding.ts';
import { people } from './migrations/0013-people.ts';
import { devices } from './migrations/0014-devices.ts';
import { sealingKeys } from './migrations/0015-sealing-keys.ts';
import { StoreError } from './store-error.ts';

/** "TrDi": marks a file as ours. */
const APPLICATION_ID = 0x54724469;

/** In order; the position, counted from one, is the version. A step that was released never changes. */
const MIGRATIONS: readonly string[] = [
  start,
  invitations,
  withdrawal,
  questionnaire,
  freeText,
  languageReviews,
  publication,
  flagged,
  events,
  disposal,
  keptAside,
  placeCoding,
  people,
  devices,
  sealingKeys,
];

/** The version that this program writes. */
const STORE_VERSION = MIGRATIONS.length;

function readNumber(connection: Database, pragma: string): number {
  return Number(connection.pragma(pragma, { simple: true }));
}

/**
 * Refuses a file that is not ours or that a newer program has written; reads only.
 *
 * @throws StoreError `foreign-database` or `newer-version`
 */
export function checkVersion(connection: Database, path: string): void {
  const version = readNumber(connection, 'user_version');
  const application = readNumber(connection, 'application_id');
  const tables = connection.prepare('select count(*) from sqlite_schema').pluck().get();
  if (application !== APPLICATION_ID && tables !== 0) {
    throw new StoreError(
      'foreign-database',
      `Databasen ${path} hör till ett annat program; ange en annan fil eller mapp.`,
    );
  }
  if (application === APPLICATION_ID && version > STORE_VERSION) {
    throw new StoreError(
      'newer-version',
      `Databasen ${path} har version ${version} och är skriven av ett nyare program än detta, som kan version ${STORE_VERSION}; uppdatera programmet.`,
    );
  }
}

/**
 * The version of a file that an older program has written, and that `migrate` will change; `null`
 * for an empty file and for one that is up to date.
 */
export function olderVersion(connection: Database): number | null {
  const version = readNumber(connection, 'user_version');
  return version > 0 && version < STORE_VERSION ? version : null;
}

/**
 * Runs the steps that the file lacks, each in a transaction of its own; safe to run at every start.
 * A table that others refer to can only be made anew while references are not watched; they are
 * looked through before the step is kept.
 *
 * @param upTo - to a version before the newest, for what was written by older programs
 * @throws StoreError `damaged` when a step would leave a reference to nothing
 */
export function migrate(connection: Database, upTo = STORE_VERSION): void {
  const watched = readNumber(connection, 'foreign_keys');
  connection.pragma('foreign_keys = off');
  try {
    while (!runStep(connection, upTo));
  } finally {
    connection.pragma(`foreign_keys = ${watched}`);
  }
}

/** @returns whether there was no step left */
function runStep(connection: Database, upTo: number): boolean {
  return connection
    .transaction(() => {
      const version = readNumber(connection, 'user_version');
      const step = MIGRATIONS[version];
      if (step === undefined || version >= upTo) return true;
      connection.exec(step);
      if (connection.pragma('foreign_key_check', { simple: true }) !== undefined)
        throw new StoreError(
          'damaged',
          `Databasen kan inte uppgraderas till version ${version + 1}: en rad hänvisar till något som inte finns. Återställ en säkerhetskopia och hör av dig.`,
        );
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${version + 1}`);
      return false;
    })
    .immediate();
}
