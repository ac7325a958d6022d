/** Numbers by id as items with labels, some of them hidden. */
import type { NumberItem, PairNumbers, RankedItem } from '../../analysis/index.ts';
import type { Item, PairItem } from '../contract/index.ts';
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
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const names = Object.fromEntries(
    pairs.map(({ id, place, theme }) => [
      id,
      `${labelOf(labels.themes, theme)}: ${labelOf(labels.places, place)}`,
    ]),
  );
  return labelItems(pairs, names, isHidden).flatMap((item): PairItem[] => {
    const pair = byId.get(item.id);
    if (!pair) return [];
    const { place, theme, lift, z } = pair;
    return [
      item.status === 'ranked' ? { ...item, place, theme, lift, z } : { ...item, place, theme },
    ];
  });
}

function rankAnew(shown: readonly RankedItem[], hidden: number) {
  const byRank = [...shown].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const tiers = [...new Set(byRank.map(({ tier }) => tier))].sort((a, b) => a - b);
  return byRank.map(({ rankInterval: [low, high], ...item }) => ({
    ...item,
    rank: hidden === 0 ? item.rank : 1 + byRank.filter((other) => other.rank < item.rank).length,
    rankInterval: (hidden === 0
      ? [low, high]
      : [Math.max(1, low - hidden), Math.min(high, shown.length)]) as [number, number],
    tier: hidden === 0 ? item.tier : tiers.indexOf(item.tier) + 1,
  }));
}
