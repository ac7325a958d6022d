/** What a mapped file becomes: a dialogue of namings, or a survey of ratings. */
import type { DialogueRow, Labels } from '../../contract/dialogue.ts';
import type { Fault } from '../dialogue-package/file-problem.ts';
import type { RatingSurvey } from '../rating-priorities.ts';

interface Imported {
  readonly title: string;
  readonly labels: Labels;
  /** Row numbers of exact copies; each answer is counted once. */
  readonly duplicates: readonly number[];
  /** Rows that were left out because they could not be read. */
  readonly skipped: readonly Fault[];
}

export type MappedSurvey =
  | (Imported & { readonly kind: 'ratings'; readonly survey: RatingSurvey })
  | (Imported & {
      readonly kind: 'dialogue';
      readonly rows: readonly DialogueRow[];
    });
