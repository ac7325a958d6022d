/** What stands around a ranking, without the figures that are held back. */
import type { Priorities } from '../../contract/index.ts';
import type { Held } from './held-cells.ts';
import { besideKey } from './shown-tables.ts';

/** Neighbours, the influence of single stops, and hot spots. */
export function aroundWithout(priorities: Priorities, held: Held): Partial<Priorities> {
  const { neighbours, stopInfluence, hotSpots } = priorities;
  const withoutHeld = (ids: readonly string[]) => ids.filter((id) => !held.hasItem('themes', id));
  return {
    ...(neighbours && {
      neighbours: {
        themes: neighboursWithout(neighbours.themes, 'themes', held),
        places: neighboursWithout(neighbours.places, 'places', held),
      },
    }),
    ...(stopInfluence && {
      stopInfluence: {
        ...stopInfluence,
        most: stopInfluence.most.map(({ stop, respondents, entering, leaving, changes }) => {
          const isHeld = stop !== null && held.hasBeside(besideKey.stop(stop));
          return {
            stop: isHeld ? null : stop,
            respondents: isHeld ? null : respondents,
            changes,
            entering: withoutHeld(entering),
            leaving: withoutHeld(leaving),
          };
        }),
      },
    }),
    ...(hotSpots && {
      hotSpots: {
        ...hotSpots,
        places: hotSpots.places.filter(({ id }) => !held.hasItem('places', id)),
      },
    }),
  };
}

type Neighbours = NonNullable<Priorities['neighbours']>['themes'];

/** The chain goes on past a held item, without figures. */
function neighboursWithout(pairs: Neighbours, kind: 'themes' | 'places', held: Held): Neighbours {
  const [start] = pairs;
  if (!start) return [];
  const shown = [start.first, ...pairs.map(({ second }) => second)].filter(
    (id) => !held.hasItem(kind, id),
  );
  return shown.slice(1).map((second, at) => {
    const first = shown[at] ?? '';
    const known = pairs.find((pair) => pair.first === first && pair.second === second);
    if (known && !held.hasBeside(besideKey.neighbours(kind, known))) return known;
    return {
      first,
      second,
      onlyFirst: null,
      onlySecond: null,
      both: null,
      ratio: null,
      selectionCorrelation: null,
    };
  });
}
