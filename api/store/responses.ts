/** Reading answers: counts, and all of them up to a sequence number. */
import { sql } from 'kysely';
import { type QualityFlag, Response } from '../contract/index.ts';
import type { Reader } from './connections.ts';
import type { StoredResponse } from './interface/answers.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** What is left of the mode of an answer that was withdrawn or disposed of; the index on it keeps the counts fast. */
export const ERASED_MODE = '';

/** Parsed again from what was received, so that a mended contract reads old answers better. */
function readContent(sequence: number, content: string): Response {
  const result = Response.safeParse(JSON.parse(content));
  if (result.success) return result.data;
  throw new StoreError(
    'unreadable',
    `Svar nummer ${sequence} i databasen går inte att läsa med den här versionen av programmet; uppdatera programmet.`,
    result.error,
  );
}

/** The reading half of `Store.responses`. */
export function responseQueries(reader: Reader): Omit<Store['responses'], 'accept'> {
  return {
    async count(round, after = 0) {
      const row = await reader
        .selectFrom('response')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('round', '=', round)
        .where('mode', '<>', ERASED_MODE)
        .$if(after > 0, (query) => query.where('sequence', '>', after))
        .executeTakeFirstOrThrow();
      return row.count;
    },
    async countByMode(round) {
      const rows = await reader
        .selectFrom('response')
        .select((select) => ['mode', select.fn.countAll<number>().as('count')])
        .where('round', '=', round)
        .where('mode', '<>', ERASED_MODE)
        .groupBy('mode')
        .execute();
      return Object.fromEntries(rows.map(({ mode, count }) => [mode, count]));
    },
    async countFlagged(round, upTo) {
      const rows = await reader
        .selectFrom('response')
        .select((select) => ['flags', select.fn.countAll<number>().as('count')])
        .where('round', '=', round)
        .where('sequence', '<=', upTo)
        .where('mode', '<>', ERASED_MODE)
        // Written out, not bound: so that the index of flagged answers is used.
        .where(sql<boolean>`flags <> '[]'`)
        .groupBy('flags')
        .execute();
      const byFlag = new Map<QualityFlag, number>();
      for (const { flags, count } of rows)
        for (const flag of JSON.parse(flags) as QualityFlag[])
          byFlag.set(flag, (byFlag.get(flag) ?? 0) + count);
      return { answers: rows.reduce((sum, { count }) => sum + count, 0), byFlag };
    },
    async lastSequence(round) {
      const row = await reader
        .selectFrom('response')
        .select((select) => select.fn.max<number | null>('sequence').as('last'))
        .where('round', '=', round)
        .executeTakeFirst();
      return row?.last ?? 0;
    },
    async upTo(round, sequence, after = 0) {
      const rows = await reader
        .selectFrom('response')
        .select(['sequence', 'content', 'flags', 'received_on'])
        .where('round', '=', round)
        .where('sequence', '<=', sequence)
        .where('sequence', '>', after)
        .where('mode', '<>', ERASED_MODE)
        .orderBy('sequence')
        .execute();
      return rows.map(
        (row): StoredResponse => ({
          sequence: row.sequence,
          response: readContent(row.sequence, row.content),
          flags: JSON.parse(row.flags) as QualityFlag[],
          receivedOn: row.received_on,
        }),
      );
    },
  };
}
