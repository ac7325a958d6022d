/** What the council is told of answers that were withdrawn: counts only, so that all numbers reconcile. */
import { formatNumber } from '../../report/numbers.ts';
import { answersInWords } from './words.ts';

/** Of the round as it is now; `null` when nobody has withdrawn. */
export function withdrawnSentence(count: number): string | null {
  if (count === 0) return null;
  return `${answersInWords(count)} har återkallats av den som svarade. Innehållet är raderat och räknas inte.`;
}

/** Of a snapshot that was made before; `null` when all its answers stand. */
export function withdrawnSinceSentence(number: number, count: number): string | null {
  if (count === 0) return null;
  return `${answersInWords(count)} som är med i läge ${number} har återkallats sedan det räknades fram. Läget ändras inte. Räknas de kvarvarande svaren igen blir siffrorna därför inte desamma.`;
}

/** In the list of snapshots. */
export function withdrawnSinceCell(count: number): string {
  return count === 0 ? 'inga' : formatNumber(count);
}
