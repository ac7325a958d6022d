import { describe, expect, test } from 'vitest';
import type { Item } from '../../api/contract/index.ts';
import { findings } from '../../api/report/findings.ts';
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
    expect(wishes.municipality).toBe('”Bättre belysning” önskas mest av kommunen.');
  });
});
