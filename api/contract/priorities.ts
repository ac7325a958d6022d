/** The priorities: a ranking with its uncertainty, as it leaves the product (numbered, labelled, suppressed). */
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
  status: z.enum(['too-few', 'suppressed']),
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

const Wishes = z.object({ police: z.array(Item), municipality: z.array(Item) });

export const GroupTable = z.object({
  label: z.string(),
  /** `null` when suppressed. */
  respondents: z.nullable(z.int()),
  themes: z.array(Item),
  places: z.array(Item),
  wishes: Wishes,
});
export type GroupTable = z.infer<typeof GroupTable>;

export const Caution = z.looseObject({ code: z.string() });
export type Caution = z.infer<typeof Caution>;

export const Gap = z.object({
  variable: z.string(),
  group: z.string(),
  item: z.string(),
  difference: Estimate,
  p: z.number(),
  q: z.number(),
});
export type Gap = z.infer<typeof Gap>;

const Suppressible = z.nullable(z.int());

/** An item and the next one shown below it; `null` where a count behind the figure is too small to show. */
export const Neighbours = z.object({
  first: z.string(),
  second: z.string(),
  /** Respondents who named the first and not the second, the other way round, and both. */
  onlyFirst: Suppressible,
  onlySecond: Suppressible,
  both: Suppressible,
  /** Only the first over only the second. */
  ratio: z.nullable(z.number()),
  /** Meng's ρ*. */
  selectionCorrelation: z.nullable(z.number()),
});
export type Neighbours = z.infer<typeof Neighbours>;

/** What becomes of the themes without one stop. */
const StopInfluence = z.object({
  /** The stop's id; `null` where too few answered there for it to be pointed out. */
  stop: z.nullable(z.string()),
  respondents: Suppressible,
  /** Theme → burden without the stop minus burden with it; empty where it is not shown. */
  changes: z.record(z.string(), z.number()),
  /** Themes that are among the top K only without it, and only with it. */
  entering: z.array(z.string()),
  leaving: z.array(z.string()),
});

/** Why a difference between two rounds is refused, is no change for certain, or was adjusted. */
export const CHANGE_REASONS = [
  'mode-changed',
  'mode-mix-changed',
  'mode-left-out',
  'small-base',
  'too-few',
  'question-changed',
  'question-not-known',
  'scale-changed',
  'age-groups-do-not-nest',
  'age-groups-not-known',
  'age-composition-changed',
  'season-changed',
  'season-not-known',
  'venues-changed',
  'venues-not-known',
  'interviewers-changed',
  'interviewers-not-known',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** How the share that names a theme differs from an earlier round. */
export const Change = z.object({
  item: z.string(),
  label: z.string(),
  /** Title of the earlier round. */
  since: z.string(),
  /** Whether the difference may be called a change: all that matters is known and alike. */
  comparable: z.boolean(),
  reasons: z.array(z.enum(CHANGE_REASONS)),
  /** Share now minus share then, in the mix of modes of the earlier round; `null` when refused. */
  difference: z.nullable(Estimate),
  /** Mode → the difference among those who answered that way. */
  withinMode: z.record(z.string(), Estimate),
  /** Benjamini–Hochberg over the themes; `null` without a difference. */
  q: z.nullable(z.number()),
});
export type Change = z.infer<typeof Change>;

/** Why a theme may not be called stable; an empty list means that it may. */
export const STABILITY_REASONS = [
  'top-in-few-scenarios',
  'low-top-probability',
  'wide-rank-interval',
  'named-by-few',
  'modes-contradict',
] as const;
export type StabilityReason = (typeof STABILITY_REASONS)[number];

export const Priorities = z.object({
  /** Number of the snapshot, or `null` for a file that was analysed outside a round. */
  snapshot: z.nullable(z.int()),
  round: z.nullable(z.object({ id: z.string(), title: z.string(), example: z.boolean() })),
  /** Day on which it was computed. */
  madeOn: z.string(),
  method: z.string(),
  catalogueRevision: z.string(),
  /** Which quantity is rated: `insecurity` in a dialogue, `rating` in somebody else's survey. */
  measure: z.object({
    kind: z.enum(['insecurity', 'rating']),
    low: z.number(),
    high: z.number(),
    label: z.string(),
    /** A rating at or above this counts towards the share. */
    namedFrom: z.optional(z.number()),
  }),
  respondents: z.int(),
  answered: z.int(),
  respondentsByMode: z.record(z.string(), z.nullable(z.int())),
  effectiveRespondents: z.number(),
  designEffect: z.number(),
  seed: z.int(),
  replicates: z.int(),
  replication: z.enum(['bootstrap', 'normal']),
  top: z.int(),
  smallestCell: z.nullable(z.int()),
  weighting: z.object({
    margins: z.array(z.string()),
    converged: z.boolean(),
    sweeps: z.int(),
    unknown: z.record(z.string(), z.int()),
    largestWeightRatio: z.number(),
    trimmed: z.boolean(),
  }),
  themes: z.array(Item),
  places: z.array(Item),
  areas: z.array(Item),
  pairs: z.array(PairItem),
  timesOfDay: z.array(Item),
  /** Theme × time of the same concern; missing in snapshots made before it was counted. */
  themeTimes: z.optional(z.array(ThemeTimeItem)),
  wishes: Wishes,
  byVariable: z.record(z.string(), z.record(z.string(), GroupTable)),
  gaps: z.array(Gap),
  /** Compared with an earlier round, when one was given. */
  changes: z.array(Change),
  robustness: z.object({
    scenarios: z.array(z.object({ id: z.string(), ranks: z.record(z.string(), z.int()) })),
    inclusion: z.record(z.string(), z.number()),
    always: z.array(z.string()),
    kendallW: z.number(),
    overlap: z.number(),
  }),
  /** How wrong selection would have to be; missing in snapshots made before it was counted. */
  neighbours: z.optional(z.object({ themes: z.array(Neighbours), places: z.array(Neighbours) })),
  stopInfluence: z.optional(
    z.object({
      /** Stops left out in turn, and how many of them change the top K. */
      stops: z.int(),
      changingTop: z.int(),
      most: z.array(StopInfluence),
    }),
  ),
  /** Getis and Ord's Gi*; `null` with fewer than 20 located places. */
  hotSpots: z.optional(
    z.nullable(
      z.object({
        distance: z.number(),
        places: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            z: z.number(),
            p: z.number(),
            q: z.number(),
            neighbours: z.int(),
          }),
        ),
      }),
    ),
  ),
  /** Theme → why it may not be called stable. */
  stability: z.record(z.string(), z.array(z.enum(STABILITY_REASONS))),
  cautions: z.array(Caution),
});
export type Priorities = z.infer<typeof Priorities>;
