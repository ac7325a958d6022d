import type { PlacePositions } from './dialogue.ts';
import { getisOrd } from './getis-ord.ts';
import type { HotSpotNumbers } from './ranked-dialogue.ts';

/** Fewer located places than this say nothing about where a cluster lies. */
const FEWEST_PLACES = 20;
/** Neighbours of a place on average: one place in twenty, three to thirty. */
const NEIGHBOUR_SHARE = 0.05;
const [FEWEST_NEIGHBOURS, MOST_NEIGHBOURS] = [3, 30];

/**
 * Hot and cold spots among places with known positions: Getis and Ord's Gi* of their
 * burdens; a place that nobody named stands at 0. Neighbours are places within the mean
 * distance to the nearest twentieth of the places (at least three).
 *
 * @param burden - of a place, by id; undefined where nobody named it
 * @returns null with fewer than 20 located places, or where they do not differ
 */
export function hotSpots(
  { ids, x, y }: PlacePositions,
  burden: (id: string) => number | undefined,
): HotSpotNumbers | null {
  const located = ids
    .map((id, k) => ({ id, x: x[k] ?? Number.NaN, y: y[k] ?? Number.NaN, value: burden(id) ?? 0 }))
    .filter((place) => Number.isFinite(place.x) && Number.isFinite(place.y));
  const [first] = located;
  if (located.length < FEWEST_PLACES || !first) return null;
  if (located.every(({ value }) => Math.abs(value - first.value) < 1e-12)) return null;
  const distance = usualDistance(located);
  const { giStar, p, adjusted, neighbours } = getisOrd(
    located.map((place) => place.x),
    located.map((place) => place.y),
    located.map(({ value }) => value),
    distance,
  );
  return {
    distance,
    places: located.map(({ id }, k) => ({
      id,
      z: giStar[k] ?? 0,
      p: p[k] ?? 1,
      q: adjusted[k] ?? 1,
      neighbours: neighbours[k] ?? 0,
    })),
  };
}

function usualDistance(places: readonly { readonly x: number; readonly y: number }[]): number {
  const nearest = Math.min(
    MOST_NEIGHBOURS,
    Math.max(FEWEST_NEIGHBOURS, Math.round(NEIGHBOUR_SHARE * places.length)),
  );
  const reaches = places.map((place) => {
    const apart = places.map((other) => Math.hypot(other.x - place.x, other.y - place.y));
    return apart.sort((a, b) => a - b)[nearest] ?? 0;
  });
  return reaches.reduce((sum, reach) => sum + reach, 0) / places.length;
}
