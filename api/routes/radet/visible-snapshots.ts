import { seesUnpublished } from '../../http/find-snapshot.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { PublicationOutcome, SnapshotSummary } from '../../store/interface/snapshots.ts';
import type { Store } from '../../store/store.ts';

/** A snapshot that somebody may see. */
export type VisibleSnapshot = SnapshotSummary & {
  readonly publication: PublicationOutcome;
  /** Figures that have changed by too little, where it is held. */
  readonly moved: number;
  readonly heldBack: number;
};

/** All snapshots for the coordinator, those that are published for others; in order. */
export async function visibleSnapshots(
  { store }: { readonly store: Pick<Store, 'snapshots' | 'publications'> },
  round: string,
  account: Account,
): Promise<readonly VisibleSnapshot[]> {
  const [list, records] = await Promise.all([
    store.snapshots.list(round),
    store.publications.list(round),
  ]);
  // Once published, always published.
  const inOrder = records.toSorted(
    (a, b) => Number(a.outcome !== 'held') - Number(b.outcome !== 'held'),
  );
  const decided = new Map(inOrder.map((record) => [record.snapshot, record]));
  return list
    .map((snapshot) => {
      const { outcome = 'held', moved = 0, heldBack = 0 } = decided.get(snapshot.number) ?? {};
      return { ...snapshot, publication: outcome, moved, heldBack } as const;
    })
    .filter(({ publication }) => publication !== 'held' || seesUnpublished(account));
}

/** The number of the newest snapshot, whoever may see it; 0 without any. */
export async function newestNumber(
  { store }: { readonly store: Pick<Store, 'snapshots'> },
  round: string,
): Promise<number> {
  return (await store.snapshots.list(round)).at(-1)?.number ?? 0;
}
