/** One row of a ranking: a theme, place, pair, time or wish with its figures, or why it has none. */
import * as z from 'zod/mini';

export const Estimate = z.object({
  estimate: z.number(),
  se: z.number(),
  df: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A figure pulled towards what its list has in common; shown beside the direct one, never instead. */
const Smoothed = z.object({
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  /** How much is borrowed from the other items, 0–1. */
  borrowed: z.number(),
});

const ranked = {
  status: z.literal('ranked'),
  id: z.string(),
  label: z.string(),
  /** Respondents who named it (rated it, in somebody else's survey of ratings), unweighted. */
  named: z.int(),
  /** Share 0–1 of those who answered. */
  prevalence: Estimate,
  /** Mean insecurity 1–5 among those who named it. */
  severity: Estimate,
  /** Mean insecurity 0–5 over all who answered. */
  burden: Estimate,
  rank: z.int(),
  rankInterval: z.tuple([z.int(), z.int()]),
  topProbability: z.number(),
  tier: z.int(),
  /** In lists of at least four ranked themes, places, areas or wishes. */
  smoothed: z.optional(z.object({ prevalence: Smoothed, burden: z.nullable(Smoothed) })),
};
const unranked = {
  /** `held`: shown again when it has changed by enough since it was last published. */
  status: z.enum(['too-few', 'suppressed', 'held']),
  id: z.string(),
  label: z.string(),
};
const pair = { place: z.string(), theme: z.string() };

export const RankedPriority = z.object(ranked);
export type RankedPriority = z.infer<typeof RankedPriority>;
export const Item = z.discriminatedUnion('status', [RankedPriority, z.object(unranked)]);
export type Item = z.infer<typeof Item>;
export const PairItem = z.discriminatedUnion('status', [
  z.object({ ...ranked, ...pair, lift: z.number(), z: z.number() }),
  z.object({ ...unranked, ...pair }),
]);
export type PairItem = z.infer<typeof PairItem>;

const themeTime = { time: z.string(), theme: z.string() };

/** A theme as it was named at a time of day. */
export const ThemeTimeItem = z.discriminatedUnion('status', [
  z.object({ ...ranked, ...themeTime, lift: z.number(), z: z.number() }),
  z.object({ ...unranked, ...themeTime }),
]);
export type ThemeTimeItem = z.infer<typeof ThemeTimeItem>;
