/** What must be known of two rounds before they are compared, and what can be in the way. */

/** How one mode of a round was carried out. */
export interface ModeCircumstances {
  /** Respondents who answered the question compared, unweighted. */
  readonly answered: number;
  /** Weighted share 0–1 of the round. */
  readonly share: number;
  /** Empty where a mode has none, as on the web; null is unknown. */
  readonly venues: readonly string[] | null;
  /** Kinds of interviewer; empty where nobody interviews; null is unknown. */
  readonly interviewers: readonly string[] | null;
}

/** What must be known of a round before it is compared; null is unknown, never equal. */
export interface RoundCircumstances {
  /** Version of the question and its alternatives. */
  readonly question: string | null;
  readonly scale: string | null;
  /** Respondents by age group, unweighted; groups that were offered and got no answer at 0. */
  readonly ages: Readonly<Record<string, number>> | null;
  /** Whether the weights even out age. */
  readonly weightedByAge: boolean;
  /** Months 1–12 in which it was collected. */
  readonly months: readonly number[] | null;
  readonly modes: Readonly<Record<string, ModeCircumstances>>;
}

export type ChangeReasonCode =
  | 'mode-changed'
  | 'mode-mix-changed'
  | 'mode-left-out'
  | 'small-base'
  | 'too-few'
  | 'question-changed'
  | 'question-not-known'
  | 'scale-changed'
  | 'age-groups-do-not-nest'
  | 'age-groups-not-known'
  | 'age-composition-changed'
  | 'season-changed'
  | 'season-not-known'
  | 'venues-changed'
  | 'venues-not-known'
  | 'interviewers-changed'
  | 'interviewers-not-known';

/** Why two rounds, or one mode of them, cannot be compared as they are. */
export interface ChangeReason {
  readonly code: ChangeReasonCode;
  /**
   * `refuses` gives no difference; `unknown` gives a difference that may not be called a
   * change; `handled` is taken care of and told.
   */
  readonly effect: 'refuses' | 'unknown' | 'handled';
  /** The mode it is about; the rounds as wholes when left out. */
  readonly mode?: string;
  readonly groups?: readonly string[];
}
