/** What `createApp` is given: everything that it touches. */
import type { Logger } from 'pino';
import type { Catalogue, Municipality, Round, Screens } from './contract/index.ts';
import type { QuestionModule } from './contract/questionnaire/module.ts';
import type { Questionnaire } from './contract/questionnaire/questionnaire.ts';
import type { JudgedSnapshot } from './routes/publication/judge-snapshot.ts';
import type { SnapshotSummary } from './store/interface/snapshots.ts';
import type { Store } from './store/store.ts';

/** A file that takes long to make: the draft or the briefing of a snapshot, or the answers up to a sequence number. */
export type FileJob =
  | {
      readonly kind: 'draft-docx' | 'draft-html' | 'briefing-docx' | 'briefing-html';
      readonly round: string;
      readonly number: number;
    }
  | {
      readonly kind: 'export';
      readonly round: string;
      readonly upTo: number;
      readonly dialect: 'comma' | 'excel';
    }
  | {
      /** A masked copy to hand out; the seed decides its order, and is told to nobody. */
      readonly kind: 'disclosure';
      readonly round: string;
      readonly upTo: number;
      readonly dialect: 'comma' | 'excel';
      readonly seed: string;
    };

export interface Dependencies {
  readonly store: Store;
  readonly screens: Screens;
  /** Folder with the built client files, served under `/assets/` with long caching. */
  readonly assetsFolder: string;
  /** The tablet's service worker, as it is sent. */
  readonly interviewerWorker: string;
  readonly catalogue: Catalogue;
  readonly municipalities: readonly Municipality[];
  /** Every version that was ever asked, by version. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  /** The optional modules that a round can choose. */
  readonly modules: readonly QuestionModule[];
  readonly now: () => Date;
  /** Unguessable bytes, for session tokens. */
  readonly randomBytes: (size: number) => Uint8Array;
  /** Ranks all answers so far and stores the result under the round's next number. */
  readonly makeSnapshot: (round: Round) => Promise<SnapshotSummary>;
  /** Compares a stored snapshot with those that are published, where it holds nobody up. */
  readonly judgeSnapshot: (round: string, number: number) => Promise<JudgedSnapshot>;
  /** Makes a file where it holds nobody up; what it is made from must be stored. */
  readonly makeFile: (job: FileJob) => Promise<Uint8Array>;
  readonly log: Logger;
  /** The address that visitors use, without a trailing slash; decides `Secure` on cookies. */
  readonly publicUrl: string;
  /** Whether a proxy in front says which scheme and host the visitor used. */
  readonly trustProxy: boolean;
  /** How many proxies stand in front, each of which adds whom it heard from; 0 when none is trusted. */
  readonly proxies: number;
  /** Posts a second that are taken from all visitors together; `null` is no limit. */
  readonly rateLimit: number | null;
  /** Answers at once from one address, and as many again in ten minutes; `null` is no limit. */
  readonly addressLimit: number | null;
  /** Whether who sees answers must have a second factor. */
  readonly secondFactor: 'required' | 'offered';
  /** Shown on the sign-in page of the example, and nowhere else. */
  readonly exampleSignIn: {
    readonly username: string;
    readonly password: string;
  } | null;
}
