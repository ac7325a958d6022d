import type { InterviewerKind } from '../../../api/contract/codes.ts';

/** Those who ask, as the team calls them. */
export const KIND_LABELS: Readonly<Record<InterviewerKind, string>> = {
  municipal: 'Kommunens personal',
  'uniformed-police': 'Polis i uniform',
  volunteer: 'Volontär',
};

export const KINDS = Object.keys(KIND_LABELS) as readonly InterviewerKind[];
