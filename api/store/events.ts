/** The log: written in the transaction of what it tells of, and read newest first. */
import type { Kysely } from 'kysely';
import type { EventKind } from '../contract/event.ts';
import type { Reader, Writer } from './connections.ts';
import type { NewEvent, StoredEvent } from './interface/events.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Adds an event; call it inside the transaction that makes the change. */
export async function recordEvent(
  transaction: Pick<Kysely<Tables>, 'insertInto'>,
  round: string | null,
  { kind, day, account, subject = '', changes = [], reason }: NewEvent,
): Promise<void> {
  await transaction
    .insertInto('event')
    .values({ day, account, round, kind, subject, content: JSON.stringify({ changes, reason }) })
    .execute();
}

export function eventQueries(reader: Reader, writer: Writer): Store['events'] {
  return {
    insert: (round, event) => writer.alone(() => recordEvent(writer.queries, round, event)),
    async list({ round, kind, account, before }, limit) {
      let query = reader
        .selectFrom('event')
        .leftJoin('account', 'account.id', 'event.account')
        .selectAll('event')
        .select('account.username')
        .orderBy('number', 'desc')
        .limit(limit);
      if (round !== undefined) query = query.where('event.round', '=', round);
      if (kind !== undefined) query = query.where('event.kind', '=', kind);
      if (account !== undefined) query = query.where('event.account', '=', account);
      if (before !== undefined) query = query.where('event.number', '<', before);
      const rows = await query.execute();
      return rows.map(({ content, ...row }) => {
        const about: Pick<StoredEvent, 'changes' | 'reason'> = JSON.parse(content);
        return { ...row, ...about, kind: row.kind as EventKind };
      });
    },
  };
}
