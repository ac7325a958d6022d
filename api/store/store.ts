/**
 * What the rest of `api/` may ask of the store. Query modules beside this file implement it;
 * they are the only place that knows SQL.
 */
import type { ArrivedText } from '../contract/free-text/mask-response.ts';
import type { TextField } from '../contract/free-text/response-texts.ts';
import type { PersonalKind, Span } from '../contract/free-text/span.ts';
import type { Worry } from '../contract/free-text/worry.ts';
import type {
  Invitation,
  ItemResult,
  Priorities,
  QualityFlag,
  Response,
  Role,
  Round,
  Stop,
} from '../contract/index.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';

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
    };

export interface StoredResponse {
  /** Grows with each answer; a snapshot names the last one that it holds. */
  readonly sequence: number;
  readonly response: Response;
  readonly flags: readonly QualityFlag[];
  readonly receivedOn: string;
}

/** An item that was not counted: kept, with why. */
export interface KeptAside {
  readonly sequence: number;
  readonly round: string;
  readonly id: string | null;
  readonly outcome: 'conflict' | 'refused';
  readonly content: string;
  readonly problem: NonNullable<ItemResult['problem']>;
  readonly receivedOn: string;
}

/** An answer that a receipt may belong to. */
export interface ReceiptHolder {
  readonly sequence: number;
  readonly id: string;
  readonly withdrawn: boolean;
}

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
  readonly text: number;
  readonly worries: readonly Worry[];
  readonly mode: string;
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

export type SnapshotSummary = Omit<Snapshot, 'priorities' | 'publication'> & {
  readonly respondents: number;
};

/** The texts of a language that somebody has read, and who and when. */
export interface LanguageReview {
  readonly digest: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly reviewedOn: string;
  readonly username: string;
}

export interface Account {
  readonly id: number;
  readonly username: string;
  readonly role: Role;
}

/** A sheet of paper that was typed in. */
export interface Sheet {
  readonly number: string;
  /** Id of its response. */
  readonly response: string;
  /** `YYYY-MM-DD`. */
  readonly typedOn: string;
}

export interface Store {
  readonly rounds: {
    byId(id: string): Promise<Round | undefined>;
    list(): Promise<readonly Round[]>;
    insert(round: Round): Promise<void>;
    /** What a round asks from now on; the version must be stored. Begun forms can be finished with the old one. */
    ask(id: string, asked: Pick<Round, 'questionnaire' | 'modules' | 'questions'>): Promise<void>;
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
  /** What a round says of who asks. */
  readonly senders: {
    /** Replaces who answers for the data and whom to ask; `undefined` takes it away. */
    describe(round: string, about: Pick<Round, 'controller' | 'contact'>): Promise<void>;
    /** Replaces the logo; `null` takes it away. */
    setLogo(
      round: string,
      logo: (NonNullable<Round['logo']> & { readonly bytes: Uint8Array }) | null,
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
    /** Answers received by stop; stops without answers are left out. */
    received(round: string): Promise<ReadonlyMap<string, number>>;
  };
  readonly responses: {
    /** Stores all items durably, in one commit with whatever else arrives in this tick; one result an item, in order. */
    accept(
      round: string,
      items: readonly ReceivedItem[],
      receivedOn: string,
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
    count(round: string): Promise<number>;
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
  readonly keptAside: {
    list(round: string): Promise<readonly KeptAside[]>;
    countByOutcome(round: string): Promise<{ readonly conflict: number; readonly refused: number }>;
  };
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
  readonly texts: {
    /** Masked texts in mixed order, so that those of one person do not stand together. */
    list(
      round: string,
      filter: TextFilter,
      page: { readonly limit: number; readonly offset: number },
    ): Promise<{ readonly total: number; readonly texts: readonly FreeText[] }>;
    byId(round: string, id: number): Promise<FreeText | undefined>;
    /** The original, after it is noted who looks and which day: the only way to it. */
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
  readonly accounts: {
    insert(account: {
      readonly username: string;
      readonly passwordHash: string;
      readonly role: Role;
    }): Promise<void>;
    byUsername(
      username: string,
    ): Promise<(Account & { readonly passwordHash: string }) | undefined>;
    count(): Promise<number>;
  };
  readonly sessions: {
    /** `tokenHash` is a SHA-256 of the cookie's token; times are epoch seconds. */
    insert(session: {
      readonly tokenHash: string;
      readonly account: number;
      readonly expiresAt: number;
    }): Promise<void>;
    account(tokenHash: string, now: number): Promise<Account | undefined>;
    remove(tokenHash: string): Promise<void>;
    removeExpired(now: number): Promise<void>;
  };
  /** Keys of the installation (digest, form state, form token, receipt), made once and kept in the database. */
  readonly keys: {
    get(name: 'digest' | 'form-state' | 'form-token' | 'receipt'): Promise<Uint8Array>;
  };
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
