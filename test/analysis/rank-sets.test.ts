import { describe, expect, test } from 'vitest';
import { marginalRankSet, rankSets, tauBest, tiers, uniformStream } from '../../analysis/index.ts';
import {
  dialogueCase,
  expectClose,
  hasShared,
  numbers,
  ownRows,
  type ReferenceCase,
  type Row,
  sharedCases,
  sharedRows,
} from './reference.ts';

/** Given whole, or by its diagonal. */
function covarianceOf(sigma: unknown): Float64Array {
  if (Array.isArray(sigma)) return Float64Array.from(numbers(sigma));
  const diagonal = numbers((sigma as { diag: number[] }).diag);
  const full = new Float64Array(diagonal.length ** 2);
  diagonal.forEach((variance, i) => {
    full[i * diagonal.length + i] = variance;
  });
  return full;
}

const inputOf = ({ input }: ReferenceCase) => ({
  x: numbers(input.x),
  sigma: covarianceOf(input.Sigma),
  coverage: Number(input.coverage),
});

function givenDraws(rows: readonly Row[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => Object.values(row).map(Number)));
}

type Sets = Record<'L' | 'U', number[]> & { crit: (number | number[])[]; stable: boolean[] };

function expectExact(entry: ReferenceCase, normals: Float64Array): void {
  const { x, sigma, coverage } = inputOf(entry);
  const wanted = entry.result as unknown as { simultaneous: Sets; marginal: Sets };
  const sets = rankSets(x, sigma, { normals }, coverage);
  expect([...sets.low]).toEqual(wanted.simultaneous.L);
  expect([...sets.high]).toEqual(wanted.simultaneous.U);
  expectClose(sets.critical, wanted.simultaneous.crit, 1e-8);
  x.forEach((_, item) => {
    const one = marginalRankSet(x, sigma, { normals }, item, coverage);
    expect([one.low, one.high]).toEqual([wanted.marginal.L[item], wanted.marginal.U[item]]);
    expectClose(one.critical, [wanted.marginal.crit[item]].flat(), 1e-8);
  });
}

function expectStable(entry: ReferenceCase): number {
  const { x, sigma, coverage } = inputOf(entry);
  const wanted = entry.result as unknown as {
    rank: number[];
    simultaneous: Sets;
    marginal: Sets;
    tau_best: { tau: number; member: boolean[]; stable: boolean[] }[];
  };
  const source = () => ({ uniform: uniformStream(1, 'reference'), draws: 20_000 });
  const sets = rankSets(x, sigma, source(), coverage);
  expect([...sets.rank]).toEqual(wanted.rank);
  let compared = 0;
  wanted.simultaneous.stable.forEach((stable, i) => {
    if (!stable) return;
    compared += 1;
    expect([sets.low[i], sets.high[i]]).toEqual([
      wanted.simultaneous.L[i],
      wanted.simultaneous.U[i],
    ]);
  });
  wanted.marginal.stable.forEach((stable, i) => {
    if (!stable) return;
    compared += 1;
    const { low, high } = marginalRankSet(x, sigma, source(), i, coverage);
    expect([low, high]).toEqual([wanted.marginal.L[i], wanted.marginal.U[i]]);
  });
  for (const { tau, member, stable } of wanted.tau_best) {
    const best = tauBest(sets, tau);
    expect(best.filter((_, i) => stable[i])).toEqual(member.filter((_, i) => stable[i]));
  }
  return compared;
}

describe('rankSets', () => {
  test('gives exactly the sets of csranks for given draws', () => {
    const entry = dialogueCase('rank.det.dialogue_a');
    expectExact(entry, givenDraws(ownRows('dialogue_a_rank_det_Z.csv')));
  });

  test.runIf(hasShared)('gives exactly the sets of six made-up items for given draws', () => {
    const [entry] = sharedCases('stats_cases.json', 'rank.det.small6');
    if (!entry) throw new Error('rank.det.small6 is missing');
    expectExact(entry, givenDraws(sharedRows('rank.det.small6_Z.csv')));
  });

  test('agrees with csranks wherever its own answer does not vary with the seed', () => {
    expect(expectStable(dialogueCase('rank.dialogue_a.burden'))).toBeGreaterThan(0);
    expect(expectStable(dialogueCase('rank.dialogue_a.prev'))).toBeGreaterThan(0);
  });

  test.runIf(hasShared)('agrees with csranks on school results and made-up items', () => {
    for (const id of ['rank.pisa2018.math', 'rank.small6']) {
      for (const entry of sharedCases('stats_cases.json', id)) {
        expect(expectStable(entry)).toBeGreaterThan(0);
      }
    }
  });

  test('tells nothing apart when there is no error to judge by', () => {
    const sets = rankSets([3, 2, 1], new Float64Array(9), {
      uniform: uniformStream(1, 'x'),
      draws: 100,
    });
    expect([...sets.low]).toEqual([1, 1, 1]);
    expect([...sets.high]).toEqual([3, 3, 3]);
  });

  test('puts items that are far apart in tiers of their own', () => {
    const sigma = Float64Array.from([1e-6, 0, 0, 0, 1e-6, 0, 0, 0, 1e-6]);
    const sets = rankSets([2, 1, 2.0001], sigma, { uniform: uniformStream(1, 'x'), draws: 1000 });
    expect([...tiers([2, 1, 2.0001], sets.found)]).toEqual([1, 2, 1]);
  });

  test('refuses a covariance of another size', () => {
    const source = { uniform: uniformStream(1, 'x'), draws: 10 };
    expect(() => rankSets([1, 2], new Float64Array(1), source)).toThrow(RangeError);
    expect(() => rankSets([1], new Float64Array(1), source, 1)).toThrow(/coverage/);
    expect(() => marginalRankSet([1], new Float64Array(1), source, 4)).toThrow(/item/);
  });
});
