import type { Snapshot, Store } from '../store/store.ts';
import { findRound } from './find-round.ts';
import { ProblemError } from './problem-error.ts';

/** @throws ProblemError `unknown-round` or `unknown-snapshot` */
export async function findSnapshot(
  deps: { readonly store: Store },
  round: string,
  number: string,
): Promise<Snapshot> {
  const { id } = await findRound(deps, round);
  const snapshot = /^[1-9]\d{0,8}$/.test(number)
    ? await deps.store.snapshots.byNumber(id, Number(number))
    : undefined;
  if (!snapshot) throw new ProblemError('unknown-snapshot');
  return snapshot;
}
