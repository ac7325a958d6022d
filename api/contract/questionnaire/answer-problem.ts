/** Why an answer could not be taken as it was given; worded by `problemText`. */
export interface AnswerProblem {
  readonly code:
    | 'too-many'
    | 'not-together'
    | 'not-offered'
    | 'place-needed'
    | 'too-long'
    | 'not-a-number'
    | 'too-small'
    | 'too-large';
  /** The limit that was passed. */
  readonly most?: number;
  readonly least?: number;
  /** Characters over the limit. */
  readonly over?: number;
}
