import { betaQuantile, tQuantile } from './distributions.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share with its design-based error. */
export interface ShareEstimate {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  /** Respondents behind the share, unweighted. */
  readonly respondents: number;
}

/** Fewer persons than this on either side, in the effective sample, makes a share rare. */
const RARE_COUNT = 5;

/**
 * The confidence interval of a share: the logit method, or for rare shares and for
 * 0 and 1 the beta method of Korn and Graubard, whose effective n is capped at n.
 * Never below 0 or above 1.
 *
 * @param method - `auto` takes `beta` when fewer than five effective respondents
 *   named the item, or did not
 * @throws RangeError when the share is outside 0–1, nobody answered, or the error, its
 *   degrees of freedom or the level cannot be used
 * @see Korn and Graubard (1998), Survey Methodology 24(2), 193–201
 * @example
 * shareInterval({ estimate: 0, se: 0, df: 9, respondents: 10 }).low; // => 0
 */
export function shareInterval(
  share: ShareEstimate,
  { method = 'auto', level = 0.95 }: { method?: 'auto' | 'logit' | 'beta'; level?: number } = {},
): Interval {
  const { estimate, respondents } = share;
  if (!(estimate >= -1e-12 && estimate <= 1 + 1e-12)) {
    throw new RangeError(`shareInterval requires a share from 0 to 1; got: ${estimate}`);
  }
  if (!(respondents >= 1)) throw new RangeError('shareInterval requires at least one respondent');
  if (!(share.se >= 0 && share.df > 0 && level > 0 && level < 1)) {
    throw new RangeError(
      `shareInterval requires an error of zero or more, degrees of freedom and a level between 0 and 1; got: ${share.se}, ${share.df}, ${level}`,
    );
  }
  const p = settled(estimate, respondents);
  const tail = (1 - level) / 2;
  const n = effectiveN(p, share, tail);
  const rare = Math.min(p, 1 - p) * n < RARE_COUNT;
  if (method === 'beta' || p === 0 || p === 1 || (method === 'auto' && rare)) {
    return {
      low: p === 0 ? 0 : betaQuantile(tail, n * p, n * (1 - p) + 1),
      high: p === 1 ? 1 : betaQuantile(1 - tail, n * p + 1, n * (1 - p)),
    };
  }
  const centre = Math.log(p / (1 - p));
  const reach = (tQuantile(1 - tail, share.df) * share.se) / (p * (1 - p));
  return { low: 1 / (1 + Math.exp(reach - centre)), high: 1 / (1 + Math.exp(-reach - centre)) };
}

/** Shares of less than a millionth of a person are nobody; so at the other end. */
function settled(estimate: number, respondents: number): number {
  const least = 1e-6 / respondents;
  if (estimate < least) return 0;
  return estimate > 1 - least ? 1 : estimate;
}

/** Korn and Graubard's effective n: by the design effect and the degrees of freedom, at most n. */
function effectiveN(p: number, { se, df, respondents }: ShareEstimate, tail: number): number {
  if (!(se > 0) || p === 0 || p === 1) return respondents;
  const ratio =
    respondents > 1 ? tQuantile(1 - tail, respondents - 1) / tQuantile(1 - tail, df) : 1;
  return Math.min(respondents, ((p * (1 - p)) / (se * se)) * ratio * ratio);
}
