import type { InterviewerKind } from '../../../api/contract/codes.ts';
import type { Stop } from '../../../api/contract/round.ts';

/** What the team works at today. */
export interface Shift {
  readonly day: string;
  readonly round: string;
  readonly stop: Stop;
  /** Who holds this tablet. */
  readonly askedBy: InterviewerKind;
  /** One to three capital letters, never a name. */
  readonly initials: string | null;
  /** "Fråga var n:te": 1–20. */
  readonly everyNth: number;
  /** The whole flow, counted nowhere and sent nowhere. */
  readonly practice: boolean;
}
