import { describe, expect, test } from 'vitest';
import { acceptability, sampleWeights, uniformStream } from '../../analysis/index.ts';

const DRAWS = 40_000;
const stream = () => uniformStream(7, 'smaa');

/** Three Monte Carlo errors, or a trifle where the share is 0 or 1. */
function expectWithin(actual: number, exact: number, error: number): void {
  expect(Math.abs(actual - exact)).toBeLessThanOrEqual(3 * error + 1e-9);
}

type Point = readonly [number, number];

/** The part of a polygon where a · x + b · y + c is zero or more (Sutherland and Hodgman). */
function clip(polygon: readonly Point[], a: number, b: number, c: number): Point[] {
  const height = ([x, y]: Point) => a * x + b * y + c;
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? point;
    const [from, to] = [height(point), height(next)];
    const kept: Point[] = from >= 0 ? [point] : [];
    if (from >= 0 === to >= 0) return kept;
    const share = from / (from - to);
    const crossing: Point = [
      point[0] + share * (next[0] - point[0]),
      point[1] + share * (next[1] - point[1]),
    ];
    return [...kept, crossing];
  });
}

function area(polygon: readonly Point[]): number {
  let twice = 0;
  polygon.forEach(([x, y], i) => {
    const [u, v] = polygon[(i + 1) % polygon.length] ?? [x, y];
    twice += x * v - u * y;
  });
  return Math.abs(twice) / 2;
}

const TRIANGLE: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
];

describe('acceptability', () => {
  test('is the length of an interval with two criteria and no uncertainty', () => {
    // Scaled 0–1: (1, 0), (0.6, 0.7), (0, 1). The weight w of the first criterion puts
    // the first on top above 7/11, the last below 1/3, the second between.
    const result = acceptability([{ values: [10, 6, 0] }, { values: [0, 7, 10] }], stream(), {
      draws: DRAWS,
    });
    const exact = [4 / 11, 7 / 11 - 1 / 3, 1 / 3];
    exact.forEach((length, item) => {
      expectWithin(result.rank[item * 3] ?? 0, length, result.rankError[item * 3] ?? 0);
    });
    // The central weight is the middle of the interval.
    const middles = [9 / 11, (7 / 11 + 1 / 3) / 2, 1 / 6];
    middles.forEach((middle, item) => {
      const at = item * 2;
      expectWithin(result.centralWeights[at] ?? 0, middle, result.centralError[at] ?? 0);
    });
    expect([...result.confidence]).toEqual([1, 1, 1]);
  });

  test('is the area of a polygon with three criteria and no uncertainty', () => {
    const criteria = [
      [1, 0.2, 0.5, 0],
      [0, 0.9, 0.6, 1],
      [0.3, 1, 0.7, 0],
    ];
    const result = acceptability(
      criteria.map((values) => ({ values })),
      stream(),
      { draws: DRAWS },
    );
    const items = [0, 1, 2, 3];
    for (const item of items) {
      const polygon = items.reduce<readonly Point[]>((left, other) => {
        const [a = 0, b = 0, c = 0] = criteria.map(
          (values) => (values[item] ?? 0) - (values[other] ?? 0),
        );
        return other === item ? left : clip(left, a - c, b - c, c);
      }, TRIANGLE);
      const exact = area(polygon) / 0.5;
      expectWithin(result.rank[item * 4] ?? 0, exact, result.rankError[item * 4] ?? 0);
    }
  });

  test('keeps the limits that the council sets', () => {
    const limits = [{ coefficients: [1, -1] }];
    const { rank, rankError } = acceptability(
      [{ values: [1, 0.4, 0] }, { values: [0, 0.9, 1] }],
      stream(),
      { draws: DRAWS, limits },
    );
    // Scaled second criterion as it is; w ≥ ½, and the first wins above 0.6.
    expectWithin(rank[0] ?? 0, 0.8, rankError[0] ?? 0);
    const weights = sampleWeights(3, 500, [{ coefficients: [0, 1, 0], atLeast: 0.4 }], stream());
    for (let draw = 0; draw < 500; draw += 1) {
      const own = weights.subarray(draw * 3, draw * 3 + 3);
      expect(own[1]).toBeGreaterThanOrEqual(0.4);
      expect(own.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    }
  });

  test('shares the first place between items that the sample cannot tell apart', () => {
    const replicates = Array.from({ length: 500 }, (_, r) => (r % 2 ? [1.2, 1, 0] : [0.8, 1, 0]));
    const { rank, confidence, confidenceError } = acceptability(
      [{ values: [1.001, 1, 0], replicates: replicates.flat() }],
      stream(),
      { draws: DRAWS },
    );
    expect(Math.abs((rank[0] ?? 0) - 0.5)).toBeLessThan(0.01);
    expect(confidence[0]).toBe(0.5);
    expect(confidenceError[0]).toBeGreaterThan(0);
    expect(confidence[2]).toBe(0);
  });

  test('is the mean of the intervals of all replicates when the sample is uncertain', () => {
    // Scaled 0–1: the estimates are (1, 0) and (0, 1). In replicate r the first item wins where
    // w a + (1 − w) c > w b + (1 − w) d, one replicate for both criteria at the same time.
    const first = [1.2, 0.1, 0.9, 0.3, 0.6, 0.2];
    const second = [-0.4, 1, 0.1, 0.5, 0.2, 0.9];
    const result = acceptability(
      [
        { values: [1, 0], replicates: first },
        { values: [0, 1], replicates: second },
      ],
      stream(),
      { draws: DRAWS },
    );
    const lengths = [0, 2, 4].map((at) => {
      const gain = (first[at] ?? 0) - (first[at + 1] ?? 0);
      const loss = (second[at + 1] ?? 0) - (second[at] ?? 0);
      return 1 - loss / (gain + loss);
    });
    const exact = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expectWithin(result.rank[0] ?? 0, exact, result.rankError[0] ?? 0);
    // Without the uncertainty it would be one half.
    expect(Math.abs(exact - 0.5)).toBeGreaterThan(5 * (result.rankError[0] ?? 0));
  });

  test('gives every draw one first place at least, and turns a criterion of which less is better', () => {
    const { rank } = acceptability([{ values: [3, 1, 2], descending: true }], stream(), {
      draws: 10,
    });
    expect([...rank]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
    const alike = acceptability([{ values: [2, 2] }], stream(), { draws: 10 });
    expect([...alike.rank]).toEqual([1, 0, 1, 0]);
  });

  test('refuses what it cannot weigh', () => {
    expect(() => acceptability([], stream())).toThrow(/every item/);
    expect(() => acceptability([{ values: [1, Number.NaN] }], stream())).toThrow(/finite/);
    expect(() => acceptability([{ values: [1, 2] }], stream(), { draws: 0 })).toThrow(/draw/);
    const uneven = [{ values: [1, 2], replicates: [1, 2, 3] }];
    expect(() => acceptability(uneven, stream())).toThrow(/whole replicates/);
    const impossible = [{ coefficients: [1, 1], atLeast: 2 }];
    expect(() => sampleWeights(2, 1, impossible, stream())).toThrow(/leave room/);
    expect(() => sampleWeights(2, 1, [{ coefficients: [1] }], stream())).toThrow(/coefficient/);
  });
});
