/** How somebody answers, as far as it decides what is asked. */
import type { InterviewerKind, Mode } from '../codes.ts';

export interface Setting {
  readonly mode: Mode;
  /** Who puts the questions face to face; `self` where the respondent reads them herself. */
  readonly askedBy: InterviewerKind | 'self';
}

/** The web enkät: everybody reads for herself. */
export const ON_THE_WEB: Setting = { mode: 'web', askedBy: 'self' };
