/** Items that were not counted when they came: kept, with why, and what became of them. */
import type { ItemResult, Role } from '../../contract/index.ts';
import type { ReceivedItem } from './answers.ts';
import type { NewEvent } from './events.ts';

/**
 * `taken-in`: counts, as an answer of its own. `arrived`: the same item came again and counts.
 * What is `erased` is in no list.
 */
export const KEPT_STATES = ['waiting', 'taken-in', 'discarded', 'arrived'] as const;
export type KeptState = (typeof KEPT_STATES)[number];

export interface KeptAside {
  readonly sequence: number;
  readonly round: string;
  readonly id: string | null;
  readonly outcome: 'conflict' | 'refused';
  /** The item as received, as JSON text. Unmasked. */
  readonly content: string;
  readonly problem: NonNullable<ItemResult['problem']>;
  readonly receivedOn: string;
  readonly state: KeptState;
  /** Number of the answer that it was taken in as, while that stands. */
  readonly response: number | null;
}

export interface KeptDecision {
  readonly kind: 'accepted' | 'corrected' | 'discarded' | 'reopened';
  readonly reason: string;
  readonly username: string;
  readonly day: string;
}

/** An answer that something aside is compared with: as received, and its texts as they are masked now. */
export interface ComparedAnswer {
  readonly content: string;
  readonly receivedOn: string;
  /** By JSON path. */
  readonly masked: ReadonlyMap<string, string>;
}

/** Somebody who decides, with what the log is to say. */
interface Decided {
  readonly account: number;
  readonly event: NewEvent;
}

export interface TakenIn {
  readonly kept: number;
  /** Judged again, under an id of its own. */
  readonly item: ReceivedItem & { readonly kind: 'response' };
}

/** A text that worries, in something that lies aside; masked. */
export interface KeptWorryNote {
  readonly account: number;
  readonly role: Role;
  readonly note: string;
  readonly day: string;
}

export interface KeptAsideStore {
  readonly keptAside: {
    /** In order of arrival; of some states, and of one page, when told. */
    list(
      round: string,
      filter?: {
        readonly state?: KeptState | undefined;
        readonly limit?: number;
        readonly offset?: number;
      },
    ): Promise<readonly KeptAside[]>;
    byNumber(round: string, sequence: number): Promise<KeptAside | undefined>;
    /** How many are in each state. */
    countByState(round: string): Promise<Readonly<Record<KeptState, number>>>;
    /** How many wait. */
    countByOutcome(round: string): Promise<{ readonly conflict: number; readonly refused: number }>;
    /** In order. */
    decisions(round: string, sequence: number): Promise<readonly KeptDecision[]>;
    /** The answer of the round that has the same id; `undefined` without one that stands. */
    sameId(kept: Pick<KeptAside, 'round' | 'id'>): Promise<ComparedAnswer | undefined>;
    /** What it was taken in as. */
    takenInAs(kept: Pick<KeptAside, 'response'>): Promise<ComparedAnswer | undefined>;
    /**
     * Stores answers that were judged again, each with its masked texts and tied to where it came
     * from, in one transaction. One that waits no longer is left as it is.
     *
     * @returns numbers of those that were taken in
     */
    takeIn(
      round: string,
      kind: 'accepted' | 'corrected',
      items: readonly TakenIn[],
      decided: Decided,
    ): Promise<readonly number[]>;
    /** Closes one that waits; nothing of it is removed. `false` when it waits no longer. */
    discard(round: string, sequence: number, reason: string, decided: Decided): Promise<boolean>;
    /**
     * Lets one that was discarded wait again; what was taken in is withdrawn first, and its number
     * stays taken. `false` when there is nothing to open.
     */
    reopen(round: string, sequence: number, decided: Decided): Promise<boolean>;
    /** Says what was done about a worry in something aside. @returns whether it was waiting */
    handleWorry(round: string, worry: number, note: KeptWorryNote): Promise<boolean>;
  };
}
