/** How a round was carried out, as a snapshot remembers it: what must be alike before two are compared. */
import * as z from 'zod/mini';

const Venue = z.object({ id: z.string(), label: z.string() });
export type Venue = z.infer<typeof Venue>;

const ModeCircumstances = z.object({
  /** Where answers were collected; empty where a mode has no venue, `null` where it is not known. */
  venues: z.nullable(z.array(Venue)),
  /** Kinds of interviewer; empty where nobody interviews, `null` where it is not known. */
  interviewers: z.nullable(z.array(z.string())),
});

export const Circumstances = z.object({
  /** Versions of the questionnaire that were answered, and what each was built on. */
  versions: z.array(z.object({ version: z.string(), base: z.string() })),
  /** Codes of the themes and places offered. */
  themes: z.array(z.string()),
  places: z.array(z.string()),
  /** The round's own words for a theme. */
  themeWords: z.record(z.string(), z.string()),
  /** `YYYY-MM`, in order; those with few of the answers left out. */
  months: z.array(z.string()),
  modes: z.record(z.string(), ModeCircumstances),
});
export type Circumstances = z.infer<typeof Circumstances>;
