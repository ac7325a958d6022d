import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { Priorities } from '../../api/contract/priorities.ts';
import { openStore } from '../../api/store/open-store.ts';
import { loadDemo } from '../../seed/load.ts';
import { folderWith, runCli } from './run-cli.ts';

// Each test starts the program anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

type Row = Record<string, string>;

const reference = (name: string): string =>
  readFileSync(new URL(`../support/reference/dialogue_a_${name}.csv`, import.meta.url), 'utf8');
const rowsOf = (name: string): readonly Row[] =>
  Papa.parse<Row>(reference(name), { header: true, skipEmptyLines: true }).data;

/** The two waves of the example as packages of their own, with what a package may tell besides. */
function waves(facts: (row: Row) => Row = () => ({})) {
  const files = ['T1', 'T2'].flatMap((wave) => {
    const responses = rowsOf('responses').filter((row) => row.wave === wave);
    const ids = new Set(responses.map(({ id }) => id));
    const concerns = rowsOf('concerns').filter((row) => ids.has(row.response_id ?? ''));
    return [
      [`${wave}/responses.csv`, Papa.unparse(responses.map((row) => ({ ...row, ...facts(row) })))],
      [`${wave}/concerns.csv`, Papa.unparse([...concerns])],
      [`${wave}/margins/area.csv`, reference('margin_area')],
      [`${wave}/margins/agegender.csv`, reference('margin_agegender')],
    ];
  });
  return folderWith(Object.fromEntries(files));
}

const analyse = (...args: readonly string[]) => runCli(['analyse', ...args, '--replicates', '20']);

async function changesOf(...args: readonly string[]) {
  const { status, out, err } = await analyse(...args, '--format', 'json');
  expect({ status, err }).toMatchObject({ status: 0 });
  return Priorities.parse(JSON.parse(out)).changes;
}

describe('analysing with --since', () => {
  test('compares two waves that were carried out alike, in the mix of the first', async () => {
    const path = waves(({ mode }) => ({
      questionnaire: '2026-1',
      answered_on: '2026-05-03',
      venue: mode === 'web' ? '' : 'torget',
      interviewers: mode === 'web' ? '' : 'municipal',
    }));
    const changes = await changesOf(path('T2'), '--since', path('T1'));
    expect(changes).toHaveLength(8);
    const drugs = changes.find(({ item }) => item === 'drug_dealing');
    expect(drugs).toMatchObject({ comparable: true, since: 'den förra omgången' });
    // R weighs both waves together and finds 0.0879 with an error of 0.0272.
    expect(Math.abs((drugs?.difference?.estimate ?? 0) - 0.0879)).toBeLessThan(0.0272 / 2);
    expect(drugs?.difference?.se).toBeGreaterThan(0.02);
    expect(drugs?.difference?.se).toBeLessThan(0.035);
    expect(Object.keys(drugs?.withinMode ?? {}).sort()).toEqual(['street', 'web']);
  });

  test('refuses when nothing is known of the questions, and takes somebody’s word for them', async () => {
    const path = waves();
    const refused = await changesOf(path('T2'), '--since', path('T1'));
    for (const change of refused) {
      expect(change).toMatchObject({ comparable: false, difference: null, withinMode: {} });
      expect(change.reasons[0]).toBe('question-not-known');
    }
    const { out } = await analyse(path('T2'), '--since', path('T1'), '--same-questions');
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Förändring sedan den förra omgången');
    expect(said).toContain('Om det är en förändring går inte att säga.');
    expect(said).toContain('Det är inte känt om intervjuerna gjordes på samma platser.');
  });

  test('finds nothing between an exported round and itself', async () => {
    const path = folderWith();
    const store = await openStore(path('trygghetsdialog.sqlite'));
    await loadDemo(store);
    await store.close();
    const paket = path('paket.zip');
    expect(await runCli(['export', '--data', path('.'), '--out', paket])).toMatchObject({
      status: 0,
    });
    const changes = await changesOf(paket, '--since', paket, '--collapse');
    expect(changes.length).toBeGreaterThan(5);
    for (const { item, comparable, reasons, difference } of changes) {
      if (difference === null) expect(reasons, item).toContain('too-few');
      else {
        expect({ item, comparable, reasons }).toEqual({ item, comparable: true, reasons: [] });
        expect(difference.estimate).toBeCloseTo(0, 10);
      }
    }
    const { out } = await analyse(paket, '--since', paket, '--collapse', '--format', 'html');
    expect(out).toContain('Inget tema nämns tydligt oftare eller mer sällan');
  });

  test('says what is wrong when there is no such package', async () => {
    const path = waves();
    const { status, err } = await analyse(path('T2'), '--since', path('T0'));
    expect(status).toBe(2);
    expect(err).toMatch(/T0: finns inte\. Ange en mapp eller en zip-fil\./);
  });
});
