import { describe, expect, test } from 'vitest';
import type { PairItem } from '../../api/contract/ranked-item.ts';
import { stepOf } from '../../api/report/matrix-steps.ts';
import { placeThemeMatrix } from '../../api/report/place-theme-matrix.ts';
import { weekGrid } from '../../api/report/week-grid.ts';
import { aRankedItem, somePriorities } from '../support/fixture-priorities.ts';

const places = [
  aRankedItem(['resecentrum', 'Resecentrum', 120, 0.12, 3.2, [1, 1], 1], 1),
  aRankedItem(['torget', 'Torget', 90, 0.09, 3.1, [2, 2], 2], 2),
];

/** A theme at a place, with how much oftener than expected and how clearly. */
function pair(place: string, theme: string, share: number, lift: number, z: number): PairItem {
  const ranked = aRankedItem([`${place}/${theme}`, '', 40, share, 3, [1, 4], 1], 1);
  return { ...ranked, place, theme, lift, z };
}

const hidden = (place: string, theme: string): PairItem => ({
  status: 'suppressed',
  id: `${place}/${theme}`,
  label: '',
  place,
  theme,
});

const pairs = [
  pair('resecentrum', 'lighting', 0.04, 1.0, 0.1),
  pair('resecentrum', 'youth-groups', 0.1, 2.4, 6),
  pair('torget', 'lighting', 0.02, 1.6, 2),
  hidden('torget', 'youth-groups'),
];

describe('places by themes', () => {
  const matrix = placeThemeMatrix(somePriorities({ places, pairs }), null);

  test('shows the share in each cell, five steps of colour, and says what is hidden', () => {
    const cells = matrix?.places.map((place) => place.cells.map(({ text, step }) => [text, step]));
    expect(matrix?.themes).toEqual(['Mörker, dålig belysning', 'Ungdomsgäng, stök']);
    expect(cells).toEqual([
      [
        ['4\u00a0%', 2],
        ['10\u00a0%', 5],
      ],
      [
        ['2\u00a0%', 1],
        ['färre än 5', 0],
      ],
    ]);
  });

  test('marks what is special for a place, when the number of pairs is reckoned with', () => {
    const marked = matrix?.places.map((place) => place.cells.map((cell) => cell.marked));
    // 2 is rare for one pair alone (p 0.046), and not so among three (q 0.068).
    expect(marked).toEqual([
      [null, '2,4 gånger så ofta som väntat'],
      [null, null],
    ]);
    expect(matrix?.finding).toBe(
      '”Ungdomsgäng, stök” nämns 2,4 gånger så ofta om Resecentrum som man kunde vänta.',
    );
  });

  test('says so where nothing is special, and shows nothing of one place alone', () => {
    const common = pairs.filter((one) => one.status === 'ranked' && one.z < 6);
    const [first] = places;
    expect(
      placeThemeMatrix(
        somePriorities({ places, pairs: [...common, pair('torget', 'youth-groups', 0.02, 1, 0)] }),
        null,
      )?.finding,
    ).toMatch(/^Ingen plats har något tema/);
    expect(
      placeThemeMatrix(somePriorities({ places: first ? [first] : [], pairs }), null),
    ).toBeNull();
  });
});

describe('the week', () => {
  test('has two rows of four parts of the day, with what is hidden in words', () => {
    const grid = weekGrid(
      somePriorities({
        timesOfDay: [
          aRankedItem(['weekend-night', 'Helg, natt', 200, 0.4, 3, [1, 1], 1], 1),
          aRankedItem(['weekday-evening', 'Vardag, kväll', 100, 0.1, 3, [2, 2], 2], 2),
          { status: 'suppressed', id: 'weekday-day', label: 'Vardag, dag' },
        ],
      }),
    );
    expect(grid?.days.map(({ cells }) => cells.map(({ text, step }) => `${text} ${step}`))).toEqual(
      [
        ['– 0', 'färre än 5 0', '10\u00a0% 2', '– 0'],
        ['– 0', '– 0', '– 0', '40\u00a0% 5'],
      ],
    );
    expect(weekGrid(somePriorities({ timesOfDay: [] }))).toBeNull();
  });
});

test.each([
  [0, 0.4, 1],
  [0.08, 0.4, 1],
  [0.081, 0.4, 2],
  [0.4, 0.4, 5],
  [0, 0, 1],
])('%d of %d is step %i', (value, largest, step) => {
  expect(stepOf(value, largest)).toBe(step);
});
