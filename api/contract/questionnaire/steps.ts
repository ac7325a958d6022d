/**
 * The way through a questionnaire: which steps there are, which of them are asked given the answers
 * so far, and what comes before and after.
 */
import { type Answers, codesOf } from './answers.ts';
import type { Offer } from './offer.ts';
import type { Loop, Question, Questionnaire } from './questionnaire.ts';
import { DONT_KNOW, NO_PLACE, OTHER_PLACE, YES } from './questionnaire.ts';
import { holds } from './rules.ts';
import { ON_THE_WEB, type Setting } from './setting.ts';

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
  /** The web enkät unless told. */
  readonly setting?: Setting;
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
export function askedSteps(way: Way): readonly Step[] {
  return stepsWhile(way, () => false).asked;
}

/**
 * The steps that are asked, and whether any other could come to be when the answers to steps that
 * are `isOpen` may be any.
 */
export function stepsWhile(
  { questionnaire, offer, answers, setting = ON_THE_WEB }: Way,
  isOpen: (key: string) => boolean,
): { readonly asked: readonly Step[]; readonly canGrow: boolean } {
  const asked: Step[] = [];
  const seen: Record<string, Answers[string]> = {};
  const open = new Set<string>();
  let canGrow = false;
  for (const step of allSteps(questionnaire)) {
    if (isAsked(step, { seen, before: asked, offer, setting, open: NOTHING_OPEN })) {
      asked.push(step);
      const answer = answers[step.key];
      if (answer !== undefined) seen[step.key] = answer;
      if (isOpen(step.key)) open.add(step.key);
      if (endsHere(step, answers)) break;
    } else if (isAsked(step, { seen, before: asked, offer, setting, open })) {
      // What hangs on a step that could come to be asked could come with it.
      open.add(step.key);
      canGrow = true;
    }
  }
  return { asked, canGrow };
}

const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** Whether the answer to a step ends the questionnaire without anything being stored. */
export function endsHere({ key, question }: Step, answers: Answers): boolean {
  if (!('options' in question) || typeof question.options === 'string') return false;
  const codes = codesOf(answers[key]);
  return question.options.some((option) => option.ends === true && codes.includes(option.code));
}

/** Codes of the round's places that were named in steps that are asked, each once, in order. */
export function namedPlaces(way: Way): readonly string[] {
  const codes = askedSteps(way)
    .filter(({ question }) => question.kind === 'place')
    .flatMap(({ key }) => codesOf(way.answers[key]))
    .filter((code) => ![OTHER_PLACE, NO_PLACE, DONT_KNOW].includes(code));
  return [...new Set(codes)];
}

/** What decides whether a step is asked. */
interface Known {
  readonly seen: Answers;
  readonly before: readonly Step[];
  readonly offer: Offer;
  readonly setting: Setting;
  /** Steps whose answer may still be any. */
  readonly open: ReadonlySet<string>;
}

/** Whether a step is asked in own words where nobody is to be asked so. */
export function isWithheldText({ question: { kind } }: Step, { freeText = true }: Offer): boolean {
  return !freeText && (kind === 'short-text' || kind === 'long-text');
}

function isAsked(step: Step, known: Known): boolean {
  const { question, turn } = step;
  if (isWithheldText(step, known.offer)) return false;
  if (turn && !turnIsOpen(turn, known)) return false;
  if (turn && question.id === turn.loop.again && turn.index + 1 >= mostTurns(turn.loop, known))
    return false;
  if ('options' in question && question.options === 'named-places' && !anyPlace(known))
    return false;
  return (
    question.showIf === undefined ||
    holds(question.showIf, step, known.seen, known.setting, (key) => known.open.has(key))
  );
}

function turnIsOpen({ loop, index }: NonNullable<Step['turn']>, known: Known): boolean {
  if (index === 0) return true;
  if (index >= mostTurns(loop, known)) return false;
  const again = `${loop.id}.${index - 1}.${loop.again}`;
  return known.open.has(again) || codesOf(known.seen[again]).includes(YES);
}

/** A response holds a limited number of concerns, and one may have been named before the loop. */
function mostTurns(loop: Loop, { before, seen, open }: Known): number {
  const namedBefore = before.some(
    ({ key, question, turn }) =>
      turn === null &&
      question.field === 'concern.themes' &&
      !open.has(key) &&
      namesTheme(question, seen[key]),
  );
  return namedBefore ? loop.most - 1 : loop.most;
}

/** Whether a theme was chosen, rather than one of the ways out: "Inget särskilt", "Vet inte". */
function namesTheme(question: Question, answer: Answers[string] | undefined): boolean {
  const waysOut = 'more' in question ? (question.more ?? []).map(({ code }) => code) : [];
  return codesOf(answer).some((code) => !waysOut.includes(code));
}

function anyPlace({ before, seen, offer: { places }, open }: Known): boolean {
  const listed = (key: string) => places.some(({ code }) => codesOf(seen[key]).includes(code));
  return before.some(
    ({ key, question }) => question.kind === 'place' && (open.has(key) || listed(key)),
  );
}
