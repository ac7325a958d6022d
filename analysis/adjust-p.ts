import padjust from '@stdlib/stats-padjust';

/** Benjamini–Hochberg, Benjamini–Yekutieli, Holm or Bonferroni. */
export type Adjustment = 'bh' | 'by' | 'holm' | 'bonferroni';

/**
 * p values adjusted for how many were computed.
 *
 * @throws RangeError when a p is outside 0–1
 * @see Benjamini and Hochberg (1995), JRSS B 57(1), 289–300
 * @example
 * adjustP([0.01, 0.04], 'bonferroni'); // => [0.02, 0.08]
 */
export function adjustP(p: readonly number[], method: Adjustment = 'bh'): number[] {
  if (p.some((value) => !(value >= 0 && value <= 1))) {
    throw new RangeError('adjustP requires every p to be from 0 to 1');
  }
  return p.length === 0 ? [] : Array.from(padjust([...p], method));
}
