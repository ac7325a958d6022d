import type { Round } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** Who asks: kept with the round, but for the picture, which would weigh on every reading of it. */
export function senderQueries(reader: Reader, writer: Writer): Store['senders'] {
  /** Inside a turn of the writer. */
  async function change(id: string, changes: Partial<Round>): Promise<void> {
    const row = await writer.queries
      .selectFrom('round')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new StoreError('unreadable', `Omgången ${id} finns inte; skapa den först.`);
    const content = JSON.stringify({ ...JSON.parse(row.content), ...changes });
    await writer.queries.updateTable('round').set({ content }).where('id', '=', id).execute();
  }

  return {
    describe: (round, { controller, contact }) =>
      writer.alone(() => change(round, { controller, contact })),
    setLogo: (round, logo) =>
      writer.alone(async () => {
        await writer.queries.deleteFrom('round_logo').where('round', '=', round).execute();
        if (logo === null) return change(round, { logo: undefined });
        const { bytes, ...about } = logo;
        await writer.queries.insertInto('round_logo').values({ round, content: bytes }).execute();
        await change(round, { logo: about });
      }),
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
