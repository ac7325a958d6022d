/** What the app knows at a moment; the screens are drawn from it. */
import type { DeviceStatus, EnrolledDevice } from '../../../api/contract/tablet/device.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { countsOf, type DayCounts, type Passing } from '../day/day-counts.ts';
import type { Draft } from '../interview/draft.ts';
import { type Attempts, NO_ATTEMPTS } from '../lock/attempts.ts';
import type { KeptPin } from '../lock/pin.ts';
import type { Shift } from '../stop/shift.ts';
import type { Kept, KitsByRound } from '../store/kept.ts';

/** Where one is, when nothing has to come first: connecting, the PIN, the stop, an interview. */
export type Place = 'day' | 'stop' | 'waiting' | 'more';

/** How the interview before ended, said on the start page until the next thing is done. */
export type Ended =
  | 'saved'
  | 'saved-in-page'
  | 'partial-saved'
  | 'expired-saved'
  | 'thrown-away'
  | 'nothing-answered'
  | 'too-young'
  | 'practised';

export interface TabletState {
  readonly device: EnrolledDevice | null;
  readonly pin: KeptPin | null;
  readonly attempts: Attempts;
  readonly locked: boolean;
  readonly kits: KitsByRound;
  readonly nextKits: KitsByRound;
  readonly shift: Shift | null;
  readonly counts: readonly DayCounts[];
  readonly draft: Draft | null;
  readonly theme: Kept['theme'];
  readonly discarded: number;
  readonly place: Place;
  readonly ended: Ended | null;
  /** The last one counted with a tap, which can be taken back. */
  readonly lastCounted: Passing | null;
  /** The answer could not be kept; it is still on the screen. */
  readonly notSaved: boolean;
  /** Something could not be kept on the tablet, and lies in the page alone. */
  readonly unkept: boolean;
  /** What the server last said of the tablet, and when, by the tablet's clock. */
  readonly status: DeviceStatus | null;
  readonly statusAt: number;
  /** Codes of places that were named in this hand of the app, each once, for the list of what is offered first. */
  readonly named: readonly string[];
}

/** As the app is opened: locked, where a PIN was chosen. */
export function openedWith(kept: Partial<Kept>): TabletState {
  return {
    device: kept.device ?? null,
    pin: kept.pin ?? null,
    attempts: kept.attempts ?? NO_ATTEMPTS,
    locked: kept.pin !== undefined,
    kits: kept.kits ?? {},
    nextKits: kept.nextKits ?? {},
    shift: kept.shift ?? null,
    counts: kept.counts ?? [],
    draft: kept.draft ?? null,
    theme: kept.theme ?? 'as-the-tablet',
    discarded: kept.discarded ?? 0,
    place: 'day',
    ended: null,
    lastCounted: null,
    notSaved: false,
    unkept: false,
    status: null,
    statusAt: 0,
    named: [],
  };
}

/** The kit of the round that is worked for. */
export function kitOf({ draft, shift, kits }: TabletState): Kit | null {
  const round = draft?.round ?? shift?.round;
  return round === undefined ? null : (kits[round] ?? null);
}

export function countsNow({ shift, counts }: TabletState): DayCounts | null {
  return shift && countsOf(shift, counts);
}

/** A tablet that was revoked or has expired delivers what it holds, and asks nobody more. */
export function mayInterview({ status }: TabletState): boolean {
  return status === null || status.state === 'active';
}
