/** Answers as they are taken in, kept, kept aside and withdrawn. */
import type { ArrivedText } from '../../contract/free-text/mask-response.ts';
import type { ItemResult, QualityFlag, Response } from '../../contract/index.ts';

/** One item of a post, judged, on its way into the store. */
export type ReceivedItem =
  | {
      readonly kind: 'response';
      readonly response: Response;
      /** The item as received, as JSON text. */
      readonly content: string;
      readonly digest: string;
      readonly flags: readonly QualityFlag[];
      /** Masked copies of what was written in it. */
      readonly texts: readonly ArrivedText[];
    }
  | {
      readonly kind: 'refused';
      readonly id: string | null;
      readonly content: string;
      readonly digest: string;
      readonly problem: NonNullable<ItemResult['problem']>;
      /** What in it somebody must read soon. */
      readonly texts: readonly WorryingText[];
    };

/** A text with the words that put it in the queue; masked. */
export type WorryingText = Pick<ArrivedText, 'path' | 'masked' | 'worries'>;

export interface StoredResponse {
  /** Grows with each answer; a snapshot names the last one that it holds. */
  readonly sequence: number;
  readonly response: Response;
  readonly flags: readonly QualityFlag[];
  readonly receivedOn: string;
}

/** An answer that a receipt may belong to; of what lies aside, that it was taken in as, or 0. */
export interface ReceiptHolder {
  readonly sequence: number;
  readonly id: string;
  readonly withdrawn: boolean;
  /** Erased by decision, before it was withdrawn. */
  readonly disposed: boolean;
}

/** The tablet that sends: what came from it is counted with the items, so that both or neither is. */
export interface SendingTablet {
  readonly device: number;
  /** Something is odd about it, and all that comes from it is marked. */
  readonly odd: boolean;
}

export interface AnswerStore {
  readonly responses: {
    /** Stores all items durably, in one commit with whatever else arrives in this tick; one result an item, in order. */
    accept(
      round: string,
      items: readonly ReceivedItem[],
      receivedOn: string,
      tablet?: SendingTablet | null,
    ): Promise<readonly ItemResult[]>;
    /** Answers that stand: withdrawn ones are not among them, here and in all that is read. With `after`, those that came after that number. */
    count(round: string, after?: number): Promise<number>;
    countByMode(round: string): Promise<Readonly<Record<string, number>>>;
    /** Answers up to a sequence number that have a flag, and how many have each. */
    countFlagged(
      round: string,
      upTo: number,
    ): Promise<{
      readonly answers: number;
      readonly byFlag: ReadonlyMap<QualityFlag, number>;
    }>;
    /** Of all that ever came, also when the last one was withdrawn: a number is never used again. */
    lastSequence(round: string): Promise<number>;
    /** In order of arrival, up to and with a sequence number; only those after `after` when it is given. */
    upTo(round: string, sequence: number, after?: number): Promise<readonly StoredResponse[]>;
  };
  readonly receipts: {
    /** Those of the ids, in small letters, that the round holds: stored, erased and remembered, or kept aside. */
    held(round: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  };
  readonly withdrawals: {
    /** Answers of the round, also withdrawn ones, whose id is in a range of text. */
    candidates(
      round: string,
      ids: { readonly from: string; readonly before: string },
    ): Promise<readonly ReceiptHolder[]>;
    /**
     * Erases an answer, and what lies aside under its id, from the database and its files; its id
     * and digest stay. `false` when that was done before.
     */
    withdraw(round: string, sequence: number, withdrawnOn: string): Promise<boolean>;
    /** As `candidates`, of what lies aside under an id that no answer has. */
    asideCandidates(
      round: string,
      ids: { readonly from: string; readonly before: string },
    ): Promise<readonly ReceiptHolder[]>;
    /** Erases what lies aside under an id, and what was taken in from it. */
    withdrawAside(round: string, id: string, withdrawnOn: string): Promise<void>;
    /** Answers that were withdrawn as they came; what was taken in from the tray counts there. */
    count(round: string): Promise<number>;
    /** How many each day, in order. */
    countByDay(round: string): Promise<readonly { readonly day: string; readonly count: number }[]>;
    /** Number of the round's last withdrawal, 0 without any. */
    lastNumber(round: string): Promise<number>;
    /** Withdrawals with a higher number, for whoever holds what they have read. */
    after(
      round: string,
      number: number,
    ): Promise<readonly { readonly number: number; readonly sequence: number }[]>;
    /** By snapshot: how many of its answers were withdrawn after it was made; none is left out. */
    countSince(round: string): Promise<ReadonlyMap<number, number>>;
  };
}
