import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cautionSentence, MAIN_CAUTION } from '../../api/report/cautions.ts';
import { somePriorities } from '../support/fixture-priorities.ts';

const root = new URL('../..', import.meta.url).pathname;
const priorities = somePriorities();

/** Codes of cautions as they stand in a source file. */
function codesIn(path: string): string[] {
  const source = readFileSync(root + path, 'utf8');
  return [...source.matchAll(/\{\s*code: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
}

const files = [
  'analysis/cautions.ts',
  ...readdirSync(`${root}api/report`)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `api/report/${name}`),
];
const codes = [...new Set(files.flatMap(codesIn))];

describe('cautions', () => {
  test('are found in the sources', () => {
    expect(codes.length).toBeGreaterThanOrEqual(18);
  });

  test.for(codes)('"%s" is worded in whole Swedish sentences', (code) => {
    const sentence = cautionSentence({ code }, priorities);
    expect(sentence).not.toContain(code);
    expect(sentence).toMatch(/^[A-ZÅÄÖ].+\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|felmarginal|signifikant|representativ/);
  });

  test('tell their figures', () => {
    const unknown = { code: 'unknown-demographics', variable: 'gender', count: 134, share: 0.1335 };
    expect(cautionSentence(unknown, priorities)).toBe(
      '134 personer (13\u00a0%) har inte svarat på frågan om kön. I viktningen är de en grupp för sig.',
    );
    const modes = { code: 'modes-disagree', first: 'street', second: 'web', items: ['lighting'] };
    expect(cautionSentence(modes, priorities)).toContain(
      'De som svarade i intervjuer på plats och de som svarade i webbenkäten ger olika bild av ”Mörker, dålig belysning”.',
    );
    const merged = {
      code: 'merged-categories',
      categories: ['ageGroup=16-19, gender=man → ageGroup=20-24, gender=man'],
    };
    expect(cautionSentence(merged, priorities)).toContain('”16–19 år, män” till ”20–24 år, män”');
  });

  test('the main one says that it is not about all residents', () => {
    expect(MAIN_CAUTION).toContain('inte alla invånare');
  });
});
