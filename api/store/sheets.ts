import { sql } from 'kysely';
import type { Reader, Writer } from './connections.ts';
import type { Sheet } from './interface/rounds.ts';
import type { Store } from './store.ts';

/** Sheets of paper that were typed in. The number is all that ties a sheet to its response. */
export function sheetQueries(reader: Reader, writer: Writer): Store['sheets'] {
  const sheets = (round: string) =>
    reader
      .selectFrom('paper_sheet')
      .select(['number', 'response', 'typed_on as typedOn'])
      .where('round', '=', round);

  return {
    take(round, { number, response, typedOn }) {
      return writer.alone(async (): Promise<Sheet> => {
        await writer.queries
          .insertInto('paper_sheet')
          .values({ round, number, response, typed_on: typedOn })
          .onConflict((conflict) => conflict.columns(['round', 'number']).doNothing())
          .execute();
        return writer.queries
          .selectFrom('paper_sheet')
          .select(['number', 'response', 'typed_on as typedOn'])
          .where('round', '=', round)
          .where('number', '=', number)
          .executeTakeFirstOrThrow();
      });
    },
    async release(round, number) {
      await writer.alone(() =>
        writer.queries
          .deleteFrom('paper_sheet')
          .where('round', '=', round)
          .where('number', '=', number)
          .execute(),
      );
    },
    async count(round, typedOn) {
      const all = reader
        .selectFrom('paper_sheet')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('round', '=', round);
      const asked = typedOn === undefined ? all : all.where('typed_on', '=', typedOn);
      return (await asked.executeTakeFirstOrThrow()).count;
    },
    async latest(round, count) {
      return await sheets(round).orderBy(sql`rowid`, 'desc').limit(count).execute();
    },
  };
}
