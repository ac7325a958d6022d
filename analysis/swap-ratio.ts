/** How wrong selection would have to be for two neighbours to change places. */
export interface SwapRatio {
  /** Respondents who named the first and not the second. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /**
   * They change places if those who named only the first were this many times as likely
   * to answer; null when nobody named only the second.
   */
  readonly ratio: number | null;
}

/**
 * Compares who named only one of two neighbours in a ranking by prevalence.
 *
 * @param first - rows of those who named the first, increasing
 * @param second - rows of those who named the second, increasing
 * @see Meng (2018), Annals of Applied Statistics 12(2), 685–726, for the correlation form
 *   (`selectionCorrelation`)
 * @example
 * swapRatio([1, 2, 3, 5], [3, 4]); // => { onlyFirst: 3, onlySecond: 1, ratio: 3 }
 */
export function swapRatio(first: ArrayLike<number>, second: ArrayLike<number>): SwapRatio {
  let both = 0;
  let at = 0;
  for (let i = 0; i < first.length; i += 1) {
    const row = first[i] ?? 0;
    while (at < second.length && (second[at] ?? 0) < row) at += 1;
    if (at < second.length && second[at] === row) both += 1;
  }
  const onlyFirst = first.length - both;
  const onlySecond = second.length - both;
  return { onlyFirst, onlySecond, ratio: onlySecond > 0 ? onlyFirst / onlySecond : null };
}
