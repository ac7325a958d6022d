import type { Kysely } from 'kysely';
import type { Round } from '../contract/index.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

function noSuchRound(id: string): StoreError {
  return new StoreError('unreadable', `Omgången ${id} finns inte; skapa den först.`);
}

/**
 * Changes a round and counts the change; call it inside the transaction that also logs it.
 *
 * @param revision - which one `change` was made from; `null` when it holds for any
 * @throws StoreError `stale` when somebody changed it since, `unreadable` when there is none
 */
export async function reviseRound(
  transaction: Pick<Kysely<Tables>, 'selectFrom' | 'updateTable'>,
  id: string,
  revision: number | null,
  change: (round: Round) => Round,
): Promise<Round> {
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
      'Någon annan har ändrat omgången sedan du öppnade sidan. Titta på ändringen och gör om din.',
    );
  }
  const round: Round = { ...change(before), id, revision: known + 1 };
  await transaction
    .updateTable('round')
    .set({ content: JSON.stringify(round) })
    .where('id', '=', id)
    .execute();
  return round;
}
