/**
 * One step of a respondent, whoever shows the screens: what a form sent, and which page follows.
 * The server calls it with JavaScript off, the browser with it on, so that both ask the same.
 */
import type { AnswerProblem } from './answer-problem.ts';
import type { Answers } from './answers.ts';
import { applyFields, type FormFields, skip } from './apply.ts';
import {
  firstUnseen,
  isEnded,
  nextAfterChange,
  nextStep,
  previousStep,
  stepAt,
} from './progress.ts';
import { askedSteps, type Step, type Way } from './steps.ts';

/** Which button was pressed, on which step. */
export interface Move {
  /** `begin`, `next`, `skip`, `back`, `stay`, or `change:<step>` from the page of all answers. */
  readonly go: string;
  /** The step that the form showed; empty on the start page and the page of all answers. */
  readonly step: string;
  /** The step was opened from the page of all answers. */
  readonly changing: boolean;
}

export type Arrival =
  | { readonly at: 'start' | 'check'; readonly answers: Answers }
  /** Under 13: nothing is kept. */
  | { readonly at: 'ended' }
  | {
      readonly at: 'question';
      readonly answers: Answers;
      readonly step: string;
      readonly changing: boolean;
      readonly problem: AnswerProblem | null;
    };

const CHANGE = 'change:';

/** Where a move leads. A step that is not asked, as after a tampered form, leads to what is missing. */
export function walk(way: Way, move: Move, fields: FormFields): Arrival {
  if (move.go === 'begin') return toStep(way.answers, askedSteps(way)[0]);
  if (move.go.startsWith(CHANGE)) {
    const step = stepAt(way, move.go.slice(CHANGE.length));
    return step ? toStep(way.answers, step, true) : resume(way);
  }
  if (move.go === 'stay' && move.step === '') return stayOutside(way);
  if (move.go === 'back' && move.step === '') return toStep(way.answers, askedSteps(way).at(-1));
  const step = stepAt(way, move.step);
  if (!step) return resume(way);
  if (move.go === 'back') return back(way, step, move, fields);
  if (move.go === 'stay') return stay(way, step, move, fields);
  if (move.go === 'skip') return onwards({ ...way, answers: skip(way, step) }, step, move);
  const applied = applyFields(way, step, fields);
  if (applied.ok) return onwards({ ...way, answers: applied.answers }, step, move);
  const { answers } = way;
  const { changing } = move;
  return { at: 'question', answers, step: step.key, changing, problem: applied.problem };
}

/** Where a respondent is who comes back to answers begun earlier. */
export function resume(way: Way): Arrival {
  return toStep(way.answers, firstUnseen(way));
}

function onwards(way: Way, step: Step, { changing }: Move): Arrival {
  if (isEnded(way)) return { at: 'ended' };
  const next = changing ? nextAfterChange(way, step.key) : nextStep(way, step.key);
  return toStep(way.answers, next, changing);
}

/** What was filled in is kept on the way back, unless it is wrong or nothing. */
function back(way: Way, step: Step, { changing }: Move, fields: FormFields): Arrival {
  const applied = applyFields(way, step, fields);
  const given = applied.ok && applied.answers[step.key] !== null;
  const now = given ? { ...way, answers: applied.answers } : way;
  if (changing) return { at: 'check', answers: now.answers };
  const before = previousStep(now, step.key);
  return before ? toStep(now.answers, before) : { at: 'start', answers: now.answers };
}

/** The same page again, as after a change of language; what was filled in is kept, right or wrong. */
function stay(way: Way, step: Step, { changing }: Move, fields: FormFields): Arrival {
  const applied = applyFields(way, step, fields);
  const { answers } = way;
  const shown = { at: 'question', step: step.key, changing } as const;
  if (!applied.ok) return { ...shown, answers, problem: applied.problem };
  const given = applied.answers[step.key] !== null;
  return { ...shown, answers: given ? applied.answers : answers, problem: null };
}

/** The start page before any answer, the page of all answers after the last. */
function stayOutside(way: Way): Arrival {
  return { at: firstUnseen(way) ? 'start' : 'check', answers: way.answers };
}

function toStep(answers: Answers, step: Step | undefined, changing = false): Arrival {
  if (!step) return { at: 'check', answers };
  return { at: 'question', answers, step: step.key, changing, problem: null };
}
