/** From what a form sends to an answer, or to a problem in words a respondent can act on. */
import type { AnswerProblem } from './answer-problem.ts';
import type { Answer, Answers } from './answers.ts';
import { optionsOf } from './options.ts';
import type { NumberQuestion, Question } from './questionnaire.ts';
import { OTHER_PLACE } from './questionnaire.ts';
import { readNumber } from './read-number.ts';
import type { Step, Way } from './steps.ts';

/** What `FormData` and its likes can do. */
export interface FormFields {
  getAll(name: string): readonly unknown[];
}

/** Names of the two fields that a question can have. */
export const ANSWER_FIELD = 'answer';
export const OWN_PLACE_FIELD = 'own-place';
/** A field of the last form that no person sees: programs that fill in everything are told by it. */
export const HIDDEN_FIELD = 'website';

export type Applied =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problem: AnswerProblem };

/**
 * The answers with what `fields` says about `step`; nothing chosen or written is a skip, never an
 * error. Control characters are removed from text; an emoji or right-to-left text is not touched.
 */
export function applyFields(way: Way, step: Step, fields: FormFields): Applied {
  const chosen = strings(fields.getAll(ANSWER_FIELD));
  const read = readAnswer(
    way,
    step,
    chosen,
    clean(strings(fields.getAll(OWN_PLACE_FIELD))[0] ?? ''),
  );
  if ('code' in read) return { ok: false, problem: read };
  return { ok: true, answers: { ...way.answers, [step.key]: read.answer } };
}

/** The answers with `step` skipped. */
export function skip({ answers }: Way, step: Step): Answers {
  return { ...answers, [step.key]: null };
}

type Read = { readonly answer: Answer } | AnswerProblem;

function readAnswer(way: Way, step: Step, chosen: readonly string[], ownPlace: string): Read {
  const { question } = step;
  switch (question.kind) {
    case 'short-text':
    case 'long-text':
      return readText(chosen[0] ?? '', question.longest);
    case 'number':
      return readNumberOrChoice(way, step, question, chosen);
    case 'place':
      return readPlace(way, step, chosen[0], ownPlace, question.longest);
    case 'choice':
    case 'scale':
      return readCodes(way, step, chosen.slice(0, 1), (codes) => codes[0] ?? null);
    case 'several':
    case 'wishes':
    case 'times':
      return readSeveral(way, step, question, [...new Set(chosen)]);
  }
}

function readText(value: string, longest: number): Read {
  const text = clean(value);
  if (text.length > longest)
    return { code: 'too-long', most: longest, over: text.length - longest };
  return { answer: text === '' ? null : text };
}

/** A number as it was written, or what can be chosen instead of one; not both. */
function readNumberOrChoice(
  way: Way,
  step: Step,
  question: NumberQuestion,
  given: readonly string[],
): Read {
  const written = given.map(clean).filter((text) => text !== '');
  const isOption = (text: string) => (question.more ?? []).some(({ code }) => code === text);
  if (written.length > 1) return { code: 'not-together' };
  const [text] = written;
  if (text === undefined) return { answer: null };
  if (isOption(text)) return readCodes(way, step, [text], (codes) => codes[0] ?? null);
  const read = readNumber(text, question);
  return typeof read === 'number' ? { answer: String(read) } : read;
}

function readPlace(
  way: Way,
  step: Step,
  code: string | undefined,
  ownPlace: string,
  longest: number,
): Read {
  const own = code === OTHER_PLACE || (code === undefined && ownPlace !== '');
  if (!own)
    return readCodes(way, step, code === undefined ? [] : [code], (codes) => codes[0] ?? null);
  if (ownPlace === '') return { code: 'place-needed' };
  const over = ownPlace.length - longest;
  if (over > 0) return { code: 'too-long', most: longest, over };
  return { answer: { text: ownPlace.replace(/\s+/g, ' ') } };
}

function readSeveral(way: Way, step: Step, question: Question, codes: readonly string[]): Read {
  const most = 'most' in question ? question.most : Number.POSITIVE_INFINITY;
  if (codes.length > most) return { code: 'too-many', most };
  const options = optionsOf(way, step, { language: '', seed: '' });
  const alone = options.some((option) => option.alone === true && codes.includes(option.code));
  if (alone && codes.length > 1) return { code: 'not-together' };
  return readCodes(way, step, codes, (all) => (all.length === 0 ? null : all));
}

function readCodes(
  way: Way,
  step: Step,
  codes: readonly string[],
  answer: (codes: readonly string[]) => Answer,
): Read {
  const offered = optionsOf(way, step, { language: '', seed: '' });
  const known = codes.every((code) => offered.some((option) => option.code === code));
  return known ? { answer: answer(codes) } : { code: 'not-offered' };
}

function strings(values: readonly unknown[]): readonly string[] {
  return values.filter((value): value is string => typeof value === 'string');
}

/** What turns the text around it, or is not seen: marks that embed, override or isolate a direction. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Nothing that is seen: a text of these only is no answer. */
const UNSEEN = /^[\s\p{Cf}]*$/u;

/**
 * Line breaks as `\n`; no other control characters, or marks that turn the text around them; no blanks around. Marks within words (of Persian, of emoji) stay.
 */
function clean(text: string): string {
  const cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(TURNS_TEXT, '')
    .trim();
  return UNSEEN.test(cleaned) ? '' : cleaned;
}
