import type { Round } from '../round.ts';

/** Names of places and areas of a round, which are never masked. */
export function placeNames({ places, areas }: Pick<Round, 'places' | 'areas'>): readonly string[] {
  return [
    ...places.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...areas.map(({ label }) => label),
  ].filter((name) => name !== '');
}
