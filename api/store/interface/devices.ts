/** Tablets, and the counts at a stop that they send. */
import type { StopTally } from '../../contract/tablet/device.ts';
import type { NewEvent } from './events.ts';

export interface Device {
  readonly id: number;
  readonly name: string;
  /** Ids of the rounds that it may answer for; empty for all. */
  readonly rounds: readonly string[];
  readonly madeOn: string;
  /** `null` until its code has been used. */
  readonly connectedOn: string | null;
  /** Its token can be used to and with this day. */
  readonly lastDay: string;
  readonly revokedOn: string | null;
  readonly seenOn: string | null;
  /** Minutes that its clock is ahead of the server's; `null` when it has not said. */
  readonly clockError: number | null;
  readonly version: string;
  readonly received: number;
  readonly flagged: number;
  readonly refused: number;
  /** Answers on it that had not been delivered when it was last heard of; `null` when it has not said. */
  readonly waiting: number | null;
  /** Answers that were thrown away on it before they were delivered. */
  readonly discarded: number;
  /** Last day of a code that has not been used; `null` without one. */
  readonly codeUntil: string | null;
}

export type UsedCode =
  | { readonly device: Device }
  | { readonly device: null; readonly problem: 'unknown' | 'used' | 'old' };

/** Counts at a stop, added up. */
export interface StopCounts {
  readonly approached: number;
  readonly refused: number;
  readonly alreadyAnswered: number;
}

export interface DeviceStore {
  readonly devices: {
    /** A tablet to be, with a code to connect it with. @returns its number */
    insert(
      device: Pick<Device, 'name' | 'rounds' | 'madeOn' | 'lastDay'>,
      code: { readonly hash: string; readonly lastDay: string },
      event: NewEvent,
    ): Promise<number>;
    /** Another code for one whose first ran out or was used on the wrong tablet; codes from before are void. */
    insertCode(
      id: number,
      code: { readonly hash: string; readonly lastDay: string },
      event: NewEvent,
    ): Promise<void>;
    /** Connects a tablet, once: the second to come with the code is told that it is used. */
    useCode(
      codeHash: string,
      token: { readonly hash: string; readonly day: string },
    ): Promise<UsedCode>;
    byToken(tokenHash: string): Promise<Device | undefined>;
    byId(id: number): Promise<Device | undefined>;
    list(): Promise<readonly Device[]>;
    change(
      id: number,
      change: { readonly name?: string; readonly revokedOn?: string },
      event: NewEvent,
    ): Promise<void>;
    /** Notes that it was heard of. */
    seen(
      id: number,
      about: {
        readonly day: string;
        readonly clockError?: number;
        readonly version?: string;
        readonly waiting?: number;
        readonly discarded?: number;
      },
    ): Promise<void>;
  };
  readonly tallies: {
    /** Stores what is not stored yet. */
    insert(round: string, device: number | null, tallies: readonly StopTally[]): Promise<void>;
    /** Sums by stop. */
    byStop(round: string): Promise<ReadonlyMap<string, StopCounts>>;
  };
}
