/** The interview that is under way: readable by nature, one at most, an hour at most. Pure. */
import type { InterviewerKind } from '../../../api/contract/codes.ts';
import { type Answers, isAnswered } from '../../../api/contract/questionnaire/answers.ts';
import { isEnded } from '../../../api/contract/questionnaire/progress.ts';
import { askedSteps } from '../../../api/contract/questionnaire/steps.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import type { Response } from '../../../api/contract/response.ts';
import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import type { Shift } from '../stop/shift.ts';
import type { PageId } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';

export interface Draft {
  /** Made before the first tap: the response's own. */
  readonly id: string;
  readonly round: string;
  readonly stop: string;
  readonly mode: Stop['mode'];
  readonly askedBy: InterviewerKind;
  readonly initials: string | null;
  readonly practice: boolean;
  /** The day it began, `YYYY-MM-DD`. */
  readonly answeredOn: string;
  /** Swedish until the person has read for herself in another. */
  readonly language: string;
  readonly page: PageId;
  readonly answers: Answers;
  /** Before each tap, the newest last: what undo goes back to. */
  readonly earlier: readonly Answers[];
  /** Epoch ms of the last tap. */
  readonly touchedAt: number;
}

const HOUR_MS = 60 * 60 * 1000;
const MOST_EARLIER = 20;

export function beginDraft(
  { day, round, stop, askedBy, initials, practice }: Shift,
  id: string,
  now: number,
): Draft {
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

/** With other answers, and a way back to those before. */
export function withAnswers(draft: Draft, answers: Answers, now: number): Draft {
  const earlier = [...draft.earlier, draft.answers].slice(-MOST_EARLIER);
  return { ...draft, answers, earlier, touchedAt: now };
}

/** An hour without a touch; also when the tablet's clock was put back meanwhile. */
export function isExpired({ touchedAt }: Draft, now: number): boolean {
  return Math.abs(now - touchedAt) > HOUR_MS;
}

export function hasAnswer(draft: Draft, kit: Kit): boolean {
  const { answers } = draft;
  return askedSteps(streetWay(kit, draft)).some(({ key }) => isAnswered(answers[key]));
}

/** An answer says that nothing may be kept: the person is under 13. */
export function isTooYoung(draft: Draft, kit: Kit): boolean {
  return isEnded(streetWay(kit, draft));
}

/** The response that the interview became; `partial` when it was broken off. */
export function toFinished(draft: Draft, kit: Kit, partial: boolean): Response {
  const { id, mode, stop, language, answeredOn, initials: interviewer } = draft;
  const facts = { id, mode, stop, language, answeredOn, partial, interviewer };
  return toResponse(streetWay(kit, draft), facts);
}
