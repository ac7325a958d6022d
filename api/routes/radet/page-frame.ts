import type { Round } from '../../contract/index.ts';
import type { RoundFrame } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Account } from '../../store/interface/accounts.ts';
import { type RoundPath, roundFrame } from './frame.ts';
import { visibleSnapshots } from './visible-snapshots.ts';
import { waitingTexts } from './waiting-texts.ts';

interface Shown {
  readonly round: Round;
  readonly account: Account;
}

/** What surrounds a page that belongs to no snapshot; its links lead to the newest that one may see. */
export async function pageFrame(
  deps: Dependencies,
  { round, account }: Shown,
  current: RoundPath,
): Promise<RoundFrame> {
  const [snapshots, waiting] = await Promise.all([
    visibleSnapshots(deps, round.id, account),
    waitingTexts(deps, round, account),
  ]);
  const snapshot = snapshots.at(-1) ?? null;
  return roundFrame({
    round,
    account,
    snapshot,
    newest: snapshot?.number ?? null,
    current,
    waiting,
  });
}
