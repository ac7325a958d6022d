import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters } from '../../survey-ui/questions/place/map/clusters.ts';
import { labelsWithRoom } from '../../survey-ui/questions/place/map/map-labels.ts';
import {
  moved,
  onScreen,
  projection,
  viewOf,
  zoomed,
} from '../../survey-ui/questions/place/map/map-view.ts';

const SIZE = { width: 320, height: 340 };
const pixel = fc.record({
  x: fc.integer({ min: 0, max: 320 }),
  y: fc.integer({ min: 0, max: 340 }),
});
const pixels = fc.array(pixel, { minLength: 1, maxLength: 60 });

describe('points on the map', () => {
  test('are buttons that never lie on each other, and hold every place once', () => {
    fc.assert(
      fc.property(pixels, (spots) => {
        const groups = clusters(
          spots.map((at, place) => ({ place, at })),
          44,
        );
        expect(groups.flatMap(({ places }) => places).toSorted((a, b) => a - b)).toEqual(
          spots.map((_, place) => place),
        );
        for (const [index, { at }] of groups.entries()) {
          for (const other of groups.slice(index + 1)) {
            expect(Math.hypot(at.x - other.at.x, at.y - other.at.y)).toBeGreaterThanOrEqual(44);
          }
        }
      }),
      { seed: 5 },
    );
  });

  test('have their names written only where nothing is in the way', () => {
    const labels = [
      { at: { x: 20, y: 20 }, text: 'Torget' },
      { at: { x: 60, y: 22 }, text: 'Parken' },
      { at: { x: 20, y: 80 }, text: 'Hamnen' },
      { at: { x: 300, y: 200 }, text: 'Stationen' },
    ];
    expect(labelsWithRoom(labels, 320)).toEqual([false, true, true, false]);
  });
});

describe('the map', () => {
  const positions = [
    { latitude: 57.317, longitude: 12.167 },
    { latitude: 57.546, longitude: 11.93 },
    { latitude: 57.459, longitude: 12.175 },
  ];
  const project = projection(positions);
  const points = positions.map(project);
  const whole = viewOf(points, SIZE);

  test('shows all places at first, north up and true to scale', () => {
    const seen = points.map((point) => onScreen(whole, SIZE, point));
    for (const { x, y } of seen) {
      expect(x).toBeGreaterThanOrEqual(40 - 1e-6);
      expect(x).toBeLessThanOrEqual(280 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(40 - 1e-6);
      expect(y).toBeLessThanOrEqual(300 + 1e-6);
    }
    const [south, north, east] = seen;
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(north?.x ?? 0);
    // 0.229 degrees of latitude are 25.5 km.
    expect(((south?.y ?? 0) - (north?.y ?? 0)) * whole.scale).toBeCloseTo(25_464, -2);
  });

  test('comes nearer and goes back, and never farther than the whole', () => {
    const near = zoomed(whole, whole, true);
    expect(near.scale).toBeCloseTo(whole.scale / 2);
    expect(zoomed(near, whole, false)).toEqual(whole);
    expect(zoomed(whole, whole, false)).toEqual(whole);
    let nearest = whole;
    for (let step = 0; step < 30; step += 1) nearest = zoomed(nearest, whole, true);
    expect(nearest.scale).toBe(1);
  });

  test('moves by a part of what is seen', () => {
    const [point = { x: 0, y: 0 }] = points;
    const before = onScreen(whole, SIZE, point);
    const after = onScreen(moved(whole, SIZE, { x: 0.25, y: -0.5 }), SIZE, point);
    expect(after.x).toBeCloseTo(before.x - 80);
    expect(after.y).toBeCloseTo(before.y + 170);
  });

  test('of one spot shows it in the middle', () => {
    const one = viewOf([{ x: 5, y: 5 }], SIZE);
    expect(onScreen(one, SIZE, { x: 5, y: 5 })).toEqual({ x: 160, y: 170 });
  });
});
