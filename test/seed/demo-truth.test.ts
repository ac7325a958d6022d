/** The analysis, given the example's answers, must find what the generator put in. */
import { describe, expect, test } from 'vitest';
import type { Item } from '../../api/contract/index.ts';
import { draftPledges } from '../../api/report/draft/draft-pledges.ts';
import { rankResponses } from '../../api/report/rank-responses.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { demoResponses, demoRound, demoTruth } from '../../seed/demo.ts';

const stored = demoResponses().map((response) => ({ response, flags: [] }));
const ranked = { round: demoRound, catalogue, snapshot: 1, madeOn: '2026-06-01' };
const priorities = rankResponses(stored, ranked);

/** Items with figures in the order of their ranks. */
const byRank = (items: readonly Item[]) =>
  items.filter((item) => item.status === 'ranked').sort((a, b) => a.rank - b.rank);
const leaders = (items: readonly Item[], count: number) =>
  byRank(items)
    .slice(0, count)
    .map(({ id }) => id);

describe('the ranking of the example', () => {
  test('finds the four themes that lead, lighting first, and is sure of them', () => {
    expect(leaders(priorities.themes, 4).toSorted()).toEqual(demoTruth.leadingThemes.toSorted());
    const [first, ...others] = byRank(priorities.themes).slice(0, 4);
    expect(first?.id).toBe(demoTruth.firstTheme);
    expect(first?.rankInterval).toEqual([1, 1]);
    for (const { topProbability } of others) expect(topProbability).toBeGreaterThan(0.95);
  });

  test('finds the three places that lead', () => {
    expect(leaders(priorities.places, 3).toSorted()).toEqual(demoTruth.leadingPlaces.toSorted());
    for (const place of byRank(priorities.places).slice(0, 3)) {
      expect(place.rankInterval[1]).toBeLessThanOrEqual(3);
    }
  });

  test('finds what is wished for most of police and of the municipality', () => {
    for (const actor of ['police', 'municipality'] as const) {
      const [first] = byRank(priorities.wishes[actor]);
      expect(first?.id).toBe(demoTruth.firstWish[actor]);
      expect(first?.rankInterval).toEqual([1, 1]);
    }
  });

  test('finds that seniors name fraud more than everybody else', () => {
    const { variable, group, item } = demoTruth.gap;
    const gap = priorities.gaps.find(
      (one) => one.variable === variable && one.group === group && one.item === item,
    );
    expect(gap?.difference.estimate).toBeGreaterThan(0.2);
    expect(gap?.q).toBeLessThan(0.001);
  });

  test('weights every area and age to its population', () => {
    expect(priorities.weighting.converged).toBe(true);
    expect(priorities.weighting.margins).toHaveLength(2);
  });
});

describe('the draft from the example', () => {
  test('has the four pledge themes of Kungsbacka, with pledges by police and municipality', () => {
    const draft = draftPledges(priorities, catalogue, {
      municipality: demoRound.municipality.name,
      policeArea: 'lokalpolisområde Kungsbacka',
      period: demoRound.pledgePeriod,
    });
    expect(draft.example).toBe(true);
    expect(draft.themes.map(({ pledgeTheme }) => pledgeTheme).toSorted()).toEqual(
      demoTruth.pledgeThemes.toSorted(),
    );
    const suggested = draft.themes.flatMap(({ pledges }) => pledges.map(({ action }) => action));
    expect(suggested).toEqual(
      expect.arrayContaining(['visible-patrols', 'lighting', 'traffic-controls', 'joint-talks']),
    );
    const text = draft.themes
      .flatMap(({ pledges }) => pledges.map((pledge) => pledge.text))
      .join(' ');
    expect(text).not.toMatch(/[{}]/u);
    expect(text).toContain('Kungsmässan/Fyren');
  });
});
