import { describe, expect, test } from 'vitest';
import { type Item, Priorities } from '../../api/contract/index.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { aContext, someRows } from './priorities-fixture.ts';
import { aRow } from './rows-fixture.ts';

const OPTIONS = { replicates: 60, seed: 11 };
const rows = someRows(600);
const published = makePriorities(rows, aContext(), OPTIONS);
const all = makePriorities(rows, aContext(), { ...OPTIONS, unsuppressed: true });

const named = (items: readonly Item[], id: string): number | null => {
  const item = items.find((one) => one.id === id);
  return item?.status === 'ranked' ? item.named : null;
};
const inGroup = (group: { readonly name: string; readonly value: string }, theme: string) =>
  rows.filter(
    (row) =>
      (group.name === 'mode' ? row.mode : row.variables[group.name]) === group.value &&
      row.concerns.some(({ themes }) => themes.includes(theme)),
  ).length;

describe('priorities of a dialogue', () => {
  test('hold to the contract', () => {
    expect(() => Priorities.parse(published)).not.toThrow();
    expect(() => Priorities.parse(all)).not.toThrow();
  });

  test('are the same again from the same answers', () => {
    const again = makePriorities(someRows(600), aContext(), OPTIONS);
    expect(JSON.stringify(again)).toBe(JSON.stringify(published));
  });

  test('name themes, places and pairs in words', () => {
    expect(published.themes[0]?.label).toMatch(/^(Mörker, dålig belysning|Buskörning med moped)/);
    expect(published.pairs[0]?.label).toMatch(/: (Resecentrum|Torget|Hamnen)$/);
    expect(published.byVariable.ageGroup?.['65+']?.label).toBe('65 år och äldre');
  });

  test('tell at which times each theme was named, and hide those few named', () => {
    const times = published.themeTimes ?? [];
    expect(times[0]).toMatchObject({ status: 'ranked', theme: 'lighting' });
    expect(times[0]?.label).toMatch(/^Mörker, dålig belysning: (Vardag, kväll|Helg, natt)/);
    const few = new Set(
      (all.themeTimes ?? []).flatMap((item) =>
        item.status !== 'ranked' || item.named < 5 ? [item.id] : [],
      ),
    );
    expect(few.size).toBeGreaterThan(0);
    const hidden = times.filter(({ status }) => status === 'suppressed');
    expect(new Set(hidden.map(({ id }) => id))).toEqual(few);
    expect(JSON.stringify(hidden)).not.toMatch(/named|lift/);
  });

  test('publish ages in the four groups', () => {
    expect(Object.keys(published.byVariable.ageGroup ?? {})).toEqual([
      '13-24',
      '25-44',
      '45-64',
      '65+',
    ]);
    expect(published.gaps.some(({ variable }) => variable === 'ageGroup')).toBe(true);
  });

  test('reconcile: the groups of a variable add up to all', () => {
    for (const theme of ['lighting', 'vandalism']) {
      const groups = Object.values(all.byVariable.ageGroup ?? {});
      const sum = groups.reduce((total, group) => total + (named(group.themes, theme) ?? 0), 0);
      expect(sum).toBe(named(all.themes, theme));
    }
  });

  test('give reasons for every ranked theme that may not be called stable', () => {
    const ranked = published.themes.filter(({ status }) => status === 'ranked');
    expect(Object.keys(published.stability).sort()).toEqual(ranked.map(({ id }) => id).sort());
    expect(published.stability.vandalism).toContain('low-top-probability');
  });

  test('of a round without answers are empty and say so', () => {
    const none = makePriorities([], aContext(), OPTIONS);
    expect(none.themes).toEqual([]);
    expect(none.cautions.map(({ code }) => code)).toContain('no-answers');
  });

  test('of people who all skipped the question are empty too', () => {
    const skipped = makePriorities([aRow({ hasConcern: null })], aContext(), OPTIONS);
    expect([skipped.respondents, skipped.answered]).toEqual([1, 0]);
  });
});

describe('what leaves', () => {
  test('has no count of respondents under the smallest cell', () => {
    const counts = Object.values(published.byVariable).flatMap((table) =>
      Object.values(table).flatMap(({ respondents, themes, wishes }) => [
        respondents,
        ...[...themes, ...wishes.police, ...wishes.municipality].map((item) =>
          item.status === 'ranked' ? item.named : null,
        ),
      ]),
    );
    expect(Math.min(...counts.filter((count) => count !== null))).toBeGreaterThanOrEqual(5);
  });

  test('shows no group of fewer than ten who named a place', () => {
    const places = Object.values(published.byVariable).flatMap((table) =>
      Object.values(table).flatMap((group) => group.places),
    );
    expect(places.some(({ status }) => status === 'suppressed')).toBe(true);
    for (const place of places) {
      if (place.status === 'ranked') expect(place.named).toBeGreaterThanOrEqual(10);
    }
  });

  test('does not give the few who answered in one way back by subtraction', () => {
    const { respondentsByMode, respondents } = published;
    const hidden = Object.values(respondentsByMode).filter((count) => count === null);
    expect(respondentsByMode.paper).toBeNull();
    expect(hidden.length).toBeGreaterThan(1);
    const shown = Object.values(respondentsByMode).reduce((sum, n) => (sum ?? 0) + (n ?? 0), 0);
    expect(respondents - (shown ?? 0)).toBeGreaterThanOrEqual(5);
  });

  test('does not give a small cell back as the difference between all and the other groups', () => {
    let hiddenRows = 0;
    for (const [name, table] of Object.entries(published.byVariable)) {
      for (const theme of published.themes) {
        if (theme.status !== 'ranked') continue;
        const groups = Object.entries(table);
        const hidden = groups.filter(([, group]) => named(group.themes, theme.id) === null);
        if (hidden.length === 0) continue;
        hiddenRows += 1;
        const shown = groups.reduce(
          (sum, [, { themes }]) => sum + (named(themes, theme.id) ?? 0),
          0,
        );
        const small = hidden.some(([value]) => inGroup({ name, value }, theme.id) < 5);
        const isWholeGroup = hidden.some(([, { respondents }]) => respondents === null);
        expect(small || isWholeGroup).toBe(true);
        expect(hidden.length).toBeGreaterThan(1);
        expect(theme.named - shown).toBeGreaterThanOrEqual(5);
      }
    }
    expect(hiddenRows).toBeGreaterThan(0);
  });

  test('lists every item in every group, so that absence tells nothing', () => {
    for (const table of Object.values(published.byVariable)) {
      for (const { themes } of Object.values(table)) {
        expect(themes).toHaveLength(published.themes.length);
      }
    }
  });

  test('leaves no gap in the ranks where an item is hidden', () => {
    for (const table of Object.values(published.byVariable)) {
      for (const { themes } of Object.values(table)) {
        const ranks = themes.flatMap((item) => (item.status === 'ranked' ? [item.rank] : []));
        ranks.forEach((rank, at) => {
          expect(rank).toBe(1 + ranks.filter((other) => other < rank).length);
          expect(rank).toBeLessThanOrEqual(at + 1);
        });
      }
    }
  });

  test('tells no gap and no rank of a hidden cell', () => {
    for (const { variable, group, item } of published.gaps) {
      expect(named(published.byVariable[variable]?.[group]?.themes ?? [], item)).not.toBeNull();
    }
    const paper = published.robustness.scenarios.find(({ id }) => id === 'mode:paper');
    expect(paper?.ranks).toEqual({});
  });

  test('is everything when the analyst asks for her own file', () => {
    expect(all.smallestCell).toBeNull();
    expect(all.respondentsByMode.paper).toBe(4);
    expect(all.byVariable.gender?.other?.respondents).toBe(3);
  });
});
