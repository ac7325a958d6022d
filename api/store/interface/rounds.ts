/** Rounds: what they ask, in which words, who asks, and how answers are invited. */
import type { Invitation, Round, Stop } from '../../contract/index.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import type { NewEvent } from './events.ts';

/** The texts of a language that somebody has read, and who and when. */
export interface LanguageReview {
  readonly digest: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly reviewedOn: string;
  readonly username: string;
}

/** A sheet of paper that was typed in. */
export interface Sheet {
  readonly number: string;
  /** Id of its response. */
  readonly response: string;
  /** `YYYY-MM-DD`. */
  readonly typedOn: string;
}

export interface RoundStore {
  readonly rounds: {
    byId(id: string): Promise<Round | undefined>;
    list(): Promise<readonly Round[]>;
    /** Logged when it is told who makes it. @throws StoreError `taken` when the id is in use */
    insert(round: Round, event?: NewEvent): Promise<void>;
    /**
     * Changes a round and logs it, in one transaction; its revision is one more afterwards.
     *
     * @param revision - which one `change` was made from; `null` when it holds for any
     * @returns the round as it is now
     * @throws StoreError `stale` when somebody changed it since, `unreadable` when there is none
     */
    revise(
      id: string,
      revision: number | null,
      change: (round: Round) => Round,
      event: NewEvent,
    ): Promise<Round>;
  };
  /** Every version that was ever asked; what one asks never changes. */
  readonly questionnaires: {
    /**
     * Keeps a version; one that is kept gets the wording as it is now.
     *
     * @throws StoreError `taken` when the version is kept and asks something else
     */
    put(questionnaire: Questionnaire): Promise<void>;
    byVersion(version: string): Promise<Questionnaire | undefined>;
    versions(): Promise<readonly string[]>;
  };
  readonly languageReviews: {
    insert(
      review: Omit<LanguageReview, 'username'> & {
        readonly language: string;
        readonly account: number;
      },
    ): Promise<void>;
    /** Those of `digests` that have been reviewed. */
    reviewed(digests: readonly string[]): Promise<ReadonlySet<string>>;
    latest(language: string): Promise<LanguageReview | undefined>;
  };
  /** What a round says of who asks. */
  readonly senders: {
    /** Replaces the logo; `null` takes it away. */
    setLogo(
      round: string,
      logo: (NonNullable<Round['logo']> & { readonly bytes: Uint8Array }) | null,
      event: NewEvent,
    ): Promise<void>;
    /** The picture of the round's logo. */
    logo(round: string): Promise<Uint8Array | undefined>;
  };
  /** Sheets of paper that were typed in, by the number on the sheet. */
  readonly sheets: {
    /**
     * Takes the number of a sheet for a response; whoever comes second is told who has it. Taken
     * before the response is stored, so that a crash between the two can't count a sheet twice.
     */
    take(round: string, sheet: Sheet): Promise<Sheet>;
    /** Gives the number free again, when what was typed has been withdrawn. */
    release(round: string, number: string): Promise<void>;
    count(round: string, typedOn?: string): Promise<number>;
    /** The last ones first. */
    latest(round: string, count: number): Promise<readonly Sheet[]>;
  };
  readonly stops: {
    put(round: string, stop: Stop): Promise<void>;
    list(round: string): Promise<readonly Stop[]>;
  };
  /** Posters, shared links and school classes; answers name one as their stop. */
  readonly invitations: {
    /** @throws StoreError `taken` when the code is in use */
    insert(round: string, invitation: Invitation): Promise<void>;
    byCode(
      code: string,
    ): Promise<{ readonly round: string; readonly invitation: Invitation } | undefined>;
    byId(round: string, id: string): Promise<Invitation | undefined>;
    /** In order of kind and venue. */
    list(round: string): Promise<readonly Invitation[]>;
    end(round: string, id: string): Promise<void>;
  };
}
