/** Answers that were taken back: their content is gone, their id and digest stand. */
import { type SqlBool, sql } from 'kysely';
import type { Reader, Writer } from './connections.ts';
import { createLogEmptier } from './empty-log.ts';
import { ERASED, LAST_DECISION, TAKEN_IN_AS } from './kept-aside-state.ts';
import type { Store } from './store.ts';

/** Withdrawals of answers but those that were taken in from the tray, which go with what lies there. */
function asTheyCame(reader: Reader, round: string) {
  return reader
    .selectFrom('withdrawal')
    .where('round', '=', round)
    .where(
      sql<SqlBool>`not exists (select 1 from kept_aside_decision as decision
        where decision.response = withdrawal.response)`,
    );
}

/** The reading half of `Store.withdrawals`. */
export function withdrawalReading(
  reader: Reader,
): Omit<Store['withdrawals'], 'withdraw' | 'withdrawAside'> {
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
    async asideCandidates(round, { from, before }) {
      const rows = await reader
        .selectFrom('kept_aside as kept')
        .select([
          'kept.id',
          TAKEN_IN_AS.as('response'),
          sql<number>`${ERASED}`.as('erased'),
          LAST_DECISION.as('kind'),
        ])
        .where(sql<string>`coalesce(kept.id, '')`, '>=', from)
        .where(sql<string>`coalesce(kept.id, '')`, '<', before)
        .where('kept.round', '=', round)
        .where(sql<SqlBool>`not exists (select 1 from response where response.id = kept.id)`)
        .execute();
      return rows.map(({ id, response, erased, kind }) => ({
        sequence: response ?? 0,
        id: id ?? '',
        withdrawn: erased === 1 && kind !== 'disposed',
        disposed: erased === 1 && kind === 'disposed',
      }));
    },
    async count(round) {
      const row = await asTheyCame(reader, round)
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },
    async countByDay(round) {
      return await asTheyCame(reader, round)
        .select((select) => ['withdrawn_on as day', select.fn.countAll<number>().as('count')])
        .groupBy('withdrawn_on')
        .orderBy('withdrawn_on')
        .execute();
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
    async withdrawAside(round, id, withdrawnOn) {
      await writer.alone(() =>
        writer.queries
          .insertInto('kept_aside_decision')
          .columns(['kept', 'round', 'kind', 'reason', 'decided_on'])
          .expression((select) =>
            select
              .selectFrom('kept_aside as kept')
              .select([
                'kept.sequence',
                'kept.round',
                sql.val('withdrawn').as('kind'),
                sql.val('').as('reason'),
                sql.val(withdrawnOn).as('decided_on'),
              ])
              .where('kept.id', '=', id)
              .where('kept.round', '=', round)
              .where(sql<SqlBool>`not ${ERASED}`),
          )
          .execute(),
      );
      emptyLog();
    },
  };
}
