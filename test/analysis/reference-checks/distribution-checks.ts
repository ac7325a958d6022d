/** Checks of dist.json: the distribution functions, one table each. */
import {
  betaCumulative,
  betaQuantile,
  chisquareUpper,
  fUpper,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../../../analysis/distributions.ts';
import type { Compared } from './check.ts';

type Table = Readonly<Record<string, readonly number[]>>;

/** The function behind each table, and the names of its arguments there. */
const FUNCTIONS: Readonly<
  Record<string, { of: (...values: number[]) => number; inputs: readonly string[] }>
> = {
  pnorm: { of: normalCdf, inputs: ['x'] },
  qnorm: { of: normalQuantile, inputs: ['x'] },
  pt: { of: tCdf, inputs: ['x', 'df'] },
  qt: { of: tQuantile, inputs: ['x', 'df'] },
  pf: { of: fUpper, inputs: ['x', 'd1', 'd2'] },
  pchisq: { of: chisquareUpper, inputs: ['x', 'df'] },
  pbeta: { of: betaCumulative, inputs: ['x', 'a', 'b'] },
  qbeta: { of: betaQuantile, inputs: ['x', 'a', 'b'] },
  // As rank sets of counts take it: the binomial from the beta distribution.
  pbinom: {
    of: (k, n, p) => (k >= n ? 1 : betaCumulative(1 - p, n - k, k + 1)),
    inputs: ['k', 'n', 'p'],
  },
};

export function comparedDistributions(name: string, table: Table): Compared {
  const known = FUNCTIONS[name];
  if (!known) throw new Error(`no function for the table ${name}`);
  const expected = table.y ?? [];
  const actual = expected.map((_, i) =>
    known.of(...known.inputs.map((input) => table[input]?.[i] ?? Number.NaN)),
  );
  return { what: name, actual, expected, floor: 1e-300 };
}
