/** Which of a sender's answers the database holds, whatever became of them. */
import { sql } from 'kysely';
import type { Reader } from './connections.ts';
import type { Store } from './store.ts';

/** Far below the most parameters that a statement may have. */
const CHUNK = 500;
/** As the index of what is kept aside has it. */
const INDEXED_ID = sql<string>`coalesce(id, '')`;

export function receiptQueries(reader: Reader): Store['receipts'] {
  return {
    async held(round, ids) {
      const held = new Set<string>();
      for (let from = 0; from < ids.length; from += CHUNK) {
        const some = ids.slice(from, from + CHUNK);
        const stored = await reader
          .selectFrom('response')
          .select('id')
          .where('round', '=', round)
          .where('id', 'in', some)
          .execute();
        const aside = await reader
          .selectFrom('kept_aside')
          .select(INDEXED_ID.as('id'))
          .where('round', '=', round)
          .where(INDEXED_ID, 'in', some)
          .execute();
        for (const { id } of [...stored, ...aside]) held.add(id);
      }
      return held;
    },
  };
}
