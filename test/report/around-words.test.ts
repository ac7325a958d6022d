import { describe, expect, test } from 'vitest';
import {
  hotSpotSentences,
  leadingSmoothedSentences,
  neighbourSentences,
  smoothedRows,
  stopSentences,
} from '../../api/report/around-words.ts';
import { cautionSentence } from '../../api/report/cautions.ts';
import { explainLeading } from '../../api/report/documents/explain-figure.ts';
import { prioritiesToHtml } from '../../api/report/documents/priorities-html.ts';
import { prioritiesToText } from '../../api/report/documents/priorities-text.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { scenarioWords } from '../../api/report/scenario-words.ts';
import { somePriorities } from '../support/fixture-priorities.ts';
import { aContext, someRows } from './priorities-fixture.ts';

const [first, second] = ['reckless-driving', 'lighting'];

function withPair(onlyFirst: number, onlySecond: number) {
  const pair = {
    first: first ?? '',
    second: second ?? '',
    onlyFirst,
    onlySecond,
    both: 50,
    ratio: onlySecond > 0 ? onlyFirst / onlySecond : null,
    selectionCorrelation: 0.01,
  };
  return somePriorities({ neighbours: { themes: [pair], places: [] } });
}

describe('neighbours in words', () => {
  test('say how much more willing to answer some must have been', () => {
    expect(neighbourSentences(withPair(130, 100))).toEqual([
      '”Buskörning, A-traktor, oljud” och ”Mörker, dålig belysning”: 130 personer nämnde bara det första, 100 bara det andra. I antal byter de plats om de som bara nämnde ”Buskörning, A-traktor, oljud” var 1,3 gånger så benägna att svara.',
    ]);
  });

  test('say so when they are as many, or when fewer named the one that leads', () => {
    expect(neighbourSentences(withPair(100, 100))[0]).toContain('Minsta skillnad');
    expect(neighbourSentences(withPair(100, 150))[0]).toContain('känner sig otryggare');
    expect(neighbourSentences(withPair(100, 0))[0]).toContain('Ingen nämnde bara');
  });

  test('say nothing where the figures are not shown, or were never counted', () => {
    const hidden = withPair(130, 100).neighbours?.themes.map((pair) => ({
      ...pair,
      onlyFirst: null,
    }));
    expect(
      neighbourSentences(somePriorities({ neighbours: { themes: hidden ?? [], places: [] } })),
    ).toEqual([]);
    expect(neighbourSentences(somePriorities())).toEqual([]);
  });
});

describe('single stops and hot spots in words', () => {
  test('say how often the leaders change', () => {
    const of = (changingTop: number) =>
      stopSentences(somePriorities({ stopInfluence: { stops: 24, changingTop, most: [] } }))[0];
    expect(of(0)).toContain('Det ändrar aldrig vilka som är de fyra främsta.');
    expect(of(1)).toContain('en gång');
    expect(of(3)).toContain('tre gånger');
    expect(stopSentences(somePriorities())).toEqual([]);
  });

  test('name the stop that decides, when it may be named', () => {
    const figures = { code: 'stop-decides', entering: [second ?? ''], leaving: [first ?? ''] };
    const named = { ...figures, stop: 'torget', respondents: 31 };
    expect(cautionSentence(named, somePriorities())).toBe(
      'Utan insatsen ”torget” (31 svar) hade ”Mörker, dålig belysning” varit bland de fyra främsta i stället för ”Buskörning, A-traktor, oljud”. De ligger så nära varandra att en enda insats avgör vilket som kommer med.',
    );
    expect(cautionSentence(figures, somePriorities())).toContain('Utan en av insatserna hade');
  });

  test('name the places where insecurity gathers', () => {
    const spot = { id: 'x', label: 'Torget', z: 4, p: 0.001, q: 0.01, neighbours: 3 };
    const of = (places: readonly (typeof spot)[]) =>
      hotSpotSentences(somePriorities({ hotSpots: { distance: 1, places: [...places] } }))[0];
    expect(of([spot])).toContain('runt ”Torget”');
    expect(of([{ ...spot, z: -4 }])).toContain('ingen plats');
    expect(hotSpotSentences(somePriorities())).toEqual([]);
  });
});

describe('a ranking explained', () => {
  const priorities = makePriorities(someRows(400), aContext(), { replicates: 20 });
  const figure = (text: string) => Number(text.replaceAll('\u202f', '').replace(',', '.'));

  test('multiplies a share by how unsafe it feels, with the figures of the ranking', () => {
    const steps = explainLeading(priorities)?.steps ?? [];
    const product = steps.find(({ heading }) => heading === 'Otrygghet')?.text ?? '';
    const [, share, felt, burden] = product.match(/([\d,]+) × ([\d,]+) = ([\d,]+)\./) ?? [];
    expect(figure(share ?? '') * figure(felt ?? '')).toBeCloseTo(figure(burden ?? ''), 2);
    const error = steps.find(({ heading }) => heading === 'Osäkerhet')?.text ?? '';
    const [, middle, times, se, low, high] =
      error.match(/([\d,]+) ± ([\d,]+) × ([\d,]+) = ([\d,]+)–([\d,]+)\./) ?? [];
    const reach = figure(times ?? '') * figure(se ?? '');
    expect(figure(middle ?? '') - reach).toBeCloseTo(figure(low ?? ''), 2);
    expect(figure(middle ?? '') + reach).toBeCloseTo(figure(high ?? ''), 2);
    expect(steps.map(({ heading }) => heading)).toEqual([
      'Vilka som räknas',
      'Vikter',
      'Andel',
      'Hur otryggt det känns',
      'Otrygghet',
      'Osäkerhet',
      'Plats i ordningen',
      'Nivå',
      'Stabilitet',
      'Andra sätt att räkna',
      'Om fel personer svarade',
      'Utjämnat',
      'Slutsats',
    ]);
  });

  test('names each way of counting once, in words', () => {
    const ids = priorities.robustness.scenarios.map(({ id }) => id);
    expect(ids).toContain('mode:web');
    const words = scenarioWords(ids);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^(?:så|utan|med|efter) /);
  });

  test('has nothing to explain when nothing is ranked', () => {
    expect(explainLeading({ ...priorities, themes: [] })).toBeNull();
  });

  test('stands in the text when asked, and what stands around the ranking always', () => {
    const text = prioritiesToText(priorities, { explain: true, width: 80 });
    expect(text).toContain('Så kom siffran för ”');
    expect(prioritiesToText(priorities)).not.toContain('Så kom siffran');
    for (const report of [text, prioritiesToHtml(priorities)]) {
      expect(report).toContain('Vad krävs för att två grannar ska byta plats?');
      expect(report).toContain('utan en insats i taget');
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(leadingSmoothedSentences(priorities)[0]).toContain('i stället för');
    expect(smoothedRows(priorities.themes, 2)).toHaveLength(2);
  });
});
