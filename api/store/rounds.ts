import type { Round } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import type { Store } from './store.ts';
import { StoreError, sqliteCode } from './store-error.ts';

/**
 * Reading rounds, which are stored as JSON. A round that has not changed is handed out as the same
 * object each time, since every post asks for one.
 */
export function roundReading(reader: Reader): Omit<Store['rounds'], 'insert' | 'revise' | 'ask'> {
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

function noSuchRound(id: string): StoreError {
  return new StoreError('unreadable', `Omgången ${id} finns inte; skapa den först.`);
}

export function roundQueries(reader: Reader, writer: Writer): Store['rounds'] {
  return {
    ...roundReading(reader),
    revise: (id, revision, change, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const row = await transaction
            .selectFrom('round')
            .select('content')
            .where('id', '=', id)
            .executeTakeFirst();
          if (!row) throw noSuchRound(id);
          const before: Round = JSON.parse(row.content);
          const known = before.revision ?? 0;
          if (revision !== null && revision !== known) {
            throw new StoreError(
              'stale',
              `Någon annan har ändrat omgången ${id} sedan du öppnade sidan. Titta på ändringen och gör om din.`,
            );
          }
          const round: Round = { ...change(before), id, revision: known + 1 };
          await transaction
            .updateTable('round')
            .set({ content: JSON.stringify(round) })
            .where('id', '=', id)
            .execute();
          await recordEvent(transaction, id, event);
          return round;
        }),
      ),
    async ask(id, { questionnaire, modules, questions }) {
      await writer.alone(async () => {
        const row = await writer.queries
          .selectFrom('round')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw noSuchRound(id);
        const round: Round = { ...JSON.parse(row.content), questionnaire, modules, questions };
        await writer.queries
          .updateTable('round')
          .set({ content: JSON.stringify(round) })
          .where('id', '=', id)
          .execute();
      });
    },
    async insert(round) {
      try {
        await writer.alone(() =>
          writer.queries
            .insertInto('round')
            .values({ id: round.id, content: JSON.stringify(round) })
            .execute(),
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
