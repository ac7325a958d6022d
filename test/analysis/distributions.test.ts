import { describe, expect, test } from 'vitest';
import {
  betaCumulative,
  betaQuantile,
  chisquareUpper,
  fCumulative,
  fUpper,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
  twoSidedT,
} from '../../analysis/distributions.ts';
import { expectClose, hasShared, sharedJson } from './reference.ts';

describe.runIf(hasShared)('the distribution functions', () => {
  const tables = hasShared ? sharedJson('dist.json') : {};
  const check = (
    name: string,
    inputs: readonly string[],
    of: (...values: number[]) => number,
  ): void => {
    const table = tables[name] ?? {};
    const columns = inputs.map((input) => table[input] ?? []);
    const y = table.y ?? [];
    expectClose(
      y.map((_, i) => of(...columns.map((values) => values[i] ?? Number.NaN))),
      y,
      1e-8,
      1e-300,
    );
  };

  test('equal those of R to eight digits', () => {
    check('pnorm', ['x'], normalCdf);
    check('qnorm', ['x'], normalQuantile);
    check('pt', ['x', 'df'], tCdf);
    check('qt', ['x', 'df'], tQuantile);
    check('pf', ['x', 'd1', 'd2'], fUpper);
    check('pchisq', ['x', 'df'], chisquareUpper);
    check('pbeta', ['x', 'a', 'b'], betaCumulative);
    check('qbeta', ['x', 'a', 'b'], betaQuantile);
  });
});

describe('the tails', () => {
  test('keep their digits far out', () => {
    expectClose([normalCdf(-10)], [7.61985302416047e-24], 1e-8, 0);
    expectClose([twoSidedT(20, 1e12)], [2 * normalCdf(-20)], 1e-6, 0);
    expect(fCumulative(2, 3, 7) + fUpper(2, 3, 7)).toBeCloseTo(1, 12);
  });
});
