/**
 * Names of persons, by lists and by what stands around them. A name that is nothing else counts
 * however it is written; one that is also a word or a place (Björn, Linda, Åsa) needs a capital
 * letter inside a sentence, a surname, or words that introduce a person. Streets, schools and
 * shops that are named after somebody stay.
 */
import { FIRST_NAMES } from './first-names.ts';
import { ALL_CAPITALS, CAPITAL, type Word, wordsOf } from './name-words.ts';
import { NAMES_OF_OTHER_THINGS, NAMES_THAT_ARE_WORDS } from './names-that-are-words.ts';
import type { Span } from './span.ts';
import { canBeSurname, isSurname } from './surnames.ts';
import {
  BETWEEN_NAMING,
  BUSINESS_ENDING,
  CHURCHES,
  FAMILIES,
  FAREWELLS,
  NAMING,
  NO_NAMES,
  OWNERS,
  PERSONS,
  PLACE_ENDING,
  PLACES_AFTER,
  RELATIONS,
  THINGS,
  TITLES,
} from './words-around-names.ts';

/** The name itself of "Karins", "Mohammeds", "Anna-Lenas". */
function withoutGenitive(lower: string, known: ReadonlySet<string>): string {
  if (known.has(lower)) return lower;
  const base = lower.replace(/(?<=[^sxz])[’']?s$/, '');
  return known.has(base) ? base : lower;
}

const isIn = (lower: string, known: ReadonlySet<string>) =>
  known.has(withoutGenitive(lower, known));

/** "Anna-Karin", "Al-Hassan": one part that is a name makes the whole one. */
function isKnownFirstName(lower: string): boolean {
  if (isIn(lower, FIRST_NAMES))
    return !NAMES_OF_OTHER_THINGS.has(lower) && !NAMES_THAT_ARE_WORDS.has(lower);
  if (!lower.includes('-')) return false;
  return lower.split('-').some((part) => part.length > 2 && isIn(part, FIRST_NAMES));
}

const isWeakName = (lower: string) =>
  isIn(lower, NAMES_THAT_ARE_WORDS) || isIn(lower, NAMES_OF_OTHER_THINGS);

const isAnyName = ({ lower, capital }: Word) =>
  isKnownFirstName(lower) || isWeakName(lower) || isSurname(lower, capital);

const touches = (word: Word | undefined) => word !== undefined && /^ {1,2}$/.test(word.gap);

/** How many words from `at` a full name takes, when a first name or a naming stands there. */
function lengthOfName(all: readonly Word[], at: number): number {
  let length = 1;
  for (;;) {
    const next = all[at + length];
    if (next === undefined || !touches(next) || length > 3) return length;
    if (
      PLACE_ENDING.test(next.lower) &&
      !isSurname(next.lower, next.capital) &&
      !canBeSurname(next.lower)
    )
      return length;
    const isInitial = next.text.length === 1 && CAPITAL.test(next.text) && next.lower !== 'i';
    const isParticle =
      /^(?:von|af|de|al|el|bin|van)$/.test(next.lower) && all[at + length + 1]?.capital === true;
    const isName =
      isKnownFirstName(next.lower) ||
      isSurname(next.lower, next.capital) ||
      (next.capital && (isWeakName(next.lower) || canBeSurname(next.lower))) ||
      (next.capital &&
        !NO_NAMES.has(next.lower) &&
        next.lower.length > 2 &&
        !ALL_CAPITALS.test(next.text));
    if (!isInitial && !isName && !isParticle) return length;
    length += 1;
  }
}

/** The person whom "heter" is about, among the words before it. */
function isAboutPerson(all: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 5; back += 1) {
    const word = all[at - back];
    if (word === undefined) return false;
    if (THINGS.has(word.lower) || PLACE_ENDING.test(word.lower)) return false;
    if (PERSONS.has(word.lower) || RELATIONS.has(word.lower)) return true;
    if (word.first) return false;
  }
  return false;
}

/** Whether the words before say that a person's name follows: surely, maybe, or nothing. */
function introduction(all: readonly Word[], at: number): 'sure' | 'maybe' | null {
  const word = all[at];
  const before = all[at - 1];
  if (!word || !before) return null;
  if (TITLES.has(before.lower) && /^\.? $/.test(word.gap)) return 'sure';
  if (!/^[ ,:"”(]{1,3}$/.test(word.gap)) return null;
  if (NAMING.has(before.lower)) return isAboutPerson(all, at - 1) ? 'sure' : 'maybe';
  const earlier = all[at - 2];
  const isNamedBefore = earlier !== undefined && NAMING.has(earlier.lower);
  if (BETWEEN_NAMING.has(before.lower) && isNamedBefore)
    return isAboutPerson(all, at - 2) ? 'sure' : 'maybe';
  if (FAREWELLS.has(before.lower)) return 'sure';
  if (FAMILIES.has(before.lower)) return 'sure';
  if (RELATIONS.has(before.lower)) {
    return earlier !== undefined && OWNERS.has(earlier.lower) ? 'sure' : 'maybe';
  }
  return PERSONS.has(before.lower) ? 'maybe' : null;
}

/** "Karin Eks väg", "Pelles kiosk", "Sankta Annas kapell": a place or a business. */
function isNameOfPlace(all: readonly Word[], at: number, length: number): boolean {
  const before = all[at - 1];
  const last = all[at + length - 1];
  const after = all[at + length];
  if (before !== undefined && touches(all[at]) && THINGS.has(before.lower)) return true;
  // "Elof Exempel- och Norraskolan".
  if (after?.gap.startsWith('- ')) return true;
  if (after === undefined || last === undefined || !touches(after)) return false;
  if (/^\p{Lu}+$/u.test(after.text) && /^[IVX]+$/.test(after.text) && after.text !== 'I')
    return true;
  if (last.capital && CHURCHES.has(after.lower)) return true;
  const isOwner = /s$/.test(last.lower);
  return (
    (isOwner || last.capital) &&
    (PLACES_AFTER.has(after.lower) ||
      BUSINESS_ENDING.test(after.lower) ||
      PLACE_ENDING.test(after.lower)) &&
    (isOwner || after.capital)
  );
}

/** Whether a person's name begins at a word. */
function beginsName(all: readonly Word[], at: number, length: number): boolean {
  const word = all[at];
  if (!word) return false;
  const { lower, capital, first } = word;
  if (PLACE_ENDING.test(lower) && !isKnownFirstName(lower) && !isSurname(lower, capital))
    return false;
  const introduced = introduction(all, at);
  if (introduced !== null && isAnyName(word)) {
    return capital || !isWeakName(lower) || introduced === 'sure';
  }
  if (introduced === 'sure' && capital && !NO_NAMES.has(lower)) return true;
  if (isKnownFirstName(lower)) return true;
  const next = all[at + 1];
  const surnamed =
    length > 1 &&
    next !== undefined &&
    (isSurname(next.lower, next.capital) || (next.capital && canBeSurname(next.lower)));
  if (isIn(lower, NAMES_OF_OTHER_THINGS)) return capital && surnamed;
  if (isIn(lower, NAMES_THAT_ARE_WORDS)) return capital && (!first || surnamed);
  if (surnamed && capital && !first && next !== undefined && isSurname(next.lower, next.capital))
    return !NO_NAMES.has(lower);
  return capital && !first && isSurname(lower, true);
}

/** "karin, liv och bo": a word that is also a name, right after another name and written like it. */
function isListed(all: readonly Word[], at: number, previous: Span | undefined): boolean {
  const word = all[at];
  const before = all[at - 1];
  if (!word || !before || !previous || !isWeakName(word.lower)) return false;
  const isAnd = /^(?:och|o|eller|samt|å)$/.test(before.lower);
  const last = isAnd ? all[at - 2] : before;
  if (last === undefined || last.end !== previous.end || last.capital !== word.capital)
    return false;
  return isAnd ? touches(word) : /^ ?[,/&] ?$/.test(word.gap);
}

/** Persons' names in a folded text. */
export function findNames(text: string): Span[] {
  const all = wordsOf(text);
  const found: Span[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at];
    if (!word) continue;
    const length = lengthOfName(all, at);
    const startsHere = beginsName(all, at, length) || isListed(all, at, found.at(-1));
    if (!startsHere) continue;
    if (isNameOfPlace(all, at, length)) {
      at += length - 1;
      continue;
    }
    const end = all[at + length - 1]?.end ?? word.end;
    found.push({ kind: 'name', start: word.start, end });
    at += length - 1;
  }
  return found;
}
