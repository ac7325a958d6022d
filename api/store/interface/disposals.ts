/** What has been erased by decision (gallring). */
import type { DisposalKind, DisposalTotals } from '../../contract/disposal.ts';

export interface NewDisposal {
  readonly kind: DisposalKind;
  /** Reference of the decision. */
  readonly decision: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Number of the account; `null` for the command line. */
  readonly account: number | null;
  /** Answers up to this sequence number. */
  readonly upTo: number;
}

export interface Disposal extends Omit<NewDisposal, 'account'> {
  readonly number: number;
  /** `null` for the command line. */
  readonly username: string | null;
  readonly totals: DisposalTotals;
}

export interface DisposalStore {
  readonly disposals: {
    /**
     * Erases from the database and its files, logs it, and keeps the totals. Takes seconds for a
     * large round, during which nothing else is written. With nothing left to erase it does nothing.
     *
     * @returns the number of the disposal, or `null` when there was nothing to erase
     */
    dispose(round: string, disposal: NewDisposal): Promise<number | null>;
    /** What would be erased now. */
    preview(round: string, kind: DisposalKind): Promise<DisposalTotals>;
    list(round: string): Promise<readonly Disposal[]>;
    /** The last one in which answers were erased, for whoever holds what they have read; 0 without any. */
    lastOfAnswers(round: string): Promise<number>;
    /** Answers that have been erased by decision. */
    count(round: string): Promise<number>;
  };
}
