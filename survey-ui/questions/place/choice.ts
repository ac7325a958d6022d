/** What is chosen while a place is looked for; pure, so that what typing does to it can be read. */

import type { SearchablePlace } from '../../../api/contract/places/place-index.ts';
import type { PlaceHit } from '../../../api/contract/places/search-places.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import type { EnteredAnswer } from '../../../api/contract/screens/survey.ts';

export interface Choice {
  readonly code: string | null;
  /** What was typed chose it: typing on can take it away again, what a person chose stays. */
  readonly bySearch: boolean;
  /** What a person wrote about another place; `null` until they did. */
  readonly own: string | null;
}

export function firstChoice({ codes, ownPlace }: EnteredAnswer): Choice {
  return { code: codes[0] ?? null, bySearch: false, own: ownPlace || null };
}

/** "En annan plats" is filled with what was searched for, since nobody should write it twice. */
export function chosenByHand(now: Choice, code: string, query: string): Choice {
  const own = code === OTHER_PLACE ? (now.own ?? (query.trim() || null)) : now.own;
  return { code, bySearch: false, own };
}

/** Whoever searches after all has changed their mind about these. */
const NO_PLACES: readonly string[] = [NO_PLACE, DONT_KNOW];

/**
 * A name written out in full chooses its place, and a name that no place has chooses "En annan
 * plats": otherwise whoever writes it and goes on would have answered nothing.
 */
export function afterSearch(
  now: Choice,
  query: string,
  hits: readonly PlaceHit<SearchablePlace>[],
): Choice {
  if (now.code !== null && !now.bySearch && !NO_PLACES.includes(now.code)) return now;
  const none = { ...now, code: null, bySearch: false };
  if (query.trim() === '') return none;
  if (hits.length === 0) return { ...now, code: OTHER_PLACE, bySearch: true };
  const whole = hits.filter((hit) => hit.whole);
  const [only] = whole;
  return only && whole.length === 1 ? { ...now, code: only.place.code, bySearch: true } : none;
}

/** What stands in the field for own words: what was written there, or what was searched for in vain. */
export function ownWords({ code, own }: Choice, query: string): string {
  if (own !== null) return own;
  return code === null || code === OTHER_PLACE ? query : '';
}
