import { describe, expect, test } from 'vitest';
import {
  bootstrapMultiplicities,
  clusterIndex,
  namings,
  rake,
  replicateMeans,
  topShare,
  uniformStream,
} from '../../analysis/index.ts';
import { baseWeight, dialogueA, psu, rakeMargins, stratum, THEMES } from './dialogue-a.ts';
import { dialogueCase, expectClose, numbers, ownRows } from './reference.ts';

const dialogue = dialogueA();
const index = clusterIndex(stratum, psu, baseWeight);
const { plan } = rake(baseWeight, rakeMargins, { tolerance: 1e-12 });
const themes = namings(dialogue.themes, dialogue.answeredConcerns, 'burden');
const REPLICATES = 200;

function givenMultiplicities(): Uint8Array {
  const given = new Map(
    ownRows('dialogue_a_bootmult.csv').map((row) => [`${row.stratum} ${row.psu}`, row]),
  );
  const result = new Uint8Array(REPLICATES * index.clusters);
  index.clusterOf.forEach((c, i) => {
    const key = `${stratum.categories[stratum.codes[i] ?? 0]} ${psu.categories[psu.codes[i] ?? 0]}`;
    for (let r = 0; r < REPLICATES; r += 1)
      result[r * index.clusters + c] = Number(given.get(key)?.[`V${r + 1}`]);
  });
  return result;
}

function covarianceOf(values: Float64Array): number[] {
  const items = THEMES.length;
  const mean = THEMES.map((_, k) => {
    let sum = 0;
    for (let r = 0; r < REPLICATES; r += 1) sum += values[r * items + k] ?? 0;
    return sum / REPLICATES;
  });
  return THEMES.flatMap((_, k) =>
    THEMES.map((__, l) => {
      let sum = 0;
      for (let r = 0; r < REPLICATES; r += 1) {
        sum +=
          ((values[r * items + k] ?? 0) - (mean[k] ?? 0)) *
          ((values[r * items + l] ?? 0) - (mean[l] ?? 0));
      }
      return sum / (REPLICATES - 1);
    }),
  );
}

describe('replicateMeans', () => {
  const multiplicities = givenMultiplicities();
  const lists = [
    { list: themes, measure: 'prevalence' as const },
    { list: themes, measure: 'burden' as const },
  ];

  test('gives the raked replicates of R for the given draws', () => {
    const { means, notConverged } = replicateMeans({
      lists,
      baseWeight,
      index,
      plan,
      multiplicities,
    });
    const [prevalence = new Float64Array(0), burden = new Float64Array(0)] = means;
    const wanted = dialogueCase('dialogue_a.boot_raked').result;
    const items = THEMES.length;
    expect(notConverged).toBe(0);
    expectClose(prevalence.subarray(0, items), wanted.first_replicate_prevalence);
    expectClose(burden.subarray((REPLICATES - 1) * items), wanted.last_replicate_burden);
    expectClose(covarianceOf(prevalence), wanted.prevalence_boot_vcov, 1e-8, 1e-13);
    expectClose(covarianceOf(burden), wanted.burden_boot_vcov, 1e-8, 1e-13);
    expectClose(topShare(burden, items, 1), wanted.p_top1);
    expectClose(topShare(burden, items, 3), wanted.p_top3);
  });

  test('gives the replicates of R without raking', () => {
    const { means } = replicateMeans({ lists, baseWeight, index, plan: null, multiplicities });
    const { vcov } = dialogueCase('dialogue_a.prev.boot').result;
    expectClose(covarianceOf(means[0] ?? new Float64Array(0)), vcov, 1e-8, 1e-13);
  });

  test('draws one cluster fewer than there are in every stratum, the same for the same seed', () => {
    const draw = () => bootstrapMultiplicities(index, 20, uniformStream(7, 'bootstrap'));
    const drawn = draw();
    expect(draw()).toEqual(drawn);
    for (let r = 0; r < 20; r += 1) {
      const sums = new Int32Array(index.strata);
      index.stratumOf.forEach((h, c) => {
        sums[h] = (sums[h] ?? 0) + (drawn[r * index.clusters + c] ?? 0);
      });
      expect([...sums]).toEqual(Array.from(index.size, (size) => size - 1));
    }
  });

  test('gives shares of the top that add up to K when nothing is tied', () => {
    const { means } = replicateMeans({ lists, baseWeight, index, plan, multiplicities });
    const shares = topShare(
      numbers([...(means[1] ?? [])]).length > 0
        ? (means[1] ?? new Float64Array(0))
        : new Float64Array(0),
      THEMES.length,
      4,
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(4, 9);
  });

  test('refuses halves of replicates', () => {
    expect(() => bootstrapMultiplicities(index, 1, uniformStream(1, 'x'))).toThrow(
      /two replicates/,
    );
    const part = new Uint8Array(index.clusters + 1);
    expect(() => replicateMeans({ lists, baseWeight, index, plan, multiplicities: part })).toThrow(
      RangeError,
    );
    expect(() => topShare(new Float64Array(3), 2, 1)).toThrow(RangeError);
  });
});
