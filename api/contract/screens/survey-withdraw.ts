/** The pages on which answers are withdrawn (återkallas) with their receipt code. */
import type { LanguageChoice, SurveyRound } from './survey.ts';

export interface SurveyWithdrawView {
  readonly round: SurveyRound;
  readonly language: LanguageChoice;
  readonly stage: WithdrawStage;
}

export type WithdrawStage =
  | { readonly at: 'ask'; readonly code: string; readonly problem: WithdrawProblem | null }
  /** What will happen, before it does. The answers are not shown: somebody else may hold the code. */
  | {
      readonly at: 'confirm';
      readonly code: string;
      /** They are in a snapshot, whose figures stay. */
      readonly counted: boolean;
      /** The day on which the result was promised has come. */
      readonly published: boolean;
    }
  | { readonly at: 'done' }
  | { readonly at: 'already' }
  /** Erased by decision (gallrat): nothing is left to withdraw. */
  | { readonly at: 'disposed' };

export type WithdrawProblem =
  | { readonly code: 'unreadable' | 'unknown' }
  | { readonly code: 'wait'; readonly seconds: number };
