/** Where a respondent stands: what is next and before, what is missing, and how far there is to go. */
import { isAnswered } from './answers.ts';
import { askedSteps, endsHere, type Step, stepsWhile, type Way } from './steps.ts';

/** The step of a key, when it is asked at all. */
export function stepAt(way: Way, key: string): Step | undefined {
  return askedSteps(way).find((step) => step.key === key);
}

/** What is asked now: the first step that has not been seen; `undefined` when all have. */
export function firstUnseen(way: Way): Step | undefined {
  return askedSteps(way).find(({ key }) => way.answers[key] === undefined);
}

/** The step after `key`; `undefined` after the last, when the answers are to be checked. */
export function nextStep(way: Way, key: string): Step | undefined {
  const steps = askedSteps(way);
  return steps[steps.findIndex((step) => step.key === key) + 1];
}

/**
 * Where a respondent goes who changed `key` from the page of all answers: to what the change made
 * new, or back to that page (`undefined`).
 */
export function nextAfterChange(way: Way, key: string): Step | undefined {
  const steps = askedSteps(way);
  const from = steps.findIndex((step) => step.key === key);
  return steps.find((step, index) => index > from && way.answers[step.key] === undefined);
}

/** The step before `key`; `undefined` before the first, when the start page comes. */
export function previousStep(way: Way, key: string): Step | undefined {
  const steps = askedSteps(way);
  return steps[steps.findIndex((step) => step.key === key) - 1];
}

/** Asked steps that were seen and skipped, or never seen. */
export function missingSteps(way: Way): readonly Step[] {
  return askedSteps(way).filter(({ key }) => !isAnswered(way.answers[key]));
}

/** Whether an answer so far ended the questionnaire, so that nothing is to be stored. */
export function isEnded(way: Way): boolean {
  return askedSteps(way).some((step) => endsHere(step, way.answers));
}

export interface Progress {
  /** From one. */
  readonly number: number;
  /** Steps on the way as it now looks. */
  readonly total: number;
  /** Whether an answer still to come can make the way longer: "av minst" rather than "av". */
  readonly canGrow: boolean;
}

/**
 * How far a respondent at `key` has come; honest about a way that can still get longer. Steps from
 * `key` on count as open also when they have an answer from before: they can be answered anew.
 */
export function progress(way: Way, key: string): Progress {
  const asked = askedSteps(way);
  const index = asked.findIndex((step) => step.key === key);
  const ahead = new Set(asked.slice(Math.max(0, index)).map((step) => step.key));
  const { canGrow } = stepsWhile(way, (open) => ahead.has(open));
  return { number: index + 1, total: asked.length, canGrow };
}
