/**
 * One way of writing for the detectors, with the way back. Marks that nobody sees go, letters with
 * combining marks become one letter, digits of other scripts and the many dashes and spaces become
 * the plain ones.
 */

export interface Folded {
  readonly text: string;
  /** Where a passage of the folded text stands in the text as written. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

const NEEDS_NO_FOLDING = /^[\n\r\t -~ÅÄÖåäöÉéÜü]*$/;
/** A sign with the combining marks that follow it. */
const SIGNS = /\P{M}\p{M}*|\p{M}+/gu;
/** Direction marks, joiners, soft hyphens, variation selectors: Unicode's format characters. */
const UNSEEN = /\p{Cf}|\u034f|\ufe0e|\ufe0f/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const DIGIT = /\p{Nd}/u;
const FULL_WIDTH_AT = '\uff20';

/** Value of a decimal digit in any script: their blocks begin at a digit zero, ten in a row. */
function digitValue(sign: string): string {
  let code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

function foldSign(sign: string): string {
  const seen = sign.replace(UNSEEN, '');
  if (seen === '') return '';
  if (DASHES.test(seen)) return '-';
  if (SPACES.test(seen)) return ' ';
  if (seen === FULL_WIDTH_AT) return '@';
  if (DIGIT.test(seen)) return digitValue(seen);
  return seen.normalize('NFC');
}

/** @example fold('070\u200f‑174').text // => "070-174" */
export function fold(text: string): Folded {
  if (NEEDS_NO_FOLDING.test(text)) return { text, original: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(SIGNS)) {
    const sign = foldSign(match[0]);
    for (let unit = 0; unit < sign.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += sign;
  }
  return {
    text: folded,
    original: (start, end) => ({
      start: starts[start] ?? text.length,
      end: ends[end - 1] ?? text.length,
    }),
  };
}
