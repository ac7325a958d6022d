import { describe, expect, test } from 'vitest';
import type { Item } from '../../api/contract/index.ts';
import { findings } from '../../api/report/findings.ts';
import { GENDER_LABELS, labelOf } from '../../api/report/labels.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aRankedItem, somePriorities } from '../support/fixture-priorities.ts';

const themes = (...tiers: readonly number[]): Item[] =>
  ['lighting', 'reckless-driving', 'youth-groups', 'narcotics', 'speeding', 'fraud']
    .slice(0, tiers.length)
    .map((id, k) => aRankedItem([id, id, 100, 0.3, 3, [1, tiers.length], tiers[k] ?? 1], k + 1));
const about = (items: Item[]) => findings(somePriorities({ themes: items }), catalogue);

describe('findings in words', () => {
  test('say which theme leads alone', () => {
    expect(about(themes(1, 2)).themes).toBe('Bristande belysning oroar mest.');
  });

  test('say which lead together and that they cannot be told apart', () => {
    expect(about(themes(1, 1, 2)).themes).toBe(
      'Bristande belysning samt buskörning med mopeder, A-traktorer och mopedbilar oroar mest. Vilket av dem som är störst går inte att säga.',
    );
  });

  test('count the leaders where they are too many to list', () => {
    expect(about(themes(1, 1, 1, 1, 1, 1)).themes).toMatch(
      /^Sex teman ligger så nära varandra i topp att ordningen mellan dem inte går att säga\. Högst siffror har bristande belysning, /,
    );
  });

  test('say so when nothing can be ranked', () => {
    expect(about([]).themes).toMatch(/^Ännu har för få svarat/);
  });

  test('tell of those below the edge that may belong to the top', () => {
    expect(about(themes(1, 1, 1, 1, 2)).ties.at(-1)).toContain(
      'Även höga hastigheter kan höra till de fyra främsta',
    );
  });

  test('tell who answered and how', () => {
    const { basis, basisLine } = findings(somePriorities(), catalogue);
    expect(basis[0]).toBe(
      '1\u202f004 personer svarade: 641 i intervjuer på plats, 192 i webbenkäten och 171 i skolor.',
    );
    expect(basisLine).toMatch(/^1\u202f004 svar · 641 i intervjuer på plats, .+ · läge 7$/);
  });

  test('tell no number of a way of answering that is hidden', () => {
    const respondentsByMode = { street: 900, web: null, paper: null };
    const { basis } = findings(somePriorities({ respondentsByMode }), catalogue);
    expect(basis.slice(0, 2)).toEqual([
      '1\u202f004 personer svarade: 900 i intervjuer på plats.',
      'Hur många som svarade på papper och i webbenkäten redovisas inte var för sig, eftersom någon av grupperna är för liten.',
    ]);
  });

  test('name places as they are called and wishes as they were worded', () => {
    const { places, wishes } = findings(somePriorities(), catalogue);
    expect(places).toMatch(/^Resecentrum, .+ pekas ut som mest otrygga\. Vilken av dem/);
    expect(wishes.municipality).toBe('Från kommunen önskas mest ”Bättre belysning”.');
  });

  test('say of one time alone that it is one', () => {
    const evening = aRankedItem(['weekend-night', 'Helgnatt', 301, 0.3, 3.6, [1, 1], 1], 1);
    const { timesOfDay } = findings(somePriorities({ timesOfDay: [evening] }), catalogue);
    expect(timesOfDay).toBe('Helgnätter är den tid som känns mest otrygg.');
  });

  test('tell by what the answers are weighted, and what the weighting alone costs', () => {
    const weighting = { ...somePriorities().weighting, margins: ['ageGroup × gender', 'area'] };
    const { basis } = findings(somePriorities({ weighting }), catalogue);
    expect(basis).toContain(
      'Svaren är viktade efter ålder, kön och område, så att varje grupp väger lika tungt som i befolkningen.',
    );
    const cost = basis.at(-1);
    expect(cost).toMatch(/^Viktningen i sig gör spannen ungefär så breda som om [\d\u202f]+ hade/);
    expect(cost).toMatch(/på samma plats och dag liknar varandra gör dem bredare till/);
  });

  test('say nothing of stops where everybody answered by herself', () => {
    const web = somePriorities({ respondentsByMode: { web: 1004 } });
    expect(findings(web, catalogue).basis.join(' ')).not.toContain('samma plats');
    expect(findings(web, catalogue).basisLine).toBe('1\u202f004 svar i webbenkäten · läge 7');
  });

  test('name groups of people who differ, in Swedish, and no way of answering', () => {
    const difference = { estimate: 0.2, se: 0.02, df: 60, low: 0.16, high: 0.24 };
    const gap = (variable: string, group: string) =>
      ({ variable, group, item: 'lighting', difference, p: 0.001, q: 0.004 }) as const;
    const { themes, wishes } = somePriorities();
    const female = { label: labelOf(GENDER_LABELS, 'female'), respondents: 500, themes, wishes };
    const { gaps } = findings(
      somePriorities({
        gaps: [gap('mode', 'web'), gap('gender', 'female')],
        byVariable: { gender: { female: { ...female, places: [] } } },
      }),
      catalogue,
    );
    expect(gaps).toEqual([
      expect.stringMatching(/^Kvinnor nämner bristande belysning oftare än övriga\./),
    ]);
  });
});
