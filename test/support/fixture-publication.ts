/** The decision that a snapshot is published as it is, for tests that store one by hand. */
import type { Store } from '../../api/store/store.ts';

export async function publishAsItIs(
  { publications }: Pick<Store, 'publications'>,
  round: string,
  snapshot: number,
): Promise<void> {
  const published = await publications.insert(round, {
    snapshot,
    outcome: 'published',
    since: snapshot - 1,
    moved: 0,
    heldBack: 0,
    decidedOn: '2026-05-03',
    decidedBy: null,
    text: null,
  });
  if (!published) throw new Error(`snapshot ${snapshot} is published already`);
}
