import { withNotPublishedCaution } from '../report/publication/publication-words.ts';
import type { Account } from '../store/interface/accounts.ts';
import type { Snapshot } from '../store/interface/snapshots.ts';
import type { Store } from '../store/store.ts';
import { findRound } from './find-round.ts';
import { ProblemError } from './problem-error.ts';

const NUMBER = /^[1-9]\d{0,8}$/;

interface Deps {
  readonly store: Store;
}

type Asker = Pick<Account, 'role'> | null;

/** The coordinator sees every snapshot; everybody else what has been published. */
export const seesUnpublished = (asker: Asker): boolean => asker?.role === 'coordinator';

/**
 * A snapshot as the asker may see it: as it was published, or with a caution where it was not.
 *
 * @throws ProblemError `unknown-round`, `unknown-snapshot` or `snapshot-not-published`
 */
export async function findSnapshot(
  deps: Deps,
  round: string,
  number: string,
  asker: Asker,
): Promise<Snapshot> {
  const { id } = await findRound(deps, round);
  const snapshot = NUMBER.test(number)
    ? await deps.store.snapshots.byNumber(id, Number(number))
    : undefined;
  if (!snapshot) throw new ProblemError('unknown-snapshot');
  if (snapshot.publication !== 'held') return snapshot;
  if (!seesUnpublished(asker)) {
    throw new ProblemError('snapshot-not-published', {
      detail: `Läge ${number} skiljer för lite från det som redan har visats: jämförelsen kunde avslöja enskildas svar. Bara samordnaren ser det. Välj ett läge som är publicerat, eller räkna fram ett nytt när fler har svarat.`,
    });
  }
  return { ...snapshot, priorities: withNotPublishedCaution(snapshot.priorities) };
}

/**
 * The priorities of a snapshot as JSON; those that were published need not be parsed to be sent.
 *
 * @throws ProblemError as `findSnapshot`
 */
export async function snapshotText(
  deps: Deps,
  round: string,
  number: string,
  asker: Asker,
): Promise<string> {
  const { id } = await findRound(deps, round);
  const { publications, snapshots } = deps.store;
  const isPublished = (await publications.list(id)).some(
    ({ snapshot, outcome }) => String(snapshot) === number && outcome !== 'held',
  );
  const text = isPublished ? await snapshots.text(id, Number(number)) : undefined;
  return text ?? JSON.stringify((await findSnapshot(deps, id, number, asker)).priorities);
}

/** The refusal to publish a held snapshot. */
export const notPublishable = (number: number): ProblemError =>
  new ProblemError('snapshot-not-publishable', {
    detail: `Läge ${number} är redan publicerat, äldre än det som är det, eller så skulle för mycket fattas. Räkna fram ett nytt läge när fler har svarat.`,
  });
