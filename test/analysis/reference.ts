/** Reads the reference values: dialogue_a from test/support, the rest from the shared folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const own = join(root, 'test/support/reference');
const shared = join(root, '../shared/reference');

/** Whether the reference files that may not be copied here are at hand. */
export const hasShared = existsSync(shared);
if (!hasShared) {
  const reason = 'the reference values in ../shared/reference are not here';
  if (process.env.CI) throw new Error(`CI requires them: ${reason}`);
  process.stderr.write(`Tests that need them are skipped: ${reason}\n`);
}

export interface ReferenceCase {
  readonly id: string;
  readonly data: string | null;
  /** What was called in R, where it was one call. */
  readonly call?: string;
  readonly design?: string;
  readonly input: Record<string, unknown>;
  readonly result: Record<string, unknown>;
}

const cache = new Map<string, readonly ReferenceCase[]>();

function casesIn(path: string): readonly ReferenceCase[] {
  const known = cache.get(path);
  if (known) return known;
  const cases = JSON.parse(readFileSync(path, 'utf8')) as ReferenceCase[];
  cache.set(path, cases);
  return cases;
}

/** A case about dialogue_a. */
export function dialogueCase(id: string): ReferenceCase {
  const all = [
    ...casesIn(join(own, 'dialogue_cases.json')),
    ...casesIn(join(own, 'dialogue_a_stats_cases.json')),
  ];
  return find(all, id);
}

/** A case from the shared folder. */
export function sharedCase(
  file: 'stats_cases.json' | 'survey_cases.json',
  id: string,
): ReferenceCase {
  return find(casesIn(join(shared, file)), id);
}

export function sharedCases(
  file: 'stats_cases.json' | 'survey_cases.json',
  prefix: string,
): ReferenceCase[] {
  return casesIn(join(shared, file)).filter(({ id }) => id.startsWith(prefix));
}

/** Every case of a file, those about dialogue_a from test/support where they are all of it. */
export function allCases(file: ReferenceFile): readonly ReferenceCase[] {
  return casesIn(join(file === 'dialogue_cases.json' ? own : shared, file));
}

export type ReferenceFile = 'dialogue_cases.json' | 'stats_cases.json' | 'survey_cases.json';

export const sharedJson = (file: string): Record<string, Record<string, number[]>> =>
  JSON.parse(readFileSync(join(shared, file), 'utf8'));

function find(cases: readonly ReferenceCase[], id: string): ReferenceCase {
  const found = cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`no reference case ${id}`);
  return found;
}

export type Row = Record<string, string>;

function rowsOf(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

export const ownRows = (file: string): Row[] => rowsOf(join(own, file));
export const sharedRows = (file: string): Row[] => rowsOf(join(shared, 'data', file));

export const numbers = (value: unknown): number[] => [value].flat(3) as number[];

/** Every value within a relative tolerance (absolute below `floor`). */
export function expectClose(
  actual: ArrayLike<number>,
  expected: unknown,
  tolerance = 1e-8,
  floor = 1e-16,
): void {
  const wanted = numbers(expected);
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    const off = Math.abs((actual[i] ?? Number.NaN) - value);
    const relative = off <= floor ? 0 : off / Math.abs(value);
    if (!(relative <= tolerance))
      expect.fail(`value ${i}: ${actual[i]} instead of ${value} (off by ${relative})`);
  });
}
