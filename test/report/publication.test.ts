import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cautionSentences } from '../../api/report/cautions.ts';
import { judgePublication } from '../../api/report/publication/judge-publication.ts';
import { withHeldBackCaution } from '../../api/report/publication/publication-words.ts';
import {
  allGivenAway,
  answers,
  type Person,
  publishAll,
  rank,
  shownCount,
} from './publications.ts';

const all = { outcome: 'published', moved: 0, heldBack: 0, partly: null } as const;

/** So many persons of an area, who name lighting, or nothing. */
const group = (area: number, naming: number, silent: number): Person[] => [
  ...Array.from({ length: naming }, () => ({ area, themes: [true, false, false] })),
  ...Array.from({ length: silent }, () => ({ area, themes: [false, false, false] })),
];

const FIRST = [...group(0, 20, 20), ...group(1, 15, 15), ...group(2, 10, 10)];

describe('what has been published', () => {
  test('never gives back a change or a hidden count of fewer than five, by any two of it', () => {
    fc.assert(
      fc.property(answers, (batches) => {
        expect(allGivenAway(publishAll(batches, judgePublication))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('would, if every snapshot were published as it comes', () => {
    const batches = [FIRST, group(0, 1, 4)];
    expect(allGivenAway(publishAll(batches, () => all))).not.toEqual([]);
    expect(allGivenAway(publishAll(batches, judgePublication))).toEqual([]);
  });
});

describe('a new snapshot', () => {
  const shown = [rank(FIRST)];

  test('is published when there was none before', () => {
    expect(judgePublication(rank(FIRST), [])).toEqual(all);
  });

  test('is published again when nothing has changed', () => {
    expect(judgePublication(rank(FIRST), shown)).toEqual(all);
  });

  test('is published when every changed figure has changed by five or more', () => {
    const next = rank([...FIRST, ...group(0, 6, 5), ...group(1, 5, 5)]);
    expect(judgePublication(next, shown)).toEqual(all);
  });

  test('is held when fewer than five have answered since, and nothing can be held back for that', () => {
    const { outcome, partly } = judgePublication(rank([...FIRST, ...group(0, 2, 2)]), shown);
    expect([outcome, partly]).toEqual(['held', null]);
  });

  test('can be published without a figure that has changed by too little, and what protects it', () => {
    const next = rank([...FIRST, ...group(0, 9, 5), ...group(1, 2, 8)]);
    const { outcome, moved, heldBack, partly } = judgePublication(next, shown);
    expect([outcome, moved]).toEqual(['held', 1]);
    const named = (area: string) =>
      shownCount(partly?.byVariable.area?.[area]?.themes ?? [], 'lighting');
    // Särö has two more, which the total and what Onsala shows would give away.
    expect(partly?.byVariable.area?.saro?.respondents).toBe(40);
    expect(named('saro')).toBeNull();
    expect(shownCount(partly?.themes ?? [], 'lighting')).toBe(56);
    expect([named('onsala'), named('asa')]).toEqual([null, 10]);
    expect(heldBack).toBe(2);
  });

  test('is then published with three decimals, which leave hidden counts open', () => {
    const next = rank([...FIRST, ...group(0, 9, 5), ...group(1, 2, 8)]);
    const { partly } = judgePublication(next, shown);
    const figures = (priorities: typeof next | null) =>
      (priorities?.themes ?? []).flatMap((item) =>
        item.status === 'ranked' ? [item.prevalence.estimate, item.burden.se, item.burden.low] : [],
      );
    expect(figures(partly)).toEqual(figures(next).map((figure) => Number(figure.toFixed(3))));
    expect(figures(partly)).not.toEqual(figures(next));
  });

  test('is not worth publishing when the leading theme would have to be held back', () => {
    const { moved, partly } = judgePublication(rank([...FIRST, ...group(0, 3, 20)]), shown);
    expect([moved > 0, partly]).toEqual([true, null]);
  });

  test('says how much is held back, and since when', () => {
    const next = rank([...FIRST, ...group(0, 9, 5), ...group(1, 2, 8)]);
    const { partly, heldBack } = judgePublication(next, shown);
    if (!partly) throw new Error('it can be published');
    const [sentence] = cautionSentences(withHeldBackCaution(partly, { heldBack, since: 7 }));
    expect(sentence).toContain('2 rutor visas inte');
    expect(sentence).toContain('färre än fem svar');
    expect(sentence).toContain('läge 7');
  });
});

describe('a figure that was held back', () => {
  test('does not come back one answer later', () => {
    const first = rank(FIRST);
    const second = [...FIRST, ...group(0, 9, 5), ...group(1, 2, 8)];
    const { partly } = judgePublication(rank(second), [first]);
    if (!partly) throw new Error('it can be published');
    const third = [...second, ...group(0, 6, 6), ...group(1, 1, 9)];
    const { partly: next } = judgePublication(rank(third), [first, partly]);
    expect(shownCount(next?.byVariable.area?.saro?.themes ?? [], 'lighting')).toBeNull();
  });

  test('comes back when it has changed by five since it was last shown', () => {
    const first = rank(FIRST);
    const second = [...FIRST, ...group(0, 9, 5), ...group(1, 2, 8)];
    const { partly } = judgePublication(rank(second), [first]);
    if (!partly) throw new Error('it can be published');
    const third = rank([...second, ...group(0, 6, 6), ...group(1, 5, 5), ...group(2, 5, 5)]);
    const verdict = judgePublication(third, [first, partly]);
    const next = verdict.partly ?? third;
    expect(shownCount(next.byVariable.area?.saro?.themes ?? [], 'lighting')).toBe(22);
  });
});
