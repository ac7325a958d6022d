/**
 * What a text seems to hold while somebody writes it, so that they can take it away themselves. A
 * light cousin of `find-personal-data.ts` for a browser: without lists of names it knows those that
 * are introduced as names, and the most common.
 */
import { findEmails } from './email.ts';
import { fold } from './fold.ts';
import { findPersonnummer } from './personnummer.ts';
import { findPhones } from './phone.ts';
import { findPlates } from './plate.ts';

/** Said of in this order. */
export const HINT_KINDS = ['personnummer', 'phone', 'email', 'plate', 'name'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

const INTRODUCED =
  /(?<!\p{L})(?:(?:[Hh][aoe]n|[Jj]ag|[Kk]illen|[Tt]jejen|[Mm]annen|[Kk]vinnan|som) (?:heter|kallas)|(?:[Mm]in|[Mm]itt|[Vv]år|[Vv]åran|[Hh]ans|[Hh]ennes) (?:granne|kompis|vän|bror|syster|son|dotter|man|fru|sambo|lärare|kille|tjej|ex)|[Gg]rannen|[Ff]amiljen) \p{Lu}\p{Ll}+/u;
const COMMON =
  /(?<!\p{L})(?:Anna|Eva|Maria|Karin|Kristina|Lena|Kerstin|Sara|Emma|Ingrid|Marie|Malin|Jenny|Elin|Hanna|Ida|Fatima|Amina|Lars|Mikael|Anders|Johan|Erik|Karl|Peter|Thomas|Daniel|Fredrik|Andreas|Mohammed|Ahmed|Ali|Hassan|Omar|Oskar|Emil|William|Oliver|Hugo|Lucas|Alice|Ella|Maja|Wilma)s?(?!\p{L}| ?-|s? (?:gata|väg|torg|plan|park))/u;

const hasName = (text: string) => INTRODUCED.test(text) || COMMON.test(text);

const HOLDS: Readonly<Record<HintKind, (text: string) => boolean>> = {
  personnummer: (text) => findPersonnummer(text).length > 0,
  phone: (text) => findPhones(text).length > 0,
  email: (text) => findEmails(text).length > 0,
  plate: (text) => findPlates(text).length > 0,
  name: hasName,
};

/** @example hintsFor('Ring 070-174 06 05') // => ['phone'] */
export function hintsFor(text: string): readonly HintKind[] {
  const folded = fold(text).text;
  return HINT_KINDS.filter((kind) => HOLDS[kind](folded));
}
