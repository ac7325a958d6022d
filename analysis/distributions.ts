/**
 * The only door to the distribution functions: normal, t, F, chi-square and beta,
 * right to 1e-8 or better. Upper tails are taken by symmetry, never as 1 − cdf,
 * so that a small p keeps its digits.
 */
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile';
import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/**
 * Share of the standard normal at or below `x`.
 *
 * @example
 * normalCdf(0); // => 0.5
 */
export const normalCdf = (x: number): number => normalCdfOf(x, 0, 1);

/** The standard normal value with share `p` below it. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);

/** Share of Student's t with `df` degrees of freedom at or below `x`. */
export const tCdf = (x: number, df: number): number => tCdfOf(x, df);

/** Above this the t quantile equals the normal one to the digits we promise. */
const NORMAL_DF = 1e10;

/** Student's t value with share `p` below it. */
export const tQuantile = (p: number, df: number): number =>
  df > NORMAL_DF ? normalQuantile(p) : tQuantileOf(p, df);

/** Share of the beta distribution at or below `x`. */
export const betaCumulative = (x: number, a: number, b: number): number => betaCdf(x, a, b);

/** The beta value with share `p` below it. */
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b);

/** Share of the F distribution at or below `x`. */
export const fCumulative = (x: number, d1: number, d2: number): number => fCdf(x, d1, d2);

/** Share of the F distribution above `x`: the lower tail of the reciprocal. */
export const fUpper = (x: number, d1: number, d2: number): number =>
  x <= 0 ? 1 : fCdf(1 / x, d2, d1);

/**
 * Share of the chi-square distribution above `x`, by the continued fraction of the
 * incomplete gamma function where 1 − cdf would lose its digits.
 *
 * @param df - 1 or more
 * @see Press et al., Numerical Recipes, section 6.2 (modified Lentz)
 */
export function chisquareUpper(x: number, df: number): number {
  if (x <= df + 2) return 1 - chisquareCdf(x, df);
  const a = df / 2;
  const half = x / 2;
  let b = half + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i <= 1000; i += 1) {
    const factor = -i * (i - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return Math.exp(a * Math.log(half) - half - logGamma(a)) * fraction;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ ½, by Lanczos' approximation (g = 7). */
function logGamma(x: number): number {
  let sum = 0.9999999999998099;
  LANCZOS.forEach((coefficient, i) => {
    sum += coefficient / (x + i);
  });
  const t = x + 6.5;
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Two-sided p of a t statistic. */
export const twoSidedT = (t: number, df: number): number => Math.min(1, 2 * tCdf(-Math.abs(t), df));
