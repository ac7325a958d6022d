import type { Round } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import { reviseRound } from './revise-round.ts';
import type { Store } from './store.ts';
import { StoreError, sqliteCode } from './store-error.ts';

/**
 * Reading rounds, which are stored as JSON. A round that has not changed is handed out as the same
 * object each time, since every post asks for one.
 */
export function roundReading(reader: Reader): Omit<Store['rounds'], 'insert' | 'revise'> {
  const parsed = new Map<string, { content: string; round: Round }>();

  function read({ id, content }: { id: string; content: string }): Round {
    const known = parsed.get(id);
    if (known?.content === content) return known.round;
    const round = JSON.parse(content) as Round;
    parsed.set(id, { content, round });
    return round;
  }

  return {
    async byId(id) {
      const row = await reader
        .selectFrom('round')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && read(row);
    },
    async list() {
      const rows = await reader.selectFrom('round').selectAll().orderBy('id').execute();
      return rows.map(read);
    },
  };
}

export function roundQueries(reader: Reader, writer: Writer): Store['rounds'] {
  return {
    ...roundReading(reader),
    revise: (id, revision, change, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const round = await reviseRound(transaction, id, revision, change);
          await recordEvent(transaction, id, event);
          return round;
        }),
      ),
    async insert(round, event) {
      try {
        await writer.alone(() =>
          writer.queries.transaction().execute(async (transaction) => {
            await transaction
              .insertInto('round')
              .values({ id: round.id, content: JSON.stringify(round) })
              .execute();
            if (event) await recordEvent(transaction, round.id, event);
          }),
        );
      } catch (error) {
        if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
        throw new StoreError(
          'taken',
          `Omgången ${round.id} finns redan; välj ett annat id.`,
          error,
        );
      }
    },
  };
}
