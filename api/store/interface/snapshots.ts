/** Numbered rankings, and which of them others than the coordinator may see. */
import type { Priorities } from '../../contract/index.ts';

export interface Snapshot {
  readonly round: string;
  readonly number: number;
  /** Answers up to this sequence number are in it. */
  readonly upTo: number;
  readonly madeOn: string;
  readonly seed: number;
  /** As they are shown: without the figures that were held back, where some were. */
  readonly priorities: Priorities;
  /** `held`: for the coordinator alone. */
  readonly publication: PublicationOutcome;
}

export type SnapshotSummary = Omit<Snapshot, 'priorities' | 'publication'> & {
  readonly respondents: number;
};

export type PublicationOutcome = 'published' | 'partly' | 'held';

/** What was decided of a snapshot; the last one counts. */
export interface PublicationRecord {
  readonly snapshot: number;
  /** `partly`: published, with some figures held back. */
  readonly outcome: PublicationOutcome;
  /** The last snapshot that was published before, with which it was compared; 0 for the first. */
  readonly since: number;
  /** Figures that had changed by too little. */
  readonly moved: number;
  /** Figures that are held back, or would have to be. */
  readonly heldBack: number;
  readonly decidedOn: string;
  /** Username; `null` when the rule decided by itself. */
  readonly decidedBy: string | null;
}

export interface SnapshotStore {
  readonly snapshots: {
    /** Gives the snapshot the round's next number, in one transaction. */
    insert(
      round: string,
      snapshot: Omit<Snapshot, 'round' | 'number' | 'publication'>,
    ): Promise<Omit<Snapshot, 'publication'>>;
    /** The same, of priorities without a number that are JSON already: writing them out takes long. */
    insertText(
      round: string,
      snapshot: Omit<SnapshotSummary, 'round' | 'number'> & {
        readonly text: string;
        /** Number of the round's last withdrawal that it knew of; 0 when left out. */
        readonly withdrawals?: number;
      },
    ): Promise<SnapshotSummary>;
    /** As it is shown; so is its text. */
    byNumber(round: string, number: number): Promise<Snapshot | undefined>;
    /** The priorities as they were made, with what is held back. */
    asMade(round: string, number: number): Promise<Priorities | undefined>;
    /** The priorities of a snapshot as JSON. */
    text(round: string, number: number): Promise<string | undefined>;
    latest(round: string): Promise<Snapshot | undefined>;
    list(round: string): Promise<readonly SnapshotSummary[]>;
  };
  readonly publications: {
    /** `false` when the snapshot is published already, or another was after the same one: nothing is stored then. */
    insert(
      round: string,
      record: Omit<PublicationRecord, 'decidedBy'> & {
        /** Number of the account; `null` for the rule itself. */
        readonly decidedBy: number | null;
        /** Priorities without a number as JSON, where figures are held back. */
        readonly text: string | null;
      },
    ): Promise<boolean>;
    /** In the order of the decisions. */
    list(round: string): Promise<readonly PublicationRecord[]>;
    /** What has been published, in order, as it was shown. */
    shown(round: string): Promise<readonly Priorities[]>;
  };
}
