/** What lies on the tablet besides the outbox, by name. */
import type { EnrolledDevice } from '../../../api/contract/tablet/device.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import type { DayCounts } from '../day/day-counts.ts';
import type { Draft } from '../interview/draft.ts';
import type { Attempts } from '../lock/attempts.ts';
import type { KeptPin } from '../lock/pin.ts';
import type { Shift } from '../stop/shift.ts';

export type KitsByRound = Readonly<Record<string, Kit>>;

export interface Kept {
  readonly device: EnrolledDevice;
  readonly pin: KeptPin;
  readonly attempts: Attempts;
  readonly shift: Shift;
  readonly counts: readonly DayCounts[];
  /** The interview that is under way. */
  readonly draft: Draft;
  readonly kits: KitsByRound;
  /** Fetched during an interview: takes the place of the other between two. */
  readonly nextKits: KitsByRound;
  /** Answers that were thrown away here before they were delivered, in all. */
  readonly discarded: number;
  readonly theme: 'sunlight' | 'as-the-tablet';
}

export type KeptName = keyof Kept;
