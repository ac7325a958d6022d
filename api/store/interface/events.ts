/** The append-only log of what was changed and read. */
import type { EventKind, FieldChange } from '../../contract/event.ts';

/** Handed in with a change, and written in its transaction. */
export interface NewEvent {
  readonly kind: EventKind;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Number of the account; `null` for the command line and for the program itself. */
  readonly account: number | null;
  /** What it is about, as words or a code: a place, a username. "" for the round itself. */
  readonly subject?: string;
  readonly changes?: readonly FieldChange[];
  /** Why, where a reason was asked for. */
  readonly reason?: string;
}

export interface StoredEvent extends NewEvent {
  readonly number: number;
  readonly round: string | null;
  /** `null` for the command line and for the program itself. */
  readonly username: string | null;
  readonly subject: string;
  readonly changes: readonly FieldChange[];
}

export interface EventFilter {
  /** Of one round; of all, and of the installation, when left out. */
  readonly round?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly account?: number | undefined;
  /** Those with a lower number, to leaf. */
  readonly before?: number | undefined;
}

export interface EventStore {
  readonly events: {
    /** For what is no change in the store, such as a reading. */
    insert(round: string | null, event: NewEvent): Promise<void>;
    /** The last ones first. */
    list(filter: EventFilter, limit: number): Promise<readonly StoredEvent[]>;
  };
}
