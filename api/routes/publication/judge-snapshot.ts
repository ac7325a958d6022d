/** Judges a stored snapshot by the rule between snapshots, against all that has been published. */
import {
  judgePublication,
  type PublicationVerdict,
} from '../../report/publication/judge-publication.ts';
import type { Store } from '../../store/store.ts';

export interface JudgedSnapshot extends PublicationVerdict {
  /** The last snapshot that was published when it was judged; 0 before the first. */
  readonly since: number;
}

interface Publications {
  readonly snapshots: Pick<Store['snapshots'], 'asMade'>;
  readonly publications: Pick<Store['publications'], 'shown'>;
}

/**
 * The verdict as things stand now. Takes a tenth of a second and more: not for the thread that
 * takes answers in.
 *
 * @throws RangeError when the snapshot is not stored: the caller looks first
 */
export async function judgeSnapshot(
  { snapshots, publications }: Publications,
  round: string,
  number: number,
): Promise<JudgedSnapshot> {
  const made = await snapshots.asMade(round, number);
  if (!made) {
    throw new RangeError(`judgeSnapshot requires a stored snapshot; missing: ${round} ${number}`);
  }
  const shown = await publications.shown(round);
  return { ...judgePublication(made, shown), since: shown.at(-1)?.snapshot ?? 0 };
}
