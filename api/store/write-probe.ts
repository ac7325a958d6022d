import type { Database } from 'better-sqlite3';

/** About as much as an answer with its index entries takes. */
const BYTES = 16 * 1024;

/**
 * Makes a function that writes something to the disk and takes it back in the same transaction, so
 * that nobody ever reads it. It throws what a real write would.
 */
export function prepareWriteProbe(connection: Database): () => void {
  const insert = connection.prepare(
    `insert into installation_key (name, value) values ('write-probe', zeroblob(${BYTES}))`,
  );
  const remove = connection.prepare(`delete from installation_key where name = 'write-probe'`);
  const transaction = connection.transaction(() => {
    insert.run();
    remove.run();
  });
  return () => transaction.immediate();
}
