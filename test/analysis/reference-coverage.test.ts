/**
 * Every reference case runs: each is claimed by one check and compared to its tolerance;
 * the number of cases, the largest relative difference and what stands apart are printed.
 */
import { describe, expect, test } from 'vitest';
import {
  allCases,
  hasShared,
  type ReferenceCase,
  type ReferenceFile,
  sharedJson,
} from './reference.ts';
import { type Check, type Compared, largestDifference } from './reference-checks/check.ts';
import { dialogueChecks } from './reference-checks/dialogue-checks.ts';
import { comparedDistributions } from './reference-checks/distribution-checks.ts';
import { rankChecks } from './reference-checks/rank-checks.ts';
import { replicateChecks } from './reference-checks/replicate-checks.ts';
import { schoolChecks } from './reference-checks/school-checks.ts';
import { statsChecks } from './reference-checks/stats-checks.ts';
import { weightChecks } from './reference-checks/weight-checks.ts';

const CHECKS: Readonly<Record<ReferenceFile, readonly Check[]>> = {
  'survey_cases.json': [...schoolChecks, ...weightChecks, ...replicateChecks],
  'dialogue_cases.json': dialogueChecks,
  'stats_cases.json': [...rankChecks, ...statsChecks],
};

/** Some cases rake 200 replicates, and other work may share the machine. */
const PATIENCE = { timeout: 300_000 };

const checksOf = (file: ReferenceFile, { id }: ReferenceCase): readonly Check[] =>
  CHECKS[file].filter(({ of }) => of.test(id));

/** What is compared to the usual tolerance, and what to one of its own. */
function report(file: string, cases: number, compared: readonly Compared[]): void {
  const offs = compared.map((of) => ({ off: largestDifference(of), to: of.tolerance ?? 1e-8 }));
  const largest = (above: number, upTo: number): number =>
    Math.max(0, ...offs.filter(({ to }) => to > above && to <= upTo).map(({ off }) => off));
  process.stdout.write(
    `${file}: ${cases} cases, ${compared.length} comparisons; largest relative difference ${largest(0, 1e-8).toExponential(1)} (closed form), ${largest(1e-8, 1e-4).toExponential(1)} (iterative)\n`,
  );
}

const failuresOf = (id: string, compared: readonly Compared[]): string[] =>
  compared
    .filter((of) => !(largestDifference(of) <= (of.tolerance ?? 1e-8)))
    .map((of) => `${id} ${of.what}: off by ${largestDifference(of)}`);

describe.each(Object.keys(CHECKS) as ReferenceFile[])('the reference cases in %s', (file) => {
  const cases = file === 'dialogue_cases.json' || hasShared ? allCases(file) : [];

  test.runIf(cases.length > 0)('are each claimed by exactly one check', () => {
    const claims = cases.filter((entry) => checksOf(file, entry).length !== 1);
    expect(claims.map(({ id }) => id)).toEqual([]);
  });

  test.runIf(cases.length > 0)('come out as in R', PATIENCE, () => {
    const outcomes = cases.map((entry) => {
      const compared = checksOf(file, entry).flatMap(({ run }) => [...run(entry)]);
      return { entry, compared, failures: failuresOf(entry.id, compared) };
    });
    report(
      file,
      cases.length,
      outcomes.flatMap(({ compared }) => compared),
    );
    for (const { of, apart } of CHECKS[file]) {
      const count = cases.filter(({ id }) => of.test(id)).length;
      if (apart) process.stdout.write(`  apart in ${count} of these: ${apart}\n`);
    }
    expect(outcomes.filter(({ compared }) => compared.length === 0)).toEqual([]);
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
  });
});

describe.runIf(hasShared)('the reference values in dist.json', () => {
  test('come out as in R, every distribution', () => {
    const tables = hasShared ? sharedJson('dist.json') : {};
    const compared = Object.entries(tables).map(([name, of]) => comparedDistributions(name, of));
    report('dist.json', compared.length, compared);
    expect(failuresOf('dist', compared)).toEqual([]);
  });
});
