/** What a stored answer says to a question of its version: codes, a number, a text, or nothing that can be read. */
import type { Option, Question } from './questionnaire.ts';

/** As in `Response.answers`; core fields hold the same kinds of value. */
export type StoredValue = string | number | boolean | readonly string[] | null | undefined;

export type StoredAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' }
  /** Nothing that the version offers: kept as it came, and not counted. */
  | { readonly kind: 'unreadable' };

/** What a response carries for an option. */
const sentFor = ({ code, sends }: Option): StoredValue => (sends === undefined ? code : sends);

/** The fixed options of a question, those after its list among them. */
export function fixedOptions(question: Question): readonly Option[] {
  const listed =
    'options' in question && typeof question.options !== 'string' ? question.options : [];
  return [...listed, ...('more' in question ? (question.more ?? []) : [])];
}

/** Reads what was stored for `question`. */
export function readStored(question: Question, value: StoredValue): StoredAnswer {
  if (value === null || value === undefined || value === '') return { kind: 'none' };
  switch (question.kind) {
    case 'short-text':
    case 'long-text':
      return typeof value === 'string' ? { kind: 'text' } : { kind: 'unreadable' };
    case 'number':
      if (typeof value !== 'number') return readCodes(question, [value]);
      return Number.isInteger(value) && value >= question.lowest && value <= question.highest
        ? { kind: 'number', value }
        : { kind: 'unreadable' };
    case 'choice':
    case 'scale':
      return readCodes(question, [value]);
    case 'several':
    case 'wishes':
    case 'times':
    case 'place': {
      const values = typeof value === 'object' ? value : [value];
      return values.length === 0 ? { kind: 'none' } : readCodes(question, values);
    }
  }
}

function readCodes(question: Question, values: readonly StoredValue[]): StoredAnswer {
  const options = fixedOptions(question);
  const isListed = !('options' in question) || typeof question.options === 'string';
  const codes = values.flatMap((value): readonly string[] => {
    const option = options.find((each) => sentFor(each) === value);
    if (option) return [option.code];
    return isListed && question.kind !== 'number' && typeof value === 'string' ? [value] : [];
  });
  return codes.length === values.length ? { kind: 'codes', codes } : { kind: 'unreadable' };
}
