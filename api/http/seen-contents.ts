/**
 * Which contents have come, how often and when lately: what bursts and copies are told by. Only in
 * memory and bounded: a hash of what was said, and for a few minutes when. The limits are those of
 * `flagCopies` and `flagBursts` in `analysis/`, which mark a whole round afterwards; on arrival the
 * first two of a series look like anybody's, so that a mark falls on the third and those after it.
 */
import { hash } from 'node:crypto';
import type { Response } from '../contract/index.ts';
import { contentOf, detailsOf } from '../report/quality/answer-content.ts';
import { recentMap } from './recent-map.ts';

const LEAST = 3;
const COPY_DETAILS = 10;
const BURST_DETAILS = 7;
const BURST_MS = 600_000;
/** Contents that are remembered of all rounds together, about 10 MB; those not seen for longest go first. */
const MOST_CONTENTS = 50_000;

interface Seen {
  count: number;
  /** The latest `LEAST` answers at most, oldest first. */
  readonly latest: { readonly id: string; readonly atMs: number }[];
}

const holds = ({ latest }: Seen, { id }: Response): boolean =>
  latest.some((answer) => answer.id === id.toLowerCase());

export interface Likeness {
  readonly copy: boolean;
  readonly burst: boolean;
}

const UNLIKE: Likeness = { copy: false, burst: false };

export interface SeenContents {
  /** Remembers an answer and says what it is like. The same answer sent again is not another one. */
  add(round: string, response: Response, nowMs: number): Likeness;
  /** Remembers an answer of an earlier day, so that it takes part in telling copies. */
  recall(round: string, response: Response): void;
}

/** @param most - contents to remember; smaller in tests */
export function seenContents(most = MOST_CONTENTS): SeenContents {
  const contents = recentMap<Seen>(most);

  function find(round: string, response: Response): Seen {
    const key = hash('sha256', `${round}\n${contentOf(response)}`, 'base64url');
    return contents.recall(key, () => ({ count: 0, latest: [] }));
  }

  return {
    add(round, response, nowMs) {
      const details = detailsOf(response);
      if (details < BURST_DETAILS) return UNLIKE;
      const seen = find(round, response);
      if (!holds(seen, response)) {
        seen.count += 1;
        seen.latest.push({ id: response.id.toLowerCase(), atMs: nowMs });
        if (seen.latest.length > LEAST) seen.latest.shift();
      }
      const [first] = seen.latest;
      const close = first !== undefined && nowMs - first.atMs <= BURST_MS;
      return {
        copy: details >= COPY_DETAILS && seen.count >= LEAST,
        burst: seen.latest.length === LEAST && close,
      };
    },
    recall(round, response) {
      if (detailsOf(response) < COPY_DETAILS) return;
      const seen = find(round, response);
      if (!holds(seen, response)) seen.count += 1;
    },
  };
}
