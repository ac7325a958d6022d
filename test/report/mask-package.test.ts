import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DialogueRow } from '../../api/contract/dialogue.ts';
import type { PackageContent } from '../../api/report/dialogue-package/package-content.ts';
import { maskPackage } from '../../api/report/disclosure/mask-package.ts';

const LEAST = 5;

function row(id: string, variables: DialogueRow['variables'], psu = id): DialogueRow {
  return {
    id,
    mode: 'web',
    stratum: 'web',
    psu,
    baseWeight: 1,
    variables,
    hasConcern: true,
    flagged: false,
    concerns: [{ place: 'torget', timesOfDay: [], themes: ['lighting'], insecurity: 3 }],
    wishes: {},
  };
}

function content(rows: readonly DialogueRow[], more: Partial<PackageContent> = {}): PackageContent {
  const labels = {
    themes: {},
    places: {},
    areas: {},
    timesOfDay: {},
    actions: {},
    categories: {},
    variables: {},
  };
  return {
    round: { id: 'r', title: 'R', example: false },
    rows,
    places: [],
    margins: [],
    labels,
    ...more,
  };
}

const mask = (given: PackageContent, seed = 'hemlig') =>
  maskPackage(given, { smallestCell: LEAST, seed });
const combinations = (rows: readonly DialogueRow[]) =>
  Map.groupBy(rows, ({ variables: { ageGroup, gender, area } }) =>
    JSON.stringify([ageGroup, gender, area]),
  );

describe('a masked copy', () => {
  test('holds no combination of age, gender and area that fewer than the smallest cell share', () => {
    const value = (...values: string[]) => fc.constantFrom(null, ...values);
    const person = fc.record({
      ageGroup: value('13-15', '16-19', '35-44', '85+'),
      gender: value('woman', 'man', 'other'),
      area: value('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: LEAST, maxLength: 60 }), (people) => {
        const rows = people.map((variables, index) => row(`id-${index}`, variables));
        const masked = mask(content(rows)).content.rows;
        expect(masked).toHaveLength(rows.length);
        for (const [, alike] of combinations(masked))
          expect(alike.length).toBeGreaterThanOrEqual(LEAST);
      }),
    );
  });

  test('keeps what enough share, with ages in the published groups', () => {
    const rows = Array.from({ length: 6 }, (_, index) =>
      row(`id-${index}`, { ageGroup: index < 3 ? '13-15' : '20-24', gender: 'woman', area: 'a' }),
    );
    const { content: masked, coarsened } = mask(content(rows));
    expect(coarsened).toBe(0);
    for (const { variables } of masked.rows)
      expect(variables).toEqual({ ageGroup: '13-24', gender: 'woman', area: 'a' });
  });

  test('has new ids in another order, and every concern and wish with its own answer', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      ...row(`id-${index}`, {}),
      concerns: [{ place: `plats-${index}`, timesOfDay: [], themes: [], insecurity: null }],
    }));
    const wishes = rows.map(({ id }, index) => ({
      responseId: id,
      actor: 'police',
      action: `åtgärd-${index}`,
      place: null,
      timesOfDay: [],
    }));
    const { rows: masked, wishes: asked = [] } = mask(content(rows, { wishes })).content;
    expect(masked.map(({ id }) => id)).toEqual(rows.map((_, index) => String(index + 1)));
    const placeOf = new Map(masked.map(({ id, concerns }) => [id, concerns[0]?.place]));
    expect([...placeOf.values()]).not.toEqual(rows.map(({ concerns }) => concerns[0]?.place));
    for (const { responseId, action } of asked)
      expect(placeOf.get(responseId)).toBe(action.replace('åtgärd', 'plats'));
    expect(mask(content(rows), 'annan').content.rows).not.toEqual(masked);
  });

  test('tells which answers were collected together, not where, when or by whom', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`id-${index}`, {}, index < 6 ? '2026-05-03-kungstorget' : `id-${index}`),
    );
    const column = (name: string, cell: (index: number) => string) => ({
      name,
      title: name,
      description: '',
      cells: new Map(rows.map(({ id }, index) => [id, cell(index)])),
    });
    const masked = mask(
      content(rows, {
        columns: [
          column('answered_on', (index) => (index === 0 ? '2026-04-30' : '2026-05-03')),
          column('venue', () => 'Kungstorget'),
          column('language', (index) => (index < 2 ? 'ar' : 'sv')),
        ],
      }),
    ).content;
    expect(masked.rows.filter(({ psu }) => psu === 'insamling-1')).toHaveLength(6);
    expect(masked.columns?.map(({ name }) => name)).toEqual(['answered_on', 'language']);
    const [months, languages] = (masked.columns ?? []).map(({ cells }) =>
      [...cells.values()].sort(),
    );
    expect(months).toEqual(['', ...Array(11).fill('2026-05')]);
    expect(languages).toEqual(['', '', ...Array(10).fill('sv')]);
    expect(
      JSON.stringify([masked.rows, masked.columns?.map(({ cells }) => [...cells])]),
    ).not.toMatch(/kungstorget|id-\d|2026-05-03/i);
  });
});
