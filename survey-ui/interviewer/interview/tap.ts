/** What a tap does to the answers; what may be answered is left to the engine. */
import { codesOf } from '../../../api/contract/questionnaire/answers.ts';
import {
  ANSWER_FIELD,
  type Applied,
  applyFields,
  OWN_PLACE_FIELD,
} from '../../../api/contract/questionnaire/apply.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import type { Step, Way } from '../../../api/contract/questionnaire/steps.ts';

/**
 * The answers after a tap on an option. One that is chosen is taken away; where several can be
 * chosen it is added, unless it, or what is chosen, can't be combined; where one can be, it takes
 * the place of the other.
 */
export function tap(way: Way, step: Step, code: string): Applied {
  return give(way, step, ANSWER_FIELD, codesAfter(way, step, code));
}

/** The answers with a number, or a place in the person's own words; nothing written is no answer. */
export function write(way: Way, step: Step, text: string): Applied {
  const field = step.question.kind === 'place' ? OWN_PLACE_FIELD : ANSWER_FIELD;
  return give(way, step, field, [text]);
}

function give(way: Way, step: Step, field: string, given: readonly string[]): Applied {
  return applyFields(way, step, { getAll: (name) => (name === field ? given : []) });
}

function codesAfter(way: Way, step: Step, code: string): readonly string[] {
  const chosen = codesOf(way.answers[step.key]);
  const others = chosen.filter((other) => other !== code);
  if (others.length < chosen.length) return others;
  if (!takesSeveral(step)) return [code];
  const options = optionsOf(way, step, { language: '', seed: '' });
  const isAlone = (of: string) => options.some((option) => option.code === of && option.alone);
  const isOffered = (of: string) => options.some((option) => option.code === of);
  if (isAlone(code)) return [code];
  return [...others.filter((other) => isOffered(other) && !isAlone(other)), code];
}

/** Whether a tap adds to what is chosen, rather than taking its place. */
function takesSeveral({ question }: Step): boolean {
  if (question.kind === 'times') return true;
  return (question.kind === 'several' || question.kind === 'wishes') && question.most > 1;
}
