/** Where places lie, on a plane: what hot spots are looked for with. */
import type { PlacePositions } from '../../analysis/index.ts';
import type { Position } from '../contract/index.ts';

export interface LocatedPlace {
  readonly code: string;
  readonly position?: Position | undefined;
  /** On a map of somebody's own, in metres or any unit; goes before `position`. */
  readonly point?: { readonly x: number; readonly y: number } | undefined;
}

/** Metres in a degree of latitude. */
const DEGREE = 111_195;

/**
 * The places that have a position, in metres east and north; others are left out. Degrees become
 * metres around the middle of the places, right to a few metres within a municipality.
 */
export function placePositions(places: readonly LocatedPlace[]): PlacePositions {
  const latitudes = places.flatMap(({ position }) => position?.latitude ?? []);
  const middle = latitudes.reduce((sum, latitude) => sum + latitude, 0) / latitudes.length;
  const eastward = DEGREE * Math.cos((middle * Math.PI) / 180);
  const located = places.flatMap(({ code, point, position }) => {
    if (point) return [{ code, ...point }];
    if (!position) return [];
    return [{ code, x: position.longitude * eastward, y: position.latitude * DEGREE }];
  });
  return {
    ids: located.map(({ code }) => code),
    x: Float64Array.from(located, ({ x }) => x),
    y: Float64Array.from(located, ({ y }) => y),
  };
}
