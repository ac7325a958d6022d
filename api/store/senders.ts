import type { Round } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import { reviseRound } from './revise-round.ts';
import type { Store } from './store.ts';

/** The round's logo: kept apart from the round, since the picture would weigh on every reading of it. */
export function senderQueries(reader: Reader, writer: Writer): Store['senders'] {
  return {
    setLogo: (id, logo, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const { bytes, ...about } = logo ?? { bytes: null };
          await transaction.deleteFrom('round_logo').where('round', '=', id).execute();
          if (bytes !== null)
            await transaction
              .insertInto('round_logo')
              .values({ round: id, content: bytes })
              .execute();
          await reviseRound(transaction, id, null, (round) => ({
            ...round,
            logo: bytes === null ? undefined : (about as Round['logo']),
          }));
          await recordEvent(transaction, id, event);
        }),
      ),
    async logo(round) {
      const row = await reader
        .selectFrom('round_logo')
        .select('content')
        .where('round', '=', round)
        .executeTakeFirst();
      return row?.content;
    },
  };
}
