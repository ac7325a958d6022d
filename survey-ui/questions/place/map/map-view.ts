/** The part of the ground that the map shows, in metres; pure, so that moving about can be tested. */
import type { Position } from '../../../../api/contract/response.ts';

/** Metres east and south of the middle of the places: down is south, as on a screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface MapView {
  /** What is in the middle of the picture. */
  readonly centre: Point;
  /** Metres in a pixel. */
  readonly scale: number;
}

/** Metres in a degree of latitude. */
const DEGREE = 111_195;
/** Closer than this there is nothing more to see: positions are rounded to a hundred metres. */
const CLOSEST = 1;
const STEP = 2;
/** Pixels from the edge to the outermost place, so that its button is whole. */
const MARGIN = 40;

/** Degrees as metres on a plane that touches the middle: right to a few metres within a municipality. */
export function projection(positions: readonly Position[]): (position: Position) => Point {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const latitude = middle(positions.map((position) => position.latitude));
  const longitude = middle(positions.map((position) => position.longitude));
  const eastward = DEGREE * Math.cos((latitude * Math.PI) / 180);
  return (position) => ({
    x: (position.longitude - longitude) * eastward,
    y: (latitude - position.latitude) * DEGREE,
  });
}

/** The view that holds all points, and nothing more than it must. */
export function viewOf(points: readonly Point[], { width, height }: Size): MapView {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const inside = (pixels: number) => Math.max(1, pixels - 2 * MARGIN);
  const scale = Math.max((east - west) / inside(width), (south - north) / inside(height), CLOSEST);
  return { centre: { x: (west + east) / 2, y: (north + south) / 2 }, scale };
}

export function onScreen(
  { centre, scale }: MapView,
  { width, height }: Size,
  { x, y }: Point,
): Point {
  return { x: (x - centre.x) / scale + width / 2, y: (y - centre.y) / scale + height / 2 };
}

/** Nearer or farther; not nearer than there is something to see, and not farther than `whole`. */
export function zoomed(view: MapView, whole: MapView, nearer: boolean): MapView {
  const scale = nearer ? view.scale / STEP : view.scale * STEP;
  if (scale >= whole.scale) return whole;
  return { ...view, scale: Math.max(scale, CLOSEST) };
}

/** Moved by a part of the picture: `{ x: 0.25, y: 0 }` is a quarter of its width to the east. */
export function moved({ centre, scale }: MapView, { width, height }: Size, by: Point): MapView {
  return {
    scale,
    centre: { x: centre.x + by.x * width * scale, y: centre.y + by.y * height * scale },
  };
}
