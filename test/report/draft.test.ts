import { describe, expect, test } from 'vitest';
import { Draft, type Gap, type Item } from '../../api/contract/index.ts';
import { EXAMPLE_NOTICE } from '../../api/report/cautions.ts';
import { draftPledges } from '../../api/report/draft/draft-pledges.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aRankedItem, somePriorities } from '../support/fixture-priorities.ts';

const CONTEXT = {
  municipality: 'Exempelstad',
  policeArea: 'Lokalpolisområde Exempelstad',
  period: '2027–2028',
};
const themes: Item[] = [
  aRankedItem(['lighting', 'Mörker, dålig belysning', 371, 0.37, 3.1, [1, 2], 1], 1),
  aRankedItem(['reckless-driving', 'Buskörning', 342, 0.34, 3.3, [1, 2], 1], 2),
  aRankedItem(['sightlines', 'Skymd sikt', 204, 0.2, 3.2, [3, 5], 2], 3),
  aRankedItem(['speeding', 'Höga hastigheter', 163, 0.16, 3.3, [3, 7], 2], 4),
  aRankedItem(['fraud', 'Bedrägerier', 84, 0.08, 3.5, [5, 7], 3], 5),
];
const gap = (group: string, item: string, estimate: number, q: number): Gap => ({
  variable: 'ageGroup',
  group,
  item,
  difference: { estimate, se: 0.02, df: 60, low: estimate - 0.04, high: estimate + 0.04 },
  p: q / 4,
  q,
});
const atTime = (time: string, theme: string, named: number, rank: number) => ({
  ...aRankedItem([`${time}/${theme}`, theme, named, named / 1000, 3, [1, 4], 1], rank),
  ...{ time, theme, lift: 1.5, z: 2 },
});
const priorities = somePriorities({
  themes,
  gaps: [],
  stability: { lighting: [], speeding: ['wide-rank-interval', 'low-top-probability'] },
  themeTimes: [
    atTime('weekend-evening', 'lighting', 122, 1),
    atTime('weekday-evening', 'reckless-driving', 96, 2),
    atTime('weekday-evening', 'lighting', 61, 3),
    atTime('weekend-evening', 'sightlines', 40, 4),
    { status: 'suppressed', id: 'x', label: 'x', time: 'weekday-day', theme: 'lighting' },
  ],
});
const labels = new Map(priorities.timesOfDay.map(({ id, label }) => [id, label]));
const draft = draftPledges(priorities, catalogue, CONTEXT);
const withGaps = (...gaps: Gap[]) =>
  draftPledges({ ...priorities, gaps }, catalogue, CONTEXT).themes.map(({ title }) => title);

describe('a draft of pledges', () => {
  test('holds to the contract and is the same again from the same snapshot', () => {
    expect(() => Draft.parse(draft)).not.toThrow();
    const again = draftPledges(structuredClone(priorities), structuredClone(catalogue), CONTEXT);
    expect(JSON.stringify(again)).toBe(JSON.stringify(draft));
  });

  test('has the pledge themes of the leading themes, in the order of the ranking', () => {
    expect(draft.themes.map(({ title }) => title)).toEqual([
      'Trygghet i offentlig miljö',
      'Trygghet i trafik',
    ]);
    expect(draft.themes[0]?.evidence.map(({ item }) => item)).toEqual(['lighting', 'sightlines']);
  });

  test('takes a group in only when it is clearly more unsafe than the others', () => {
    const public2 = ['Trygghet i offentlig miljö', 'Trygghet i trafik'];
    expect(withGaps(gap('65+', 'fraud', 0.2, 0.01))).toEqual([...public2, 'Trygghet för seniorer']);
    expect(withGaps(gap('16-19', 'lighting', 0.2, 0.049))).toEqual([
      ...public2,
      'Trygghet för unga',
    ]);
    expect(withGaps(gap('65+', 'fraud', 0.2, 0.05))).toEqual(public2);
    expect(withGaps(gap('65+', 'fraud', -0.2, 0.01))).toEqual(public2);
    expect(withGaps(gap('25-44', 'fraud', 0.2, 0.01))).toEqual(public2);
  });

  test('says of a theme that came by a gap who differs and by how much', () => {
    const gaps = [gap('65+', 'fraud', 0.2, 0.01)];
    const seniors = draftPledges({ ...priorities, gaps }, catalogue, CONTEXT).themes[2];
    expect(seniors?.background.join(' ')).toMatch(
      /nämner bedrägerier oftare än övriga\. Skillnaden är 20 procentenheter \(16–24\)/,
    );
    expect(seniors?.standing).toBe('uncertain');
  });

  test('calls what is not stable uncertain, and says why', () => {
    const [environment, traffic] = draft.themes;
    expect([environment?.standing, traffic?.standing]).toEqual(['stable', 'stable']);
    expect(traffic?.standingReasons).toEqual([
      expect.stringMatching(
        /^Höga hastigheter är osäkert: temat kan ligga så långt ner som på plats 7/,
      ),
    ]);
    const stability = { lighting: ['named-by-few' as const] };
    const unsure = draftPledges({ ...priorities, stability }, catalogue, CONTEXT).themes[0];
    expect(unsure?.standing).toBe('uncertain');
  });

  test('suggests two to four pledges a theme, numbered, from police and municipality', () => {
    for (const { number, pledges } of draft.themes) {
      expect(pledges.length).toBeGreaterThanOrEqual(2);
      expect(pledges.length).toBeLessThanOrEqual(4);
      expect(pledges.map((pledge) => pledge.number)).toEqual(
        pledges.map((_, k) => `${number}.${k + 1}`),
      );
      const actors = pledges.map(({ actor }) => actor);
      expect(actors).toContain('police');
      expect(actors).toContain('municipality');
    }
  });

  test('suggests no pledge twice', () => {
    const gaps = [gap('13-24', 'narcotics', 0.2, 0.001), gap('65+', 'lighting', 0.2, 0.001)];
    const all = draftPledges({ ...priorities, gaps }, catalogue, CONTEXT).themes;
    const actions = all.flatMap(({ pledges }) => pledges.map(({ action }) => action));
    expect(all).toHaveLength(4);
    expect(new Set(actions).size).toBe(actions.length);
  });

  test('puts what residents wish most first, with its figure', () => {
    const [first, second] = draft.themes[0]?.pledges ?? [];
    expect([first?.action, second?.action]).toEqual(['visible-patrols', 'lighting']);
    expect(second?.because).toMatch(
      /^398 av 1\u202f004 som svarade önskar det av kommunen, viktat 40/,
    );
  });

  test('gives each theme the times at which that theme was named', () => {
    const [environment, traffic] = draft.themes;
    expect(environment?.timesOfDay.map(({ label }) => label)).toEqual(
      ['weekend-evening', 'weekday-evening'].map((code) => labels.get(code) ?? code),
    );
    expect(environment?.timesOfDay[1]?.sentence).toMatch(
      /^Vardagskvällar nämns för bristande belysning av 61 av 987 som svarade, viktat /,
    );
    expect(traffic?.timesOfDay).toHaveLength(1);
    expect(environment?.pledges[0]?.text).toContain(
      'Vi prioriterar helgkvällar och vardagskvällar',
    );
    expect(traffic?.pledges[0]?.text).toContain('Vi prioriterar vardagskvällar.');
  });

  test('can still be made from a snapshot that has no times of themes', () => {
    const { themeTimes: _, ...older } = priorities;
    expect(draftPledges(older, catalogue, CONTEXT).themes[0]?.timesOfDay).toEqual([]);
  });

  test('leaves no gap of the wording unfilled, but the target to the council', () => {
    for (const pledge of draft.themes.flatMap(({ pledges }) => pledges)) {
      expect(JSON.stringify(pledge)).not.toMatch(/\{(platser|tider|period)\}|undefined/);
      expect(pledge.target).toContain('____');
      expect(pledge.countingRule.length).toBeGreaterThan(20);
      expect(pledge.responsible.join('')).not.toBe('');
    }
  });

  test('says that it is a draft, that the answers are invented, who answered and what is tied', () => {
    expect(draft.notices[0]).toBe(EXAMPLE_NOTICE);
    expect(draft.notices.join(' ')).toContain('utkast');
    expect(draft.basis[0]).toContain('1\u202f004 personer svarade');
    expect(draft.ties[0]).toMatch(/går inte att skilja åt/);
    expect(draft.cautions[0]).toMatch(/^Siffrorna gäller dem som svarade/);
    expect(draft.method.at(-1)).toContain('Läge 7');
  });

  test('never uses words that promise more than the figures hold', () => {
    const words = JSON.stringify({ ...draft, cautions: draft.cautions.slice(1) });
    expect(words).not.toMatch(/felmarginal|signifikant|representativ|invånarna tycker/i);
  });

  test('of too few answers is empty and says so', () => {
    const none = draftPledges(somePriorities({ themes: [], gaps: [] }), catalogue, CONTEXT);
    expect(none.themes).toEqual([]);
    expect(none.notices.at(-1)).toMatch(/räcker inte ännu/);
  });
});
