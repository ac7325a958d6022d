/** A whole number as people write it: "12 000", "12.000 kr", "ca 500:-", "٣٠٠". */
import type { AnswerProblem } from './answer-problem.ts';
import type { NumberQuestion } from './questionnaire.ts';

/** Where digits begin that are not 0–9: Arabic-Indic and its eastern form. */
const OTHER_DIGITS = [0x0660, 0x06f0] as const;

/** What may stand beside the number and changes nothing; "tusen" would. */
const AROUND = /(?:cirka|circa|ca|omkring|ungefär|about|kronor|krona|kr|sek|:-|,-)\.?/giu;

/** The number in `text`, decimals rounded, or what is wrong with it. */
export function readNumber(
  text: string,
  { lowest, highest }: Pick<NumberQuestion, 'lowest' | 'highest'>,
): number | AnswerProblem {
  const plain = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, plainDigit)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(AROUND, ' ')
    // Thousands: "12 000", "12.000", "12,000", "12'000"; never the decimals of "12,50".
    .replace(/(?<=\d)[\s.,'’\u066c](?=\d{3}(?!\d))/g, '')
    .trim();
  if (!/^-?\d+(?:[.,\u066b]\d+)?$/.test(plain)) return { code: 'not-a-number' };
  const value = Math.round(Number(plain.replace(/[,\u066b]/, '.')));
  if (value < lowest) return { code: 'too-small', least: lowest };
  if (value > highest) return { code: 'too-large', most: highest };
  return value;
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const from = OTHER_DIGITS.findLast((first) => code >= first) ?? 0;
  return String(code - from);
}
