/** How a theme differs from an earlier round, or why that cannot be said. */
import * as z from 'zod/mini';
import { Estimate } from './ranked-item.ts';

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
