const WORD_JOINER = '\u2060';

/** The text with its ranges of figures unbroken: "39–44 %" never stands on two lines. */
export function keepRanges(text: string): string {
  return text.replaceAll(/(?<=\d)–(?=\d)/g, `${WORD_JOINER}–${WORD_JOINER}`);
}
