import { describe, expect, test } from 'vitest';
import { correlatedDraws } from '../../analysis/correlated-draws.ts';
import { uniformStream } from '../../analysis/index.ts';
import { studentizedDraws } from '../../analysis/studentized-draws.ts';

const ITEMS = 2;
const COVARIANCE = Float64Array.of(1, 0.5, 0.5, 1);

function draw(df: number, draws: number) {
  const normal = correlatedDraws(COVARIANCE, ITEMS, { uniform: uniformStream(1, 'draws'), draws });
  return { normal, t: studentizedDraws(normal, ITEMS, df, uniformStream(1, 'df')) };
}

/** The values of the first item, in order of size; the draws stand in fours. */
function firstItem({ noise, draws }: ReturnType<typeof correlatedDraws>): Float64Array {
  return Float64Array.from({ length: draws }, (_, r) => {
    const lane = r % 4;
    return noise[(r - lane) * ITEMS + lane] ?? 0;
  }).sort();
}

describe('draws with few degrees of freedom', () => {
  // qt(0.975, df) of R 4.2.2.
  test.each([
    [9, 2.262157],
    [30, 2.042272],
  ])('have the spread of t with %d degrees of freedom', (df, quantile) => {
    const draws = 200_000;
    const values = firstItem(draw(df, draws).t);
    // Monte Carlo error of this quantile is 0.008 at most; three of them.
    expect(Math.abs((values[Math.round(0.975 * draws)] ?? 0) - quantile)).toBeLessThan(0.024);
  });

  test('keep the items of one draw together', () => {
    const { normal, t } = draw(5, 401);
    for (let r = 0; r < 401; r += 1) {
      const at = (r - (r % 4)) * ITEMS + (r % 4);
      const factor = (t.noise[at] ?? 0) / (normal.noise[at] ?? 1);
      expect((t.noise[at + 4] ?? 0) / (normal.noise[at + 4] ?? 1)).toBeCloseTo(factor, 10);
    }
  });

  test('are the normal ones where errors are as good as known', () => {
    const { normal, t } = draw(1_000_000, 8);
    expect(t.noise).toBe(normal.noise);
  });
});
