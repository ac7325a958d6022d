/** Answers that were taken back: their content is gone, their id and digest stand. */
import { sql } from 'kysely';
import type { Reader, Writer } from './connections.ts';
import { createLogEmptier } from './empty-log.ts';
import type { Store } from './store.ts';

/** The reading half of `Store.withdrawals`. */
export function withdrawalReading(reader: Reader): Omit<Store['withdrawals'], 'withdraw'> {
  return {
    async candidates(round, { from, before }) {
      const rows = await reader
        .selectFrom('response')
        .leftJoin('withdrawal', 'withdrawal.response', 'response.sequence')
        .select(['sequence', 'id', 'content', 'withdrawal.number'])
        .where('response.id', '>=', from)
        .where('response.id', '<', before)
        .where('response.round', '=', round)
        .execute();
      return rows.map(({ sequence, id, content, number }) => ({
        sequence,
        id,
        withdrawn: number !== null,
        disposed: number === null && content === '',
      }));
    },
    async after(round, number) {
      return reader
        .selectFrom('withdrawal')
        .select(['number', 'response as sequence'])
        .where('round', '=', round)
        .where('number', '>', number)
        .orderBy('number')
        .execute();
    },
    async count(round) {
      const row = await reader
        .selectFrom('withdrawal')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('round', '=', round)
        .executeTakeFirstOrThrow();
      return row.count;
    },
    async lastNumber(round) {
      const row = await reader
        .selectFrom('withdrawal')
        .select((select) => select.fn.max<number | null>('number').as('last'))
        .where('round', '=', round)
        .executeTakeFirst();
      return row?.last ?? 0;
    },
    async countSince(round) {
      const rows = await reader
        .selectFrom('snapshot')
        .innerJoin('withdrawal', (join) =>
          join
            .onRef('withdrawal.round', '=', 'snapshot.round')
            .onRef('withdrawal.response', '<=', 'snapshot.up_to')
            .onRef('withdrawal.number', '>', 'snapshot.withdrawals'),
        )
        .select(['snapshot.number', sql<number>`count(*)`.as('count')])
        .where('snapshot.round', '=', round)
        .groupBy('snapshot.number')
        .execute();
      return new Map(rows.map(({ number, count }) => [number, count]));
    },
  };
}

export function withdrawalQueries(reader: Reader, writer: Writer): Store['withdrawals'] {
  const emptyLog = createLogEmptier(writer.connection);
  return {
    ...withdrawalReading(reader),
    async withdraw(round, sequence, withdrawnOn) {
      const { numInsertedOrUpdatedRows: inserted = 0n } = await writer.alone(() =>
        writer.queries
          .insertInto('withdrawal')
          .values({ round, response: sequence, withdrawn_on: withdrawnOn })
          .onConflict((conflict) => conflict.column('response').doNothing())
          .executeTakeFirstOrThrow(),
      );
      emptyLog();
      return inserted > 0n;
    },
  };
}
