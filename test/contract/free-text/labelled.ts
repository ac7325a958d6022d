/** Reads the marks of the labelled sentences. */
import {
  PERSONAL_KINDS,
  type PersonalKind,
  type Span,
} from '../../../api/contract/free-text/span.ts';
import type { WorryKind } from '../../../api/contract/free-text/worry.ts';

/** A sentence with marks, and the worry that it should raise. */
export type Labelled = readonly [marked: string, worry?: WorryKind];

export interface Example {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly worry: WorryKind | null;
}

const MARK = /\{(\w+):([^}]*)\}/gu;

const isKind = (word: string): word is PersonalKind =>
  (PERSONAL_KINDS as readonly string[]).includes(word);

/** @throws Error when a mark names no kind */
export function readExample([marked, worry]: Labelled): Example {
  const spans: Span[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, kind = '', passage = ''] = match;
    if (!isKind(kind)) throw new Error(`"${kind}" is no kind: ${marked}`);
    text += marked.slice(at, match.index);
    spans.push({ kind, start: text.length, end: text.length + passage.length });
    text += passage;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), spans, worry: worry ?? null };
}
