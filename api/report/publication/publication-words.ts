/** What is said of a snapshot that is not published, or of which figures are held back. */
import type { Priorities } from '../../contract/index.ts';
import { countInWords, formatNumber } from '../numbers.ts';

/** Cautions that tell how far a snapshot is published; worded with the others. */
export const NOT_PUBLISHED = 'not-published';
export const HELD_BACK = 'held-back';

/** The priorities of a snapshot that only the coordinator sees say so, in every form they take. */
export function withNotPublishedCaution(priorities: Priorities): Priorities {
  return { ...priorities, cautions: [{ code: NOT_PUBLISHED }, ...priorities.cautions] };
}

/** Published priorities tell how much is held back, and since when it is compared. */
export function withHeldBackCaution(
  priorities: Priorities,
  { heldBack, since }: { readonly heldBack: number; readonly since: number },
): Priorities {
  const caution = { code: HELD_BACK, figures: heldBack, since };
  return { ...priorities, cautions: [caution, ...priorities.cautions] };
}

export const figuresInWords = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'ruta' : 'rutor'}`;

/** "fem svar": the least that a figure may change by. */
export const leastChange = (smallestCell: number | null): string =>
  `${countInWords(smallestCell ?? 5)} svar`;
