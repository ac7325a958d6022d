/** What a check of a reference case hands back, and how far off it was. */
import { tQuantile } from '../../../analysis/distributions.ts';
import { numbers, type ReferenceCase } from '../reference.ts';

export interface Compared {
  readonly what: string;
  readonly actual: ArrayLike<number>;
  readonly expected: unknown;
  /** Relative; 1e-8 when left out. */
  readonly tolerance?: number;
  /**
   * Differences are relative to the value, or to this where it is larger; a covariance is
   * compared relative to the two standard errors.
   */
  readonly floor?: number | 'covariance' | 'largest';
}

export interface Check {
  /** Matches the ids of the cases. */
  readonly of: RegExp;
  /** What of the case is not compared, and why. */
  readonly apart?: string;
  readonly run: (entry: ReferenceCase) => readonly Compared[];
}

/** The largest relative difference of one comparison. */
export function largestDifference({ actual, expected, floor = 1e-12 }: Compared): number {
  const wanted = numbers(expected);
  if (actual.length !== wanted.length) return Number.POSITIVE_INFINITY;
  const size = Math.round(Math.sqrt(wanted.length));
  const largest = Math.max(...wanted.map(Math.abs));
  const scaleAt = (i: number): number => {
    if (floor === 'largest') return largest;
    if (floor !== 'covariance') return Math.max(Math.abs(wanted[i] ?? 0), floor);
    const row = wanted[Math.floor(i / size) * (size + 1)] ?? 0;
    const column = wanted[(i % size) * (size + 1)] ?? 0;
    return Math.max(Math.sqrt(row * column), largest * 1e-12);
  };
  return wanted.reduce((most, value, i) => {
    const off = Math.abs((actual[i] ?? Number.NaN) - value) / scaleAt(i);
    return Number.isNaN(off) ? Number.POSITIVE_INFINITY : Math.max(most, off);
  }, 0);
}

const Z = 1.959963984540054;

/** Estimates with their errors, and the intervals and covariance where the case gives them. */
export function comparedEstimates(
  { result }: ReferenceCase,
  actual: {
    readonly estimates: ArrayLike<number>;
    readonly se: ArrayLike<number>;
    readonly covariance?: ArrayLike<number>;
    readonly df?: number;
  },
  tolerance = 1e-8,
): Compared[] {
  const list: Compared[] = [
    { what: 'estimate', actual: actual.estimates, expected: result.estimate, tolerance },
    // An error of zero is rounding noise in either.
    { what: 'se', actual: actual.se, expected: result.se, tolerance, floor: 1e-8 },
  ];
  const interval = (t: number): number[] =>
    Array.from(actual.estimates, (value, k) => [
      value - t * (actual.se[k] ?? 0),
      value + t * (actual.se[k] ?? 0),
    ]).flat();
  const around = (what: string, t: number, expected: unknown): void => {
    list.push({ what, actual: interval(t), expected, tolerance, floor: 'largest' });
  };
  if (result.ci95_normal) around('ci95_normal', Z, result.ci95_normal);
  if (result.df !== undefined && actual.df !== undefined) {
    list.push({ what: 'df', actual: [actual.df], expected: [result.df] });
    if (result.ci95_t) around('ci95_t', tQuantile(0.975, actual.df), result.ci95_t);
  }
  if (result.vcov && actual.covariance) {
    list.push({
      what: 'vcov',
      actual: actual.covariance,
      expected: result.vcov,
      tolerance,
      floor: 'covariance',
    });
  }
  return list;
}
