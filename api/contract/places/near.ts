/** Which places are near a position. Nothing here asks for one, or sends it anywhere. */
import type { Position } from '../response.ts';
import type { SearchablePlace } from './place-index.ts';

/** Mean radius of the earth in metres. */
const EARTH = 6_371_009;
const RADIANS = Math.PI / 180;

/**
 * Metres between two positions on a sphere (haversine), right to half a per cent.
 *
 * @see Sinnott (1984), Virtues of the Haversine, Sky and Telescope 68(2), 159
 */
export function metresBetween(a: Position, b: Position): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const across = Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS);
  const chord = half(b.latitude - a.latitude) + across * half(b.longitude - a.longitude);
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord)));
}

export interface NearPlace<P extends SearchablePlace> {
  readonly place: P;
  readonly metres: number;
}

/** The places that have a position, the nearest first; equally near ones in the round's order. */
export function placesByDistance<P extends SearchablePlace>(
  places: readonly P[],
  from: Position,
): readonly NearPlace<P>[] {
  return places
    .flatMap((place) =>
      place.position ? [{ place, metres: metresBetween(from, place.position) }] : [],
    )
    .toSorted((a, b) => a.metres - b.metres);
}
