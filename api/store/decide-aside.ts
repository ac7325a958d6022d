/** Decisions about what lies aside: each with its place in the log, in one transaction. */
import type { Transaction } from 'kysely';
import type { Reader, Writer } from './connections.ts';
import { createLogEmptier } from './empty-log.ts';
import { recordEvent } from './events.ts';
import { prepareTextInsertion } from './insert-texts.ts';
import type { TakenIn } from './interface/kept-aside.ts';
import { keptAsideReading } from './kept-aside.ts';
import { handleKeptWorry, prepareCarriedNotes } from './kept-aside-worries.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Inside a transaction: rows as they stand after what was done so far. */
const standing = (transaction: Transaction<Tables>) => keptAsideReading(transaction);

export function keptAsideQueries(reader: Reader, writer: Writer): Store['keptAside'] {
  const insertTexts = prepareTextInsertion(writer);
  const carryNotes = prepareCarriedNotes(writer);
  const emptyLog = createLogEmptier(writer.connection);

  const inTransaction = <T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
    writer.alone(() => writer.queries.transaction().execute(work));

  async function store(
    transaction: Transaction<Tables>,
    { round, receivedOn }: { readonly round: string; readonly receivedOn: string },
    { kept, item }: TakenIn,
  ): Promise<number> {
    const { response, flags, digest, content, texts } = item;
    const { sequence } = await transaction
      .insertInto('response')
      .values({
        id: response.id.toLowerCase(),
        round,
        mode: response.mode,
        received_on: receivedOn,
        flags: JSON.stringify(flags),
        digest,
        content,
      })
      .returning('sequence')
      .executeTakeFirstOrThrow();
    insertTexts({ round, sequence, mode: response.mode, receivedOn, texts });
    carryNotes(kept, sequence);
    return sequence;
  }

  return {
    ...keptAsideReading(reader),
    takeIn: (round, kind, items, { account, event }) =>
      inTransaction(async (transaction) => {
        const taken: number[] = [];
        for (const one of items) {
          const row = await standing(transaction).byNumber(round, one.kept);
          if (row?.state !== 'waiting') continue;
          const response = await store(transaction, row, one);
          await transaction
            .insertInto('kept_aside_decision')
            .values({
              kept: one.kept,
              round,
              kind,
              response,
              reason: '',
              account,
              decided_on: event.day,
            })
            .execute();
          taken.push(one.kept);
        }
        if (taken.length > 0) await recordEvent(transaction, round, event);
        return taken;
      }),
    discard: (round, kept, reason, { account, event }) =>
      inTransaction(async (transaction) => {
        const row = await standing(transaction).byNumber(round, kept);
        if (row?.state !== 'waiting') return false;
        await transaction
          .insertInto('kept_aside_decision')
          .values({ kept, round, kind: 'discarded', reason, account, decided_on: event.day })
          .execute();
        await recordEvent(transaction, round, event);
        return true;
      }),
    async reopen(round, kept, { account, event }) {
      const opened = await inTransaction(async (transaction) => {
        const row = await standing(transaction).byNumber(round, kept);
        if (row?.state !== 'discarded' && row?.state !== 'taken-in') return false;
        await transaction
          .insertInto('kept_aside_decision')
          .values({ kept, round, kind: 'reopened', reason: '', account, decided_on: event.day })
          .execute();
        if (row.response !== null)
          await transaction
            .insertInto('withdrawal')
            .values({ round, response: row.response, withdrawn_on: event.day })
            .execute();
        await recordEvent(transaction, round, event);
        return true;
      });
      emptyLog();
      return opened;
    },
    handleWorry: (round, worry, note) => handleKeptWorry(writer, { round, worry, ...note }),
  };
}
