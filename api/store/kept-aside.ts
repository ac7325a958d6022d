/** Items that were not counted, with why: nothing that arrives is dropped. */
import type { ItemProblem } from '../contract/index.ts';
import type { Reader } from './connections.ts';
import type { Store } from './store.ts';

export function keptAsideQueries(reader: Reader): Store['keptAside'] {
  return {
    async list(round) {
      const rows = await reader
        .selectFrom('kept_aside')
        .selectAll()
        .where('round', '=', round)
        .orderBy('sequence')
        .execute();
      return rows.map(({ received_on, problem, digest: _, ...row }) => ({
        ...row,
        problem: JSON.parse(problem) as ItemProblem,
        receivedOn: received_on,
      }));
    },
    async countByOutcome(round) {
      const rows = await reader
        .selectFrom('kept_aside')
        .select((select) => ['outcome', select.fn.countAll<number>().as('count')])
        .where('round', '=', round)
        .groupBy('outcome')
        .execute();
      const counts = new Map(rows.map((row) => [row.outcome, row.count]));
      return {
        conflict: counts.get('conflict') ?? 0,
        refused: counts.get('refused') ?? 0,
      };
    },
  };
}
