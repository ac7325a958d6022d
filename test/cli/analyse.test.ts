import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { Priorities } from '../../api/contract/priorities.ts';
import { DIALOGUE_A_ARGS, runCli, sharedData } from './run-cli.ts';

// Each test starts the program anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

interface ReferenceCase {
  readonly id: string;
  readonly result: {
    readonly names: readonly string[];
    readonly estimate: readonly number[];
    readonly se: readonly number[];
  };
}

/** A case made with R's survey package. */
function referenceCase(id: string): ReferenceCase {
  const file = new URL('../support/reference/dialogue_cases.json', import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly ReferenceCase[];
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`${id} must be among the reference cases`);
  return found;
}

const QUICK = ['--replicates', '50'];

async function analyseJson(...args: readonly string[]) {
  const result = await runCli(['analyse', ...args, ...QUICK, '--format', 'json']);
  expect(result).toMatchObject({ status: 0 });
  return { priorities: Priorities.parse(JSON.parse(result.out)), err: result.err };
}

/** Ids in the order of their ranks. */
const ranked = (items: Priorities['themes']) =>
  items.filter((item) => item.status === 'ranked').map((item) => item.id);

describe('analysing the example dialogue with both margins', () => {
  test('gives the calibrated shares and burdens that R gives, with their errors', async () => {
    const { priorities } = await analyseJson(...DIALOGUE_A_ARGS, '--unsuppressed');
    expect(priorities).toMatchObject({ respondents: 1800, top: 4, seed: 1 });
    for (const [id, quantity] of [
      ['dialogue_a.prev.calib', 'prevalence'],
      ['dialogue_a.burden.calib', 'burden'],
    ] as const) {
      const { names, estimate, se } = referenceCase(id).result;
      expect(names).toHaveLength(8);
      names.forEach((name, k) => {
        const theme = priorities.themes.find((item) => item.id === name.slice(2));
        if (theme?.status !== 'ranked') throw new Error(`${name} is not ranked`);
        expect(theme[quantity].estimate / (estimate[k] ?? 0)).toBeCloseTo(1, 8);
        expect(theme[quantity].se / (se[k] ?? 0)).toBeCloseTo(1, 6);
      });
    }
  });

  test('says it in Swedish when asked for text', async () => {
    const { status, out } = await runCli(['analyse', ...DIALOGUE_A_ARGS, ...QUICK]);
    expect(status).toBe(0);
    expect(out).toMatch(/1\s800 personer svarade/);
    expect(out).toMatch(/Siffrorna gäller dem som svarade, inte alla invånare/);
  });

  test('explains step by step how the leading figure came about', async () => {
    const { status, out } = await runCli(['analyse', ...DIALOGUE_A_ARGS, ...QUICK, '--explain']);
    expect(status).toBe(0);
    expect(out).toMatch(/573 av 1\s800 nämnde det: 31,8\s% utan vikter/);
    expect(out).toContain('0,325 × 3,755 = 1,221');
  });

  test('gives the same bytes for the same seed', async () => {
    const args = ['analyse', ...DIALOGUE_A_ARGS, ...QUICK, '--format', 'json', '--seed', '7'];
    expect((await runCli(args)).out).toBe((await runCli(args)).out);
  });
});

describe('analysing somebody else’s survey through a mapping', () => {
  const vasby = sharedData('vasby-2015-raw.csv');

  test.runIf(vasby)('Väsby: refuses the shifted rows until told to leave them out', async () => {
    const args = ['--mapping', 'seed/mappings/vasby-2015-raw.json', vasby ?? ''];
    const refused = await runCli(['analyse', ...args]);
    expect(refused.status).toBe(2);
    for (const row of [439, 504, 814]) expect(refused.err).toContain(`rad ${row}, kolumn`);

    const { priorities, err } = await analyseJson(...args, '--skip-bad-rows');
    expect(err).toMatch(/2 rader är exakta kopior och räknas en gång \(rad 574, 632\)/);
    expect(priorities.respondents).toBe(1033);
    expect(priorities.themes).toHaveLength(50);
    expect(priorities.measure).toMatchObject({ kind: 'rating', low: 0, high: 14 });
  });

  test.runIf(sharedData('kansas-city-2021-09.csv')).for(['2021-09', '2022-03'])(
    'Kansas City %s: ranks safety and police by district',
    async (wave) => {
      const { priorities } = await analyseJson(
        ...['--mapping', `seed/mappings/kansas-city-${wave}.json`],
        ...[sharedData(`kansas-city-${wave}.csv`) ?? '', '--unsuppressed'],
      );
      expect(Object.keys(priorities.respondentsByMode).sort()).toEqual(['paper', 'phone', 'web']);
      expect(priorities.themes).toHaveLength(10);
      expect(ranked(priorities.themes)[0]).toBe('crime-prevention');
      expect(priorities.places.map((place) => place.label).sort()).toEqual(
        [1, 2, 3, 4, 5, 6].map((district) => `Distrikt ${district}`),
      );
    },
  );
});

test('help teaches by example, in Swedish', async () => {
  const { status, out } = await runCli(['analyse', '--help']);
  expect(status).toBe(0);
  expect(out).toMatch(/Exempel:/);
  expect(out).toMatch(/\$ npx trygghetsdialog analyse --mapping/);
  expect(out).not.toMatch(/Usage|Options|default/);
});
