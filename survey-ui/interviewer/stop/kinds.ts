import type { InterviewerKind } from '../../../api/contract/codes.ts';
import type { Stop } from '../../../api/contract/round.ts';

/** Those who ask, as the team calls them. */
export const KIND_LABELS: Readonly<Record<InterviewerKind, string>> = {
  municipal: 'Kommunens personal',
  'uniformed-police': 'Polis i uniform',
  volunteer: 'Volontär',
};

export const KINDS = Object.keys(KIND_LABELS) as readonly InterviewerKind[];

const COUNTED: Readonly<Record<InterviewerKind, readonly [one: string, several: string]>> = {
  municipal: ['från kommunen', 'från kommunen'],
  'uniformed-police': ['polis', 'poliser'],
  volunteer: ['volontär', 'volontärer'],
};

/** @example countOf('uniformed-police', 2) // => '2 poliser' */
export function countOf(kind: InterviewerKind, count: number): string {
  const [one, several] = COUNTED[kind];
  return `${count}\u00a0${count === 1 ? one : several}`;
}

/** The kinds that are at a stop; all, where nobody has said. */
export function kindsAt({ interviewers }: Stop): readonly InterviewerKind[] {
  const kinds = interviewers.filter(({ count }) => count > 0).map(({ kind }) => kind);
  return kinds.length > 0 ? [...new Set(kinds)] : KINDS;
}
