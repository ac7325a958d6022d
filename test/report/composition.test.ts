import { describe, expect, test } from 'vitest';
import type { GroupTable, PopulationMargin } from '../../api/contract/index.ts';
import { composition, compositionSentence } from '../../api/report/composition.ts';
import { somePriorities } from '../support/fixture-priorities.ts';

const group = (label: string, respondents: number | null): GroupTable => ({
  label,
  respondents,
  themes: [],
  places: [],
  wishes: { police: [], municipality: [] },
});
const cell = (population: number, ...categories: string[]) => ({ categories, population });
const MARGINS: PopulationMargin[] = [
  {
    variables: ['ageGroup', 'gender'],
    cells: [
      cell(50, '16-19', 'woman'),
      cell(50, '20-24', 'man'),
      cell(450, '45-54', 'woman'),
      cell(450, '55-64', 'man'),
    ],
  },
];
const young = (respondents: number | null) =>
  somePriorities({
    respondents: 110,
    byVariable: {
      ageGroup: { '13-24': group('13–24 år', respondents), '45-64': group('45–64 år', 60) },
      gender: { man: group('Män', 50), other: group('Annat', 6), woman: group('Kvinnor', 50) },
      mode: { web: group('Webbenkät', 110) },
    },
  });

describe('who answered beside the population', () => {
  test('sums the margins to the published groups', () => {
    const [age, gender, ...more] = composition(young(40), MARGINS);
    expect(age).toEqual({
      variable: 'ageGroup',
      label: 'Ålder',
      groups: [
        { category: '13-24', label: '13–24 år', answered: 40, share: 0.4, populationShare: 0.1 },
        { category: '45-64', label: '45–64 år', answered: 60, share: 0.6, populationShare: 0.9 },
      ],
    });
    expect(gender?.groups.map(({ share }) => share)).toEqual([0.5, null, 0.5]);
    expect(more).toEqual([]);
  });

  test('tells nothing of a hidden group', () => {
    const [age] = composition(young(null), MARGINS);
    expect(age?.groups[0]).toMatchObject({ answered: null, share: null, populationShare: 0.1 });
    expect(age?.groups[1]?.share).toBeCloseTo(60 / 110);
  });

  test('says who answered more often than their part, and who less', () => {
    const priorities = young(40);
    expect(compositionSentence(composition(priorities, MARGINS), priorities)).toBe(
      'De som är 13–24 år har svarat oftare än sin del av befolkningen (40\u00a0% av dem som svarade, 10\u00a0% av befolkningen) och de som är 45–64 år har svarat mer sällan (60\u00a0% av dem som svarade, 90\u00a0% av befolkningen).',
    );
  });

  test('says so where they are about as many, and nothing without a population', () => {
    const priorities = young(7);
    expect(compositionSentence(composition(priorities, MARGINS), priorities)).toBe(
      'De som svarade fördelar sig ungefär som befolkningen efter ålder och kön.',
    );
    expect(compositionSentence(composition(priorities, []), priorities)).toBe('');
  });
});
