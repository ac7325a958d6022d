/**
 * Every reference case runs: each is claimed by one check, compared to its tolerance, and
 * the counts and the largest relative difference of each file are printed.
 */
import { describe, expect, test } from 'vitest';
import { allCases, hasShared, type ReferenceCase, type ReferenceFile } from './reference.ts';
import { type Check, largestDifference } from './reference-checks/check.ts';
import { dialogueChecks } from './reference-checks/dialogue-checks.ts';
import { replicateChecks } from './reference-checks/replicate-checks.ts';
import { schoolChecks } from './reference-checks/school-checks.ts';
import { weightChecks } from './reference-checks/weight-checks.ts';

const CHECKS: Readonly<Record<ReferenceFile, readonly Check[]>> = {
  'survey_cases.json': [...schoolChecks, ...weightChecks, ...replicateChecks],
  'dialogue_cases.json': dialogueChecks,
  'stats_cases.json': [],
};

const checksOf = (file: ReferenceFile, { id }: ReferenceCase): readonly Check[] =>
  CHECKS[file].filter(({ of }) => of.test(id));

interface Outcome {
  readonly worst: number;
  readonly failures: readonly string[];
}

function runCase(file: ReferenceFile, entry: ReferenceCase): Outcome {
  const compared = checksOf(file, entry).flatMap(({ run }) => [...run(entry)]);
  const offs = compared.map((of) => ({ of, off: largestDifference(of) }));
  return {
    worst: Math.max(0, ...offs.map(({ off }) => off)),
    failures: offs
      .filter(({ of, off }) => !(off <= (of.tolerance ?? 1e-8)))
      .map(({ of, off }) => `${entry.id} ${of.what}: off by ${off}`),
  };
}

describe.each(Object.keys(CHECKS) as ReferenceFile[])('the reference cases in %s', (file) => {
  const cases = file === 'dialogue_cases.json' || hasShared ? allCases(file) : [];

  test.runIf(cases.length > 0)('are each claimed by exactly one check', () => {
    const claims = cases.filter((entry) => checksOf(file, entry).length !== 1);
    expect(claims.map(({ id }) => id)).toEqual([]);
  });

  test.runIf(cases.length > 0)('come out as in R', () => {
    const outcomes = cases.map((entry) => runCase(file, entry));
    const worst = Math.max(...outcomes.map((outcome) => outcome.worst));
    process.stdout.write(`${file}: ${cases.length} cases, largest relative difference ${worst}\n`);
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
  });
});
