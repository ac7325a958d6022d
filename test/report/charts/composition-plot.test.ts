import { describe, expect, test } from 'vitest';
import { compositionPlot } from '../../../api/report/charts/composition-plot.ts';
import type { Composition } from '../../../api/report/composition.ts';

const AGE: Composition = {
  variable: 'ageGroup',
  label: 'Ålder',
  groups: [
    { category: '13-24', label: '13–24 år', answered: 40, share: 0.4, populationShare: 0.1 },
    {
      category: '65+',
      label: '65 år och äldre',
      answered: null,
      share: null,
      populationShare: 0.2,
    },
    { category: 'x', label: 'Annat', answered: 9, share: null, populationShare: null },
  ],
};
const plot = (width: number) =>
  compositionPlot(AGE, {
    id: 'age',
    title: 'Unga svarade mest',
    description: 'Punkt och streck',
    width,
  });

describe('the picture of who answered', () => {
  test('names itself to those who cannot see it', () => {
    expect(plot(820)).toContain('<title id="age-title">Unga svarade mest</title>');
  });

  test.each([340, 820])('tells both shares in figures at a width of %i', (width) => {
    const svg = plot(width);
    for (const text of ['13–24 år', '65 år och äldre', '40\u00a0%', '10\u00a0%', '20\u00a0%']) {
      expect(svg).toContain(text);
    }
  });

  test('draws no dot for a hidden group, and leaves out what has no population', () => {
    expect(plot(820).match(/<circle/g)).toHaveLength(1);
    expect(plot(820)).toContain('visas inte');
    expect(plot(820)).not.toContain('Annat');
  });
});
