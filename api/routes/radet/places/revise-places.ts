import type { Round } from '../../../contract/index.ts';
import { RegisterProblem } from '../../../contract/places/register/place-register.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { NewEvent } from '../../../store/interface/events.ts';
import { StoreError } from '../../../store/store-error.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';

/**
 * Changes the places of a round.
 *
 * @param revision - which one the form was made from; `null` where a change fits any
 * @returns what has to be put right, or `null` when it is done
 */
export async function revisePlaces(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { round, account }: Pick<CoordinatorPage, 'round' | 'account'>,
  revision: number | null,
  change: (round: Round) => Round,
  event: Pick<NewEvent, 'kind' | 'subject' | 'changes' | 'reason'>,
): Promise<FormProblem | null> {
  try {
    await store.rounds.revise(round.id, revision, change, {
      ...event,
      day: stockholmDay(now()),
      account: account.id,
    });
    return null;
  } catch (error) {
    const isKnown =
      error instanceof RegisterProblem || (error instanceof StoreError && error.code === 'stale');
    if (!isKnown) throw error;
    return { message: error.message, href: '#namn' };
  }
}
