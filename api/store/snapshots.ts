import { type Selectable, sql } from 'kysely';
import type { Priorities } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Snapshot, Store } from './store.ts';
import type { Tables } from './tables.ts';

function toSnapshot(row: Selectable<Tables['snapshot']>): Snapshot {
  return {
    round: row.round,
    number: row.number,
    upTo: row.up_to,
    madeOn: row.made_on,
    seed: row.seed,
    priorities: {
      ...(JSON.parse(row.content) as Priorities),
      snapshot: row.number,
    },
  };
}

/** Reading numbered rankings. */
export function snapshotReading(reader: Reader): Omit<Store['snapshots'], 'insert'> {
  const all = (round: string) =>
    reader.selectFrom('snapshot').selectAll().where('round', '=', round);

  return {
    async byNumber(round, number) {
      const row = await all(round).where('number', '=', number).executeTakeFirst();
      return row && toSnapshot(row);
    },
    async latest(round) {
      const row = await all(round).orderBy('number', 'desc').limit(1).executeTakeFirst();
      return row && toSnapshot(row);
    },
    async list(round) {
      const rows = await reader
        .selectFrom('snapshot')
        .select(['number', 'up_to', 'made_on', 'seed', 'respondents'])
        .where('round', '=', round)
        .orderBy('number')
        .execute();
      return rows.map(({ up_to, made_on, ...row }) => ({
        round,
        ...row,
        upTo: up_to,
        madeOn: made_on,
      }));
    },
  };
}

/** Numbered rankings of a round; append-only, since decisions and documents cite their number. */
export function snapshotQueries(reader: Reader, writer: Writer): Store['snapshots'] {
  return {
    ...snapshotReading(reader),
    async insert(round, { upTo, madeOn, seed, priorities }) {
      const { number } = await writer.alone(() =>
        writer.queries
          .insertInto('snapshot')
          .values((insert) => ({
            round,
            number: insert
              .selectFrom('snapshot')
              .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
              .where('round', '=', round),
            up_to: upTo,
            made_on: madeOn,
            seed,
            respondents: priorities.respondents,
            content: JSON.stringify(priorities),
          }))
          .returning('number')
          .executeTakeFirstOrThrow(),
      );
      return {
        round,
        number,
        upTo,
        madeOn,
        seed,
        priorities: { ...priorities, snapshot: number },
      };
    },
  };
}
