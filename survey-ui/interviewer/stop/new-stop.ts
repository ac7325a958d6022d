/** A stop that the team makes on the spot. Pure. */
import type { InterviewerKind } from '../../../api/contract/codes.ts';
import type { Stop } from '../../../api/contract/round.ts';

export interface StopPlan {
  readonly day: string;
  /** As the team calls the venue. */
  readonly venue: string;
  /** Code of the round's place where it is; `null` when it is none of them. */
  readonly place: string | null;
  readonly mode: Stop['mode'];
  readonly interviewers: Readonly<Record<InterviewerKind, number>>;
  /** Interviews that are planned; 0 when nobody has said. */
  readonly planned: number;
}

export type StopProblem = 'no-venue' | 'venue-too-long' | 'no-interviewer';

const LONGEST_VENUE = 80;
const LONGEST_SLUG = 60;
const SWEDISH: readonly (readonly [RegExp, string])[] = [
  [/[åä]/g, 'a'],
  [/ö/g, 'o'],
  [/é/g, 'e'],
];

/** All that is wrong at once, in the order of the form. */
export function stopProblems({ venue, interviewers }: StopPlan): readonly StopProblem[] {
  const problems: StopProblem[] = [];
  if (venue.trim() === '') problems.push('no-venue');
  if (venue.trim().length > LONGEST_VENUE) problems.push('venue-too-long');
  if (!Object.values(interviewers).some((count) => count > 0)) problems.push('no-interviewer');
  return problems;
}

/** @param tail a few small letters or digits, so that two teams at one venue make two stops */
export function makeStop(plan: StopPlan, tail: string): Stop {
  const { day, place, mode, planned } = plan;
  const venue = plan.venue.trim();
  return {
    id: [day, slug(venue), tail].filter((part) => part !== '').join('-'),
    venue,
    place,
    day,
    mode,
    interviewers: (Object.entries(plan.interviewers) as [InterviewerKind, number][])
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind, count })),
    planned: planned > 0 ? planned : null,
  };
}

function slug(text: string): string {
  const plain = SWEDISH.reduce(
    (before, [letter, instead]) => before.replace(letter, instead),
    text.normalize('NFC').toLowerCase(),
  );
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}
