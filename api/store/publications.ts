import type { Priorities } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { numberedText } from './snapshots.ts';
import type { Store } from './store.ts';

/** What has been published, and what has not been and why. */
export function publicationReading(reader: Reader): Omit<Store['publications'], 'insert'> {
  return {
    async list(round) {
      const rows = await reader
        .selectFrom('publication')
        .leftJoin('account', 'account.id', 'publication.decided_by')
        .select(['number', 'outcome', 'since', 'moved', 'held_back', 'decided_on', 'username'])
        .where('round', '=', round)
        .orderBy('sequence')
        .execute();
      return rows.map(({ number, held_back, decided_on, username, ...row }) => ({
        snapshot: number,
        ...row,
        heldBack: held_back,
        decidedOn: decided_on,
        decidedBy: username,
      }));
    },
    async shown(round) {
      const rows = await reader
        .selectFrom('publication')
        .innerJoin('snapshot', (join) =>
          join
            .onRef('snapshot.round', '=', 'publication.round')
            .onRef('snapshot.number', '=', 'publication.number'),
        )
        .select((select) => [
          'snapshot.number',
          select.fn.coalesce('publication.content', 'snapshot.content').as('content'),
        ])
        .where('publication.round', '=', round)
        .where('outcome', '<>', 'held')
        .orderBy('snapshot.number')
        .execute();
      return rows.map((row) => JSON.parse(numberedText(row)) as Priorities);
    },
  };
}

/** Append-only, as what it tells of. */
export function publicationQueries(reader: Reader, writer: Writer): Store['publications'] {
  return {
    ...publicationReading(reader),
    async insert(round, { snapshot, heldBack, decidedOn, decidedBy, text, ...record }) {
      const { numInsertedOrUpdatedRows = 0n } = await writer.alone(() =>
        writer.queries
          .insertInto('publication')
          .values({
            round,
            number: snapshot,
            ...record,
            held_back: heldBack,
            decided_on: decidedOn,
            decided_by: decidedBy,
            content: text,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst(),
      );
      return numInsertedOrUpdatedRows > 0n;
    },
  };
}
