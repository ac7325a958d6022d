/** A new round, from nothing or from an earlier one. It is a draft until it is opened. */
import type { Mode } from '../codes.ts';
import type { Round } from '../round.ts';

export interface RoundAbout {
  readonly id: string;
  readonly title: string;
  readonly municipality: Round['municipality'];
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly modes: readonly Mode[];
  /** The version of the questionnaire that is asked. */
  readonly questionnaire: string;
  readonly themes: readonly string[];
  readonly areas?: Round['areas'];
  readonly places?: Round['places'];
}

/** Counts below this are not published, unless the round says otherwise. */
const SMALLEST_CELL = 5;

export function newRound({ areas = [], places = [], ...about }: RoundAbout): Round {
  return {
    ...about,
    state: 'draft',
    resultOn: null,
    modes: [...about.modes],
    languages: ['sv'],
    modules: [],
    questions: [],
    areas,
    places,
    themes: [...about.themes],
    margins: [],
    smallestCell: SMALLEST_CELL,
    example: false,
    pledgePeriod: periodAfter(about.opensOn),
  };
}

/**
 * A new round that asks what an earlier one asked, of the same places: what was decided for that
 * one alone (its days, its case, whether it is an example) is not carried over.
 */
export function copyRound(
  from: Round,
  about: Pick<RoundAbout, 'id' | 'title' | 'opensOn' | 'closesOn' | 'modes'>,
): Round {
  const { caseNumber: _, disposalRules: __, revision: ___, ...carried } = from;
  return {
    ...carried,
    ...about,
    modes: [...about.modes],
    state: 'draft',
    resultOn: null,
    example: false,
    pledgePeriod: periodAfter(about.opensOn),
  };
}

/** The two years after the one in which a round opens. @example periodAfter('2026-04-01') // => "2027–2028" */
function periodAfter(opensOn: string): string {
  const year = Number(opensOn.slice(0, 4));
  return `${year + 1}–${year + 2}`;
}

/** Words of addresses that a round cannot have as its id. */
const RESERVED: ReadonlySet<string> = new Set([
  'handbok',
  'inbjudan',
  'konto',
  'konton',
  'logg',
  'logga-in',
  'logga-ut',
  'omgangar',
]);
const LONGEST_ID = 60;

/** What is wrong with an id, in a sentence; `null` when it can be used. Whether it is taken, the store says. */
export function idProblem(id: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST_ID)
    return `Skriv högst ${LONGEST_ID} små bokstäver a–z, siffror och bindestreck, till exempel exempelstad-2026.`;
  return RESERVED.has(id) ? `”${id}” används redan för en sida. Välj ett annat.` : null;
}

const FOLDED: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

/** An id made of words. @example idOf('Särö, våren 2026') // => "saro-varen-2026" */
export function idOf(words: string): string {
  return words
    .toLocaleLowerCase('sv')
    .replace(/[åäöéü]/g, (letter) => FOLDED[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID);
}
