/** How much has come in, and where all of it is. */

/**
 * Every item that came, once, by where it is now. What was sent again unchanged is not counted
 * again. `received` is the sum of the others, but `takenIn`, which is a part of `counted`.
 */
export interface IncomingCounts {
  readonly received: number;
  /** Answers that stand: those that rankings are made of, and visitors. */
  readonly counted: number;
  /** Of these, answers that lay aside first. */
  readonly takenIn: number;
  readonly waiting: { readonly conflict: number; readonly refused: number };
  readonly discarded: number;
  /** Answers that were withdrawn. */
  readonly withdrawn: number;
  /** What lay aside and was erased when its sender withdrew. */
  readonly withdrawnAside: number;
  /** What was erased by rule. */
  readonly disposed: number;
}

/** Answers that stand, of one day, mode, language, place of collection, and kind of sender. */
export interface TalliedAnswers {
  readonly day: string;
  readonly mode: string;
  readonly language: string;
  /** The stop or invitation that they name; "" for none. */
  readonly stop: string;
  /** Visitors, and those who live outside, are kept apart from the ranking. */
  readonly visitor: boolean;
  /** Initials of who asked; "" where none are told. */
  readonly interviewer: string;
  /** Broken off before the end. */
  readonly partial: boolean;
  /** Whether they named something that worries them; `null` where they were not asked or did not say. */
  readonly named: boolean | null;
  readonly count: number;
}

export interface IncomingStore {
  readonly incoming: {
    /** As of one moment. */
    counts(round: string): Promise<IncomingCounts>;
    /** Answers by age group, gender and area, of those who live, work or study here. */
    groups(round: string): Promise<Readonly<Record<string, ReadonlyMap<string, number>>>>;
    /** Remembered between calls, so that only what has come since is read. */
    tally(round: string): Promise<readonly TalliedAnswers[]>;
  };
}
