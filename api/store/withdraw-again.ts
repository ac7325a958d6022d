/** What was withdrawn after a backup was made stays withdrawn when the backup is restored. */
import Sqlite from 'better-sqlite3';
import { openConnections } from './connections.ts';

/** Ids that were withdrawn, with the day, in order; `null` when the database can't say. */
function withdrawnIn(path: string) {
  try {
    const connection = new Sqlite(path, { readonly: true });
    try {
      return connection
        .prepare(
          `select response.id, response.round, withdrawn_on from withdrawal
           join response on sequence = withdrawal.response order by number`,
        )
        .all() as { id: string; round: string; withdrawn_on: string }[];
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/**
 * Withdraws in the database at `path` what was withdrawn in the one at `before`, which stood there
 * until the backup took its place.
 *
 * @returns how many answers would have come back, or `null` when `before` can't be read
 * @throws StoreError when the database at `path` cannot be used
 */
export async function withdrawAgain(before: string, path: string): Promise<number | null> {
  const withdrawn = withdrawnIn(before);
  if (withdrawn === null) return null;
  const { writer, close } = openConnections(path);
  try {
    const insert = writer.connection.prepare(
      `insert into withdrawal (round, response, withdrawn_on)
       select round, sequence, @withdrawn_on from response where id = @id and round = @round
       on conflict do nothing`,
    );
    return writer.connection
      .transaction(() => withdrawn.reduce((sum, answer) => sum + insert.run(answer).changes, 0))
      .immediate();
  } finally {
    // Closing moves the log into the file, and with it what was erased out of both.
    await close();
  }
}
