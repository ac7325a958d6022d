/**
 * A mapping: how somebody else's CSV (KoboToolbox, ODK, LimeSurvey, Forms, a city survey) becomes
 * respondents that can be ranked. Written as JSON by whoever knows the file; `seed/mappings/` has examples.
 */
import * as z from 'zod/mini';

/** Old code → ours. A list means that the values stay as they are. */
const Values = z.union([z.record(z.string(), z.string()), z.array(z.string())]);

/** A demographic, or another circumstance that answers are broken down by. */
const Variable = z.strictObject({
  column: z.string(),
  /** Swedish, as a heading: "Stadsdel". */
  label: z.optional(z.string()),
  values: z.optional(Values),
  /** A value outside `values` makes the row unreadable; otherwise it is kept as it stands. */
  strict: z._default(z.boolean(), false),
  /** Category → words. */
  labels: z.optional(z.record(z.string(), z.string())),
  /** Cells that mean "unknown", besides the file's own. */
  missing: z._default(z.array(z.string()), []),
});

const Mode = z.union([
  z.strictObject({ constant: z.string(), labels: z.optional(z.record(z.string(), z.string())) }),
  z.strictObject({
    column: z.string(),
    values: z.optional(z.record(z.string(), z.string())),
    /** Mode → words, for modes that the product does not know. */
    labels: z.optional(z.record(z.string(), z.string())),
  }),
]);

const RatedColumn = z.strictObject({
  column: z.string(),
  id: z.string(),
  label: z.string(),
  /** When this item runs the other way from the rest. */
  reverse: z.optional(z.boolean()),
});

/** One rating column per item (wide). */
const Ratings = z.strictObject({
  kind: z.literal('ratings'),
  /** What a large number means after reversing, in Swedish: "Missnöje 1–5". */
  label: z.string(),
  scale: z.strictObject({ low: z.number(), high: z.number() }),
  /** Turns the scale round, so that larger is worse or more wanted. */
  reverse: z._default(z.boolean(), false),
  /** A rating (after reversing) at or above this counts as naming the item. */
  namedFrom: z.number(),
  missing: z._default(z.array(z.string()), []),
  columns: z.array(RatedColumn).check(z.minLength(1)),
});

/** One or more columns that each hold the code of a chosen item ("the most important …"). */
const Choices = z.strictObject({
  kind: z.literal('choices'),
  columns: z.array(z.string()).check(z.minLength(1)),
  /** Code in the file → id and words. */
  items: z.record(z.string(), z.strictObject({ id: z.string(), label: z.string() })),
  /** Codes that mean that nothing was chosen; the person answered. */
  none: z._default(z.array(z.string()), []),
  missing: z._default(z.array(z.string()), []),
});

/** One concern a row, or one a person: themes, place, times and insecurity in columns (long). */
const Concerns = z.strictObject({
  kind: z.literal('concerns'),
  themes: z.strictObject({
    column: z.string(),
    /** Between several in one cell; KoboToolbox and ODK write a space. */
    separator: z._default(z.string(), ';'),
    values: z.optional(z.record(z.string(), z.string())),
  }),
  place: z.optional(
    z.strictObject({
      column: z.string(),
      values: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  timesOfDay: z.optional(
    z.strictObject({
      column: z.string(),
      separator: z._default(z.string(), ';'),
      values: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  insecurity: z.optional(
    z.strictObject({
      column: z.string(),
      values: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  labels: z._default(z.record(z.string(), z.string()), {}),
});

export const Mapping = z.strictObject({
  title: z.string(),
  description: z.optional(z.string()),
  /** Where the file comes from and on what terms. */
  source: z.optional(z.string()),
  encoding: z._default(z.enum(['utf-8', 'latin1']), 'utf-8'),
  /** Comma or semicolon is found by itself; state anything else. */
  delimiter: z.optional(z.string()),
  /** Cells that mean that nothing was answered, in every column. */
  missing: z._default(z.array(z.string()), ['', 'NA']),
  /** Column with the respondent's id; the row number when left out. */
  id: z.optional(z.string()),
  mode: Mode,
  weight: z.optional(z.string()),
  /** Column with the cluster; every respondent by herself when left out. */
  cluster: z.optional(z.string()),
  /** Column with the stratum; the mode when left out. */
  stratum: z.optional(z.string()),
  /** Rows alike in every column but these are the same answer sent twice. */
  duplicatesApartFrom: z.optional(z.array(z.string())),
  /** By name: `ageGroup`, `gender`, `area` and others. */
  variables: z.record(z.string(), Variable),
  /** The variable whose categories are ranked as places. */
  place: z.optional(z.string()),
  items: z.discriminatedUnion('kind', [Ratings, Choices, Concerns]),
});
export type Mapping = z.infer<typeof Mapping>;
export type RatingsMapping = z.infer<typeof Ratings>;
export type ChoicesMapping = z.infer<typeof Choices>;
export type ConcernsMapping = z.infer<typeof Concerns>;
