/** Answers with the places that they count at, and the placing of places in people's own words. */
import type { StoredResponse } from './answers.ts';
import type { NewEvent } from './events.ts';

/** A place in somebody's own words, of an answer that chose none from the list. */
export interface PlaceText {
  /** Number of the text. */
  readonly text: number;
  readonly masked: string;
  /** `undefined` until somebody has looked; `null` when it cannot be told. */
  readonly place: string | null | undefined;
}

export interface PlacingStore {
  readonly placings: {
    /**
     * As `responses.upTo`, each concern and wish at the place where it counts now: a merged place's
     * at the one that it was merged into, and one in own words where it was placed.
     */
    counted(round: string, sequence: number, after?: number): Promise<readonly StoredResponse[]>;
    /** Changes whenever answers come to count at other places, for whoever holds what they have read. */
    state(round: string): Promise<string>;
    /** Every place in own words, in order of arrival. */
    texts(round: string): Promise<readonly PlaceText[]>;
    /** How many answers name each place in a concern, as they count now. */
    countByPlace(round: string): Promise<ReadonlyMap<string, number>>;
    /** How many texts wait to be placed, and how many are. */
    count(round: string): Promise<{ readonly waiting: number; readonly placed: number }>;
    /**
     * Places texts of the round, in one transaction; `null` says that it cannot be told.
     *
     * @returns how many of them there were
     */
    place(
      round: string,
      texts: readonly number[],
      place: string | null,
      event: NewEvent & { readonly account: number },
    ): Promise<number>;
  };
}
