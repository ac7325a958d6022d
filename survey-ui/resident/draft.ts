/**
 * Answers that are not sent yet, kept in this browser only, one set per round. They are wiped after
 * sending, after "börja om", and when they are a day old: somebody else may hold the phone by then.
 */
import type { Answers } from '../../api/contract/questionnaire/answers.ts';
import type { SurveyEntry } from '../../api/contract/screens/survey-entry.ts';

export interface Draft {
  readonly responseId: string;
  /** Of the form that the answers were begun in. */
  readonly formToken: string;
  readonly version: string;
  readonly answers: Answers;
  /** The day that the first attempt to send carried; a resend must be the same to count once. */
  readonly answeredOn: string | null;
  /** The invitation that the answers were begun through; kept when they are finished without it. */
  readonly entry: DraftEntry;
}

interface DraftEntry {
  readonly mode: SurveyEntry['mode'];
  readonly stop: string | null;
}

/**
 * Who comes back by themselves still belongs to the poster that they began at, and a new poster
 * counts before an old one; but what was tried to be sent once is sent again as it was.
 */
export function entryOfDraft({ invitation, mode }: SurveyEntry, kept: Draft | null): DraftEntry {
  const before = kept?.entry;
  if (before && (kept.answeredOn !== null || !invitation)) return before;
  return { mode, stop: invitation?.stop ?? null };
}

const DAY_MS = 24 * 60 * 60 * 1000;

export interface DraftBox {
  read(): Draft | null;
  keep(draft: Draft): void;
  wipe(): void;
}

/** Drafts of one round. A browser that forbids storage keeps nothing, and the questions still work. */
export function draftBox(storage: Storage | null, round: string, now: () => number): DraftBox {
  const key = `enkat:${round}`;
  const quietly = <Result>(act: () => Result): Result | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const wipe = () => quietly(() => storage?.removeItem(key));
  return {
    read() {
      const kept = quietly(() => JSON.parse(storage?.getItem(key) ?? 'null'));
      if (kept === null || now() - kept.savedAt <= DAY_MS) return kept?.draft ?? null;
      wipe();
      return null;
    },
    keep(draft) {
      quietly(() => storage?.setItem(key, JSON.stringify({ draft, savedAt: now() })));
    },
    wipe() {
      wipe();
    },
  };
}
