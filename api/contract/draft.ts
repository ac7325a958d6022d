/** A draft of the next period's pledges: what `api/report/draft` makes of a snapshot. Plain text fields, in Swedish. */
import * as z from 'zod/mini';

/** How a pledge is counted; see `design.md`'s list of target kinds. */
export const TARGET_KINDS = [
  'count',
  'rate',
  'staffing',
  'presence',
  'delivery',
  'cohort',
  'process',
  'conditional',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A figure that the text rests on, with its interval; numbers as in the priorities. */
export const Evidence = z.object({
  item: z.string(),
  label: z.string(),
  /** One sentence with the figure, its interval and its base. */
  sentence: z.string(),
  named: z.int(),
  share: z.number(),
  shareLow: z.number(),
  shareHigh: z.number(),
  burden: z.number(),
  burdenLow: z.number(),
  burdenHigh: z.number(),
  rankInterval: z.tuple([z.int(), z.int()]),
});
export type Evidence = z.infer<typeof Evidence>;

export const DraftPledge = z.object({
  /** 1.1, 1.2 … */
  number: z.string(),
  action: z.string(),
  /** Löfte: the suggested wording. */
  text: z.string(),
  /** Syfte. */
  purpose: z.string(),
  /** Ansvar. */
  responsible: z.array(z.string()),
  actor: z.string(),
  targetKind: z.enum(TARGET_KINDS),
  targetKindLabel: z.string(),
  /** A line to fill in: "Minst ____ trafikkontroller under 2027–2028". */
  target: z.string(),
  countingRule: z.string(),
  places: z.array(z.string()),
  timesOfDay: z.array(z.string()),
  /** Why it is suggested: the wish and its figure, or the theme that it answers. */
  because: z.string(),
});
export type DraftPledge = z.infer<typeof DraftPledge>;

export const DraftTheme = z.object({
  number: z.int(),
  pledgeTheme: z.string(),
  title: z.string(),
  /** `stable`, or `uncertain` with the reasons in words. */
  standing: z.enum(['stable', 'uncertain']),
  standingReasons: z.array(z.string()),
  /** Paragraphs of background. */
  background: z.array(z.string()),
  evidence: z.array(Evidence),
  places: z.array(z.object({ label: z.string(), sentence: z.string() })),
  timesOfDay: z.array(z.object({ label: z.string(), sentence: z.string() })),
  wishes: z.array(
    z.object({
      actor: z.string(),
      actorLabel: z.string(),
      label: z.string(),
      sentence: z.string(),
    }),
  ),
  pledges: z.array(DraftPledge),
});
export type DraftTheme = z.infer<typeof DraftTheme>;

export const Draft = z.object({
  title: z.string(),
  municipality: z.string(),
  policeArea: z.string(),
  period: z.string(),
  example: z.boolean(),
  snapshot: z.nullable(z.int()),
  madeOn: z.string(),
  /** Says that it is a draft, and that the answers are invented where they are. */
  notices: z.array(z.string()),
  /** Who answered and how, in sentences. */
  basis: z.array(z.string()),
  /** What cannot be told apart, in sentences. */
  ties: z.array(z.string()),
  /** What to be careful about, worded. */
  cautions: z.array(z.string()),
  /** How the ranking and the draft were made. */
  method: z.array(z.string()),
  themes: z.array(DraftTheme),
});
export type Draft = z.infer<typeof Draft>;
