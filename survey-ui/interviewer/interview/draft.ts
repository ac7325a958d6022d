/** The interview that is under way; pure, so that whoever keeps it need not know how it is led. */
import type { InterviewerKind } from '../../../api/contract/codes.ts';
import { type Answers, isAnswered } from '../../../api/contract/questionnaire/answers.ts';
import { isEnded } from '../../../api/contract/questionnaire/progress.ts';
import { allSteps, askedSteps } from '../../../api/contract/questionnaire/steps.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import type { Response } from '../../../api/contract/response.ts';
import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import type { Shift } from '../stop/shift.ts';
import { type PageId, pageOf } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';

/** The interview that is under way: readable by nature, one at most, an hour at most. */
export interface Draft {
  /** UUIDv4, made before the first tap; the response's id. */
  readonly id: string;
  readonly round: string;
  /** Stop id. */
  readonly stop: string;
  readonly mode: Stop['mode'];
  readonly askedBy: InterviewerKind;
  readonly initials: string | null;
  readonly practice: boolean;
  /** Day it began. */
  readonly answeredOn: string;
  /** `sv` until the person has read for herself in another. */
  readonly language: string;
  readonly page: PageId;
  readonly answers: Answers;
  /** Before each tap, newest last, at most 20: what undo goes back to. */
  readonly earlier: readonly Answers[];
  /** Epoch ms of the last tap. */
  readonly touchedAt: number;
}

const HOUR_MS = 3_600_000;
const MOST_EARLIER = 20;

export function beginDraft(shift: Shift, id: string, now: number): Draft {
  const { day, round, stop, askedBy, initials, practice } = shift;
  return {
    id,
    round,
    stop: stop.id,
    mode: stop.mode,
    askedBy,
    initials,
    practice,
    answeredOn: day,
    language: SWEDISH,
    page: 'worries',
    answers: {},
    earlier: [],
    touchedAt: now,
  };
}

/** An hour without a tap: whoever answered has long gone. Also when the tablet's clock was put back meanwhile. */
export function isExpired({ touchedAt }: Draft, now: number): boolean {
  return Math.abs(now - touchedAt) >= HOUR_MS;
}

/** An answer says that nothing may be kept: the person is under 13. */
export function isTooYoung(draft: Draft, kit: Kit): boolean {
  return isEnded(streetWay(kit, draft));
}

/** Whether there is anything to keep. */
export function hasAnswer(draft: Draft, kit: Kit): boolean {
  if (isTooYoung(draft, kit)) return false;
  return askedSteps(streetWay(kit, draft)).some(({ key }) => isAnswered(draft.answers[key]));
}

/**
 * The response that the interview makes.
 *
 * @param partial - broken off before the person was done
 * @throws Error when the person is too young to be asked: check `isTooYoung` before
 */
export function toFinished(draft: Draft, kit: Kit, partial: boolean): Response {
  if (isTooYoung(draft, kit)) throw new Error('toFinished requires a person who may be asked');
  const { id, mode, stop, language, answeredOn, initials } = draft;
  const facts = { id, mode, stop, language, answeredOn, partial, interviewer: initials };
  return toResponse(streetWay(kit, draft), facts);
}

/** The draft after a tap. */
export function withAnswers(draft: Draft, answers: Answers, now: number): Draft {
  const earlier = [...draft.earlier, draft.answers].slice(-MOST_EARLIER);
  return { ...draft, answers, earlier, touchedAt: now };
}

/** The draft after one more key in a field: undo goes back to before the first. */
export function withTyped(draft: Draft, answers: Answers, now: number): Draft {
  return { ...draft, answers, touchedAt: now };
}

/** Back to before the last tap, and to the page where it was made; the same draft when there was none. */
export function undo(draft: Draft, kit: Kit, now: number): Draft {
  const answers = draft.earlier.at(-1);
  if (!answers) return draft;
  const changed = allSteps(streetWay(kit, draft).questionnaire).find(
    ({ key }) => answers[key] !== draft.answers[key],
  );
  return {
    ...draft,
    answers,
    earlier: draft.earlier.slice(0, -1),
    page: changed ? pageOf(changed) : draft.page,
    touchedAt: now,
  };
}
