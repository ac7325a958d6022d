/** The end of the way: the answers are handed in, and their sender is shown what becomes of them. */
import { toResponse } from '../../api/contract/questionnaire/to-response.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import type { OutboxEntry } from '../outbox/outbox-item.ts';
import type { Draft } from './draft.ts';
import { type HandIn, openHandIn } from './hand-in.ts';
import type { OtherScreen } from './later.tsx';

export interface SendingParts {
  readonly round: SurveyRound;
  readonly entry: Draft['entry'];
  /** What is sent, as it stands when it is. */
  readonly current: () => {
    readonly way: Parameters<typeof toResponse>[0];
    readonly draft: Draft;
    readonly language: string;
  };
  /** Wipes the unsent answers from the browser. */
  readonly forget: () => void;
  /** Shows the page where the way ends, for good. */
  readonly finish: (last: OtherScreen) => Promise<void>;
  /** The same page again, with what has become of what is in the outbox. */
  readonly redraw: () => void;
}

export interface Sending {
  readonly handIn: HandIn;
  send(answeredOn: string, hiddenField: boolean): Promise<void>;
}

type Sent = Extract<OutboxEntry, { state: 'sent' | 'sent-not-wiped' }>;
type Refused = Extract<OutboxEntry, { state: 'attention' }>;

/** Opens the outbox, and begins to send what earlier answers have left in it. */
export async function openSending(parts: SendingParts): Promise<Sending> {
  const { round, entry, current, forget, finish, redraw } = parts;
  /** Somebody waits to hear what becomes of their answers. */
  let waiting = false;
  let kept = false;
  const handIn = await openHandIn(() => void follow());

  async function follow() {
    const mine = waiting ? handIn.mine() : undefined;
    switch (mine?.state) {
      case 'waiting':
        return kept ? redraw() : keptForLater();
      case 'sent':
      case 'sent-not-wiped':
        return delivered(mine);
      case 'attention':
        return notTaken(mine);
      case 'sending':
      case undefined:
        return redraw();
    }
  }

  /** What outlives the page need not lie among the unsent answers too. */
  function keptForLater() {
    kept = true;
    if (handIn.place() === 'device') forget();
    return finish({ at: 'kept' });
  }

  async function delivered({ id, state, receipt, withdrawn }: Sent) {
    waiting = false;
    forget();
    await handIn.dismiss(id);
    if (withdrawn) return finish({ at: 'notice', notice: 'withdrawn' });
    return finish({ at: 'thanks', receipt, device: state === 'sent' ? 'wiped' : 'not-wiped' });
  }

  async function notTaken({ id, problem, response }: Refused) {
    waiting = false;
    forget();
    // Nobody but this device has the answers: they stay in sight until somebody has dealt with them.
    if (response !== null) return finish({ at: 'start' });
    await handIn.dismiss(id);
    const again = problem.code === 'different-content';
    return finish({ at: 'notice', notice: again ? 'already-sent' : 'refused' });
  }

  return {
    handIn,
    async send(answeredOn, hiddenField) {
      const { way, draft, language } = current();
      const facts = { id: draft.responseId, ...entry, language, answeredOn };
      waiting = true;
      await handIn.hand({
        round: round.id,
        response: toResponse(way, facts),
        beside: { formToken: draft.formToken, hiddenField },
        shared: entry.mode === 'school',
      });
    },
  };
}
