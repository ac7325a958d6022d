import { describe, expect, test } from 'vitest';
import { shareInterval } from '../../../analysis/index.ts';
import { alike, resultOf, resultsOf, someone } from './some-answers.ts';

describe('a question outside the ranking', () => {
  test('has the share of each answer among those who answered, with its span', () => {
    const rows = [
      ...alike(30, { 'avoids-going-out': 'no' }),
      ...alike(15, { 'avoids-going-out': 'sometimes' }),
      ...alike(5, { 'avoids-going-out': 'dont-know' }),
      ...alike(10, {}),
    ];
    const { first, share, option } = resultOf('avoids-going-out', rows);
    expect(first).toMatchObject({ population: 'residents', answered: 50, skipped: 10 });
    expect(option('sometimes')).toMatchObject({ count: 15 });
    const se = Math.sqrt((0.3 * 0.7) / 49);
    // With everybody in it the design holds all 60, those who passed by outside the domain.
    expect(share('sometimes')?.estimate).toBeCloseTo(0.3, 12);
    expect(share('sometimes')?.se).toBeCloseTo(se * Math.sqrt((49 / 50) * (60 / 59)), 12);
    const { estimate = 0, se: error = 0, df = 0, low, high } = share('sometimes') ?? {};
    expect({ low, high }).toEqual(shareInterval({ estimate, se: error, df, respondents: 50 }));
    expect(share('often')?.estimate).toBe(0);
  });

  test('counts those who chose several once for each, so that the shares are of persons', () => {
    const rows = [
      ...alike(6, { 'exposed-to': ['theft', 'fraud'] }),
      ...alike(4, { 'exposed-to': ['nothing'] }),
    ];
    const { share, first } = resultOf('exposed-to', rows);
    expect(first.answered).toBe(10);
    expect(share('theft')?.estimate).toBeCloseTo(0.6, 12);
    expect(share('fraud')?.estimate).toBeCloseTo(0.6, 12);
    expect(share('nothing')?.estimate).toBeCloseTo(0.4, 12);
  });

  test('has the mean of the grades of a scale; those without a grade are not in it', () => {
    const rows = [
      ...alike(10, {}, { safety: 4 }),
      ...alike(10, {}, { safety: 2 }),
      ...alike(5, {}, { safety: 'dont-know' }),
    ];
    const { first, result } = resultOf('safety', rows);
    expect(result.scale).toEqual({ low: 1, high: 4 });
    expect(first.answered).toBe(25);
    expect(first.mean?.estimate).toBeCloseTo(3, 12);
    expect(first.mean?.low).toBeLessThan(3);
    expect(first.mean?.high).toBeGreaterThan(3);
  });

  test('tells safety, evening safety, trust and whether the pledge is known', () => {
    const rows = alike(
      8,
      { trustPolice: 2, trustMunicipality: 0, knowsPledge: true },
      { safety: 3, eveningSafety: 0 },
    );
    const ids = resultsOf(rows).map(({ id }) => id);
    expect(ids).toEqual([
      'safety',
      'evening-safety',
      'trustPolice',
      'trustMunicipality',
      'knowsPledge',
    ]);
    expect(resultOf('knowsPledge', rows).share('yes')?.estimate).toBe(1);
    expect(resultOf('evening-safety', rows).share('stays-in')?.estimate).toBe(1);
  });

  test('is weighted to the population, among those who were asked', () => {
    const margins = [
      {
        variables: ['gender'],
        cells: [
          { categories: ['woman'], population: 500 },
          { categories: ['man'], population: 500 },
        ],
      },
    ];
    const woman = { variables: { gender: 'woman', ageGroup: null, area: null } };
    const man = { variables: { gender: 'man', ageGroup: null, area: null } };
    const rows = [
      ...alike(30, { knowsPledge: true }, woman),
      ...alike(10, { knowsPledge: false }, man),
      // Interviews did not ask; their men must not stand in for those on the web.
      ...alike(40, {}, { ...man, mode: 'street' }),
    ];
    const { share, first, result } = resultOf('knowsPledge', rows, { margins });
    expect(result.modes).toEqual(['web']);
    expect(first).toMatchObject({ weighted: true, answered: 40, skipped: 0 });
    expect(share('yes')?.estimate).toBeCloseTo(0.5, 12);
  });

  test('is left unweighted where the population figures can’t be met', () => {
    const margins = [
      { variables: ['gender'], cells: [{ categories: ['woman'], population: 500 }] },
    ];
    const rows = [
      ...alike(6, { knowsPledge: true }, { variables: { gender: 'woman' } }),
      ...alike(6, { knowsPledge: false }, { variables: { gender: 'man' } }),
    ];
    const { share, first } = resultOf('knowsPledge', rows, { margins });
    expect(first.weighted).toBe(false);
    expect(share('yes')?.estimate).toBeCloseTo(0.5, 12);
  });

  test('has visitors apart, unweighted', () => {
    const rows = [
      ...alike(10, { knowsPledge: true }),
      ...alike(6, { knowsPledge: false }, { visitor: true }),
    ];
    const { group } = resultOf('knowsPledge', rows);
    expect(group('residents')).toMatchObject({ answered: 10 });
    expect(group('visitors')).toMatchObject({ answered: 6, weighted: false });
  });

  test('has answers for firms in one, whoever gave them, with the median of what it cost', () => {
    const firm = (cost: number, visitor: boolean) =>
      someone(
        { 'business-kind': 'company', 'business-exposed': ['theft'], 'business-cost': cost },
        { visitor },
      );
    const rows = [1000, 2000, 3000, 4000, 90_000].map((cost, at) => firm(cost, at % 2 === 0));
    const { result, first } = resultOf('business-cost', rows);
    expect(result).toMatchObject({ unit: 'kronor', kind: 'number' });
    expect(result.groups.map(({ population }) => population)).toEqual(['firms']);
    expect(first.median?.estimate).toBe(3000);
    expect(first.quartiles).toEqual([2000, 4000]);
  });

  test('holds those as passed by whom a rule reached, and not the others', () => {
    const rows = [
      ...alike(4, { 'business-kind': 'company', 'business-exposed': ['theft'] }),
      someone({
        'business-kind': 'company',
        'business-exposed': ['theft'],
        'business-reported': 'all',
      }),
      ...alike(7, { 'business-kind': 'company', 'business-exposed': ['nothing'] }),
      ...alike(20, { 'business-kind': 'no' }),
    ];
    const { first } = resultOf('business-reported', rows);
    expect(first).toMatchObject({ answered: 1, skipped: 4 });
  });

  test('does not count what the version never offered, and says how many did so', () => {
    const rows = [
      ...alike(8, { 'own-parking': 'worse' }),
      ...alike(2, { 'own-parking': 'stolen' }),
      someone({ 'own-parking': 7 }),
    ];
    const { first } = resultOf('own-parking', rows);
    expect(first).toMatchObject({ answered: 8, unreadable: 3 });
  });

  test('claims no span when every answer is from one and the same class', () => {
    const inClass = { mode: 'school', stratum: 'school', psu: 'class-1' };
    const rows = [
      ...alike(10, { 'school-breaks': 4 }, inClass),
      ...alike(10, { 'school-breaks': 1 }, inClass),
    ];
    const { first, share } = resultOf('school-breaks', rows);
    expect(first).toMatchObject({ clusters: 1, mean: null });
    expect(share('always')).toMatchObject({ estimate: 0.5, low: 0, high: 1 });
  });

  test('has wider spans when the answers come from a few classes than from as many single persons', () => {
    const inClass = (name: string) => ({ mode: 'school', stratum: 'school', psu: name });
    const classes = [9, 2, 7, 3].flatMap((safe, at) => [
      ...alike(safe, { 'school-breaks': 4 }, inClass(`class-${at}`)),
      ...alike(10 - safe, { 'school-breaks': 1 }, inClass(`class-${at}`)),
    ]);
    const single = classes.map((row) => ({ ...row, psu: row.id }));
    const width = (rows: typeof classes) => {
      const { low = 0, high = 0 } = resultOf('school-breaks', rows).share('always') ?? {};
      return high - low;
    };
    expect(width(classes)).toBeGreaterThan(width(single) * 1.5);
  });
});
