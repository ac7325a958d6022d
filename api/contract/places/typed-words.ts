/** What somebody wrote, as words to look for. */
import { type Word, wordOf, wordsIn } from './place-index.ts';

/** Folded words that only say where: no place is called by them. */
const SMALL_WORDS = new Set(
  'vid i pa och det dar den till fran kring runt nara bakom utanfor omradet mellan av the at in on near by around behind'.split(
    ' ',
  ),
);

/** The words that mean something, or all of them when none does. */
export function typedWords(text: string): readonly Word[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map((word) => wordOf(word));
}

/** All words written as one, which is how many write a compound, or miss one; only the last has an ending. */
export function joinedWord(words: readonly Word[]): Word {
  const before = words
    .slice(0, -1)
    .map(({ folded }) => folded)
    .join('');
  const last = words.at(-1);
  return wordOf(`${before}${last?.folded ?? ''}`, `${before}${last?.stem ?? ''}`);
}
