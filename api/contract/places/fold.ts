/** Letters as they are compared in a search: small, without marks, words apart by one blank. */

const MARKS = /\p{M}/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', ß: 'ss', đ: 'd', ł: 'l' };

/**
 * `Åsa-Stationen` as `asa stationen`: å and ä are a, ö is o, é is e, in any script that has marks.
 *
 * @example
 * fold('Fjärås  kyrkby!'); // => 'fjaras kyrkby'
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[æøßđł]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(NO_LETTER, ' ')
    .trim();
}
