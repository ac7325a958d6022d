/** Whether a database is whole: the file, the references, every digest, every sequence. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { checkVersion, migrate, olderVersion } from './migrate.ts';
import { openingError } from './store-error.ts';

export interface Verification {
  readonly responses: number;
  readonly withdrawn: number;
  readonly keptAside: number;
  readonly snapshots: number;
  /** What is wrong, one sentence each; empty when the database is whole. */
  readonly faults: readonly string[];
}

/** The keyed digest of a stored text, as it was made when the answer came. */
export type DigestOf = (key: Uint8Array, text: string) => string;

/** Sentences of one kind; more are only counted. */
const MOST_SENTENCES = 5;

/**
 * Goes through the whole database at `path`, which may be in use, as of one moment. Of a file that an
 * older program wrote, a copy is brought up to date and gone through; the file stays as it is.
 *
 * @throws StoreError when the file cannot be read at all
 */
export function verifyDatabase(path: string, digestOf: DigestOf): Verification {
  try {
    const connection = new Sqlite(path, { readonly: true });
    try {
      checkVersion(connection, path);
      if (olderVersion(connection) !== null) return verifyUpdated(connection, digestOf);
      return connection.transaction(() => verify(connection, digestOf))();
    } finally {
      connection.close();
    }
  } catch (error) {
    throw openingError(path, error);
  }
}

function verifyUpdated(older: Database, digestOf: DigestOf): Verification {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-verify-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    older.prepare('vacuum into ?').run(copy);
    const connection = new Sqlite(copy);
    try {
      migrate(connection);
      return verify(connection, digestOf);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verify(connection: Database, digestOf: DigestOf): Verification {
  const count = (table: string) =>
    Number(connection.prepare(`select count(*) from ${table}`).pluck().get());
  return {
    responses: count('response'),
    withdrawn: count('withdrawal'),
    keptAside: count('kept_aside'),
    snapshots: count('snapshot'),
    faults: [
      ...fileFaults(connection),
      ...referenceFaults(connection),
      ...digestFaults(connection, digestOf),
      ...tombstoneFaults(connection),
      ...sequenceFaults(connection),
      ...snapshotFaults(connection),
    ],
  };
}

function fileFaults(connection: Database): readonly string[] {
  const rows = connection.prepare('pragma integrity_check').pluck().all();
  const said = rows.map(String).filter((row) => row !== 'ok');
  return some(said, (row) => `Filen är skadad: ${row}.`);
}

function referenceFaults(connection: Database): readonly string[] {
  const rows = connection.prepare('pragma foreign_key_check').all() as { table: string }[];
  return some(rows, ({ table }) => `En rad i ${table} hänvisar till något som inte finns.`);
}

function digestFaults(connection: Database, digestOf: DigestOf): readonly string[] {
  const key = connection
    .prepare(`select value from installation_key where name = 'digest'`)
    .pluck()
    .get() as Uint8Array | undefined;
  if (!key) return ['Nyckeln som svarens kontrollsummor räknas med saknas.'];
  const faults: string[] = [];
  const tables = [
    ['response', `where content <> '' and not exists ${WITHOUT_ORIGINALS}`],
    // What was erased is spaces, or nothing.
    ['kept_aside', `where substr(content, 1, 1) not in ('', ' ')`],
  ] as const;
  for (const [table, where] of tables) {
    const rows = connection.prepare(`select sequence, digest, content from ${table} ${where}`);
    const wrong: number[] = [];
    for (const row of rows.iterate() as Iterable<DigestedRow>) {
      if (digestOf(key, row.content) !== row.digest) wrong.push(row.sequence);
    }
    const what = table === 'response' ? 'Svar' : 'Det undanlagda svaret';
    faults.push(
      ...some(wrong, (sequence) => `${what} ${sequence} har ändrats sedan det sparades.`),
    );
  }
  return faults;
}

/** Whose digest is of what was received, originals of texts and all. */
const WITHOUT_ORIGINALS = `(select 1 from disposal where disposal.round = response.round
  and kind = 'original-texts' and up_to >= response.sequence)`;

interface DigestedRow {
  readonly sequence: number;
  readonly digest: string;
  readonly content: string;
}

function tombstoneFaults(connection: Database): readonly string[] {
  const rows = connection
    .prepare(
      `select sequence from response left join withdrawal on withdrawal.response = sequence
       where (content = '') <> (withdrawal.number is not null or exists (
         select 1 from disposal where disposal.round = response.round
         and kind = 'answers' and up_to >= sequence))`,
    )
    .pluck()
    .all();
  return some(
    rows,
    (sequence) => `Svar ${sequence} är tömt utan att vara återkallat eller gallrat, eller tvärtom.`,
  );
}

/** Numbers are given one after the other: a hole is a row that somebody took out. */
function sequenceFaults(connection: Database): readonly string[] {
  return (['response', 'withdrawal'] as const).flatMap((table) => {
    const column = table === 'response' ? 'sequence' : 'number';
    const { count, last } = connection
      .prepare(`select count(*) as count, coalesce(max(${column}), 0) as last from ${table}`)
      .get() as { count: number; last: number };
    if (count === last) return [];
    const what = table === 'response' ? 'svar' : 'återkallelser';
    return [`Det saknas ${last - count} ${what} i nummerföljden.`];
  });
}

function snapshotFaults(connection: Database): readonly string[] {
  const rows = connection
    .prepare(
      `select round, number, json_valid(content) as readable,
        up_to > (select coalesce(max(sequence), 0) from response) as ahead
       from snapshot where not readable or ahead`,
    )
    .all() as { round: string; number: number; readable: number }[];
  return some(rows, ({ round, number, readable }) =>
    readable
      ? `Läge ${number} i ${round} bygger på svar som inte finns.`
      : `Läge ${number} i ${round} går inte att läsa.`,
  );
}

function some<Row>(rows: readonly Row[], sentence: (row: Row) => string): readonly string[] {
  const said = rows.slice(0, MOST_SENTENCES).map(sentence);
  const more = rows.length - said.length;
  return more > 0 ? [...said, `… och ${more} till av samma slag.`] : said;
}
