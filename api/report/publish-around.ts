/** What stands around a ranking as it may leave: neighbours, single stops, hot spots. */
import type { RankedDialogue } from '../../analysis/index.ts';
import type { Item, Neighbours, Priorities } from '../contract/index.ts';
import { PLACE_IN_GROUP_FACTOR } from './hidden-words.ts';
import { rankedItems } from './phrases.ts';
import { FLAGGED_CLUSTER } from './rows.ts';

type Pairs = RankedDialogue['neighbours']['themes'];

/**
 * Neighbours among the items that are shown. Each count gives the others away together
 * with how many named the items, so a pair shows all of its figures or none; one with a
 * hidden item in between looks like any other without figures.
 */
export function publishNeighbours(
  pairs: Pairs,
  items: readonly Item[],
  smallestCell: number | null,
): Neighbours[] {
  const known = new Map(pairs.map((pair) => [pair.first, pair]));
  const shown = rankedItems(items);
  if (pairs.length === 0) return [];
  return shown.slice(1).map(({ id: second }, at) => {
    const first = shown[at]?.id ?? '';
    const pair = known.get(first);
    if (pair?.second === second && mayShow(pair, smallestCell ?? 0)) return { ...pair };
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

/** Nobody at both tells of no one; a few do. */
const mayShow = ({ onlyFirst, onlySecond, both }: Pairs[number], smallest: number): boolean =>
  onlyFirst >= smallest && onlySecond >= smallest && (both === 0 || both >= smallest);

/**
 * The influence of single stops. What becomes of the figures without one gives the answers
 * there away: they stay in the analyst's own file. Which themes change places does not, and
 * a stop is pointed out where as many answered as a place in a group must have.
 */
export function publishStopInfluence(
  { stops, changingTop, most }: RankedDialogue['stopInfluence'],
  smallestCell: number | null,
): NonNullable<Priorities['stopInfluence']> {
  const told = smallestCell === null ? most : most.filter(changesTop);
  return {
    stops,
    changingTop,
    most: told.map(({ stop, respondents, changes, entering, leaving }) => {
      const isSmall =
        respondents < PLACE_IN_GROUP_FACTOR * (smallestCell ?? 0) ||
        (smallestCell !== null && stop.startsWith(FLAGGED_CLUSTER));
      return {
        stop: isSmall ? null : stop,
        respondents: isSmall ? null : respondents,
        changes: smallestCell === null ? { ...changes } : {},
        entering: [...entering],
        leaving: [...leaving],
      };
    }),
  };
}

type Stops = RankedDialogue['stopInfluence']['most'];

const changesTop = ({ entering, leaving }: Stops[number]): boolean =>
  entering.length + leaving.length > 0;

/**
 * Hot spots with the names of their places. From all z scores the burden of every place
 * could be solved for: only places that stand out are shown, to one decimal, and none
 * whose own figures are hidden.
 */
export function publishHotSpots(
  found: RankedDialogue['hotSpots'],
  places: readonly Item[],
  smallestCell: number | null,
  nameOf: (id: string) => string,
): NonNullable<Priorities['hotSpots']> | null {
  if (!found) return null;
  const shown = new Set(rankedItems(places).map(({ id }) => id));
  const told =
    smallestCell === null
      ? found.places
      : found.places
          .filter(({ id, q }) => shown.has(id) && q < CLEAR)
          .map((place) => ({
            ...place,
            z: Math.round(place.z * 10) / 10,
            p: roundUp(place.p),
            q: roundUp(place.q),
          }));
  return {
    distance: found.distance,
    places: told.map((place) => ({ ...place, label: nameOf(place.id) })),
  };
}

/** After Benjamini–Hochberg. */
const CLEAR = 0.05;

/** To three decimals, never down. */
const roundUp = (p: number): number => Math.ceil(p * 1000) / 1000;
