/** Which places are shown, in which order: what fits what was written, or what is near. */
import { placesByDistance } from '../../../api/contract/places/near.ts';
import {
  type PlaceIndex,
  placeIndex,
  type SearchablePlace,
} from '../../../api/contract/places/place-index.ts';
import { type PlaceHit, searchPlaces } from '../../../api/contract/places/search-places.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import type { Position } from '../../../api/contract/response.ts';
import type { SpokenWords } from '../../text/words.ts';

export interface FoundPlaces {
  readonly hits: readonly PlaceHit<SearchablePlace>[];
  /** Metres to a place, by its code; empty until the position is known. */
  readonly metres: ReadonlyMap<string, number>;
  readonly near: boolean;
}

/** Farther away than this is not near, and whoever is here is not in the municipality. */
export const NEAR_METRES = 10_000;

export function searchable(offer: Offer): PlaceIndex<SearchablePlace> {
  return placeIndex(offer);
}

interface Asked {
  readonly index: PlaceIndex<SearchablePlace>;
  readonly offer: Offer;
  readonly query: string;
  readonly position: Position | null;
  /** What is near was asked for. */
  readonly nearby: boolean;
}

/** `null` when nothing is asked for: the lists by area are shown. */
export function findPlaces({ index, offer, query, position, nearby }: Asked): FoundPlaces | null {
  const byDistance = position ? placesByDistance(offer.places, position) : [];
  const metres = new Map(byDistance.map((near) => [near.place.code, near.metres]));
  if (query.trim() !== '') {
    const first = byDistance.map(({ place }) => place.code);
    return { hits: searchPlaces(index, query, { first }), metres, near: false };
  }
  const near = byDistance.filter((place) => place.metres <= NEAR_METRES);
  if (!nearby || near.length === 0) return null;
  const hits = near.map(({ place }) => ({ place, name: place.label, whole: false }));
  return { hits, metres, near: true };
}

/** "300 m", "4,2 km": rounded as the positions are, to a hundred metres. */
export function distanceText(metres: number, { say }: SpokenWords): string {
  const rounded = Math.max(100, Math.round(metres / 100) * 100);
  return rounded < 1000
    ? say('place.metres', { antal: rounded })
    : say('place.kilometres', { antal: rounded / 1000 });
}
