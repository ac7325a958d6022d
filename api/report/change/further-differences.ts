/** What else may lie behind a difference between two rounds: what was offered, and who answered. */
import { isWeightedBy, type PublishedPair, publishedCounts } from './published-round.ts';

/** `weakens`: shown, but called no change. `told`: a change for all that, with a reservation. */
export interface FurtherDifference {
  readonly code: 'themes-offered' | 'theme-words' | 'places-offered' | 'gender' | 'area';
  readonly effect: 'weakens' | 'told';
}

/** Shares that differ by this factor and this much are another composition, as for ages. */
const DRIFT = { factor: 1.5, share: 0.05 };

export function furtherDifferences(pair: PublishedPair): FurtherDifference[] {
  const { before, now } = pair;
  const [first, second] = [before.circumstances, now.circumstances];
  const drifts = (['gender', 'area'] as const)
    .filter((variable) => driftedGroups(variable, pair).length > 0)
    .map((code) => {
      const isEven = isWeightedBy(before, code) && isWeightedBy(now, code);
      return { code, effect: isEven ? 'told' : 'weakens' } as const;
    });
  if (!first || !second) return drifts;
  const isOther = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const words = (all: Readonly<Record<string, string>>) => Object.entries(all).sort();
  return [
    // One theme more takes answers from the others: those who answer choose a few.
    ...(isOther(first.themes, second.themes)
      ? [{ code: 'themes-offered', effect: 'weakens' } as const]
      : []),
    ...(isOther(words(first.themeWords), words(second.themeWords))
      ? [{ code: 'theme-words', effect: 'weakens' } as const]
      : []),
    ...(isOther(first.places, second.places)
      ? [{ code: 'places-offered', effect: 'told' } as const]
      : []),
    ...drifts,
  ];
}

export interface GroupShare {
  readonly group: string;
  readonly before: number;
  readonly now: number;
}

/** Groups whose share of those who answered is another than before, the largest difference first. */
export function driftedGroups(
  variable: string,
  { before, now }: PublishedPair,
): readonly GroupShare[] {
  const first = publishedCounts(variable, before, now);
  const second = publishedCounts(variable, now, before);
  if (!first || !second) return [];
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  const [all, allNow] = [sum(first), sum(second)];
  if (all === 0 || allNow === 0) return [];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .map((group) => ({
      group,
      before: (first[group] ?? 0) / all,
      now: (second[group] ?? 0) / allNow,
    }))
    .filter((one) => {
      const [small, large] = [Math.min(one.before, one.now), Math.max(one.before, one.now)];
      return large - small >= DRIFT.share && large >= DRIFT.factor * small;
    })
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
}
