/** How well a word that somebody wrote fits a word of a name. */
import { editDistance } from './edit-distance.ts';
import type { Word } from './place-index.ts';

/** The smaller, the better. What is spelled nearly the same is `spelling` and more: two for each edit. */
export const FIT = {
  same: 0,
  ending: 1,
  sound: 2,
  start: 3,
  soundStart: 4,
  part: 5,
  kind: 6,
  spelling: 7,
  none: Number.POSITIVE_INFINITY,
} as const;

/** Letters that a stem must have to be looked for inside another word, and a piece of a word. */
const STEM_IN_WORD = 4;
const LETTERS_IN_WORD = 3;
/** Letters that a stem must have to be compared without its ending. */
const LONG_STEM = 6;

/** The fit without any slip of the finger: the same word, another form, its sound, its start, a part of it. */
export function plainFit(typed: Word, word: Word): number {
  if (word.folded === typed.folded) return FIT.same;
  if (word.stem === typed.stem) return FIT.ending;
  if (word.sound === typed.sound || word.stemSound === typed.stemSound) return FIT.sound;
  if (word.folded.startsWith(typed.folded)) return FIT.start;
  const stemCounts = typed.stem.length >= STEM_IN_WORD;
  if (stemCounts && word.folded.startsWith(typed.stem)) return FIT.start;
  const soundCounts = typed.stemSound.length >= STEM_IN_WORD;
  if (soundCounts && word.sound.startsWith(typed.stemSound)) return FIT.soundStart;
  const letters = typed.folded.length >= LETTERS_IN_WORD && word.folded.includes(typed.folded);
  return letters || (stemCounts && word.folded.includes(typed.stem)) ? FIT.part : FIT.none;
}

/** The fit of a word with slips in it: none in three letters, one in five, two in eight, then three. */
export function spellingFit(typed: Word, word: Word): number {
  const limit = editsAllowed(typed.folded.length);
  // Another number is another place.
  if (limit === 0 || /\d/.test(typed.folded) || lettersLacking(typed, word) > limit)
    return FIT.none;
  // The first letter is seldom wrong, and guesses that begin otherwise are seldom meant.
  const extra = typed.sound[0] === word.sound[0] ? 0 : 1;
  const left = limit - extra;
  const stems = typed.stemSound.length >= LONG_STEM;
  const start = editDistance(typed.sound, word.sound, left, true);
  // A whole word is never nearer than its best start.
  const whole = Math.min(
    start <= left ? editDistance(typed.sound, word.sound, left) : FIT.none,
    stems ? editDistance(typed.stemSound, word.stemSound, left) : FIT.none,
  );
  if (whole <= left) return FIT.spelling + 2 * (whole + extra);
  return start <= left && start + extra < typed.sound.length / 3
    ? FIT.spelling + 2 * (start + extra) + 1
    : FIT.none;
}

function editsAllowed(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 6) return 1;
  return letters < 9 ? 2 : 3;
}

/** Different letters of what was typed that the word does not have; each would take an edit. */
function lettersLacking(typed: Word, word: Word): number {
  let bits = typed.letters & ~word.letters;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
