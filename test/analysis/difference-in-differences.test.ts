import { describe, expect, test } from 'vitest';
import {
  type DifferenceInput,
  differenceInDifferences,
  fillNormal,
  uniformStream,
} from '../../analysis/index.ts';

const PLACES = 12;
const REPLICATES = 400;

/** Figures around the truth, with replicates that err about as much as the figures do. */
function round(truth: readonly number[], error: number, stream: string) {
  const noise = new Float64Array(PLACES * (REPLICATES + 1));
  fillNormal(noise, uniformStream(11, stream));
  const estimates = truth.map((value, k) => value + error * (noise[k] ?? 0));
  const replicates = Array.from(
    { length: PLACES * REPLICATES },
    (_, at) => (estimates[at % PLACES] ?? 0) + error * (noise[PLACES + at] ?? 0),
  );
  return { estimates, replicates };
}

const pledged = Array.from({ length: PLACES }, (_, k) => (k < 4 ? 1 : 0));
const level = new Array<number>(PLACES).fill(2);
const fallen = (by: number) => level.map((value, k) => value - 0.3 - (k < 4 ? by : 0));

const world = (by: number, error: number, name: string): DifferenceInput => ({
  before: round(level, error, `${name}:before`),
  after: round(fallen(by), error, `${name}:after`),
  pledged,
  baseline: level,
  comparable: true,
});

const refusalOf = (input: DifferenceInput) => differenceInDifferences(input).refused;

describe('differenceInDifferences', () => {
  test('finds what the pledged places changed beyond what all places did', () => {
    const result = differenceInDifferences(world(0.5, 0.05, 'found'));
    if (result.refused) throw new Error(result.refused);
    expect(result.effect.low).toBeLessThan(-0.5);
    expect(result.effect.high).toBeGreaterThan(-0.5);
    expect(result.effect.high).toBeLessThan(0);
    expect(Math.abs(result.expected - 1.7)).toBeLessThan(0.1);
    expect(result.comparisonPlaces).toBe(8);
    expect(result.preTrend).toBeNull();
  });

  test('covers the truth about as often as it says', () => {
    let covered = 0;
    for (let world_ = 0; world_ < 200; world_ += 1) {
      const result = differenceInDifferences(world(0.2, 0.1, `cover:${world_}`));
      if (result.refused) throw new Error(result.refused);
      if (result.effect.low <= -0.2 && result.effect.high >= -0.2) covered += 1;
    }
    expect(covered / 200).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 200));
  });

  test('shows the trend that was there before the pledge', () => {
    const earlier = round(
      level.map((value, k) => value + (k < 4 ? 0.6 : 0)),
      0.05,
      'earlier',
    );
    const result = differenceInDifferences({ ...world(0.5, 0.05, 'trend'), earlier });
    if (result.refused) throw new Error(result.refused);
    expect(result.preTrend?.high).toBeLessThan(0);
  });

  test('compares only with places that were as high: a high place falls by itself', () => {
    const baseline = level.map((_, k) => (k < 4 ? 3 : 1));
    expect(refusalOf({ ...world(0.5, 0.05, 'high'), baseline })).toBe('few-comparison-places');
  });

  test('says that nothing can be said', () => {
    const input = world(0.5, 0.05, 'refused');
    expect(refusalOf({ ...input, comparable: false })).toBe('not-comparable');
    expect(refusalOf({ ...input, pledged: pledged.map(() => 0) })).toBe('no-pledged-place');
    const vague = { estimates: level, replicates: round(level, 3, 'vague').replicates };
    const other = { estimates: level, replicates: round(level, 6, 'other').replicates };
    expect(refusalOf({ ...input, before: vague, after: other })).toBe('too-uncertain');
  });

  test('refuses rounds of other places, and a single replicate', () => {
    const input = world(0.5, 0.05, 'bad');
    const { estimates, replicates } = input.before;
    const short = { estimates: [1], replicates: [1, 2] };
    expect(() => differenceInDifferences({ ...input, after: short })).toThrow(/every place/);
    const single = { estimates, replicates: Array.from(replicates).slice(0, PLACES) };
    const one = { ...input, before: single, after: single };
    expect(() => differenceInDifferences(one)).toThrow(/two replicates/);
  });
});
