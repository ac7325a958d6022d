/** How well what was written fits the names of one place. */
import type { IndexedPlace, SearchablePlace } from './place-index.ts';
import { FIT } from './word-fit.ts';

export interface NameFit {
  /** The name or alias that was found by; `null` when the kind of place was. */
  readonly name: string | null;
  /** What was written is the whole of a name, whatever its ending. */
  readonly whole: boolean;
  /** The smaller, the better; see `rankOf`. */
  readonly rank: number;
}

/** Fits by number in the vocabulary, for one word that was written. */
export type Fits = readonly number[];

/**
 * The best of a place's names, or nothing.
 *
 * @param fits - of each word that was written
 * @param joinedFits - of all of them written as one
 */
export function bestName(
  { names, context, kinds }: IndexedPlace<SearchablePlace>,
  fits: readonly Fits[],
  joinedFits: Fits,
): NameFit | null {
  // A word beside the name, or for the kind of place, must be said as it is.
  const beside = fits.map((of) => best(context, of) <= FIT.sound);
  let found: NameFit | null = null;
  const take = (name: string | null, whole: boolean, rank: number) => {
    if (found === null || rank < found.rank) found = { name, whole, rank };
  };
  for (const { text, alias, words, joined } of names) {
    const own = wordsFit(words, fits, beside);
    if (own) {
      const whole = own.count >= words.length && own.worst <= FIT.sound;
      const begins = (fits[0]?.[words[0] ?? -1] ?? FIT.none) <= own.worst;
      take(text, whole, rankOf({ ...own, whole, begins, alias }));
    }
    const asOne = joinedFits[joined] ?? FIT.none;
    if (asOne === FIT.none) continue;
    const whole = asOne <= FIT.sound;
    take(text, whole, rankOf({ worst: asOne, whole, alias }));
  }
  if (found === null && names.length > 1 && fits.length > 1) {
    const all = names.flatMap(({ words }) => words);
    const own = wordsFit(all, fits, beside);
    if (own) take(names[0]?.text ?? null, false, rankOf({ ...own, whole: false, several: true }));
  }
  const kind = fits.map((of) => best(kinds, of) <= FIT.ending);
  if (kind.includes(true) && kind.every((is, at) => is || beside[at])) {
    take(null, false, rankOf({ worst: FIT.kind, whole: false }));
  }
  return found;
}

interface Ranked {
  /** The fit of the word that fits worst. */
  readonly worst: number;
  readonly whole: boolean;
  /** The words stand in several names of the place, not in one. */
  readonly several?: boolean;
  /** How many words fit only the area or the municipality. */
  readonly besides?: number;
  /** The name begins with what was written first. */
  readonly begins?: boolean;
  readonly alias?: boolean;
}

/** One number to sort by; each part decides only where those before it are the same. */
function rankOf({ worst, whole, several, besides = 0, begins = true, alias }: Ranked): number {
  // A whole name, even by ear, goes before the same word within a longer name.
  const level = whole ? worst : worst + FIT.start;
  const order = [several ? 1 : 0, Math.min(besides, 9), begins ? 0 : 1, alias ? 1 : 0];
  return order.reduce((rank, part) => rank * 10 + part, level);
}

function best(words: Iterable<number>, of: Fits): number {
  let least: number = FIT.none;
  for (const word of words) least = Math.min(least, of[word] ?? FIT.none);
  return least;
}

/** How words of names are fitted by what was written; nothing when a word of it fits nowhere. */
function wordsFit(words: readonly number[], fits: readonly Fits[], beside: readonly boolean[]) {
  let worst: number = FIT.same;
  let count = 0;
  let besides = 0;
  for (let at = 0; at < fits.length; at += 1) {
    const fit = best(words, fits[at] ?? []);
    if (fit !== FIT.none) {
      count += 1;
      worst = Math.max(worst, fit);
    } else if (beside[at]) besides += 1;
    else return null;
  }
  return count === 0 ? null : { worst, count, besides };
}
