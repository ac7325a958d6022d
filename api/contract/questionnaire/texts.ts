/** The wording of a questionnaire: titles, hints and options, with what they name filled in. */
import type { AnswerProblem } from './answer-problem.ts';
import { type Answers, codesOf, isOwnPlace } from './answers.ts';
import type { Questionnaire, Texts } from './questionnaire.ts';
import { allSteps, type Step, type Way } from './steps.ts';

const FALLBACK = 'sv';
/** Stands for a place that nobody has named yet, as where all questions are listed. */
const UNNAMED = '…';

export function textsOf(questionnaire: Questionnaire, language: string): Texts {
  return questionnaire.texts[language] ?? questionnaire.texts[FALLBACK] ?? {};
}

/** Beginnings of the keys of texts that belong to no single question. */
const SHARED_TEXTS = ['option', 'number', 'problem'];

/** The questionnaire with the texts of its first question only, in one language. */
export function withFirstTexts(questionnaire: Questionnaire, language: string): Questionnaire {
  const [first] = allSteps(questionnaire);
  const wanted = new Set([first?.question.id, ...SHARED_TEXTS]);
  const texts = Object.entries(textsOf(questionnaire, language)).filter(([key]) =>
    wanted.has(key.split('.', 1)[0]),
  );
  return { ...questionnaire, texts: { [language]: Object.fromEntries(texts) } };
}

/** The text of `key` for a number of things: `<key>.one`, `<key>.few` … as the language counts. */
export function countedText(
  texts: Texts,
  key: string,
  count: number,
  language: string,
): string | undefined {
  const category = new Intl.PluralRules(language).select(count);
  return texts[`${key}.${category}`] ?? texts[`${key}.other`] ?? texts[key];
}

/** `{name}` in a text becomes `values.name`; an unknown name stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The question as it is put: `<id>.title`, or `<id>.title.again` from the second turn of a loop, or
 * `<id>.title.spoken` where somebody reads it aloud, or `<id>.title.once` where it is asked once.
 */
export function titleOf(way: Way, step: Step, language: string): string {
  return wording(way, step, language, 'title') ?? step.question.id;
}

export function hintOf(way: Way, step: Step, language: string): string | undefined {
  return wording(way, step, language, 'hint');
}

/** A short name of the question, for the page of all answers; the title where there is none. */
export function labelOf(way: Way, step: Step, language: string): string {
  return wording(way, step, language, 'label') ?? titleOf(way, step, language);
}

export function optionText(way: Way, step: Step, language: string, code: string): string {
  return (
    wording(way, step, language, code) ??
    textsOf(way.questionnaire, language)[`option.${code}`] ??
    code
  );
}

export function sectionTitle(
  questionnaire: Questionnaire,
  section: string,
  language: string,
): string {
  return textsOf(questionnaire, language)[`section.${section}`] ?? section;
}

/** What a number counts: "kronor"; nothing where it needs no word. */
export function unitOf({ questionnaire }: Way, { question }: Step, language: string): string {
  return textsOf(questionnaire, language)[`${question.id}.unit`] ?? '';
}

/** What was wrong with an answer and what to do, in plain words. */
export function problemText(
  questionnaire: Questionnaire,
  problem: AnswerProblem,
  language: string,
): string {
  const texts = textsOf(questionnaire, language);
  const text = countedText(texts, `problem.${problem.code}`, problem.over ?? 0, language);
  return fill(text ?? problem.code, {
    most: String(problem.most ?? ''),
    least: String(problem.least ?? ''),
    over: String(problem.over ?? ''),
  });
}

/** Somebody's own words within a sentence: whatever their direction, they do not turn the rest. */
function isolated(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}

/** The place of a turn in the loop, as it is spoken of: its label, or the respondent's own words. */
function placeName({ answers, offer }: Way, { turn }: Step): string | undefined {
  const question = turn?.loop.questions.find(({ kind }) => kind === 'place');
  if (!turn || !question) return undefined;
  const answer: Answers[string] | undefined =
    answers[`${turn.loop.id}.${turn.index}.${question.id}`];
  if (isOwnPlace(answer)) return `”${isolated(answer.text)}”`;
  return offer.places.find(({ code }) => codesOf(answer).includes(code))?.label;
}

function wording(way: Way, step: Step, language: string, part: string): string | undefined {
  const texts = textsOf(way.questionnaire, language);
  const key = `${step.question.id}.${part}`;
  const again = step.turn && step.turn.index > 0 ? texts[`${key}.again`] : undefined;
  const spoken = (way.setting?.askedBy ?? 'self') === 'self' ? undefined : texts[`${key}.spoken`];
  // Where a loop has one turn, as at a square, nothing more is promised.
  const once = step.turn?.loop.most === 1 ? texts[`${key}.once`] : undefined;
  const text = again ?? spoken ?? once ?? texts[key];
  if (text === undefined) return undefined;
  const most = 'most' in step.question ? step.question.most : 0;
  const longest = 'longest' in step.question ? step.question.longest : 0;
  return fill(text, {
    kommun: way.offer.municipality,
    plats: placeName(way, step) ?? UNNAMED,
    most: texts[`number.${most}`] ?? String(most),
    longest: String(longest),
  });
}
