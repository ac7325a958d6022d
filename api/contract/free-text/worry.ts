/** Finds texts that somebody must read soon: violence, threats, suicide, abuse, a child at risk, weapons. */
import { fold } from './fold.ts';
import { WORRY_KINDS, WORRY_RULES, type WorryKind } from './worry-rules.ts';

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

/** Between words of one sentence. */
const GAP = '[^\\p{L}\\p{N}.!?\\n]+';
const ANY_WORDS = `(?:${GAP}[\\p{L}\\p{N}]+){0,4}?${GAP}`;

function tokenPattern(token: string): string {
  const words = token
    .split('|')
    .map((word) =>
      word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word.replace(/['’]/g, "['’]"),
    );
  return `(?:${words.join('|')})(?![\\p{L}\\p{N}])`;
}

/** A rule as a pattern: words in this order, `~` for others between. */
function rulePattern(rule: string): string {
  const parts = rule.split(' ');
  return parts
    .map((part, index) => {
      if (part === '~') return ANY_WORDS;
      const previous = parts[index - 1];
      return (index === 0 || previous === '~' ? '' : GAP) + tokenPattern(part);
    })
    .join('');
}

const PATTERNS = WORRY_KINDS.map((kind) => ({
  kind,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${WORRY_RULES[kind].map(rulePattern).join('|')})`,
    'iu',
  ),
}));

/**
 * The worries that a text raises, at most one of each kind.
 *
 * @example findWorries('Jag vill inte leva') // => [{ kind: 'suicide', start: 4, end: 18 }]
 */
export function findWorries(text: string): FoundWorry[] {
  const folded = fold(text);
  return PATTERNS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(folded.text);
    if (!match) return [];
    return [{ kind, ...folded.original(match.index, match.index + match[0].length) }];
  });
}
