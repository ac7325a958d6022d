/** Numbers by id as items with labels, some of them hidden. */
import type {
  NumberItem,
  PairNumbers,
  RankedItem,
  ThemeTimeNumbers,
} from '../../analysis/index.ts';
import type { Item, PairItem, ThemeTimeItem } from '../contract/index.ts';
import { labelOf } from './labels.ts';

type Names = Readonly<Record<string, string>>;

/**
 * Labels the items and hides those that may not be shown. Hidden ones stand last, by label. What is
 * left is ranked anew among itself, since a gap in the ranks would tell where a hidden item stands:
 * each interval is widened downwards by the number hidden above it, which keeps its coverage.
 */
export function labelItems(
  items: readonly NumberItem[],
  labels: Names | undefined,
  isHidden: (item: NumberItem) => boolean,
): Item[] {
  const ranked = items.filter((item) => item.status === 'ranked');
  const shown = ranked.filter((item) => !isHidden(item));
  const rest = items
    .filter((item) => item.status !== 'ranked' || isHidden(item))
    .map((item) => ({
      status: isHidden(item) ? ('suppressed' as const) : ('too-few' as const),
      id: item.id,
      label: labelOf(labels, item.id),
    }));
  return [
    ...rankAnew(shown, ranked.filter(isHidden)).map((item) => ({
      ...item,
      label: labelOf(labels, item.id),
    })),
    ...rest.sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
}

/** As `labelItems`, for pairs; a pair is called by its theme and its place. */
export function labelPairs(
  pairs: readonly PairNumbers[],
  labels: { readonly themes: Names; readonly places: Names },
  isHidden: (item: NumberItem) => boolean,
): PairItem[] {
  return labelCombinations(
    pairs,
    ({ place, theme }) => `${labelOf(labels.themes, theme)}: ${labelOf(labels.places, place)}`,
    ({ place, theme }) => ({ place, theme }),
    isHidden,
  );
}

/** As `labelPairs`, for a theme at a time of day. */
export function labelThemeTimes(
  themeTimes: readonly ThemeTimeNumbers[],
  labels: { readonly themes: Names; readonly timesOfDay: Names },
  isHidden: (item: NumberItem) => boolean,
): ThemeTimeItem[] {
  return labelCombinations(
    themeTimes,
    ({ time, theme }) => `${labelOf(labels.themes, theme)}: ${labelOf(labels.timesOfDay, time)}`,
    ({ time, theme }) => ({ time, theme }),
    isHidden,
  );
}

/** How much more often the two parts were named together than apart. */
interface Special {
  readonly lift: number;
  readonly z: number;
}

/** Items that consist of two parts keep them; what is special stands only where there are figures. */
function labelCombinations<Numbers extends NumberItem & Special, Parts extends object>(
  combinations: readonly Numbers[],
  nameOf: (combination: Numbers) => string,
  partsOf: (combination: Numbers) => Parts,
  isHidden: (item: NumberItem) => boolean,
) {
  const byId = new Map(combinations.map((combination) => [combination.id, combination]));
  const names = Object.fromEntries(
    combinations.map((combination) => [combination.id, nameOf(combination)]),
  );
  return labelItems(combinations, names, isHidden).flatMap((item) => {
    const combination = byId.get(item.id);
    if (!combination) return [];
    const parts = partsOf(combination);
    const { lift, z } = combination;
    return [item.status === 'ranked' ? { ...item, ...parts, lift, z } : { ...item, ...parts }];
  });
}

type Ranks = Pick<RankedItem, 'id' | 'rank' | 'rankInterval' | 'tier'>;

/** Ranks what is shown among itself: none below an item can have been found larger. */
export function rankAnew<Row extends Ranks>(
  shown: readonly Row[],
  hidden: readonly Pick<RankedItem, 'rank'>[],
): (Row & { rankInterval: [number, number] })[] {
  if (hidden.length === 0) return shown.map(withPlainInterval).sort(inOrder);
  const byRank = [...shown].sort(inOrder);
  const tiers = [...new Set(byRank.map(({ tier }) => tier))].sort((a, b) => a - b);
  const above = (list: readonly Pick<RankedItem, 'rank'>[], rank: number) =>
    list.filter((other) => other.rank < rank).length;
  return byRank.map((item) => {
    const { rank, tier } = item;
    const [low, high] = item.rankInterval;
    return {
      ...item,
      rank: 1 + above(byRank, rank),
      rankInterval: [Math.max(1, low - above(hidden, rank)), Math.min(high, shown.length)],
      tier: tiers.indexOf(tier) + 1,
    };
  });
}

const inOrder = (a: Pick<Ranks, 'id' | 'rank'>, b: Pick<Ranks, 'id' | 'rank'>): number =>
  a.rank - b.rank || (a.id < b.id ? -1 : 1);

function withPlainInterval<Row extends Ranks>(item: Row): Row & { rankInterval: [number, number] } {
  const [low, high] = item.rankInterval;
  return { ...item, rankInterval: [low, high] };
}
