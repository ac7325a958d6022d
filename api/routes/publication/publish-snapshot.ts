/** Publishes snapshots: at once where the rule between them allows it, else when the coordinator says so. */
import type { Priorities } from '../../contract/index.ts';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import {
  judgePublication,
  type PublicationVerdict,
} from '../../report/publication/judge-publication.ts';
import { withHeldBackCaution } from '../../report/publication/publication-words.ts';
import type { Store } from '../../store/store.ts';

interface Publishing {
  readonly store: Pick<Store, 'snapshots' | 'publications'>;
  readonly now: () => Date;
}

interface Judged extends PublicationVerdict {
  readonly since: number;
}

async function judge(
  { store }: Publishing,
  round: string,
  number: number,
): Promise<Judged & { readonly made: Priorities }> {
  const made = await store.snapshots.asMade(round, number);
  if (!made) throw new RangeError(`judge requires a stored snapshot; missing: ${round} ${number}`);
  const shown = await store.publications.shown(round);
  return { ...judgePublication(made, shown), since: shown.at(-1)?.snapshot ?? 0, made };
}

/** Publishes a new snapshot where every figure has changed by enough or not at all; else it is held. */
export async function publishByRule(
  deps: Publishing,
  round: string,
  number: number,
): Promise<void> {
  const { outcome, moved, heldBack, since } = await judge(deps, round, number);
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
  // Another was published meanwhile: it has to be compared with that one.
  const isOlder = since >= number;
  if (isOlder) await publications.insert(round, { ...record, outcome: 'held' });
  else if (!(await publications.insert(round, { ...record, outcome }))) {
    await publishByRule(deps, round, number);
  }
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
  const { outcome, partly, moved, heldBack, since } = await judge(deps, round, number);
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
): Promise<Judged | null> {
  const judged = await judge(deps, round, number);
  return judged.since >= number ? null : judged;
}
