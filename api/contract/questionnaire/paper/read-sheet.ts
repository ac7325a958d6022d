/** From what was typed off a sheet of paper to answers, or to what is wrong with it. */
import type { AnswerProblem } from '../answer-problem.ts';
import { type Answers, codesOf, isAnswered } from '../answers.ts';
import { ANSWER_FIELD, applyFields, OWN_PLACE_FIELD } from '../apply.ts';
import { YES } from '../questionnaire.ts';
import type { Setting } from '../setting.ts';
import { allSteps, askedSteps, type Step, type Way } from '../steps.ts';
import { isWishPlace, onPaper, type PaperField, PLACE_ON_SHEET } from './paper-fields.ts';

/** What was typed, by step: "3", "1 4 7", "12" or words. */
export type TypedSheet = Readonly<Record<string, string>>;

export type SheetProblem =
  | AnswerProblem
  /** A number that the question does not have. */
  | { readonly code: 'no-such-number'; readonly typed: string; readonly highest: number }
  /** Belongs to something that was left empty, and would be lost. */
  | { readonly code: 'not-asked' };

const ON_PAPER: Setting = { mode: 'paper', askedBy: 'self' };

export interface ReadSheet {
  readonly way: Way;
  readonly problems: ReadonlyMap<string, SheetProblem>;
}

/**
 * The answers on a sheet. Whatever was typed is either in them or among the problems: nothing is
 * left out silently.
 */
export function readSheet(
  source: Omit<Way, 'answers'>,
  fields: readonly PaperField[],
  typed: TypedSheet,
): ReadSheet {
  const problems = new Map<string, SheetProblem>();
  let way: Way = {
    ...source,
    questionnaire: onPaper(source.questionnaire),
    setting: ON_PAPER,
    answers: {},
  };
  for (const field of fields) {
    const { step } = field;
    const read = readField(field, (typed[step.key] ?? '').trim(), way);
    if ('problem' in read) problems.set(step.key, read.problem);
    else way = { ...way, answers: { ...way.answers, ...read.answers } };
  }
  way = { ...way, answers: { ...way.answers, ...furtherTurns(fields, way.answers) } };
  const asked = new Set(askedSteps(way).map(({ key }) => key));
  for (const { step } of fields) {
    const isLost = isAnswered(way.answers[step.key]) && !asked.has(step.key);
    if (isLost && !isAboutNoPlace(step, way)) problems.set(step.key, { code: 'not-asked' });
  }
  return { way, problems };
}

type Read = { readonly answers: Answers } | { readonly problem: SheetProblem };

function readField(field: PaperField, text: string, way: Way): Read {
  const { step } = field;
  const { kind } = step.question;
  const isText = kind === 'short-text' || kind === 'long-text' || kind === 'number';
  const isWords = kind === 'place' && text !== '' && !/^\d+$/.test(text);
  if (isText) return apply(way, step, [text], '');
  if (isWords) return readPlaceName(field, text, way);
  const numbers = text.split(/[\s,;.+/-]+/).filter((part) => part !== '');
  const chosen: string[] = [];
  for (const number of numbers) {
    const option = /^\d+$/.test(number) ? field.options[Number(number) - 1] : undefined;
    if (!option) {
      return {
        problem: { code: 'no-such-number', typed: number, highest: field.options.length },
      };
    }
    chosen.push(option.code);
  }
  const isSingle = kind === 'choice' || kind === 'scale' || kind === 'place';
  if (isSingle && chosen.length > 1) return { problem: { code: 'too-many', most: 1 } };
  if (isWishPlace(step)) return { answers: { [step.key]: wishPlace(chosen[0], way) } };
  return apply(way, step, chosen, '');
}

/** A name on the round's list is that place; any other words are the respondent's own. */
function readPlaceName({ step }: PaperField, text: string, way: Way): Read {
  const wanted = text.toLowerCase();
  const known = way.offer.places.find(({ label, aliases = [] }) =>
    [label, ...aliases].some((name) => name.toLowerCase() === wanted),
  );
  return known ? apply(way, step, [known.code], '') : apply(way, step, [], text);
}

function apply(way: Way, step: Step, codes: readonly string[], ownPlace: string): Read {
  const fields = new Map([
    [ANSWER_FIELD, codes],
    [OWN_PLACE_FIELD, [ownPlace]],
  ]);
  const applied = applyFields(way, step, { getAll: (name) => fields.get(name) ?? [] });
  return applied.ok
    ? { answers: { [step.key]: applied.answers[step.key] ?? null } }
    : { problem: applied.problem };
}

/** "Plats 1" is the place of the first turn, when the round knows it; in own words it has no code. */
function wishPlace(code: string | undefined, { questionnaire, answers }: Way): string | null {
  if (code === undefined || !code.startsWith(PLACE_ON_SHEET)) return code ?? null;
  const index = Number(code.slice(PLACE_ON_SHEET.length));
  const named = allSteps(questionnaire).find(
    ({ question, turn }) => question.kind === 'place' && turn?.index === index,
  );
  return codesOf(named && answers[named.key])[0] ?? null;
}

/** A second place on the sheet says by itself that there was one more. */
function furtherTurns(fields: readonly PaperField[], answers: Answers): Answers {
  const further: Record<string, string> = {};
  for (const { step } of fields) {
    const { turn } = step;
    if (turn === null || turn.index === 0 || !isAnswered(answers[step.key])) continue;
    further[`${turn.loop.id}.${turn.index - 1}.${turn.loop.again}`] = YES;
  }
  return further;
}

/** Where a wish is to be done is only kept for a place that the round knows; own words stand as the concern's. */
function isAboutNoPlace(step: Step, { answers, offer }: Way): boolean {
  if (!isWishPlace(step)) return false;
  const places = new Set(offer.places.map(({ code }) => code));
  return !Object.values(answers).some((answer) => codesOf(answer).some((code) => places.has(code)));
}
