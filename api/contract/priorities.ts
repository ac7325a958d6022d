/** The priorities: a ranking with its uncertainty, as it leaves the product (numbered, labelled, suppressed). */
import * as z from 'zod/mini';
import { Change } from './change.ts';
import { Circumstances } from './circumstances.ts';
import { QuestionResult } from './question-result.ts';
import { Estimate, Item, PairItem, ThemeTimeItem } from './ranked-item.ts';

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

/** What is told of a new snapshot that is not published to somebody who may not see it. */
export const HeldSnapshot = z.object({ snapshot: z.int(), publication: z.literal('held') });
export type HeldSnapshot = z.infer<typeof HeldSnapshot>;

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

/** Why a theme may not be called stable; an empty list means that it may. */
export const STABILITY_REASONS = [
  'top-in-few-scenarios',
  'low-top-probability',
  'wide-rank-interval',
  'named-by-few',
  'modes-contradict',
] as const;
export type StabilityReason = (typeof STABILITY_REASONS)[number];

const Robustness = z.object({
  scenarios: z.array(z.object({ id: z.string(), ranks: z.record(z.string(), z.int()) })),
  inclusion: z.record(z.string(), z.number()),
  always: z.array(z.string()),
  kendallW: z.number(),
  overlap: z.number(),
});

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
  /** How the ranking of themes holds under other assumptions. */
  robustness: Robustness,
  /** The same of places; missing in snapshots made before it was counted. */
  placeRobustness: z.optional(Robustness),
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
  /** Questions that are not ranked; missing in snapshots made before they were counted, and outside rounds. */
  ownQuestions: z.optional(z.array(QuestionResult)),
  /** How the answers were collected; missing in snapshots made before it was kept, and outside rounds. */
  circumstances: z.optional(Circumstances),
  /** Theme → why it may not be called stable. */
  stability: z.record(z.string(), z.array(z.enum(STABILITY_REASONS))),
  cautions: z.array(Caution),
});
export type Priorities = z.infer<typeof Priorities>;
