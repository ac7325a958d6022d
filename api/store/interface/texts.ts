/** What people wrote: masked copies, originals with a note of who looked, and texts that worry. */
import type { ArrivedText } from '../../contract/free-text/mask-response.ts';
import type { TextField } from '../../contract/free-text/response-texts.ts';
import type { PersonalKind, Span } from '../../contract/free-text/span.ts';
import type { Worry } from '../../contract/free-text/worry.ts';
import type { Response, Role } from '../../contract/index.ts';

/** A text as it may be read by those who work with the round. */
export interface FreeText {
  readonly id: number;
  readonly round: string;
  readonly field: TextField;
  readonly mode: string;
  readonly place: string | null;
  readonly themes: readonly string[];
  readonly masked: string;
  /** What is masked, by its place in the original. */
  readonly spans: readonly Span[];
}

export interface TextFilter {
  readonly field?: TextField | undefined;
  /** Texts in which such a passage is masked, any, or none. */
  readonly kind?: PersonalKind | 'any' | 'none' | undefined;
  readonly theme?: string | undefined;
  readonly place?: string | undefined;
}

/** A text that somebody must read, by a day; masked. */
export interface QueuedWorry {
  /** Number of the text; of something that lies aside, of its worry. */
  readonly text: number;
  /** Number of what lies aside, when it is in that; `null` for the text of an answer. */
  readonly aside: number | null;
  readonly worries: readonly Worry[];
  /** `null` where it can't be told. */
  readonly mode: string | null;
  readonly place: string | null;
  readonly masked: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly handled: {
    readonly username: string;
    readonly role: Role;
    readonly note: string;
    readonly day: string;
  } | null;
}

export interface TextStore {
  readonly texts: {
    /** Masked texts in mixed order, so that those of one person do not stand together. */
    list(
      round: string,
      filter: TextFilter,
      page: { readonly limit: number; readonly offset: number },
    ): Promise<{ readonly total: number; readonly texts: readonly FreeText[] }>;
    byId(round: string, id: number): Promise<FreeText | undefined>;
    /** The original, after it is noted who looks and which day: the only way to it. "" when it has been disposed of. */
    look(look: {
      readonly round: string;
      readonly text: number;
      readonly account: number;
      readonly day: string;
    }): Promise<string | undefined>;
    /** Who has looked at an original, in order. */
    looks(
      round: string,
      text: number,
    ): Promise<readonly { readonly username: string; readonly day: string }[]>;
    /**
     * Puts other spans in place; what was masked before is kept.
     *
     * @param correction.change - the new spans, given the original; `null` when there is nothing to change
     * @returns whether anything was changed
     */
    correct(correction: {
      readonly round: string;
      readonly text: number;
      readonly change: (original: string, spans: readonly Span[]) => readonly Span[] | null;
      readonly account: number;
      readonly day: string;
    }): Promise<boolean>;
  };
  readonly worries: {
    /** All of a round, those due first before the others. */
    list(round: string): Promise<readonly QueuedWorry[]>;
    countWaiting(round: string): Promise<number>;
    /** @returns whether it was waiting; the first to say what was done is the one that counts */
    handle(handled: {
      readonly round: string;
      readonly text: number;
      readonly account: number;
      readonly role: Role;
      readonly note: string;
      readonly day: string;
    }): Promise<boolean>;
  };
  readonly unmasked: {
    /**
     * Masks the answers that were stored before texts were masked on arrival.
     *
     * @returns how many answers were gone through
     */
    maskAll(
      mask: (round: string, response: Response) => Promise<readonly ArrivedText[]>,
    ): Promise<number>;
  };
}
