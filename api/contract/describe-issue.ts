/** What a schema expected, in Swedish: zod/mini says only "Invalid input". */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
  record: 'ett objekt',
  null: 'null',
  tuple: 'en lista',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'ett UUID av version 4',
  date: 'en dag som ÅÅÅÅ-MM-DD',
  regex: 'en kod med små bokstäver, siffror och bindestreck',
};
const UNITS: Readonly<Record<string, string>> = {
  string: 'tecken',
  array: 'värden',
};

function quoted(value: unknown): string {
  return typeof value === 'string' ? `”${value}”` : String(value);
}

/** What would have been right, as the object of "Förväntade …". */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(quoted).join(', ');
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.format;
    case 'too_big':
      return `högst ${issue.maximum} ${UNITS[issue.origin] ?? ''}`.trim();
    case 'too_small':
      return `minst ${issue.minimum} ${UNITS[issue.origin] ?? ''}`.trim();
    case 'not_multiple_of':
      return `ett tal i steg om ${issue.divisor}`;
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first ? [expectation(first)] : [])).join(' eller ');
    default:
      return 'något annat';
  }
}

/** `concerns.0.insecurity`, or "" for the whole. */
export function issuePath(issue: Issue): string {
  return issue.path.map(String).join('.');
}

/** One sentence: where, and what was expected there. */
export function describeIssue(issue: Issue): string {
  const path = issuePath(issue);
  return `${path === '' ? 'Innehållet' : path} stämmer inte. Förväntade ${expectation(issue)}.`;
}
