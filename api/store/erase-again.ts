/** What was erased after a backup was made, withdrawn or disposed of, is erased again when the backup is restored. */
import Sqlite from 'better-sqlite3';
import type { DisposalKind } from '../contract/disposal.ts';
import { openConnections } from './connections.ts';
import { erase } from './disposals.ts';

interface Withdrawn {
  readonly id: string;
  readonly round: string;
  readonly withdrawn_on: string;
}

interface Disposed {
  readonly number: number;
  readonly round: string;
  readonly kind: DisposalKind;
  readonly decision: string;
  readonly disposed_on: string;
  readonly up_to: number;
  readonly content: string;
}

/** What was erased in the database at `path`, in order; `null` when it can't say. */
function erasedIn(path: string) {
  try {
    const connection = new Sqlite(path, { readonly: true });
    try {
      const withdrawn = connection
        .prepare(
          `select response.id, response.round, withdrawn_on from withdrawal
           join response on sequence = withdrawal.response order by number`,
        )
        .all() as Withdrawn[];
      const has = (table: string) =>
        connection.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined;
      const aside = has('kept_aside_decision')
        ? (connection
            .prepare(
              `select id, kept_aside.round, decided_on as withdrawn_on from kept_aside_decision
               join kept_aside on sequence = kept where kind = 'withdrawn' and id is not null
               order by number`,
            )
            .all() as Withdrawn[])
        : [];
      const disposed = has('disposal')
        ? (connection.prepare('select * from disposal order by number').all() as Disposed[])
        : [];
      return { withdrawn, aside, disposed };
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** How many answers would have come back, and how many disposals would have been undone. */
export interface ErasedAgain {
  readonly withdrawn: number;
  readonly disposals: number;
}

/**
 * Erases in the database at `path` what was erased in the one at `before`, which stood there until
 * the backup took its place. Who disposed of it is told by the older database's log alone: accounts
 * of the two need not be the same.
 *
 * @returns `null` when `before` can't be read
 * @throws StoreError when the database at `path` cannot be used
 */
export async function eraseAgain(before: string, path: string): Promise<ErasedAgain | null> {
  const erased = erasedIn(before);
  if (erased === null) return null;
  const { writer, close } = openConnections(path);
  const { connection } = writer;
  try {
    const withdraw = connection.prepare(
      `insert into withdrawal (round, response, withdrawn_on)
       select round, sequence, @withdrawn_on from response where id = @id and round = @round
       on conflict do nothing`,
    );
    const withdrawAside = connection.prepare(
      `insert into kept_aside_decision (kept, round, kind, reason, decided_on)
       select sequence, round, 'withdrawn', '', @withdrawn_on from kept_aside
       where id = @id and round = @round and substr(content, 1, 1) not in ('', ' ')`,
    );
    const dispose = connection.prepare(
      `insert into disposal (number, round, kind, decision, disposed_on, up_to, content)
       select @number, id, @kind, @decision, @disposed_on, @up_to, @content from round where id = @round
       on conflict do nothing`,
    );
    const again = connection
      .transaction(() => {
        const withdrawn = erased.withdrawn.reduce((sum, one) => sum + withdraw.run(one).changes, 0);
        for (const one of erased.aside) withdrawAside.run(one);
        const missing = erased.disposed.filter((one) => dispose.run(one).changes === 1);
        for (const { round, kind, up_to: upTo } of missing)
          erase(connection, kind, { round, upTo });
        return { withdrawn, disposals: missing.length };
      })
      .immediate();
    if (again.disposals > 0) connection.exec('vacuum');
    return again;
  } finally {
    // Closing moves the log into the file, and with it what was erased out of both.
    await close();
  }
}
