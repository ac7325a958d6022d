/** What somebody wrote in their own words, found in an answer: each text with what it is about. */
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Response } from '../response.ts';

/** A comment at the end, words about a concern, a place in own words, or another question's answer. */
export const TEXT_FIELDS = ['concern', 'place', 'comment', 'answer'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export interface ResponseText {
  readonly field: TextField;
  /** JSON path in the answer, such as `concerns.0.text`. */
  readonly path: string;
  readonly text: string;
  /** What it is said about, when it is about a concern. */
  readonly place: string | null;
  readonly themes: readonly string[];
}

/** Codes of options look so; anything else in `answers` was written by somebody. */
const CODE = /^[a-z0-9-]*$/;

const questionsOf = ({ sections }: Questionnaire): readonly Question[] =>
  sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'loop' ? item.questions : [item])),
  );

/** Ids of the questions that are answered in own words. */
export function textQuestions(questionnaire: Questionnaire): ReadonlySet<string> {
  return new Set(
    questionsOf(questionnaire)
      .filter(({ kind }) => kind === 'short-text' || kind === 'long-text')
      .map(({ id }) => id),
  );
}

/** @param written - ids of the questions that are answered in own words */
export function responseTexts(response: Response, written: ReadonlySet<string>): ResponseText[] {
  const found: ResponseText[] = [];
  const add = (
    field: TextField,
    path: string,
    text: unknown,
    about: Pick<ResponseText, 'place' | 'themes'> = { place: null, themes: [] },
  ) => {
    if (typeof text !== 'string' || text.trim() === '') return;
    found.push({ field, path, text, ...about });
  };
  for (const [index, concern] of response.concerns.entries()) {
    const about = { place: concern.place ?? null, themes: concern.themes };
    add('place', `concerns.${index}.placeText`, concern.placeText, about);
    add('concern', `concerns.${index}.text`, concern.text, about);
  }
  add('comment', 'comment', response.comment);
  for (const [id, answer] of Object.entries(response.answers)) {
    const isWritten = (text: unknown) =>
      typeof text === 'string' && (written.has(id) || !CODE.test(text));
    if (!Array.isArray(answer)) {
      if (isWritten(answer)) add('answer', `answers.${id}`, answer);
      continue;
    }
    for (const [index, text] of answer.entries())
      if (isWritten(text)) add('answer', `answers.${id}.${index}`, text);
  }
  return found;
}

/** The steps of a path of `responseTexts`. A question's id may hold dots: only what is around it is split. */
function stepsOf(path: string): readonly string[] {
  const [, id, index] = /^answers\.(.*?)(?:\.(\d+))?$/.exec(path) ?? [];
  if (id === undefined) return path.split('.');
  return ['answers', id, ...(index === undefined ? [] : [index])];
}

/** The text at a path of `responseTexts`, in an answer as it was received. */
export function textAt(response: unknown, path: string): string {
  let found: unknown = response;
  for (const step of stepsOf(path)) {
    if (typeof found !== 'object' || found === null) return '';
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return typeof found === 'string' ? found : '';
}

/** The answer without the texts at these paths of `responseTexts`. */
export function withoutTexts(response: Response, paths: readonly string[]): Response {
  const copy = structuredClone(response);
  for (const path of paths) {
    const steps = stepsOf(path);
    const holder = steps
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], copy);
    // One of several keeps its place, since the others are found by theirs.
    if (Array.isArray(holder)) holder[Number(steps.at(-1))] = '';
    else if (typeof holder === 'object' && holder !== null)
      (holder as Record<string, unknown>)[steps.at(-1) ?? ''] = null;
  }
  return copy;
}
