import type { Round } from '../../../contract/index.ts';
import type { RoundFrame } from '../../../contract/screens/council.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext } from '../../../http/app-env.ts';
import { findRound } from '../../../http/find-round.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { roundFrame, roundPageAddress } from '../frame.ts';
import { waitingTexts } from '../waiting-texts.ts';

export interface CoordinatorPage {
  readonly round: Round;
  readonly frame: RoundFrame;
  /** Address of the page that the others are under. */
  readonly home: string;
}

/**
 * What the coordinator's pages of a round stand in.
 *
 * @throws ProblemError `sign-in-required`, `unknown-round`
 */
export async function coordinatorPage(deps: Dependencies, c: AppContext): Promise<CoordinatorPage> {
  const account = c.get('account');
  if (account === null) throw new ProblemError('sign-in-required');
  const round = await findRound(deps, c.req.param('round') ?? '');
  const snapshots = await deps.store.snapshots.list(round.id);
  const newest = snapshots.at(-1) ?? null;
  const frame = roundFrame({
    round,
    account,
    snapshot: newest,
    newest: newest?.number ?? null,
    current: 'insamling',
    waiting: await waitingTexts(deps, round, account),
  });
  return { round, frame, home: roundPageAddress(round.id, 'insamling') };
}

/** The fields of a form as text, trimmed; files are left out. */
export function textFields(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}
