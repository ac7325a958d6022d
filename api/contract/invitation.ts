/**
 * An invitation: a poster at a venue, a link that is shared, or a school class. Whoever answers
 * through one belongs to its cluster. Its code is for people: short, and clear when read aloud.
 */
import * as z from 'zod/mini';
import { Day } from './response.ts';

export const INVITATION_KINDS = ['poster', 'link', 'class'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

const Invitation = z.object({
  /** What an answer carries as its `stop`: `poster-k7rw4`. */
  id: z.string(),
  kind: z.enum(INVITATION_KINDS),
  /** Unique in the installation: `K7RW4`. */
  code: z.string(),
  /** Where the poster hangs, where the link is shared, or which class at which school. */
  venue: z.string(),
  /** Code of the round's place where the venue is, when it is one. */
  place: z.optional(z.nullable(z.string())),
  /** First and last day on which a class answers; `null` as long as the round. */
  opensOn: z.nullable(Day),
  closesOn: z.nullable(Day),
  /** How many are expected to answer. */
  planned: z.nullable(z.int()),
  /** Taken down: the enkät still opens, and answers still belong to its cluster. */
  ended: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Whether an invitation is in use on a day, `YYYY-MM-DD`. */
export function isInUse({ ended, opensOn, closesOn }: Invitation, day: string): boolean {
  if (ended) return false;
  return (opensOn === null || opensOn <= day) && (closesOn === null || day <= closesOn);
}

/**
 * Whether an answer of that day is a class's own: given by a pupil during the lesson. Outside its
 * days a class code is a shared link like any other.
 */
export function isClassSession(invitation: Invitation, day: string): boolean {
  return invitation.kind === 'class' && isInUse(invitation, day);
}
