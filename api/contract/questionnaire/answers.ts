/**
 * Answers so far, by step: `safety`, `concern.0.place`. A step that is absent has not been seen;
 * `null` was seen and skipped. Plain JSON, so that it can travel in a form or rest on a phone.
 */

/** A place in the respondent's own words. */
export interface OwnPlace {
  readonly text: string;
}

export type Answer = string | readonly string[] | OwnPlace | null;

export type Answers = Readonly<Record<string, Answer>>;

/** The codes in an answer; none for free text in a place, a skipped or an unseen step. */
export function codesOf(answer: Answer | undefined): readonly string[] {
  if (answer === null || answer === undefined) return [];
  if (typeof answer === 'string') return [answer];
  return isOwnPlace(answer) ? [] : answer;
}

export function isOwnPlace(answer: Answer | undefined): answer is OwnPlace {
  return typeof answer === 'object' && answer !== null && 'text' in answer;
}

/** Whether something was answered: neither unseen nor skipped. */
export function isAnswered(answer: Answer | undefined): boolean {
  return isOwnPlace(answer) || codesOf(answer).length > 0;
}
