/**
 * The kinds of question that are not a plain list of options. A page is handed them, so that a
 * browser can show its first question, which is one, before these have come.
 */
import type { ComponentType } from 'preact';
import { NumberAnswer } from './NumberAnswer.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import type { KindProps } from './Question.tsx';
import { TextAnswer } from './TextAnswer.tsx';
import { TimesChoice } from './TimesChoice.tsx';

export const questionKinds: QuestionKinds = {
  place: PlaceChoice,
  times: TimesChoice,
  number: NumberAnswer,
  'short-text': TextAnswer,
  'long-text': TextAnswer,
};

export type QuestionKinds = Readonly<Partial<Record<string, ComponentType<KindProps>>>>;
