/** Places that would lie on top of each other on the screen become one button. */
import type { Point } from './map-view.ts';

interface Pinned<P> {
  readonly place: P;
  readonly at: Point;
}

export interface Cluster<P> {
  readonly places: readonly P[];
  /** Pixels from the picture's top left corner: the middle of its places. */
  readonly at: Point;
}

/**
 * Groups pins so that the middles of two groups are never closer than `apart` pixels: a button of
 * that size is hit by a thumb, and never by mistake. Pins keep their order.
 */
export function clusters<P>(pins: readonly Pinned<P>[], apart: number): readonly Cluster<P>[] {
  let groups: readonly Cluster<P>[] = pins.map(({ place, at }) => ({ places: [place], at }));
  for (;;) {
    const joined = joinOnce(groups, apart);
    if (joined.length === groups.length) return groups;
    groups = joined;
  }
}

function joinOnce<P>(groups: readonly Cluster<P>[], apart: number): readonly Cluster<P>[] {
  const kept: Cluster<P>[] = [];
  for (const group of groups) {
    const near = kept.findIndex(
      ({ at }) => Math.hypot(at.x - group.at.x, at.y - group.at.y) < apart,
    );
    const other = kept[near];
    if (other) kept[near] = join(other, group);
    else kept.push(group);
  }
  return kept;
}

function join<P>(a: Cluster<P>, b: Cluster<P>): Cluster<P> {
  const weight = a.places.length / (a.places.length + b.places.length);
  const between = (one: number, other: number) => one * weight + other * (1 - weight);
  return {
    places: [...a.places, ...b.places],
    at: { x: between(a.at.x, b.at.x), y: between(a.at.y, b.at.y) },
  };
}
