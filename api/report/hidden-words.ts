/**
 * What stands in place of a figure that may not, or cannot, be shown: the same words on screens, in
 * documents and in text. In a ranking of all a figure is hidden only because it is small, and says
 * so. In tables of groups it may also be hidden to protect another, which it must not tell apart.
 */
import { formatNumber } from './numbers.ts';

/** A place named within a group tells more of single persons: its smallest cell is this many times the usual. */
export const PLACE_IN_GROUP_FACTOR = 2;

/** What a hidden figure says in a table of groups, or of ways of answering. */
export const NOT_SHOWN = 'visas inte';

const TOO_FEW = 'för få svar';
/** Where the smallest cell is not told. */
const USUAL_SMALLEST_CELL = 5;

type Status = 'too-few' | 'suppressed' | 'held';

/** In a ranking of all: "färre än 5", or "visas inte" for what is held back until it has changed enough. */
export function unrankedWords(status: Status, smallestCell: number | null): string {
  if (status === 'held') return NOT_SHOWN;
  return status === 'suppressed'
    ? `färre än ${formatNumber(smallestCell ?? USUAL_SMALLEST_CELL)}`
    : TOO_FEW;
}

/** In a table of groups: "visas inte". */
export function unrankedInGroupWords(status: Status): string {
  return status === 'too-few' ? TOO_FEW : NOT_SHOWN;
}

/** The note below tables in which something says "visas inte". */
export function notShownNote(smallestCell: number | null): string {
  const smallest = smallestCell ?? USUAL_SMALLEST_CELL;
  return `Visas inte: färre än ${formatNumber(smallest)} svar (${formatNumber(PLACE_IN_GROUP_FACTOR * smallest)} för plats i grupp), eller en siffra som annars skulle avslöja en sådan.`;
}
