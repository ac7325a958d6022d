/**
 * Widths in em of the characters, read off DejaVu Sans, the widest of the fonts
 * that the charts meet. Text is measured without a browser, so the estimate
 * errs on the wide side: a line may break early, never run into its neighbour.
 */
const NARROW = new Set("iljI.,:;|!'’`·()[]-–/ tfr");
const WIDE = new Set('mwMW%@—');

function characterWidth(character: string): number {
  if (NARROW.has(character)) return 0.38;
  if (WIDE.has(character)) return 0.96;
  return character === character.toLowerCase() ? 0.62 : 0.72;
}

/** Estimated width of `text` at `fontSize`, in the same unit as `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

/** Splits a word that is wider than a line of its own. */
function splitWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(`${part}${character}-`)) {
      parts.push(`${part}-`);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/**
 * Breaks `text` into lines that `fits` accepts, at spaces, and inside a word
 * only when the word alone is too wide. Nothing is cut off.
 */
export function wrapText(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = fits(word) ? [word] : splitWord(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}
