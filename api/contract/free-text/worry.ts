/** Finds texts that somebody must read soon: violence, threats, suicide, abuse, a child at risk, weapons. */
import { fold } from './fold.ts';
import { createWordFinder } from './word-rules.ts';
import { WORRY_RULES, type WorryKind } from './worry-rules.ts';

export type { WorryKind };

/** What in a text is worrying, and the passage that says so, in UTF-16 units of the text as written. */
export interface FoundWorry {
  readonly kind: WorryKind;
  readonly start: number;
  readonly end: number;
}

/** The same with the words themselves, masked like the text. */
export interface Worry {
  readonly kind: WorryKind;
  readonly words: string;
}

const findByKind = createWordFinder(WORRY_RULES);

/**
 * The worries that a text raises, at most one of each kind.
 *
 * @example findWorries('Jag vill inte leva') // => [{ kind: 'suicide', start: 4, end: 18 }]
 */
export function findWorries(text: string): FoundWorry[] {
  const folded = fold(text);
  return findByKind(folded.text).map(({ kind, passage: { start, end } }) => ({
    kind,
    ...folded.original(start, end),
  }));
}
