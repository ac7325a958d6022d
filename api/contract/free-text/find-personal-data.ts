/** Everything in a text that can point a person out. */
import { findAddresses } from './address.ts';
import { findEmails } from './email.ts';
import { fold } from './fold.ts';
import { MASKS } from './mask.ts';
import { findNames } from './names.ts';
import { occurrences } from './occurrences.ts';
import { findPersonnummer } from './personnummer.ts';
import { findPhones } from './phone.ts';
import { findPlates } from './plate.ts';
import { type Detector, PERSONAL_KINDS, type PersonalKind, type Span } from './span.ts';

const DETECTORS: Readonly<Record<PersonalKind, Detector>> = {
  email: findEmails,
  personnummer: findPersonnummer,
  phone: findPhones,
  plate: findPlates,
  address: findAddresses,
  name: findNames,
};

/** What is masked already. */
const MASKED = new RegExp(
  Object.values(MASKS)
    .map((mask) => mask.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);
/** Stands where something is found already, so that nothing is made of its words a second time. */
const blank = (length: number) => '['.repeat(length);

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Spans that reach outside every occurrence of the round's places. */
function outsidePlaces(text: string, spans: readonly Span[], places: Iterable<string>): Span[] {
  if (spans.length === 0) return [];
  const isWord = ({ start, end }: { readonly start: number; readonly end: number }) =>
    !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/\d/.test(text.charAt(end));
  const known = [...places].flatMap((place) => occurrences(text, place).filter(isWord));
  return spans.filter(
    (span) => !known.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/**
 * Finds personal data. Spans come in order and never overlap: where two would, the kind that is
 * first in `PERSONAL_KINDS` holds, and of the same kind the longer.
 *
 * @param places - names that are never masked: the round's places with their aliases
 * @example
 * findPersonalData('Ring 070-174 06 05', []); // => [{ kind: 'phone', start: 5, end: 18 }]
 */
export function findPersonalData(text: string, places: Iterable<string> = []): Span[] {
  const folded = fold(text);
  const kept: Span[] = [];
  let rest = folded.text.replace(MASKED, (mask) => blank(mask.length));
  for (const kind of PERSONAL_KINDS) {
    const longestFirst = DETECTORS[kind](rest).sort(
      (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
    );
    for (const span of longestFirst) {
      if (kept.some((other) => overlaps(span, other))) continue;
      kept.push(span);
      rest = rest.slice(0, span.start) + blank(span.end - span.start) + rest.slice(span.end);
    }
  }
  return outsidePlaces(folded.text, kept, places)
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, ...folded.original(start, end) }));
}
