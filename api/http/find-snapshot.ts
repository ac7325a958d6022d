import type { Snapshot, Store } from '../store/store.ts';
import { findRound } from './find-round.ts';
import { ProblemError } from './problem-error.ts';

const NUMBER = /^[1-9]\d{0,8}$/;

/**
 * The priorities of a snapshot as JSON, which need not be parsed to be sent.
 *
 * @throws ProblemError `unknown-round` or `unknown-snapshot`
 */
export async function snapshotText(
  deps: { readonly store: Store },
  round: string,
  number: string,
): Promise<string> {
  const { id } = await findRound(deps, round);
  const text = NUMBER.test(number)
    ? await deps.store.snapshots.text(id, Number(number))
    : undefined;
  if (text === undefined) throw new ProblemError('unknown-snapshot');
  return text;
}

/** @throws ProblemError `unknown-round` or `unknown-snapshot` */
export async function findSnapshot(
  deps: { readonly store: Store },
  round: string,
  number: string,
): Promise<Snapshot> {
  const { id } = await findRound(deps, round);
  const snapshot = NUMBER.test(number)
    ? await deps.store.snapshots.byNumber(id, Number(number))
    : undefined;
  if (!snapshot) throw new ProblemError('unknown-snapshot');
  return snapshot;
}
