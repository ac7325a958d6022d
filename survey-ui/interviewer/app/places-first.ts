/** Which places an interview offers first. */
import { placesByDistance } from '../../../api/contract/places/near.ts';
import { codesOf } from '../../../api/contract/questionnaire/answers.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import type { Draft } from '../interview/draft.ts';
import type { Shift } from '../stop/shift.ts';

const NO_PLACES: readonly string[] = [NO_PLACE, DONT_KNOW, OTHER_PLACE];
const MOST = 8;
/** Fewer than this many, and the list would tell what the one before answered. */
const FEWEST_NAMED = 3;

/** Codes of the places that an interview named. */
export function namedIn({ answers }: Draft): readonly string[] {
  const ofPlaces = Object.entries(answers).filter(([key]) => /^concern\.\d+\.place$/.test(key));
  return ofPlaces
    .flatMap(([, answer]) => codesOf(answer))
    .filter((code) => !NO_PLACES.includes(code));
}

/**
 * The venue, then what was named at the stop and what lies near it, in an order of the alphabet so that
 * it does not tell who named what; at most eight.
 */
export function placesFirst(
  kit: Kit,
  { stop }: Shift,
  named: readonly string[],
): readonly string[] {
  const { places } = kit.offer;
  const venue = places.find(({ code }) => code === stop.place);
  const near = venue?.position
    ? placesByDistance(places, venue.position).map(({ place }) => place.code)
    : [];
  const told = named.length < FEWEST_NAMED ? [] : named;
  const rest = [...new Set([...told, ...near])].filter((code) => code !== venue?.code);
  const shown = rest.slice(0, venue ? MOST - 1 : MOST);
  const label = (code: string) => places.find((place) => place.code === code)?.label ?? '';
  const sorted = shown.toSorted((a, b) => label(a).localeCompare(label(b), 'sv'));
  return [...(venue ? [venue.code] : []), ...sorted].filter((code) => label(code) !== '');
}
