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
 * each interval is widened downwards by the number hidden, which keeps its coverage.
 */
export function labelItems(
  items: readonly NumberItem[],
  labels: Names | undefined,
  isHidden: (item: NumberItem) => boolean,
): Item[] {
  const ranked = items.filter((item) => item.status === 'ranked');
  const shown = ranked.filter((item) => !isHidden(item));
  const hiddenCount = ranked.length - shown.length;
  const rest = items
    .filter((item) => item.status !== 'ranked' || isHidden(item))
    .map((item) => ({
      status: isHidden(item) ? ('suppressed' as const) : ('too-few' as const),
      id: item.id,
      label: labelOf(labels, item.id),
    }));
  return [
    ...rankAnew(shown, hiddenCount).map((item) => ({ ...item, label: labelOf(labels, item.id) })),
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

/** Ranks what is shown among itself, when so many others are hidden. */
export function rankAnew<Row extends Ranks>(
  shown: readonly Row[],
  hidden: number,
): (Row & { rankInterval: [number, number] })[] {
  const byRank = [...shown].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const tiers = [...new Set(byRank.map(({ tier }) => tier))].sort((a, b) => a - b);
  return byRank.map((item) => ({
    ...item,
    rank: hidden === 0 ? item.rank : 1 + byRank.filter((other) => other.rank < item.rank).length,
    rankInterval: (hidden === 0
      ? item.rankInterval
      : [
          Math.max(1, item.rankInterval[0] - hidden),
          Math.min(item.rankInterval[1], shown.length),
        ]) as [number, number],
    tier: hidden === 0 ? item.tier : tiers.indexOf(item.tier) + 1,
  }));
}
