import { betaQuantile } from './distributions.ts';
import { digamma, lnGamma, trigamma } from './gamma-functions.ts';

/** Above this α + β the places differ no more than chance makes them. */
const STRONGEST = 1e7;
/** Below this α + β nothing is borrowed: in each place all or nobody named it. */
const WEAKEST = 1e-6;
const MAX_STEPS = 200;

/** Shares of places, pulled towards what the places have in common. */
export interface ShrunkenShares {
  /** The beta distribution of the true shares. */
  readonly alpha: number;
  readonly beta: number;
  /** α / (α + β): the share of a place about which nothing is known. */
  readonly mean: number;
  /** 1 / (α + β + 1): 0 when places differ by chance alone. */
  readonly overdispersion: number;
  /** Σ ln B(y + α, n − y + β) − ln B(α, β). */
  readonly logLikelihood: number;
  /** Posterior mean of each place. */
  readonly share: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How much of each figure is borrowed: (α + β) / (n + α + β), 0–1. */
  readonly borrowed: Float64Array;
}

/**
 * Empirical Bayes for shares by place or area: α and β by maximum likelihood, then
 * each place's posterior mean and equal-tailed interval. The uncertainty of α and β
 * themselves is not in the interval. With weights in use give effective counts
 * (`effectiveCounts`); they need not be whole.
 *
 * Newton's method in ln α and ln β, halving steps that do not raise the likelihood.
 *
 * @param named - persons (effective) who named it, one a place
 * @param asked - persons (effective) asked, one a place; 0 is allowed
 * @param options - `level` of the intervals, 0.95 by default
 * @throws RangeError when a count is out of range, or nobody or everybody named it
 * @see Griffiths (1973), Biometrics 29(4), 637–648; Efron and Morris (1975), JASA 70, 311–319
 * @example
 * betaBinomialShrinkage([0, 9, 2, 30], [10, 10, 10, 60]).share[1] < 0.9; // => true
 */
export function betaBinomialShrinkage(
  named: ArrayLike<number>,
  asked: ArrayLike<number>,
  { level = 0.95 }: { level?: number } = {},
): ShrunkenShares {
  checkPlaces(named, asked);
  const [alpha, beta] = maximize(named, asked);
  const strength = alpha + beta;
  const places = Array.from(asked, (n, i) => ({ y: named[i] ?? 0, n }));
  const tail = (1 - level) / 2;
  const bound = (p: number) =>
    Float64Array.from(places, ({ y, n }) => betaQuantile(p, y + alpha, n - y + beta));
  return {
    alpha,
    beta,
    mean: alpha / strength,
    overdispersion: 1 / (strength + 1),
    logLikelihood: logLikelihood(named, asked, alpha, beta),
    share: Float64Array.from(places, ({ y, n }) => (y + alpha) / (n + strength)),
    low: bound(tail),
    high: bound(1 - tail),
    borrowed: Float64Array.from(places, ({ n }) => strength / (n + strength)),
  };
}

function checkPlaces(named: ArrayLike<number>, asked: ArrayLike<number>): void {
  if (named.length !== asked.length) {
    throw new RangeError('betaBinomialShrinkage requires a count named for every count asked');
  }
  let yes = 0;
  let all = 0;
  for (let i = 0; i < asked.length; i += 1) {
    const y = named[i] ?? Number.NaN;
    const n = asked[i] ?? Number.NaN;
    if (!(y >= 0 && y <= n && Number.isFinite(n))) {
      throw new RangeError(
        `betaBinomialShrinkage requires named from 0 to asked; place ${i}: ${y} of ${n}`,
      );
    }
    yes += y;
    all += n;
  }
  if (!(yes > 0 && yes < all)) {
    throw new RangeError('betaBinomialShrinkage requires some who named it and some who did not');
  }
}

function maximize(named: ArrayLike<number>, asked: ArrayLike<number>): readonly [number, number] {
  let [a, b] = start(named, asked);
  let best = logLikelihood(named, asked, a, b);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (a + b > STRONGEST || a + b < WEAKEST) break;
    const [stepA, stepB] = newtonStep(named, asked, a, b);
    let scale = Math.min(1, 3 / Math.max(Math.abs(stepA), Math.abs(stepB), 1e-300));
    let next = best;
    for (; scale > 1e-10; scale /= 2) {
      next = logLikelihood(named, asked, a * Math.exp(scale * stepA), b * Math.exp(scale * stepB));
      if (next >= best - 1e-13 * Math.abs(best)) break;
    }
    a *= Math.exp(scale * stepA);
    b *= Math.exp(scale * stepB);
    best = Math.max(best, next);
    if (Math.max(Math.abs(stepA), Math.abs(stepB)) < 1e-12 || scale <= 1e-10) break;
  }
  return [a, b];
}

/** The pooled share, at a strength of two persons. */
function start(named: ArrayLike<number>, asked: ArrayLike<number>): readonly [number, number] {
  let yes = 0;
  let all = 0;
  for (let i = 0; i < asked.length; i += 1) {
    yes += named[i] ?? 0;
    all += asked[i] ?? 0;
  }
  return [(2 * yes) / all, 2 - (2 * yes) / all];
}

/** Newton's step in (ln α, ln β), or uphill where the likelihood is not concave there. */
function newtonStep(
  named: ArrayLike<number>,
  asked: ArrayLike<number>,
  a: number,
  b: number,
): readonly [number, number] {
  let [ga, gb, haa, hbb, hab] = [0, 0, 0, 0, 0];
  const places = asked.length;
  for (let i = 0; i < places; i += 1) {
    const y = named[i] ?? 0;
    const n = asked[i] ?? 0;
    ga += digamma(y + a) - digamma(n + a + b);
    gb += digamma(n - y + b) - digamma(n + a + b);
    haa += trigamma(y + a) - trigamma(n + a + b);
    hbb += trigamma(n - y + b) - trigamma(n + a + b);
    hab -= trigamma(n + a + b);
  }
  ga = a * (ga + places * (digamma(a + b) - digamma(a)));
  gb = b * (gb + places * (digamma(a + b) - digamma(b)));
  haa = a * a * (haa + places * (trigamma(a + b) - trigamma(a))) + ga;
  hbb = b * b * (hbb + places * (trigamma(a + b) - trigamma(b))) + gb;
  hab = a * b * (hab + places * trigamma(a + b));
  const determinant = haa * hbb - hab * hab;
  if (!(haa < 0 && determinant > 0)) {
    const length = Math.hypot(ga, gb);
    return [ga / length, gb / length];
  }
  return [(hab * gb - hbb * ga) / determinant, (hab * ga - haa * gb) / determinant];
}

function logLikelihood(
  named: ArrayLike<number>,
  asked: ArrayLike<number>,
  a: number,
  b: number,
): number {
  const prior = lnBeta(a, b);
  let sum = 0;
  for (let i = 0; i < asked.length; i += 1) {
    sum += lnBeta((named[i] ?? 0) + a, (asked[i] ?? 0) - (named[i] ?? 0) + b) - prior;
  }
  return sum;
}

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);
