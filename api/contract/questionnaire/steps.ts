/**
 * The way through a questionnaire: which steps there are, which of them are asked given the answers
 * so far, and what comes before and after.
 */
import { type Answers, codesOf, isAnswered, isOwnPlace } from './answers.ts';
import type { Offer } from './offer.ts';
import type { Loop, Question, Questionnaire, Rule } from './questionnaire.ts';
import { DONT_KNOW, NO_PLACE, OTHER_PLACE, YES } from './questionnaire.ts';

/** One question at its place in the order; in a loop, once per turn. */
export interface Step {
  /** `safety`, or `concern.0.place` in the first turn of a loop. */
  readonly key: string;
  readonly section: string;
  readonly question: Question;
  readonly turn: { readonly loop: Loop; readonly index: number } | null;
}

/** What everything about the way is asked of. */
export interface Way {
  readonly questionnaire: Questionnaire;
  readonly offer: Offer;
  readonly answers: Answers;
}

/** Every step that could be asked, in order. */
export function allSteps(questionnaire: Questionnaire): readonly Step[] {
  return questionnaire.sections.flatMap(({ id: section, items }) =>
    items.flatMap((item): readonly Step[] => {
      if (item.kind !== 'loop') return [{ key: item.id, section, question: item, turn: null }];
      return Array.from({ length: item.most }, (_, index) => index).flatMap((index) =>
        item.questions.map((question) => ({
          key: `${item.id}.${index}.${question.id}`,
          section,
          question,
          turn: { loop: item, index },
        })),
      );
    }),
  );
}

/** The steps that are asked, given the answers so far; answers to hidden steps do not count. */
export function askedSteps({ questionnaire, offer, answers }: Way): readonly Step[] {
  const asked: Step[] = [];
  const seen: Record<string, Answers[string]> = {};
  for (const step of allSteps(questionnaire)) {
    if (!isAsked(step, seen, asked, offer)) continue;
    asked.push(step);
    const answer = answers[step.key];
    if (answer !== undefined) seen[step.key] = answer;
    if (endsHere(step, answers)) break;
  }
  return asked;
}

/** Whether the answer to a step ends the questionnaire without anything being stored. */
export function endsHere({ key, question }: Step, answers: Answers): boolean {
  if (!('options' in question) || typeof question.options === 'string') return false;
  const codes = codesOf(answers[key]);
  return question.options.some((option) => option.ends === true && codes.includes(option.code));
}

/** Codes of the round's places that were named in `answers`, each once, in order. */
export function namedPlaces(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  const codes = allSteps(questionnaire)
    .filter(({ question }) => question.kind === 'place')
    .flatMap(({ key }) => codesOf(answers[key]))
    .filter((code) => ![OTHER_PLACE, NO_PLACE, DONT_KNOW].includes(code));
  return [...new Set(codes)];
}

function isAsked(step: Step, seen: Answers, before: readonly Step[], offer: Offer): boolean {
  const { question, turn } = step;
  if (turn && !turnIsOpen(turn, seen, before)) return false;
  if (
    turn &&
    question.id === turn.loop.again &&
    turn.index + 1 >= mostTurns(turn.loop, before, seen)
  )
    return false;
  if (
    'options' in question &&
    question.options === 'named-places' &&
    !anyPlace(before, seen, offer)
  )
    return false;
  return question.showIf === undefined || holds(question.showIf, step, seen);
}

function turnIsOpen(
  { loop, index }: NonNullable<Step['turn']>,
  seen: Answers,
  before: readonly Step[],
): boolean {
  if (index === 0) return true;
  if (index >= mostTurns(loop, before, seen)) return false;
  return codesOf(seen[`${loop.id}.${index - 1}.${loop.again}`]).includes(YES);
}

/** A response holds a limited number of concerns, and one may have been named before the loop. */
function mostTurns(loop: Loop, before: readonly Step[], seen: Answers): number {
  const namedBefore = before.some(
    ({ key, question, turn }) =>
      turn === null && question.field === 'concern.themes' && isAnswered(seen[key]),
  );
  return namedBefore ? loop.most - 1 : loop.most;
}

function anyPlace(before: readonly Step[], seen: Answers, { places }: Offer): boolean {
  return before.some(
    ({ key, question }) =>
      question.kind === 'place' && places.some(({ code }) => codesOf(seen[key]).includes(code)),
  );
}

function holds(rule: Rule, step: Step, seen: Answers): boolean {
  if ('all' in rule) return rule.all.every((part) => holds(part, step, seen));
  const inTurn = step.turn?.loop.questions.some(({ id }) => id === rule.question);
  const key =
    step.turn && inTurn
      ? `${step.turn.loop.id}.${step.turn.index}.${rule.question}`
      : rule.question;
  const answer = seen[key];
  if (!isAnswered(answer)) return false;
  const codes = isOwnPlace(answer) ? [OTHER_PLACE] : codesOf(answer);
  if ('anyOf' in rule) return codes.some((code) => rule.anyOf.includes(code));
  return !codes.some((code) => rule.noneOf.includes(code));
}
