/** Keys made after a backup open what tablets have sealed since: they follow into the restored database. */
import Sqlite from 'better-sqlite3';
import { openConnections } from './connections.ts';

interface Row {
  readonly kid: string;
  readonly made_on: string;
  readonly retired_on: string | null;
}

/** The keys of the database at `path`; none when it can't say, or is from before there were any. */
function keysIn(path: string): readonly Row[] {
  try {
    const connection = new Sqlite(path, { readonly: true });
    try {
      return connection.prepare('select * from sealing_key').all() as Row[];
    } finally {
      connection.close();
    }
  } catch {
    return [];
  }
}

/**
 * Puts the sealing keys of the database at `before`, which stood there until a backup took its place,
 * into the one at `path`. The key that was current stays so: tablets have it.
 *
 * @returns how many were missing
 * @throws StoreError when the database at `path` cannot be used
 */
export async function carrySealingKeys(before: string, path: string): Promise<number> {
  const keys = keysIn(before);
  const current = keys.find(({ retired_on }) => retired_on === null);
  if (current === undefined) return 0;
  const { writer, close } = openConnections(path);
  const { connection } = writer;
  try {
    const retire = connection.prepare(
      'update sealing_key set retired_on = @made_on where retired_on is null and kid <> @kid',
    );
    const add = connection.prepare(
      `insert into sealing_key (kid, public_key, private_key, made_on, retired_on)
       values (@kid, @public_key, @private_key, @made_on, @retired_on) on conflict do nothing`,
    );
    return connection
      .transaction(() => {
        retire.run({ kid: current.kid, made_on: current.made_on });
        return keys.reduce((sum, key) => sum + add.run(key).changes, 0);
      })
      .immediate();
  } finally {
    await close();
  }
}
