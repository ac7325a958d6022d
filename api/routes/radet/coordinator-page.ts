import type { Round } from '../../contract/index.ts';
import type { RoundFrame } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext } from '../../http/app-env.ts';
import { findRound } from '../../http/find-round.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Account } from '../../store/interface/accounts.ts';
import { type RoundPath, roundPageAddress } from './frame.ts';
import { pageFrame } from './page-frame.ts';

export interface CoordinatorPage {
  readonly round: Round;
  readonly account: Account;
  readonly frame: RoundFrame;
  /** Address of the page `current`, that the others are under. */
  readonly home: string;
}

/**
 * What the coordinator's pages of a round stand in.
 *
 * @param current - which of the round's pages it is, or belongs to
 * @throws ProblemError `sign-in-required`, `unknown-round`
 */
export async function coordinatorPage(
  deps: Dependencies,
  c: AppContext,
  current: RoundPath,
): Promise<CoordinatorPage> {
  const account = c.get('account');
  if (account === null) throw new ProblemError('sign-in-required');
  const round = await findRound(deps, c.req.param('round') ?? '');
  const frame = await pageFrame(deps, { round, account }, current);
  return { round, account, frame, home: roundPageAddress(round.id, current) };
}
