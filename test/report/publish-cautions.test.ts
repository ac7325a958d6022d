import { describe, expect, test } from 'vitest';
import { publishCautions } from '../../api/report/publish-cautions.ts';
import type { Hidden } from '../../api/report/suppress-numbers.ts';

/** Hides the groups of gender and nothing else. */
const hidden: Hidden = {
  isItemHidden: () => false,
  isCellHidden: () => false,
  isGroupHidden: () => false,
  isModeHidden: () => false,
  hidesGroups: (variable) => variable === 'gender',
};
const basis = { hidden, respondents: 100, smallestCell: 5 };

describe('cautions that leave', () => {
  test('do not tell which groups are empty, only how many', () => {
    const merged = { code: 'merged-categories', categories: ['area=saro → area=onsala', 'b → c'] };
    expect(publishCautions([merged], basis)).toEqual([{ code: 'merged-categories', count: 2 }]);
    expect(publishCautions([merged], { ...basis, smallestCell: null })).toEqual([merged]);
  });

  test('do not give a small group away by its share, nor those outside a large one', () => {
    const caution = { code: 'unbalanced-sample', category: 'ageGroup=16-19', population: 0.1 };
    expect(publishCautions([{ ...caution, share: 0.3 }], basis)).toEqual([
      { ...caution, share: 0.3 },
    ]);
    expect(publishCautions([{ ...caution, share: 0.03 }], basis)).toEqual([caution]);
    expect(publishCautions([{ ...caution, share: 0.97 }], basis)).toEqual([
      { code: 'unbalanced-sample' },
    ]);
  });

  test('are silent about a variable, some group of which is hidden', () => {
    const unknown = { code: 'unknown-demographics', variable: 'gender', count: 20, share: 0.2 };
    expect(publishCautions([unknown], basis)).toEqual([]);
    expect(publishCautions([{ ...unknown, variable: 'area' }], basis)).toHaveLength(1);
  });
});
