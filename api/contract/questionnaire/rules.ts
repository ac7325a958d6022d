/** Whether a visibility rule holds, from the answers of steps that are asked and the setting. */
import { type Answers, codesOf, isAnswered, isOwnPlace } from './answers.ts';
import { OTHER_PLACE, type Rule } from './questionnaire.ts';
import type { Setting } from './setting.ts';
import type { Step } from './steps.ts';

/** Key of the step that a rule means: the one of the same turn before any outside. */
function ruleKey(question: string, { turn }: Step): string {
  const inTurn = turn?.loop.questions.some(({ id }) => id === question);
  return turn && inTurn ? `${turn.loop.id}.${turn.index}.${question}` : question;
}

/**
 * Whether `rule` holds for `step`.
 *
 * @param seen - answers to steps that are asked; those to hidden ones do not count
 * @param isOpen - steps whose answer may still be any: what depends on them holds
 */
export function holds(
  rule: Rule,
  step: Step,
  seen: Answers,
  setting: Setting,
  isOpen: (key: string) => boolean = () => false,
): boolean {
  if ('all' in rule) return rule.all.every((part) => holds(part, step, seen, setting, isOpen));
  if ('any' in rule) return rule.any.some((part) => holds(part, step, seen, setting, isOpen));
  if ('modes' in rule) return rule.modes.includes(setting.mode);
  if ('notAskedBy' in rule)
    return setting.askedBy === 'self' || !rule.notAskedBy.includes(setting.askedBy);
  const key = ruleKey(rule.question, step);
  if (isOpen(key)) return true;
  const answer = seen[key];
  if (!isAnswered(answer)) return false;
  const codes = isOwnPlace(answer) ? [OTHER_PLACE] : codesOf(answer);
  if ('anyOf' in rule) return codes.some((code) => rule.anyOf.includes(code));
  return !codes.some((code) => rule.noneOf.includes(code));
}
