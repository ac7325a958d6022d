/**
 * The questionnaire as it stands on paper: every question once, two places, options in one order
 * and numbered, so that what is ticked can be typed in with the number keys.
 */
import type { Choosable, Offer } from '../offer.ts';
import { optionsOf } from '../options.ts';
import type { Question, Questionnaire, Rule } from '../questionnaire.ts';
import { NO_PLACE } from '../questionnaire.ts';
import { allSteps, isWithheldText, type Step, type Way } from '../steps.ts';
import { hintOf, optionText, titleOf } from '../texts.ts';

export interface PaperField {
  readonly step: Step;
  /** From one, through the whole sheet. */
  readonly number: number;
  readonly title: string;
  readonly hint: string | undefined;
  /** In order: the first is typed as 1. */
  readonly options: readonly Choosable[];
  /** Key of the question that has to be answered for this one to mean anything; `null` for most. */
  readonly needs: string | null;
}

/** How the sheet speaks of places that it does not know yet. */
export interface PaperPlaceWords {
  /** "platsen" */
  readonly thatPlace: string;
  /** "Plats 1", "Plats 2" */
  readonly places: readonly string[];
}

/** Where a wish is to be done: at one of the places named on the sheet. */
export const PLACE_ON_SHEET = 'place-on-sheet-';

/** Places that fit on the sheet. */
const PLACES = 2;

/** The questionnaire without what paper can't do: shuffling, and ending by itself. */
export function onPaper(questionnaire: Questionnaire): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.kind === 'loop'
        ? { ...item, questions: item.questions.map(questionOnPaper) }
        : questionOnPaper(item),
    ),
  }));
  return { ...questionnaire, sections };
}

function questionOnPaper(question: Question): Question {
  switch (question.kind) {
    case 'choice':
    case 'scale':
      return typeof question.options === 'string'
        ? question
        : { ...question, options: question.options.filter(({ ends }) => ends !== true) };
    case 'several':
    case 'wishes':
      return { ...question, shuffled: false };
    default:
      return question;
  }
}

/** Every question of the sheet, worded in `language`. */
export function paperFields(
  source: Omit<Way, 'answers'>,
  language: string,
  words: PaperPlaceWords,
): readonly PaperField[] {
  const questionnaire = onPaper(source.questionnaire);
  const steps = allSteps(questionnaire)
    .filter(isOnSheet)
    .filter((step) => !isWithheldText(step, source.offer));
  const way = { questionnaire, offer: source.offer, answers: {} };
  const spoken = spokenWay(way, steps, words);
  return steps.map((step, index) => ({
    step,
    number: index + 1,
    title: titleOf(spoken, step, language),
    hint: hintOf(spoken, step, language),
    needs: needed(step, steps),
    options: isWishPlace(step)
      ? [
          ...sheetPlaces(words),
          { code: NO_PLACE, label: optionText(way, step, language, NO_PLACE) },
        ]
      : optionsOf(way, step, { language, seed: '' }),
  }));
}

/** The question that decides whether this one is asked; of a further place, the place before it. */
function needed({ question, turn }: Step, steps: readonly Step[]): string | null {
  const rule = question.showIf && ruleQuestion(question.showIf);
  if (rule !== undefined) {
    const inTurn = turn && `${turn.loop.id}.${turn.index}.${rule}`;
    return steps.find(({ key }) => key === inTurn || key === rule)?.key ?? null;
  }
  if (question.kind !== 'place' || !turn || turn.index === 0) return null;
  return `${turn.loop.id}.${turn.index - 1}.${question.id}`;
}

function ruleQuestion(rule: Rule): string | undefined {
  if ('all' in rule) return rule.all.map(ruleQuestion).find((id) => id !== undefined);
  return 'question' in rule ? rule.question : undefined;
}

/** Two turns of the loop, and no question whether there are more. */
function isOnSheet({ question, turn }: Step): boolean {
  if (question.showIf && !mayBeOnPaper(question.showIf)) return false;
  return turn === null || (turn.index < PLACES && question.id !== turn.loop.again);
}

/** Whether a rule can hold on paper; what it asks of other answers is seen when the sheet is typed. */
function mayBeOnPaper(rule: Rule): boolean {
  if ('all' in rule) return rule.all.every(mayBeOnPaper);
  if ('any' in rule) return rule.any.some(mayBeOnPaper);
  return !('modes' in rule) || rule.modes.includes('paper');
}

export function isWishPlace({ question }: Step): boolean {
  return 'options' in question && question.options === 'named-places';
}

function sheetPlaces({ places }: PaperPlaceWords): readonly Choosable[] {
  return places.map((label, index) => ({ code: `${PLACE_ON_SHEET}${index}`, label }));
}

/** Answers in which every place is "platsen", so that the questions about it can be put. */
function spokenWay(way: Way, steps: readonly Step[], { thatPlace }: PaperPlaceWords): Way {
  const code = 'that-place';
  const place: Offer['places'][number] = {
    code,
    label: thatPlace,
    aliases: [],
    type: '',
    area: '',
  };
  const named = steps.filter(({ question }) => question.kind === 'place');
  return {
    ...way,
    offer: { ...way.offer, places: [place] },
    answers: Object.fromEntries(named.map(({ key }) => [key, code])),
  };
}
