import type { Stop } from '../contract/index.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';

/** What is read of stops. */
export function stopReading(reader: Reader): Omit<Store['stops'], 'put'> {
  return {
    async list(round) {
      const rows = await reader
        .selectFrom('stop')
        .select('content')
        .where('round', '=', round)
        .orderBy('id')
        .execute();
      return rows.map(({ content }) => JSON.parse(content) as Stop);
    },
  };
}

/** Stops of a round; putting the same one again replaces what is known of it. */
export function stopQueries(reader: Reader, writer: Writer): Store['stops'] {
  return {
    ...stopReading(reader),
    async put(round, stop) {
      const content = JSON.stringify(stop);
      await writer.alone(() =>
        writer.queries
          .insertInto('stop')
          .values({ round, id: stop.id, content })
          .onConflict((conflict) => conflict.columns(['round', 'id']).doUpdateSet({ content }))
          .execute(),
      );
    },
  };
}
