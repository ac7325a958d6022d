import { describe, expect, test } from 'vitest';
import { type Labelled, readExample } from './labelled.ts';
import { DEVELOPMENT } from './labelled-development.ts';
import { HELD_OUT } from './labelled-held-out.ts';
import { HELD_OUT_HARD } from './labelled-held-out-hard.ts';
import {
  type Measure,
  measureKinds,
  measureWorries,
  precisionOf,
  recallOf,
} from './measure-masking.ts';

const HALVES: Readonly<Record<string, readonly Labelled[]>> = {
  development: DEVELOPMENT,
  'held out': [...HELD_OUT, ...HELD_OUT_HARD],
};

function report(measures: readonly Measure[]): void {
  for (const measure of measures)
    process.stdout.write(
      `${measure.kind}: recall ${recallOf(measure).toFixed(3)} of ${measure.labelled}, precision ${precisionOf(measure).toFixed(3)} of ${measure.raised}\n`,
    );
}

describe('the labelled sentences', () => {
  test('are many, different, and largely without anything to find', () => {
    const all = [...DEVELOPMENT, ...HELD_OUT, ...HELD_OUT_HARD].map(readExample);
    expect(all.length).toBeGreaterThanOrEqual(240);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const clean = all.filter(({ spans, worry }) => spans.length === 0 && worry === null);
    expect(clean.length / all.length).toBeGreaterThan(0.3);
  });

  test('have marks where their passages stand', () => {
    const { text, spans } = readExample(['Ring {name:Karin} på {phone:070-174 06 05}.']);
    expect(text).toBe('Ring Karin på 070-174 06 05.');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Karin',
      '070-174 06 05',
    ]);
    expect(() => readExample(['{shoe:43}'])).toThrow('"shoe" is no kind');
  });
});

describe.each(Object.entries(HALVES))('in the %s half', (_half, sentences) => {
  const examples = sentences.map(readExample);
  const kinds = measureKinds(examples);
  const worries = measureWorries(examples);

  test.each(kinds)('nearly every $kind is found', (measure) => {
    report([measure]);
    expect(measure.labelled).toBeGreaterThan(2);
    expect(recallOf(measure), measure.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test.each(kinds)('what is masked as $kind is nearly always one', (measure) => {
    expect(precisionOf(measure), measure.mistakes.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test('nearly every text that worries is found, and ordinary answers are left alone', () => {
    report([worries]);
    expect(recallOf(worries), worries.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precisionOf(worries), worries.mistakes.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
