import type { Catalogue, Round } from '../../contract/index.ts';
import type { FiguresFrame } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext } from '../../http/app-env.ts';
import { findRound } from '../../http/find-round.ts';
import { findSnapshot } from '../../http/find-snapshot.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { MAIN_CAUTION } from '../../report/cautions.ts';
import { type Findings, findings } from '../../report/findings.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { Snapshot } from '../../store/interface/snapshots.ts';
import { roundFrame, type SnapshotPath } from './frame.ts';
import { unpublishedNote } from './unpublished-note.ts';
import { visibleSnapshots } from './visible-snapshots.ts';
import { waitingTexts } from './waiting-texts.ts';
import { sourceLine } from './words.ts';

/** What the pages of one snapshot are made from. */
export interface SnapshotContext {
  readonly round: Round;
  readonly account: Account;
  readonly snapshot: Snapshot;
  /** Number of the newest snapshot that the account sees. */
  readonly newest: number;
  readonly catalogue: Catalogue;
  readonly found: Findings;
  readonly frame: FiguresFrame;
  readonly source: string;
}

/**
 * Finds the snapshot of an address.
 *
 * @throws ProblemError `unknown-round`, `unknown-snapshot`, `snapshot-not-published`, `sign-in-required`
 */
export async function snapshotContext(
  deps: Dependencies,
  c: AppContext,
  current: SnapshotPath,
): Promise<SnapshotContext> {
  const account = c.get('account');
  if (account === null) throw new ProblemError('sign-in-required');
  const round = await findRound(deps, c.req.param('round') ?? '');
  const snapshot = await findSnapshot(deps, round.id, c.req.param('number') ?? '', account);
  const visible = await visibleSnapshots(deps, round.id, account);
  const newest = Math.max(...visible.map(({ number }) => number));
  const { priorities } = snapshot;
  const frame = roundFrame({
    round,
    account,
    snapshot: { ...snapshot, respondents: priorities.respondents },
    newest,
    current,
    unpublished: await unpublishedNote(deps, round, snapshot),
    waiting: await waitingTexts(deps, round, account),
  });
  return {
    round,
    account,
    snapshot,
    newest,
    catalogue: deps.catalogue,
    found: findings(priorities, deps.catalogue),
    frame: { ...frame, mainCaution: MAIN_CAUTION },
    source: sourceLine(round, snapshot, priorities.respondents),
  };
}
