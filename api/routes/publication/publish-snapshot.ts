/** Publishes snapshots: at once where the rule between them allows it, else when the coordinator says so. */
import { stockholmDay } from '../../contract/stockholm-day.ts';
import { withHeldBackCaution } from '../../report/publication/publication-words.ts';
import type { Store } from '../../store/store.ts';
import type { JudgedSnapshot } from './judge-snapshot.ts';

interface Publishing {
  readonly store: Pick<Store, 'snapshots' | 'publications'>;
  readonly now: () => Date;
  readonly judgeSnapshot: (round: string, number: number) => Promise<JudgedSnapshot>;
}

/** Publishes a new snapshot where every figure has changed by enough or not at all; else it is held. */
export async function publishByRule(
  deps: Publishing,
  round: string,
  number: number,
): Promise<void> {
  const { outcome, moved, heldBack, since } = await deps.judgeSnapshot(round, number);
  const record = {
    snapshot: number,
    since,
    moved,
    heldBack,
    decidedOn: stockholmDay(deps.now()),
    decidedBy: null,
    text: null,
  };
  const { publications } = deps.store;
  if (since === number) return;
  const isOlder = since > number;
  const kept = await publications.insert(round, { ...record, outcome: isOlder ? 'held' : outcome });
  // Another was published meanwhile: it has to be compared with that one.
  if (!kept) await publishByRule(deps, round, number);
}

/**
 * Publishes a held snapshot without the figures that have changed by too little.
 *
 * @returns whether that could be done: not of an older snapshot than the last published, nor when
 *   too little would be left
 */
export async function publishPartly(
  deps: Publishing,
  round: string,
  number: number,
  account: number,
): Promise<boolean> {
  const { outcome, partly, moved, heldBack, since } = await deps.judgeSnapshot(round, number);
  if (since >= number || (outcome === 'held' && partly === null)) return false;
  const shown = partly && withHeldBackCaution(partly, { heldBack, since });
  return deps.store.publications.insert(round, {
    snapshot: number,
    outcome: shown ? 'partly' : 'published',
    since,
    moved,
    heldBack,
    decidedOn: stockholmDay(deps.now()),
    decidedBy: account,
    text: shown && JSON.stringify({ ...shown, snapshot: null }),
  });
}

/** What would come of publishing a held snapshot now; `null` of one that is older than the last published. */
export async function publicationChoice(
  deps: Publishing,
  round: string,
  number: number,
): Promise<JudgedSnapshot | null> {
  const judged = await deps.judgeSnapshot(round, number);
  return judged.since >= number ? null : judged;
}
