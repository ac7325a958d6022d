import { describe, expect, test } from 'vitest';
import { Priorities } from '../../api/contract/index.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import {
  publishHotSpots,
  publishNeighbours,
  publishStopInfluence,
} from '../../api/report/publish-around.ts';
import { publishCautions } from '../../api/report/publish-cautions.ts';
import { aRankedItem } from '../support/fixture-priorities.ts';
import { aContext, someRows } from './priorities-fixture.ts';

const items = ['a', 'b', 'c'].map((id, at) =>
  aRankedItem([id, id.toUpperCase(), 40, 0.3, 3, [1, 3], 1], at + 1),
);
const pair = {
  first: 'a',
  second: 'b',
  onlyFirst: 30,
  onlySecond: 12,
  both: 10,
  ratio: 2.5,
  selectionCorrelation: 0.01,
};
const nothing = { onlyFirst: null, onlySecond: null, both: null, ratio: null };

describe('neighbours that leave', () => {
  test('show all of their figures, or none when one count is small', () => {
    expect(publishNeighbours([pair], items.slice(0, 2), 5)).toEqual([pair]);
    for (const small of [{ onlyFirst: 4 }, { onlySecond: 2 }, { both: 3 }]) {
      const [shown] = publishNeighbours([{ ...pair, ...small }], items.slice(0, 2), 5);
      expect(shown).toMatchObject(nothing);
      expect(publishNeighbours([{ ...pair, ...small }], items.slice(0, 2), null)).toHaveLength(1);
    }
    expect(publishNeighbours([{ ...pair, both: 0 }], items.slice(0, 2), 5)[0]?.both).toBe(0);
  });

  test('do not tell where a hidden item stands', () => {
    const pairs = [pair, { ...pair, first: 'b', second: 'c' }];
    const shown = publishNeighbours(
      pairs,
      items.filter(({ id }) => id !== 'b'),
      5,
    );
    expect(shown).toEqual([expect.objectContaining({ first: 'a', second: 'c', ...nothing })]);
  });
});

describe('the influence of single stops that leaves', () => {
  const stop = {
    stop: 'torget',
    respondents: 12,
    changes: { a: -0.1, b: 0.02 },
    entering: ['b'],
    leaving: ['a'],
  };

  test('tells which themes change places, not by how much', () => {
    const found = {
      stops: 9,
      changingTop: 1,
      most: [stop, { ...stop, entering: [], leaving: [] }],
    };
    expect(publishStopInfluence(found, 5)).toEqual({
      stops: 9,
      changingTop: 1,
      most: [{ ...stop, changes: {} }],
    });
    expect(publishStopInfluence(found, null)).toEqual(found);
  });

  test('points out no stop where few answered, in the caution either', () => {
    const small = { ...stop, respondents: 9 };
    const [shown] = publishStopInfluence({ stops: 9, changingTop: 1, most: [small] }, 5).most;
    expect(shown).toMatchObject({ stop: null, respondents: null });
    const { changes: _, ...figures } = small;
    const hidden = {
      isItemHidden: () => false,
      isCellHidden: () => false,
      isGroupHidden: () => false,
      isModeHidden: () => false,
      hidesGroups: () => false,
    };
    const caution = { code: 'stop-decides', ...figures };
    const basis = { hidden, respondents: 300, smallestCell: 5 };
    expect(publishCautions([caution], basis)).toEqual([
      { code: 'stop-decides', entering: ['b'], leaving: ['a'] },
    ]);
    expect(publishCautions([caution], { ...basis, smallestCell: null })).toEqual([caution]);
  });
});

describe('hot spots that leave', () => {
  test('are those that stand out, of places whose figures are shown', () => {
    const spot = { id: 'a', z: 3.07, p: 0.00101, q: 0.0123, neighbours: 3 };
    const places = [spot, { ...spot, id: 'b', q: 0.3 }, { ...spot, id: 'hidden' }];
    const name = (id: string) => id.toUpperCase();
    expect(publishHotSpots({ distance: 100, places }, items, 5, name)?.places).toEqual([
      { id: 'a', label: 'A', z: 3.1, p: 0.002, q: 0.013, neighbours: 3 },
    ]);
    expect(publishHotSpots({ distance: 100, places }, items, null, name)?.places).toHaveLength(3);
    expect(publishHotSpots(null, items, 5, name)).toBeNull();
  });
});

test('priorities carry neighbours, smoothed figures and stops as the contract says', () => {
  const priorities = Priorities.parse(
    makePriorities(someRows(400), aContext(), { replicates: 20 }),
  );
  expect(priorities.neighbours?.themes.length).toBeGreaterThan(2);
  expect(priorities.stopInfluence?.stops).toBe(24);
  expect(priorities.hotSpots).toBeNull();
  const [first] = priorities.themes;
  if (first?.status !== 'ranked') throw new Error('not ranked');
  expect(first.smoothed?.burden?.estimate).toBeGreaterThan(0);
});
