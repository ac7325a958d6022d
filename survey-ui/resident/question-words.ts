/** The words around a question: apart from the other words, since they are all that the first page of questions needs. */
import { fill } from '../../api/contract/questionnaire/texts.ts';
import sv from './question.sv.json' with { type: 'json' };

/** The language of the pages until the other languages come. */
export const LANGUAGE = 'sv';

export type Values = Readonly<Record<string, string | number>>;

export function questionWord(key: keyof typeof sv, values: Values = {}): string {
  return fillWord(sv[key], values);
}

export function fillWord(text: string, values: Values): string {
  const asText = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return fill(text, Object.fromEntries(asText));
}
