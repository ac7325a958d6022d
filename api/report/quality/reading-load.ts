/**
 * What somebody had to read and choose to give an answer: the least of it, so that nobody who read is
 * taken for a program. Only questions that were answered count, since one can skip without reading,
 * and lists that come with the round (themes, places, wishes) not at all.
 */
import type { Response } from '../../contract/index.ts';
import type { Question, Questionnaire, Texts } from '../../contract/questionnaire/questionnaire.ts';
import { textsOf } from '../../contract/questionnaire/texts.ts';

export interface ReadingLoad {
  readonly words: number;
  /** Choices made, and fields filled in. */
  readonly choices: number;
}

/** Words by a question's field in a response, or by its id where it has none. */
type QuestionWords = ReadonlyMap<string, number>;

/** People skim the choices. */
const SKIMMED = 0.5;

const countWords = (text = ''): number => text.split(/\s+/).filter(Boolean).length;

function wordsOfQuestion(question: Question, texts: Texts): number {
  const options =
    'options' in question && typeof question.options !== 'string' ? question.options : [];
  const choices = options.map(
    ({ code }) => texts[`${question.id}.${code}`] ?? texts[`option.${code}`],
  );
  const skimmed = choices.reduce((sum, text) => sum + countWords(text), 0) * SKIMMED;
  const title = texts[`${question.id}.title`];
  const again = texts[`${question.id}.title.again`] ?? title;
  return Math.min(countWords(title), countWords(again)) + skimmed;
}

/** Where two questions fill the same field, the shorter one was read. */
function questionWords({ sections }: Questionnaire, texts: Texts): QuestionWords {
  const found = new Map<string, number>();
  for (const item of sections.flatMap(({ items }) => items)) {
    for (const question of item.kind === 'loop' ? item.questions : [item]) {
      const key = question.field ?? question.id;
      const words = wordsOfQuestion(question, texts);
      found.set(key, Math.min(words, found.get(key) ?? Number.POSITIVE_INFINITY));
    }
  }
  return found;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const oneOf = (value: unknown): number => (isGiven(value) ? 1 : 0);

/** The questions that an answer holds an answer to, each with how many choices were made there. */
function* answered(response: Response): Generator<readonly [key: string, choices: number]> {
  const { respondent, concerns, wishes } = response;
  yield ['safety', oneOf(response.safety)];
  yield ['eveningSafety', oneOf(response.eveningSafety)];
  yield ['concern.themes', response.hasConcern === false ? 1 : 0];
  for (const { place, placeText, timesOfDay, themes, insecurity, text } of concerns) {
    yield ['concern.place', oneOf(place ?? placeText)];
    yield ['concern.timesOfDay', timesOfDay.length];
    yield ['concern.themes', themes.length];
    yield ['concern.insecurity', oneOf(insecurity)];
    yield ['concern.text', oneOf(text)];
  }
  yield ['wishes.police', wishes.police.length];
  yield ['wishes.municipality', wishes.municipality.length];
  yield ['comment', oneOf(response.comment)];
  yield ['respondent.ageGroup', oneOf(respondent.ageGroup)];
  yield ['respondent.gender', oneOf(respondent.gender)];
  yield ['respondent.area', oneOf(respondent.area)];
  yield ['respondent.roles', respondent.roles.length];
  for (const [id, value] of Object.entries(response.answers))
    yield [id, Array.isArray(value) ? value.filter(isGiven).length : oneOf(value)];
}

/** Makes the function that says what an answer to `questionnaire` took, in the answer's language. */
export function readingLoads(questionnaire: Questionnaire): (response: Response) => ReadingLoad {
  const byTexts = new Map<Texts, QuestionWords>();
  function wordsIn(language: string): QuestionWords {
    const texts = textsOf(questionnaire, language);
    const known = byTexts.get(texts) ?? questionWords(questionnaire, texts);
    byTexts.set(texts, known);
    return known;
  }
  return function loadOf(response) {
    const wordsOf = wordsIn(response.language);
    let words = 0;
    let choices = 0;
    for (const [key, chosen] of answered(response)) {
      if (chosen === 0) continue;
      words += wordsOf.get(key) ?? 0;
      choices += chosen;
    }
    return { words, choices };
  };
}
