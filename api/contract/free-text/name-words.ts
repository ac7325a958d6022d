/** The words of a text with what tells a name from another word. */

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter that says something. */
  readonly capital: boolean;
  /** First in its sentence, where every word has a capital letter. */
  readonly first: boolean;
  /** What stands between this word and the one before. */
  readonly gap: string;
}

const WORD = /\p{L}\p{M}*(?:[\p{L}\p{M}]|['’´:-](?=\p{L}))*/gu;
const SENTENCE_END = /[.!?…\n\r:;•]|^\s*[-*]\s|["”»]\s*$/;
export const CAPITAL = /^\p{Lu}/u;
export const ALL_CAPITALS = /^\p{Lu}{2,}$/u;
const SHOUTED_SHARE = 0.5;

/** The words of a text. In a text that is mostly in capitals, capitals say nothing. */
export function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  const shouted = found.filter(([word]) => ALL_CAPITALS.test(word)).length;
  const isShouting = shouted > 2 && shouted / found.length > SHOUTED_SHARE;
  let end = 0;
  return found.map((match, index) => {
    const [word] = match;
    const gap = text.slice(end, match.index);
    end = match.index + word.length;
    return {
      text: word,
      lower: word.toLowerCase(),
      start: match.index,
      end,
      capital: CAPITAL.test(word) && !isShouting,
      first: index === 0 || SENTENCE_END.test(gap),
      gap,
    };
  });
}
