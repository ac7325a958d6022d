import type { Round } from '../contract/index.ts';
import type { Store } from '../store/store.ts';
import { ProblemError } from './problem-error.ts';

/** @throws ProblemError `unknown-round` */
export async function findRound({ store }: { readonly store: Store }, id: string): Promise<Round> {
  const round = await store.rounds.byId(id);
  if (!round) throw new ProblemError('unknown-round');
  return round;
}
