import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateMeans, shareInterval } from '../../analysis/index.ts';
import { baseWeight, numeric, psu, rows, stratum, THEMES } from './dialogue-a.ts';
import { dialogueCase, expectClose } from './reference.ts';

describe('shareInterval', () => {
  test('gives the logit and the beta interval of R for three themes', () => {
    for (const theme of THEMES.slice(0, 3)) {
      const means = estimateMeans([{ value: numeric(`m_${theme}`) }], {
        weights: baseWeight,
        stratum,
        psu,
      });
      const [estimate = 0] = means.estimates;
      const [se = 0] = means.se;
      const share = { estimate, se, df: means.designDf, respondents: rows.length };
      for (const method of ['logit', 'beta'] as const) {
        const { low, high } = shareInterval(share, { method });
        expectClose([low, high], dialogueCase(`dialogue_a.ciprop.${theme}.${method}`).result.ci95);
      }
    }
  });

  test('says something about a theme that nobody, or everybody, named', () => {
    const nobody = shareInterval({ estimate: 0, se: 0, df: 9, respondents: 10 });
    expect(nobody.low).toBe(0);
    expectClose([nobody.high], [1 - 0.025 ** (1 / 10)]); // Clopper and Pearson
    const everybody = shareInterval({ estimate: 1, se: 0, df: 9, respondents: 10 });
    expect(everybody.high).toBe(1);
    expectClose([everybody.low], [0.025 ** (1 / 10)]);
  });

  test('stays inside nothing and everything, around the share', () => {
    const input = fc.record({
      estimate: fc.double({ min: 0, max: 1, noNaN: true }),
      se: fc.double({ min: 1e-6, max: 0.4, noNaN: true }),
      df: fc.double({ min: 1, max: 1000, noNaN: true }),
      respondents: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(input, (share) => {
        const { low, high } = shareInterval(share);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share.estimate);
        expect(high).toBeGreaterThanOrEqual(share.estimate);
      }),
    );
  });

  test('refuses what is not a share', () => {
    expect(() => shareInterval({ estimate: 1.5, se: 0, df: 1, respondents: 1 })).toThrow(
      /from 0 to 1/,
    );
    expect(() => shareInterval({ estimate: 0.5, se: 0, df: 1, respondents: 0 })).toThrow(
      /at least one/,
    );
  });
});
