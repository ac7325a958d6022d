import { betaBinomialShrinkage } from './beta-binomial-shrinkage.ts';
import { fayHerriot } from './fay-herriot.ts';
import type { ItemList } from './item-list.ts';
import type { NumberItem, RankedItem, Smoothed, SmoothedItem } from './ranked-dialogue.ts';

/** With fewer ranked items than this nothing is known about what they have in common. */
const FEWEST_ITEMS = 4;
const Z_95 = 1.959963984540054;

/**
 * Adds to each ranked item its figures pulled towards what the list has in common: the
 * share by a beta-binomial model on effective counts, p (1 − p) / se², at most the
 * respondents; the burden by Fay and Herriot's model with an intercept. Items with too
 * few answers take part in the first with their unweighted counts. The largest of many
 * estimates is too large on average; its smoothed figure is less so.
 *
 * The items of one dialogue are correlated, which neither model knows: a smoothed figure
 * stands beside the direct one and never replaces it in a ranking.
 *
 * @param answered - respondents in the denominator of the list
 * @returns the items as they were where fewer than four are ranked
 * @see Chen, Wakefield and Lumley (2014), Spatial and Spatio-temporal Epidemiology 11, 33–43
 */
export function smoothItems(
  items: readonly NumberItem[],
  list: ItemList,
  answered: number,
): NumberItem[] {
  const ranked = items.filter((item) => item.status === 'ranked');
  if (ranked.length < FEWEST_ITEMS) return [...items];
  const shares = smoothedShares(ranked, items, list, answered);
  const burdens = smoothedBurdens(ranked, list);
  return items.map((item) => {
    const prevalence = shares.get(item.id);
    if (item.status !== 'ranked' || !prevalence) return item;
    const smoothed: SmoothedItem = { prevalence, burden: burdens.get(item.id) ?? null };
    return { ...item, smoothed };
  });
}

function smoothedShares(
  ranked: readonly RankedItem[],
  items: readonly NumberItem[],
  list: ItemList,
  answered: number,
): Map<string, Smoothed> {
  const counts = ranked.map(({ id, named, prevalence: { estimate, se } }) => {
    const most = list.asked ? answered : named;
    const spread = estimate * (1 - estimate);
    const asked = se > 0 && spread > 0 ? Math.min(most, spread / (se * se)) : most;
    return { id, named: estimate * asked, asked };
  });
  const sizes = counts.map(({ asked }) => asked).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? answered;
  const few = list.asked
    ? items
        .filter(({ status }) => status === 'too-few')
        .map(({ id, named }) => ({ id, named: (named / answered) * usual, asked: usual }))
    : [];
  const all = [...counts, ...few];
  const yes = all.reduce((sum, { named }) => sum + named, 0);
  const no = all.reduce((sum, { named, asked }) => sum + asked - named, 0);
  if (!(yes > 0 && no > 0)) return new Map();
  const { share, low, high, borrowed } = betaBinomialShrinkage(
    all.map(({ named }) => named),
    all.map(({ asked }) => asked),
  );
  return new Map(
    counts.map(({ id }, at) => [
      id,
      {
        estimate: share[at] ?? 0,
        low: low[at] ?? 0,
        high: high[at] ?? 1,
        borrowed: borrowed[at] ?? 0,
      },
    ]),
  );
}

function smoothedBurdens(
  ranked: readonly RankedItem[],
  { measure, scale }: ItemList,
): Map<string, Smoothed> {
  const known = ranked.filter(({ burden }) => burden.se > 0);
  if (measure !== 'burden' || known.length < FEWEST_ITEMS) return new Map();
  const { estimate, mse, gamma } = fayHerriot(
    known.map(({ burden }) => burden.estimate),
    known.map(({ burden }) => burden.se ** 2),
    known.map(() => [1]),
  );
  return new Map(
    known.map(({ id }, at) => {
      const value = estimate[at] ?? 0;
      const reach = Z_95 * Math.sqrt(Math.max(0, mse[at] ?? 0));
      return [
        id,
        {
          estimate: value,
          low: Math.max(scale.low, value - reach),
          high: Math.min(scale.high, value + reach),
          borrowed: 1 - (gamma[at] ?? 0),
        },
      ];
    }),
  );
}
